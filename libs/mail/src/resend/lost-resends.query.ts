import type { Queryable } from '#database';
import type { LostJob } from '#queue';
import { resendMessage } from '../mail.jobs.js';

/** Resends asked for before `olderThan` that have not come to their end; at most 500. */
export async function resendLostWork(db: Queryable, olderThan: Date): Promise<LostJob[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM resends WHERE ended_at IS NULL AND asked_at < $1 ORDER BY asked_at LIMIT 500`,
    [olderThan],
  );
  return rows.map(({ id }) => ({ job: resendMessage, payload: { resendId: id }, once: id }));
}
