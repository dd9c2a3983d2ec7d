import type { Queryable } from '#database';
import type { LostJob } from '#queue';
import { releaseLetters, resendLetters } from './campaigns.jobs.js';

/**
 * Resends that have not come to their end, and offices with letters whose turn had come at `olderThan` already, and that had room for one. Reads the directory's offices.
 * A confirmed action without letters cannot exist: both are written in one transaction.
 */
export async function campaignsLostWork(db: Queryable, olderThan: Date): Promise<LostJob[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT o.id FROM offices o
     WHERE EXISTS (SELECT 1 FROM letters l WHERE l.office_id = o.id AND l.handed_at IS NULL AND l.ended_at IS NULL
         AND l.held_reason IS DISTINCT FROM 'gathered' AND l.due_at < $1)
       AND (SELECT count(*) FROM letters h WHERE h.office_id = o.id AND h.message_id IS NOT NULL AND h.handed_at > $1::timestamptz - interval '1 hour')
         < o.letters_per_hour
     ORDER BY o.id LIMIT 500`,
    [olderThan],
  );
  const resends = await db.query<{ id: string }>(
    `SELECT id FROM letter_resends WHERE ended_at IS NULL AND asked_at < $1 ORDER BY asked_at LIMIT 500`,
    [olderThan],
  );
  return [
    ...rows.map(({ id }) => ({ job: releaseLetters, payload: { officeId: id }, once: id })),
    ...resends.map(({ id }) => ({ job: resendLetters, payload: { resendId: id }, once: id })),
  ];
}
