import { In, IsNull } from 'typeorm';
import { newId, type Transaction } from '#database';
import { type Incident, IncidentClaim, IncidentFigure } from '../incident.entity.js';
import type { MovedFigure } from '../incident-work.entity.js';
import { saysTheSame } from '../same-figure.js';

/** From where to where claims go, and by whose hand. */
export interface Move {
  from: string;
  to: string;
  by: string;
  at: Date;
  /** Only these; everything that is attached when left out. */
  only?: readonly string[];
}

/** Moves what is attached, leaving the old rows as the trail. @returns the claims that were moved */
export async function moveClaims(tx: Transaction, { from, to, by, at, only }: Move): Promise<string[]> {
  const attached = tx.repository(IncidentClaim);
  const which = { incidentId: from, detachedAt: IsNull(), ...(only === undefined ? {} : { claimId: In([...only]) }) };
  const rows = await attached.find({ where: which, order: { claimId: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  if (rows.length === 0) return [];
  const claimIds = rows.map(({ claimId }) => claimId);
  await attached.update({ incidentId: from, claimId: In(claimIds), detachedAt: IsNull() }, { detachedAt: at });
  await attached.insert(claimIds.map((claimId) => ({ incidentId: to, claimId, attachedAt: at, attachedBy: by })));
  return claimIds;
}

/** Copies the standing figures of one incident to another that does not say the same already, and ends them where they were. */
export async function moveFigures(tx: Transaction, from: Incident, to: Incident, at: Date): Promise<MovedFigure[]> {
  const figures = tx.repository(IncidentFigure);
  const order = { createdAt: 'ASC', id: 'ASC' } as const;
  const moving = await figures.find({ where: { incidentId: from.id, endedAt: IsNull() }, order });
  const standing = await figures.findBy({ incidentId: to.id, endedAt: IsNull() });
  const moved: MovedFigure[] = [];
  for (const figure of moving) {
    const same = standing.some((other) => saysTheSame(figure, other));
    const copy = { ...figure, id: newId(at), incidentId: to.id };
    if (!same) {
      await figures.insert(copy);
      standing.push(copy);
    }
    moved.push({ from: figure.id, to: same ? null : copy.id });
  }
  const ended = { endedAt: at, endedReason: `merged into ${to.reference}` };
  await figures.update({ incidentId: from.id, endedAt: IsNull() }, ended);
  return moved;
}

/** Ends the copies and lets the figures stand again where they came from, at the level and with the end that staff gave the copies. */
export async function bringFiguresBack(tx: Transaction, moved: readonly MovedFigure[], at: Date): Promise<void> {
  const figures = tx.repository(IncidentFigure);
  for (const { from, to } of moved) {
    const copy = to === null ? null : await figures.findOneBy({ id: to });
    await figures.update({ id: from }, backAs(copy));
    if (copy !== null && copy.endedAt === null) {
      await figures.update({ id: copy.id }, { endedAt: at, endedReason: 'merge undone' });
    }
  }
}

function backAs(copy: IncidentFigure | null): Partial<IncidentFigure> {
  if (copy === null) return { endedAt: null, endedReason: null };
  return { verification: copy.verification, endedAt: copy.endedAt, endedReason: copy.endedReason };
}
