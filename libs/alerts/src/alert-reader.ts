import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import type {
  AlertCheck,
  AlertStatusView,
  AlertTextView,
  AlertView,
  AudienceView,
  PublishedIncident,
} from '#contracts';
import { Database } from '#database';
import { countInWords } from '#face';
import { languages, words } from '#face/words';
import { MailService, type MessageProgress } from '#mail';
import { Alert, type AlertText, contentSha256Of, textSha256Of } from './alert.entity.js';
import { approvalsOf } from './alert-approvals.query.js';
import { approvalsNeeded } from './alert-approver.js';
import { messagesOf, textsOf } from './alert-for-change.js';
import { alertStatus, stateOf } from './alert-status.js';
import { alertsError } from './alerts.errors.js';
import { AudiencePreview } from './audience-preview.js';
import { checksOfAlert, checksOfText } from './checks/alert-checks.js';
import { hasMovedOn, incidentOf, recordOf } from './incident-of-alert.query.js';

/** Shows one alert to staff. It changes nothing; only what its audience was counted as is kept. */
@Injectable()
export class AlertReader {
  constructor(
    private readonly database: Database,
    private readonly mail: MailService,
    private readonly audiences: AudiencePreview,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Its texts, their hash, what the checks say, and who would get it (once approved: who gets it). @throws ALERTS_UNKNOWN */
  async view(id: string): Promise<AlertView> {
    const alert = await this.byId(id);
    return this.show(alert, await this.audiences.of(alert));
  }

  /** The same with the audience as it was last counted: it takes no longer for a million people than for one. @throws ALERTS_UNKNOWN */
  async viewAsCounted(id: string): Promise<AlertView> {
    const alert = await this.byId(id);
    return this.show(alert, await this.audiences.lastOf(alert));
  }

  /** What whoever approves has had before their eyes. @throws ALERTS_UNKNOWN */
  async lastCounted(id: string): Promise<AudienceView> {
    return this.audiences.lastOf(await this.byId(id));
  }

  private async show(alert: Alert, audience: AudienceView): Promise<AlertView> {
    const { id } = alert;
    const texts = await textsOf(this.database, alert);
    const { incidentId, incidentVersion, language, kinds, draftedAt, draftedBy, askedAt, askedBy } = alert;
    const incident = await incidentOf(this.database, incidentId);
    const incidentChanged = hasMovedOn(incident, alert);
    const record = await recordOf(this.database, alert);
    const approvals = await approvalsOf(this.database, alert, contentSha256Of(alert, texts));
    const written = texts.map((text) => text.language);
    return {
      ...{ id, incidentVersion, incidentChanged, record, language, kinds, draftedAt, draftedBy, askedAt, askedBy },
      state: stateOf(alert, approvals.length, await this.progressOf(texts)),
      incident: incident.reference,
      subject: texts[0]!.subject,
      texts: texts.map((text) => viewOf(text, record)),
      otherLanguages: languages()
        .map(({ tag }) => tag)
        .filter((tag) => !written.includes(tag)),
      contentSha256: contentSha256Of(alert, texts).toString('hex'),
      approvals,
      approvalsNeeded: approvalsNeeded(this.config),
      followKind: alert.followKind,
      approvedAt: alert.approvedAt,
      cancelledAt: alert.cancelledAt,
      audience,
      checks: this.checks(alert, { texts, record, audience, changed: incidentChanged }),
    };
  }

  /** How far it has come. @throws ALERTS_UNKNOWN */
  async status(id: string): Promise<AlertStatusView> {
    const alert = await this.byId(id);
    const texts = await textsOf(this.database, alert);
    const approvals = await approvalsOf(this.database, alert, contentSha256Of(alert, texts));
    const t = words(this.config.settings.PUBLIC_LANGUAGE);
    return alertStatus(t, alert, approvals.length, await this.progressOf(texts));
  }

  private async byId(id: string): Promise<Alert> {
    const alert = await this.database.repository(Alert).findOneBy({ id });
    if (alert === null) throw alertsError('ALERTS_UNKNOWN', { alert: id });
    return alert;
  }

  private async progressOf(texts: readonly AlertText[]): Promise<MessageProgress[]> {
    return [...(await this.mail.progress(this.database, messagesOf(texts))).values()];
  }

  private checks(
    { incidentVersion, language }: Alert,
    found: { texts: AlertText[]; record: PublishedIncident; audience: AudienceView; changed: boolean },
  ): AlertCheck[] {
    const { texts, record, audience, changed } = found;
    const { publicUrl } = this.config;
    const alert = { changed, version: incidentVersion, language, texts: texts.map((text) => text.language) };
    return [
      ...checksOfAlert(alert, audience, publicUrl),
      ...texts.flatMap((text) => checksOfText(words(text.language), text, record, publicUrl)),
    ];
  }
}

function viewOf(text: AlertText, { figures }: PublishedIncident): AlertTextView {
  const { language, subject, body } = text;
  const t = words(language);
  const facts = figures.map((figure) => `${countInWords(t, figure)} (${figure.attributedTo})`);
  return { language, subject, body, sha256: textSha256Of(text).toString('hex'), facts };
}
