import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import type { AlertPreviewView, PreviewAlertRequest } from '#contracts';
import { Database } from '#database';
import { words } from '#face/words';
import { MailPreview } from '#mail';
import { Alert, AlertText } from './alert.entity.js';
import { AlertMails } from './alert-mails.js';
import { alertsError } from './alerts.errors.js';
import { checksOfText } from './checks/alert-checks.js';
import { recordOf } from './incident-of-alert.query.js';

/** Shows the very mail that a text becomes, open and discreet, and what the checks say of it. It writes nothing. */
@Injectable()
export class AlertPreviewer {
  constructor(
    private readonly database: Database,
    private readonly mails: AlertMails,
    private readonly preview: MailPreview,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The text as it is saved. @throws ALERTS_UNKNOWN, ALERTS_LANGUAGE_MISSING */
  async saved(id: string, language: string): Promise<AlertPreviewView> {
    await this.byId(id);
    const text = await this.database.repository(AlertText).findOneBy({ alertId: id, language });
    if (text === null) throw alertsError('ALERTS_LANGUAGE_MISSING', { language });
    return this.of(id, text);
  }

  /** A text that need not be saved. @throws ALERTS_UNKNOWN, MAIL_HTML_TOO_LARGE */
  async of(id: string, { language, subject, body }: PreviewAlertRequest): Promise<AlertPreviewView> {
    const record = await recordOf(this.database, await this.byId(id));
    const text = { language, subject, body };
    const { open, discreet } = this.mails.of(id, text);
    return {
      language,
      mail: await this.preview.of(open),
      discreetMail: await this.preview.of(discreet),
      checks: checksOfText(words(language), text, record, this.config.publicUrl),
    };
  }

  private async byId(id: string): Promise<Alert> {
    const alert = await this.database.repository(Alert).findOneBy({ id });
    if (alert === null) throw alertsError('ALERTS_UNKNOWN', { alert: id });
    return alert;
  }
}
