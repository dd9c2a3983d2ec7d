import type { Actor } from '#auth';
import type { CreateIncidentRequest } from '#contracts';
import { newId, type Transaction } from '#database';
import { Incident } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';

/** What an incident begins with. */
export type Beginning = Required<
  Pick<CreateIncidentRequest, 'kind' | 'title' | 'summary' | 'verification' | 'places'>
> & {
  dateStart: string | null;
  dateEnd: string | null;
};

/** Writes a new incident under the next reference of its year. @throws INCIDENTS_DATES_CROSSED */
export async function makeIncident(
  tx: Transaction,
  actor: Actor,
  now: Date,
  given: Beginning,
): Promise<{ id: string; reference: string }> {
  assertDates(given);
  const id = newId(now);
  const year = Number((given.dateStart ?? now.toISOString()).slice(0, 4));
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('incident-reference'))`);
  const [next] = await tx.query<{ reference: string }>(`SELECT next_incident_reference($1) AS reference`, [year]);
  const reference = next!.reference;
  await tx
    .repository(Incident)
    .insert({ ...given, id, reference, createdAt: now, createdBy: actor.staffId, revisedAt: now });
  return { id, reference };
}

/** @throws INCIDENTS_DATES_CROSSED */
export function assertDates({ dateStart, dateEnd }: { dateStart: string | null; dateEnd: string | null }): void {
  if (dateStart !== null && dateEnd !== null && dateEnd < dateStart) throw incidentError('INCIDENTS_DATES_CROSSED');
}
