import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { MergeIncidentsRequest, UndoMergeRequest } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { assertUnchanged, lockTwo } from '../incident-lock.js';
import { Incident } from '../incident.entity.js';
import { IncidentMerge } from '../incident-work.entity.js';
import { incidentError } from '../incidents.errors.js';
import { bringFiguresBack, moveClaims, moveFigures } from './moving.js';

/**
 * Merges incidents of one kind and undoes it. The merged one keeps its reference, its publications and its history; whoever asks for it
 * is led to the survivor. Kinds are never mixed, and totals are no incidents.
 */
@Injectable()
export class IncidentMerger {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED, INCIDENTS_MERGE_SELF, INCIDENTS_KINDS_DIFFER, INCIDENTS_CHANGED */
  async merge(actor: Actor, survivorId: string, request: MergeIncidentsRequest): Promise<string> {
    const { revision, merged: which, mergedRevision, reason } = MergeIncidentsRequest.parse(request);
    return this.database.transaction(async (tx) => {
      const [survivor, merged] = await lockTwo(tx, survivorId, which);
      if (survivor.id === merged.id) throw incidentError('INCIDENTS_MERGE_SELF');
      if (survivor.kind !== merged.kind) {
        throw incidentError('INCIDENTS_KINDS_DIFFER', { incident: survivor.reference, other: merged.reference });
      }
      await assertUnchanged(tx, survivor, revision);
      await assertUnchanged(tx, merged, mergedRevision);
      const now = this.clock.now();
      const claimIds = await moveClaims(tx, { from: merged.id, to: survivor.id, by: actor.staffId, at: now });
      const figures = await moveFigures(tx, merged, survivor, now);
      const id = newId(now);
      const row = { id, mergedId: merged.id, survivorId: survivor.id, reason, claimIds, figures };
      await tx.repository(IncidentMerge).insert({ ...row, mergedAt: now, mergedBy: actor.staffId });
      await tx.repository(Incident).update({ id: merged.id }, { mergedInto: survivor.id });
      const moved = { claims: claimIds.length, figures: figures.length, reason };
      await this.revised(tx, actor, survivor, 'merge-incident', { merged: merged.reference, ...moved });
      await this.revised(tx, actor, merged, 'merged-into', { survivor: survivor.reference, reason });
      return id;
    });
  }

  /**
   * Puts back what a merge moved and still lies where it put it; what staff did to it since stays.
   * @throws INCIDENTS_MERGE_UNKNOWN, INCIDENTS_UNKNOWN, INCIDENTS_MERGED when the survivor was merged itself, INCIDENTS_CHANGED
   */
  async undo(actor: Actor, survivorId: string, mergeId: string, request: UndoMergeRequest): Promise<void> {
    const { revision, reason } = UndoMergeRequest.parse(request);
    await this.database.transaction(async (tx) => {
      const merge = await tx.repository(IncidentMerge).findOneBy({ id: mergeId, survivorId, undoneAt: IsNull() });
      if (merge === null) throw incidentError('INCIDENTS_MERGE_UNKNOWN');
      const [survivor, merged] = await this.lockUndone(tx, merge);
      await assertUnchanged(tx, survivor, revision);
      const now = this.clock.now();
      const undone = { undoneAt: now, undoneBy: actor.staffId, undoneReason: reason };
      const { affected } = await tx.repository(IncidentMerge).update({ id: mergeId, undoneAt: IsNull() }, undone);
      if (affected !== 1) throw incidentError('INCIDENTS_MERGE_UNKNOWN');
      await tx.repository(Incident).update({ id: merged.id }, { mergedInto: null });
      const ways = { from: survivor.id, to: merged.id, by: actor.staffId, at: now };
      const back = await moveClaims(tx, { ...ways, only: merge.claimIds });
      await bringFiguresBack(tx, merge.figures, now);
      const detail = { claims: back.length, reason };
      await this.revised(tx, actor, survivor, 'undo-merge', { merged: merged.reference, ...detail });
      await this.revised(tx, actor, merged, 'merge-undone', { survivor: survivor.reference, ...detail });
    });
  }

  /** As `lockTwo`, but the second one is merged, and that is meant. */
  private async lockUndone(tx: Transaction, { survivorId, mergedId }: IncidentMerge): Promise<[Incident, Incident]> {
    const locked = new Map<string, Incident>();
    for (const id of [survivorId, mergedId].sort()) {
      const lock = { mode: 'pessimistic_write' } as const;
      locked.set(id, await tx.repository(Incident).findOneOrFail({ where: { id }, lock }));
    }
    return [locked.get(survivorId)!, locked.get(mergedId)!];
  }

  private async revised(tx: Transaction, actor: Actor, incident: Incident, act: string, detail: object): Promise<void> {
    const revision = incident.revision + 1;
    await tx.repository(Incident).update({ id: incident.id }, { revision, revisedAt: this.clock.now() });
    const whole = { permission: 'incidents.edit', act, subject: 'incident', subjectId: incident.id } as const;
    await this.acts.record(tx, actor, { ...whole, detail: { ...detail, revision } });
  }
}
