import type { Queryable } from '#database';

/** Whether a claim of this report belongs to an incident. Reads: claims, incident_claims. */
export async function isAttached(db: Queryable, reportId: string): Promise<boolean> {
  const [found] = await db.query(
    `SELECT 1 FROM claims c JOIN incident_claims ic ON ic.claim_id = c.id AND ic.detached_at IS NULL
     WHERE c.report_id = $1 LIMIT 1`,
    [reportId],
  );
  return found !== undefined;
}
