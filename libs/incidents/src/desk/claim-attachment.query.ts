import type { Queryable } from '#database';

/** The incident that a claim belongs to now, or null. Reads: incident_claims, incidents. */
export async function attachmentOf(
  db: Queryable,
  claimId: string,
): Promise<{ incidentId: string; reference: string } | null> {
  const [found] = await db.query<{ incidentId: string; reference: string }>(
    `SELECT i.id AS "incidentId", i.reference FROM incident_claims ic JOIN incidents i ON i.id = ic.incident_id
     WHERE ic.claim_id = $1 AND ic.detached_at IS NULL`,
    [claimId],
  );
  return found ?? null;
}
