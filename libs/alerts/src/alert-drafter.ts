import { Inject, Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock, CONFIG, type Config } from '#config';
import { type DraftAlertRequest, EditAlertRequest } from '#contracts';
import { Database, newId } from '#database';
import { IncidentRecord } from '#incidents';
import { Alert } from './alert.entity.js';
import { alertForChange } from './alert-for-change.js';
import { alertsError } from './alerts.errors.js';
import { incidentAlert } from './templates/incident-alert.js';

/** Writes drafts: from the published text of an incident, and by hand after that. */
@Injectable()
export class AlertDrafter {
  constructor(
    private readonly database: Database,
    private readonly record: IncidentRecord,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new draft; returns its id. @throws INCIDENTS_NOT_PUBLISHED, ALERTS_INCIDENT_WITHDRAWN, AUTH_ROLE_TOO_SMALL */
  async draft(actor: Actor, { incident }: DraftAlertRequest): Promise<string> {
    const { incidentId, page, withdrawnAt } = await this.record.byReference(incident);
    if (withdrawnAt !== null) throw alertsError('ALERTS_INCIDENT_WITHDRAWN', { incident });
    const draftedAt = this.clock.now();
    const id = newId(draftedAt);
    await this.database.transaction(async (tx) => {
      await tx.repository(Alert).insert({
        id,
        incidentId,
        incidentVersion: page.version,
        language: 'en',
        ...incidentAlert(page, this.config.publicUrl),
        kinds: [page.kind],
        draftedAt,
        draftedBy: actor.staffId,
      });
      const detail = { incident, version: page.version };
      await this.acts.record(tx, actor, { ...ACT, act: 'draft-alert', subjectId: id, detail });
    });
    return id;
  }

  /** Changes the text. An approval of the earlier text stays on record and counts no more. @throws ALERTS_UNKNOWN, ALERTS_APPROVED, ALERTS_CANCELLED */
  async edit(actor: Actor, id: string, request: EditAlertRequest): Promise<void> {
    const { subject, body } = EditAlertRequest.parse(request);
    await this.database.transaction(async (tx) => {
      const alert = await alertForChange(tx, id);
      if (alert.cancelledAt !== null) throw alertsError('ALERTS_CANCELLED');
      if (alert.approvedAt !== null) throw alertsError('ALERTS_APPROVED');
      await tx.repository(Alert).update({ id }, { subject, body });
      await this.acts.record(tx, actor, { ...ACT, act: 'edit-alert', subjectId: id });
    });
  }
}

const ACT = { permission: 'alerts.draft', subject: 'alert' } as const;
