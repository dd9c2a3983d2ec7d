import type { LostWorkFinder } from '#queue';
import { readReport } from './reports.jobs.js';

/** Reports that were filed and never read. */
export const lostReports: LostWorkFinder = async (db, olderThan) => {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM reports WHERE read_at IS NULL AND found_at <= $1 ORDER BY found_at LIMIT 500`,
    [olderThan],
  );
  return rows.map(({ id }) => ({ job: readReport, payload: { reportId: id }, once: id }));
};
