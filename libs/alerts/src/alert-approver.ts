import { Inject, Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock, CONFIG, type Config } from '#config';
import type { ApproveAlertRequest } from '#contracts';
import { Database, type Transaction } from '#database';
import { AlertApproval, type Alert, contentSha256Of } from './alert.entity.js';
import { alertForChange } from './alert-for-change.js';
import { AlertLaunch } from './alert-launch.js';
import { alertsError } from './alerts.errors.js';
import { countAudience } from './audience.query.js';
import { hasMovedOn, incidentHeld } from './incident-of-alert.query.js';

/** How many people must approve an alert in this installation. Whoever drafted it may be one of them. */
export function approvalsNeeded({ settings }: Config): number {
  return settings.TWO_APPROVERS ? 2 : 1;
}

/** Takes a named person's approval of that very text and audience; the last one that is needed sends the alert. */
@Injectable()
export class AlertApprover {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly launch: AlertLaunch,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Approving again what is approved changes nothing.
   * @throws ALERTS_UNKNOWN, ALERTS_CANCELLED, ALERTS_TEXT_CHANGED, ALERTS_INCIDENT_CHANGED, AUTH_ROLE_TOO_SMALL
   */
  async approve(actor: Actor, id: string, { contentSha256 }: ApproveAlertRequest): Promise<void> {
    assertMay(actor, 'alerts.approve');
    await this.database.transaction(async (tx) => {
      const alert = await alertForChange(tx, id);
      if (alert.cancelledAt !== null) throw alertsError('ALERTS_CANCELLED');
      const content = contentSha256Of(alert);
      if (content.toString('hex') !== contentSha256) throw alertsError('ALERTS_TEXT_CHANGED');
      if (alert.approvedAt !== null) return;
      if (hasMovedOn(await incidentHeld(tx, alert.incidentId), alert.incidentVersion)) {
        throw alertsError('ALERTS_INCIDENT_CHANGED');
      }
      const approvals = await this.add(tx, actor, alert, content);
      if (approvals >= approvalsNeeded(this.config)) await this.launch.begin(tx, alert);
    });
  }

  /** @returns how many people have approved this text */
  private async add(tx: Transaction, actor: Actor, alert: Alert, content: Buffer): Promise<number> {
    const approvedAt = this.clock.now();
    const { matching } = await countAudience(tx, { at: approvedAt, kinds: alert.kinds });
    const added = await tx.query(
      `INSERT INTO alert_approvals (alert_id, staff_id, content_sha256, audience_size, approved_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING staff_id`,
      [alert.id, actor.staffId, content, matching, approvedAt],
    );
    if (added.length > 0) {
      const detail = { contentSha256: content.toString('hex'), audienceSize: matching };
      const act = {
        permission: 'alerts.approve',
        act: 'approve-alert',
        subject: 'alert',
        subjectId: alert.id,
      } as const;
      await this.acts.record(tx, actor, { ...act, detail });
    }
    return tx.repository(AlertApproval).countBy({ alertId: alert.id, contentSha256: content });
  }
}
