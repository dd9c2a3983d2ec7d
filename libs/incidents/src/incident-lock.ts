import { type Transaction } from '#database';
import { changesSince } from './incident-evidence.query.js';
import { Incident } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';

/** The incident under its lock until the end of the transaction. @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED */
export async function lockIncident(tx: Transaction, idOrReference: string): Promise<Incident> {
  const where = idOrReference.startsWith('INC-') ? { reference: idOrReference } : { id: idOrReference };
  const incident = await tx.repository(Incident).findOne({ where, lock: { mode: 'pessimistic_write' } });
  if (incident === null) throw incidentError('INCIDENTS_UNKNOWN', { incident: idOrReference });
  await assertLiving(tx, incident);
  return incident;
}

/** Both incidents under their locks, taken in one order whoever asks, so that two people never wait for each other. */
export async function lockTwo(tx: Transaction, one: string, other: string): Promise<[Incident, Incident]> {
  const [a, b] = [await idOf(tx, one), await idOf(tx, other)];
  const locked = new Map<string, Incident>();
  for (const id of [a, b].sort()) locked.set(id, await lockIncident(tx, id));
  return [locked.get(a)!, locked.get(b)!];
}

/** @throws INCIDENTS_CHANGED with what colleagues did since, INCIDENTS_MERGED */
export async function assertUnchanged(tx: Transaction, incident: Incident, revision: number): Promise<void> {
  await assertLiving(tx, incident);
  if (incident.revision === revision) return;
  const changes = await changesSince(tx, incident.id, revision);
  throw incidentError('INCIDENTS_CHANGED', { incident: incident.reference, revision: incident.revision, changes });
}

async function assertLiving(tx: Transaction, { id, reference, mergedInto }: Incident): Promise<void> {
  if (mergedInto === null) return;
  const [survivor] = await tx.query<{ reference: string }>(
    `SELECT reference FROM incidents WHERE id = surviving_incident($1)`,
    [id],
  );
  throw incidentError('INCIDENTS_MERGED', { incident: reference, survivor: survivor!.reference });
}

async function idOf(tx: Transaction, idOrReference: string): Promise<string> {
  if (!idOrReference.startsWith('INC-')) return idOrReference;
  const found = await tx.repository(Incident).findOneBy({ reference: idOrReference });
  if (found === null) throw incidentError('INCIDENTS_UNKNOWN', { incident: idOrReference });
  return found.id;
}
