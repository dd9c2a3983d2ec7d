import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { type MailReason, type Stream, STREAMS } from '#contracts';
import { Database } from '#database';
import { JobQueue } from '#queue';
import { SEND_JOBS } from '../mail.jobs.js';
import { StreamDays } from './stream-days.js';
import { BRING_FORWARD_SQL, PUT_OFF_SQL } from './stream-days.query.js';
import { StreamRules } from './stream-rules.js';

/** What the settings of a stream put off. */
const REASONS: readonly MailReason[] = ['daily_cap', 'warm_up', 'outside_hours'];
/** How many are moved by one statement: its locks hold nobody up. */
const AT_ONCE = 5_000;

/**
 * Lets mail leave that was put off for a cap, a warm-up or hours that hold it no longer: somebody changed the settings, or mails that were
 * counted did not leave after all.
 */
@Injectable()
export class PutOffMail {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly rules: StreamRules,
    private readonly days: StreamDays,
  ) {}

  /** Repeating is harmless. @returns how many are due now that were not */
  async bringForward(): Promise<number> {
    let count = 0;
    for (const stream of STREAMS) count += await this.ofStream(stream);
    return count;
  }

  private async ofStream(stream: Stream): Promise<number> {
    if (this.rules.closed(stream) !== null) return 0;
    const messages = await this.database.query<{ id: string }>(PUT_OFF_SQL, [stream, [...REASONS]]);
    if (messages.length === 0) return 0;
    const room = await this.days.room(stream);
    let left = room;
    for (const { id: messageId } of messages) {
      const before = left;
      for (let moved = AT_ONCE; moved === AT_ONCE && left > 0; left -= moved) moved = await this.move(messageId, left);
      if (left < before) await this.jobs.nudge(SEND_JOBS[stream], { messageId }, { once: messageId });
    }
    return room - left;
  }

  private async move(messageId: string, most: number): Promise<number> {
    const values = [messageId, this.clock.now(), [...REASONS], Math.min(most, AT_ONCE)];
    const [row] = await this.database.query<{ count: number }>(BRING_FORWARD_SQL, values);
    return row?.count ?? 0;
  }
}
