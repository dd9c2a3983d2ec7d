import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { type ResumeStreamRequest, type Stream, STREAMS, type StreamsView, type StreamView } from '#contracts';
import { Database } from '#database';
import { JobQueue } from '#queue';
import { WebhookIntake } from '../feedback/webhooks/webhook-intake.js';
import { mailError } from '../mail.errors.js';
import { SEND_JOBS } from '../mail.jobs.js';
import { StreamDays } from '../pace/stream-days.js';
import { complaintDays } from './complaint-days.js';
import { LIMITS, stopsItself } from './stream-rule.js';
import { RESUME_STREAM_SQL, type StreamRow, STREAMS_SQL, WAITING_MESSAGES_SQL } from './streams.query.js';

const SHOWN_DAYS = 14;
const UNJUDGED = {
  standing: 'well',
  complaints: 0,
  accepted: 0,
  judgedAt: null,
  pausedAt: null,
  resumedAt: null,
} as const;

/** Shows how streams stand with their readers, and lets one go on that stood still. */
@Injectable()
export class StreamControl {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly webhooks: WebhookIntake,
    private readonly streamDays: StreamDays,
  ) {}

  async view(): Promise<StreamsView> {
    const since = new Date(this.clock.now().getTime() - SHOWN_DAYS * 86_400_000);
    since.setUTCHours(0, 0, 0, 0);
    const rows = await this.rows();
    const items: StreamView[] = [];
    for (const stream of STREAMS) {
      const row = rows.find((one) => one.stream === stream) ?? { ...UNJUDGED, stream };
      const days = await complaintDays(this.database, stream, since);
      const today = await this.streamDays.view(stream);
      items.push({ ...row, stopsItself: stopsItself(stream), today, days });
    }
    const providers = await this.webhooks.counts(since.toISOString().slice(0, 10));
    return { items, limits: LIMITS, providers };
  }

  /** How many streams do not stand well, and whether one stands still. */
  async counts(): Promise<{ badly: number; paused: number }> {
    const rows = await this.rows();
    const of = (standing: StreamRow['standing']) => rows.filter((row) => row.standing === standing).length;
    return { badly: of('warned') + of('paused'), paused: of('paused') };
  }

  /**
   * Lets a stream go on; what was sent before is not held against it again. Nobody gets anything twice.
   * @throws MAIL_STREAM_NOT_PAUSED, AUTH_ROLE_TOO_SMALL
   */
  async resume(actor: Actor, stream: Stream, { why }: ResumeStreamRequest): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ complaints: number; accepted: number }>(RESUME_STREAM_SQL, [
        stream,
        this.clock.now(),
      ]);
      const act = { permission: 'mail.stop', act: 'resume-stream', subject: 'stream', subjectId: stream } as const;
      await this.acts.record(tx, actor, { ...act, detail: { why, ...found, before: 'paused', after: 'well' } });
      if (found === undefined) throw mailError('MAIL_STREAM_NOT_PAUSED', { stream });
      const waiting = await tx.query<{ id: string }>(WAITING_MESSAGES_SQL, [stream]);
      for (const { id } of waiting) this.jobs.enqueueAfter(tx, SEND_JOBS[stream], { messageId: id }, { once: id });
    });
  }

  private rows(): Promise<StreamRow[]> {
    return this.database.query<StreamRow>(STREAMS_SQL);
  }
}
