import { Inject, Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock, CONFIG, type Config } from '#config';
import type { AlertCheckKey, ApproveAlertRequest, AudienceView } from '#contracts';
import { Database, type Transaction } from '#database';
import { words } from '#face/words';
import { type Alert, type AlertText, contentSha256Of } from './alert.entity.js';
import { approvalsOf } from './alert-approvals.query.js';
import { alertForChange, textsOf } from './alert-for-change.js';
import { AlertLaunch } from './alert-launch.js';
import { alertsError } from './alerts.errors.js';
import { checksOfText } from './checks/alert-checks.js';
import { hasMovedOn, incidentHeld, recordOf } from './incident-of-alert.query.js';

/** How many people must approve an alert in this installation. Whoever drafted it may be one of them. */
export function approvalsNeeded({ settings }: Config): number {
  return settings.TWO_APPROVERS ? 2 : 1;
}

/** Takes a named person's approval of these very texts and audience; the last one that is needed sends the alert. */
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
   * Approving again what is approved changes nothing. @param seen the audience as it was last counted and shown: it is what is approved, and
   * is recorded with its time; how many it became is counted exactly while deliveries are prepared
   * @throws ALERTS_UNKNOWN, ALERTS_CANCELLED, ALERTS_TEXT_CHANGED, ALERTS_INCIDENT_CHANGED, ALERTS_CHECKS_FAILED, AUTH_ROLE_TOO_SMALL
   */
  async approve(
    actor: Actor,
    id: string,
    { contentSha256, despite = [] }: ApproveAlertRequest,
    seen: AudienceView,
  ): Promise<void> {
    assertMay(actor, 'alerts.approve');
    await this.database.transaction(async (tx) => {
      const alert = await alertForChange(tx, id);
      if (alert.cancelledAt !== null) throw alertsError('ALERTS_CANCELLED');
      const texts = await textsOf(tx, alert);
      const content = contentSha256Of(alert, texts);
      if (content.toString('hex') !== contentSha256) throw alertsError('ALERTS_TEXT_CHANGED');
      if (alert.approvedAt !== null) return;
      if (hasMovedOn(await incidentHeld(tx, alert.incidentId), alert)) {
        throw alertsError('ALERTS_INCIDENT_CHANGED');
      }
      const failed = await this.failedChecks(tx, alert, texts);
      const unsaid = failed.filter((key) => !despite.includes(key));
      if (unsaid.length > 0) throw alertsError('ALERTS_CHECKS_FAILED', { checks: unsaid.join(', ') });
      const approvals = await this.add(tx, actor, alert, { content, despite: failed, seen });
      if (approvals >= approvalsNeeded(this.config)) await this.launch.begin(tx, alert, texts, content);
    });
  }

  /** What an approver must have said that they approve despite it. */
  private async failedChecks(tx: Transaction, alert: Alert, texts: readonly AlertText[]): Promise<AlertCheckKey[]> {
    const page = await recordOf(tx, alert);
    const checks = texts.flatMap((text) => checksOfText(words(text.language), text, page, this.config.publicUrl));
    return [...new Set(checks.filter(({ ok, gate }) => gate && !ok).map(({ key }) => key))];
  }

  /** @returns how many people who may still approve have approved these texts */
  private async add(
    tx: Transaction,
    actor: Actor,
    alert: Alert,
    { content, despite, seen }: { content: Buffer; despite: AlertCheckKey[]; seen: AudienceView },
  ): Promise<number> {
    const { id } = alert;
    const { matching: audienceSize, countedAt: audienceCountedAt } = seen;
    const added = await tx.query(
      `INSERT INTO alert_approvals (alert_id, staff_id, content_sha256, audience_size, approved_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING staff_id`,
      [id, actor.staffId, content, audienceSize, this.clock.now()],
    );
    if (added.length > 0) {
      const detail = { contentSha256: content.toString('hex'), audienceSize, audienceCountedAt, despite };
      const act = { permission: 'alerts.approve', act: 'approve-alert', subject: 'alert', subjectId: id } as const;
      await this.acts.record(tx, actor, { ...act, detail });
    }
    return (await approvalsOf(tx, alert, content)).length;
  }
}
