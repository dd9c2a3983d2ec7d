import type { PublishedIncident } from '#contracts';
import type { Queryable, Transaction } from '#database';
import type { Alert } from './alert.entity.js';

export interface IncidentOfAlert {
  reference: string;
  publishedVersion: number | null;
  withdrawnAt: Date | null;
}

/** The incident that an alert is about, as it stands on the record now. Reads: incidents. */
export async function incidentOf(db: Queryable, incidentId: string): Promise<IncidentOfAlert> {
  const [row] = await db.query<IncidentOfAlert>(`${SQL} WHERE id = $1`, [incidentId]);
  return row!;
}

/** The same, and until the end of the transaction nobody publishes or withdraws it. Reads: incidents. */
export async function incidentHeld(tx: Transaction, incidentId: string): Promise<IncidentOfAlert> {
  const [row] = await tx.query<IncidentOfAlert>(`${SQL} WHERE id = $1 FOR SHARE`, [incidentId]);
  return row!;
}

const SQL = `SELECT reference, published_version AS "publishedVersion", withdrawn_at AS "withdrawnAt" FROM incidents`;

/** What the record says in the version that an alert rests on. Reads: incident_publications. */
export async function recordOf(
  db: Queryable,
  { incidentId, incidentVersion }: { incidentId: string; incidentVersion: number },
): Promise<PublishedIncident> {
  const [row] = await db.query<{ page: PublishedIncident }>(
    `SELECT page FROM incident_publications WHERE incident_id = $1 AND version = $2`,
    [incidentId, incidentVersion],
  );
  return row!.page;
}

/** Whether the record says something else than when the alert was drafted. A retraction is told of what is no longer there. */
export function hasMovedOn(
  incident: IncidentOfAlert,
  { incidentVersion, followKind }: Pick<Alert, 'incidentVersion' | 'followKind'>,
): boolean {
  const gone = incident.withdrawnAt !== null && followKind !== 'retraction';
  return gone || incident.publishedVersion !== incidentVersion;
}
