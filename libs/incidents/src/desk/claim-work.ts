import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { AddClaimRequest, CorrectClaimRequest } from '#contracts';
import { Database, type Transaction } from '#database';
import { type ClaimChange, ClaimEditor, reportError, tellsOfEvent } from '#reports';
import { lockIncident } from '../incident-lock.js';
import { Incident } from '../incident.entity.js';
import { incidentError } from '../incidents.errors.js';
import { changedFacts } from './changed-facts.js';
import { attachmentOf } from './claim-attachment.query.js';

type Attachment = { incidentId: string; reference: string } | null;

/** What staff do with claims. A change of a claim that an incident rests on is a change of that incident: its revision rises. */
@Injectable()
export class ClaimWork {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimEditor,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @returns the claim's id. @throws REPORTS_UNKNOWN, REPORTS_TEXT_CHANGED, REPORTS_NOT_VERBATIM */
  add(actor: Actor, reportId: string, request: AddClaimRequest): Promise<string> {
    return this.database.transaction(async (tx) => {
      const change = await this.claims.add(tx, reportId, actor.staffId, request);
      await this.record(tx, actor, change, null);
      return change.claim.id;
    });
  }

  /**
   * @throws REPORTS_CLAIM_UNKNOWN, REPORTS_CLAIM_CHANGED, REPORTS_CLAIM_REJECTED, REPORTS_TEXT_CHANGED, REPORTS_NOT_VERBATIM,
   * INCIDENTS_CLAIM_NOT_EVENT when an incident rests on it and it would tell of no event
   */
  correct(actor: Actor, id: string, request: CorrectClaimRequest): Promise<void> {
    return this.change(actor, id, (tx) => this.claims.correct(tx, id, actor.staffId, request));
  }

  /** @throws REPORTS_CLAIM_UNKNOWN, REPORTS_CLAIM_CHANGED, REPORTS_CLAIM_REJECTED, INCIDENTS_CLAIM_ATTACHED */
  reject(actor: Actor, id: string, request: { reason: string; revision: number }): Promise<void> {
    return this.change(actor, id, (tx) => this.claims.reject(tx, id, actor.staffId, request));
  }

  /** Takes back the last thing done with a claim. @throws REPORTS_NOTHING_TO_UNDO, and as `reject` */
  undo(actor: Actor, id: string, revision: number): Promise<void> {
    return this.change(actor, id, (tx) => this.claims.undo(tx, id, actor.staffId, revision));
  }

  /** Locks the incident before the claim, as attaching does, so that two people never wait for each other. */
  private change(actor: Actor, id: string, act: (tx: Transaction) => Promise<ClaimChange>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await attachmentOf(tx, id);
      const incident = before === null ? null : await lockIncident(tx, before.incidentId);
      const change = await act(tx);
      const attachment = await attachmentOf(tx, id);
      // Attached or detached by a colleague between the two looks.
      if (attachment?.incidentId !== before?.incidentId)
        throw reportError('REPORTS_CLAIM_CHANGED', { id, revision: change.claim.revision });
      if (attachment !== null) assertStillFit(change, attachment);
      await this.record(tx, actor, change, attachment);
      if (incident !== null) await this.raise(tx, actor, incident, change);
    });
  }

  private async raise(tx: Transaction, actor: Actor, incident: Incident, change: ClaimChange): Promise<void> {
    const revision = incident.revision + 1;
    await tx.repository(Incident).update({ id: incident.id }, { revision, revisedAt: this.clock.now() });
    await this.acts.record(tx, actor, {
      permission: 'desk.work',
      act: 'correct-attached-claim',
      subject: 'incident',
      subjectId: incident.id,
      detail: { claimId: change.claim.id, ...changedFacts(change), revision },
    });
  }

  private record(tx: Transaction, actor: Actor, change: ClaimChange, attachment: Attachment): Promise<void> {
    return this.acts.record(tx, actor, {
      permission: 'desk.work',
      act: ACTS[change.act],
      subject: 'report',
      subjectId: change.claim.reportId,
      detail: {
        ...{ claimId: change.claim.id, claimRevision: change.claim.revision, ...changedFacts(change) },
        ...(attachment === null ? {} : { incident: attachment.reference }),
      },
    });
  }
}

const ACTS = {
  read: 'correct-claim',
  added: 'add-claim',
  corrected: 'correct-claim',
  rejected: 'reject-claim',
  restored: 'restore-claim',
  undone: 'undo-claim',
} as const;

/** @throws INCIDENTS_CLAIM_ATTACHED, INCIDENTS_CLAIM_NOT_EVENT */
function assertStillFit({ act, claim }: ClaimChange, { reference }: { reference: string }): void {
  if (act === 'rejected') throw incidentError('INCIDENTS_CLAIM_ATTACHED', { incident: reference });
  if (!tellsOfEvent(claim)) throw incidentError('INCIDENTS_CLAIM_NOT_EVENT');
}
