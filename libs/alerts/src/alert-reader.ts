import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#config';
import {
  type AlertListItem,
  type AlertStatusView,
  type AlertView,
  type Page,
  pageOf,
  type PageRequest,
} from '#contracts';
import { Database } from '#database';
import { MailService } from '#mail';
import { Alert, AlertApproval, contentSha256Of } from './alert.entity.js';
import { approvalsNeeded } from './alert-approver.js';
import { alertStatus } from './alert-status.js';
import { alertsError } from './alerts.errors.js';
import { AudiencePreview } from './audience-preview.js';
import { hasMovedOn, incidentOf } from './incident-of-alert.query.js';

/** Shows alerts to staff. It changes nothing. */
@Injectable()
export class AlertReader {
  constructor(
    private readonly database: Database,
    private readonly mail: MailService,
    private readonly audiences: AudiencePreview,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The text, its hash, and who would get it (once approved: who gets it). @throws ALERTS_UNKNOWN */
  async view(id: string): Promise<AlertView> {
    const alert = await this.byId(id);
    const { incidentId, incidentVersion, language, kinds, subject, body, draftedAt, draftedBy } = alert;
    const incident = await incidentOf(this.database, incidentId);
    return {
      ...{ id, incidentVersion, language, kinds, subject, body, draftedAt, draftedBy },
      incident: incident.reference,
      incidentChanged: hasMovedOn(incident, incidentVersion),
      contentSha256: contentSha256Of(alert).toString('hex'),
      approvals: await this.approvalsOf(alert),
      approvalsNeeded: approvalsNeeded(this.config),
      approvedAt: alert.approvedAt,
      cancelledAt: alert.cancelledAt,
      audience: await this.audiences.of({ at: alert.audienceAt ?? this.clock.now(), kinds }),
    };
  }

  /** How far it has come. @throws ALERTS_UNKNOWN */
  async status(id: string): Promise<AlertStatusView> {
    const alert = await this.byId(id);
    const messages = [alert.messageId, alert.discreetMessageId].filter((message) => message !== null);
    const progress = await this.mail.progress(this.database, messages);
    return alertStatus(alert, (await this.approvalsOf(alert)).length, [...progress.values()]);
  }

  /** Newest first. Reads: alerts, incidents. */
  async list({ limit, after }: PageRequest): Promise<Page<AlertListItem>> {
    const rows = await this.database.query<AlertListItem>(
      `SELECT a.id, i.reference AS incident, a.subject, a.drafted_at AS "draftedAt", a.approved_at AS "approvedAt",
         a.cancelled_at AS "cancelledAt"
       FROM alerts a JOIN incidents i ON i.id = a.incident_id
       WHERE $1::text IS NULL OR a.id::text < $1 ORDER BY a.id::text DESC LIMIT $2`,
      [after ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => row.id,
      (row) => row,
    );
  }

  private async byId(id: string): Promise<Alert> {
    const alert = await this.database.repository(Alert).findOneBy({ id });
    if (alert === null) throw alertsError('ALERTS_UNKNOWN', { alert: id });
    return alert;
  }

  /** Approvals of the text as it stands. */
  private approvalsOf(alert: Alert): Promise<AlertView['approvals']> {
    return this.database.repository(AlertApproval).find({
      select: { staffId: true, approvedAt: true },
      where: { alertId: alert.id, contentSha256: contentSha256Of(alert) },
      order: { approvedAt: 'ASC' },
    });
  }
}
