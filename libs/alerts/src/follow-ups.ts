import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { ChangeKind, PublishedIncident } from '#contracts';
import { Database, type Transaction } from '#database';
import { languages } from '#face/words';
import { IncidentRecord } from '#incidents';
import { Alert } from './alert.entity.js';
import { AlertDrafter } from './alert-drafter.js';
import { alertsError } from './alerts.errors.js';
import { outdatedFollowUps, standingOf, wasAlerted } from './follow-ups.query.js';

/** Tells those who were alerted what came of it, what was wrong, or that it is taken back: as loud as the first notice, and approved like it. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly database: Database,
    private readonly record: IncidentRecord,
    private readonly drafter: AlertDrafter,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /**
   * Prepares the alert that tells of a correction or retraction nobody has been told of, waiting for approval, in the name of whoever
   * published it. May run again: of one version there is one such draft. @returns its id, or null when there is nothing to tell
   */
  async prepare(incidentId: string): Promise<string | null> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('follow-up'), hashtext($1))`, [incidentId]);
      const standing = await standingOf(tx, incidentId);
      if (standing === null || standing.toldVersion === null || standing.drafted) return null;
      const kind = untold(standing.page, standing.toldVersion);
      if (kind === null) return null;
      const actor: Actor = { staffId: standing.publishedBy, role: 'approver', via: 'api' };
      await this.setAsideOutdated(tx, actor, incidentId, standing.page.version);
      const follow = { incidentId, kind };
      const tags = languages().map(({ tag }) => tag);
      const id = await this.drafter.write(tx, actor, { incidentId, page: standing.page, tags, follow });
      const asked = { askedAt: this.clock.now(), askedBy: standing.publishedBy };
      await tx.repository(Alert).update({ id }, asked);
      return id;
    });
  }

  /**
   * Drafts what tells everybody who was alerted to one incident of another, that it became or that prevented it.
   * @param incident reference of the later one, which must be on the record. @param follows id of the earlier one
   * @throws INCIDENTS_NOT_PUBLISHED, ALERTS_INCIDENT_WITHDRAWN, ALERTS_NOBODY_TOLD, AUTH_ROLE_TOO_SMALL
   */
  async draftUpdate(actor: Actor, { incident, follows }: { incident: string; follows: string }): Promise<string> {
    const { incidentId, page, withdrawnAt } = await this.record.byReference(incident);
    if (withdrawnAt !== null) throw alertsError('ALERTS_INCIDENT_WITHDRAWN', { incident });
    return this.database.transaction(async (tx) => {
      if (!(await wasAlerted(tx, follows))) throw alertsError('ALERTS_NOBODY_TOLD');
      const follow = { incidentId: follows, kind: 'update' as const };
      const tags = languages().map(({ tag }) => tag);
      return this.drafter.write(tx, actor, { incidentId, page, tags, follow });
    });
  }

  private async setAsideOutdated(tx: Transaction, actor: Actor, incidentId: string, version: number): Promise<void> {
    for (const id of await outdatedFollowUps(tx, incidentId, version)) {
      await tx.repository(Alert).update({ id }, { cancelledAt: this.clock.now(), cancelledBy: actor.staffId });
      const act = { permission: 'alerts.stop', act: 'cancel-alert', subject: 'alert', subjectId: id } as const;
      await this.acts.record(tx, actor, { ...act, detail: { replacedByVersion: version } });
    }
  }
}

/** The gravest change since the version that people were told of; an update alone is for staff to announce. */
function untold({ changes = [] }: PublishedIncident, toldVersion: number): Exclude<ChangeKind, 'update'> | null {
  const kinds = changes.filter(({ version }) => version > toldVersion).map(({ kind }) => kind);
  if (changes[0]?.kind === 'retraction' && kinds.includes('retraction')) return 'retraction';
  return kinds.some((kind) => kind !== 'update') ? 'correction' : null;
}
