import { Injectable } from '@nestjs/common';
import { Clock, Logger } from '#config';
import type { Stream, StreamStanding } from '#contracts';
import { Database } from '#database';
import { complaintDays } from './complaint-days.js';
import { type ComplaintFigures, standingOf, worstOf } from './stream-rule.js';
import { HOLD_STREAM_SQL, JUDGE_STREAM_SQL, type StreamRow, TO_JUDGE_SQL } from './streams.query.js';

const DAY = 86_400_000;
/** Over so many days a stream is judged, and over each day of them. */
const DAYS = 7;
const AGAIN_AFTER = 3_600_000;

/** Holds complaints against mails, and lets a stream stand still that too many people complain of (docs/mail.md 17). */
@Injectable()
export class StreamJudge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** Judges every stream of which there is something new; repeating is harmless. */
  async judge(): Promise<void> {
    const now = this.clock.now().getTime();
    const since = [new Date(now - AGAIN_AFTER), new Date(now - DAYS * DAY)];
    for (const { stream } of await this.database.query<{ stream: Stream }>(TO_JUDGE_SQL, since)) {
      await this.judgeOne(stream);
    }
  }

  private async judgeOne(stream: Stream): Promise<void> {
    const now = this.clock.now();
    const standing = await this.database.transaction(async (tx): Promise<StreamStanding> => {
      const [row] = await tx.query<Pick<StreamRow, 'pausedAt' | 'resumedAt'>>(HOLD_STREAM_SQL, [stream]);
      const { pausedAt, resumedAt } = row!;
      if (pausedAt !== null) return 'paused';
      // Whoever let it go on knew of what was sent before; that is not held against it again.
      const since = new Date(Math.max(now.getTime() - DAYS * DAY, resumedAt?.getTime() ?? 0));
      const days = await complaintDays(tx, stream, since);
      const times = [...days, sumOf(days)];
      const found = standingOf(stream, times);
      const { complaints, accepted } = worstOf(times);
      await tx.query(JUDGE_STREAM_SQL, [stream, now, found, complaints, accepted]);
      this.say(stream, found, { complaints, accepted });
      return found;
    });
    if (standing === 'paused') this.log.error({ stream }, 'too many complaints; the stream stands still');
  }

  private say(stream: Stream, standing: StreamStanding, figures: ComplaintFigures): void {
    if (standing === 'warned') this.log.warn({ stream, ...figures }, 'many complaints');
  }
}

/** A person who complained on two days counts twice here, and was barred after the first. */
function sumOf(days: readonly ComplaintFigures[]): ComplaintFigures {
  const total = (pick: (day: ComplaintFigures) => number) => days.reduce((sum, day) => sum + pick(day), 0);
  return { accepted: total((day) => day.accepted), complaints: total((day) => day.complaints) };
}
