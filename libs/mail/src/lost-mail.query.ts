import type { Stream } from '#contracts';
import type { Queryable } from '#database';
import type { LostJob } from '#queue';
import { SEND_JOBS } from './mail.jobs.js';
import { STREAM_GOES_ON } from './streams/streams.query.js';

/** Messages with deliveries that are due, whose sender is gone, or that were to end with their message, for longer than `olderThan`; at most 500. */
export async function mailLostWork(db: Queryable, olderThan: Date): Promise<LostJob[]> {
  const rows = await db.query<{ id: string; stream: Stream }>(
    `SELECT m.id, m.stream FROM messages m
     WHERE m.settled_at IS NULL AND (
       EXISTS (SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.state = 'attempting' AND d.claimed_until < $1)
       OR (m.cancelled_at < $1
         AND EXISTS (SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.state IN ('queued', 'deferred')))
       OR (m.paused_at IS NULL AND m.cancelled_at IS NULL AND ${STREAM_GOES_ON}
         AND EXISTS (SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.state IN ('queued', 'deferred')
           AND d.due_at < $1 AND (d.claimed_until IS NULL OR d.claimed_until < $1))))
     ORDER BY m.created_at LIMIT 500`,
    [olderThan],
  );
  return rows.map(({ id, stream }) => ({ job: SEND_JOBS[stream], payload: { messageId: id }, once: id }));
}
