import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { SplitIncidentRequest } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { ClaimAttacher } from '../claim-attacher.js';
import { assertUnchanged, lockIncident } from '../incident-lock.js';
import { makeIncident } from '../incident-making.js';
import { Incident, IncidentClaim, IncidentFigure } from '../incident.entity.js';
import { IncidentSplit } from '../incident-work.entity.js';
import { incidentError } from '../incidents.errors.js';
import { moveClaims } from './moving.js';

/** Takes claims that tell of another event out of an incident, into a new one of the same kind. The way back is to merge the two. */
@Injectable()
export class IncidentSplitter {
  constructor(
    private readonly database: Database,
    private readonly attacher: ClaimAttacher,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @returns the new incident's id. @throws INCIDENTS_UNKNOWN, INCIDENTS_CHANGED, INCIDENTS_CLAIM_UNKNOWN, INCIDENTS_SPLIT_ALL, INCIDENTS_DATES_CROSSED */
  async split(actor: Actor, id: string, request: SplitIncidentRequest): Promise<string> {
    const { revision, claimIds, reason, ...given } = SplitIncidentRequest.parse(request);
    return this.database.transaction(async (tx) => {
      const incident = await lockIncident(tx, id);
      await assertUnchanged(tx, incident, revision);
      const chosen = [...new Set(claimIds)];
      await assertPart(tx, incident, chosen);
      const now = this.clock.now();
      const beginning = { ...given, kind: incident.kind, summary: '', verification: 'reported' } as const;
      const made = await makeIncident(tx, actor, now, beginning);
      await moveClaims(tx, { from: id, to: made.id, by: actor.staffId, at: now, only: chosen });
      await takeFiguresAlong(tx, incident, made, chosen, now);
      await this.attacher.restate(tx, actor, id);
      await this.attacher.restate(tx, actor, made.id);
      const row = { newId: made.id, fromId: id, reason, claimIds: chosen };
      await tx.repository(IncidentSplit).insert({ ...row, splitAt: now, splitBy: actor.staffId });
      const next = incident.revision + 1;
      await tx.repository(Incident).update({ id }, { revision: next, revisedAt: now });
      const detail = { reason, claims: chosen.length };
      await this.record(tx, actor, id, 'split-incident', { ...detail, split: made.reference, revision: next });
      await this.record(tx, actor, made.id, 'split-from', { ...detail, from: incident.reference, revision: 1 });
      return made.id;
    });
  }

  private record(tx: Transaction, actor: Actor, subjectId: string, act: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'incidents.edit', act, subject: 'incident', subjectId, detail });
  }
}

/** @throws INCIDENTS_CLAIM_UNKNOWN, INCIDENTS_SPLIT_ALL */
async function assertPart(tx: Transaction, { id, reference }: Incident, chosen: string[]): Promise<void> {
  const attached = await tx.repository(IncidentClaim).findBy({ incidentId: id, detachedAt: IsNull() });
  const there = new Set(attached.map(({ claimId }) => claimId));
  if (chosen.some((claimId) => !there.has(claimId))) throw incidentError('INCIDENTS_CLAIM_UNKNOWN');
  if (chosen.length === there.size) throw incidentError('INCIDENTS_SPLIT_ALL', { incident: reference });
}

/** The figures made of the chosen claims; a level above "reported" may have rested on claims that stay, and is decided anew. */
async function takeFiguresAlong(
  tx: Transaction,
  from: Incident,
  to: { id: string; reference: string },
  claimIds: string[],
  at: Date,
): Promise<void> {
  const figures = tx.repository(IncidentFigure);
  const which = { incidentId: from.id, claimId: In(claimIds), endedAt: IsNull() };
  const going = await figures.findBy(which);
  for (const figure of going) {
    const high = figure.verification === 'corroborated' || figure.verification === 'confirmed';
    const verification = high ? 'reported' : figure.verification;
    await figures.insert({ ...figure, id: newId(at), incidentId: to.id, verification });
  }
  await figures.update(which, { endedAt: at, endedReason: `split off to ${to.reference}` });
}
