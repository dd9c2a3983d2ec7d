import type { Queryable } from '#database';
import type { LostJob } from '#queue';
import { hearFeedback } from '../mail.jobs.js';

/** News that came back before `olderThan` and of which nobody has been told; at most 500. */
export async function feedbackLostWork(db: Queryable, olderThan: Date): Promise<LostJob[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM mail_feedback WHERE heard_at IS NULL AND received_at < $1 ORDER BY received_at LIMIT 500`,
    [olderThan],
  );
  return rows.map(({ id }) => ({ job: hearFeedback, payload: { feedbackId: id }, once: id }));
}
