import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#config';
import type { Transaction } from '#database';
import { MailService } from '#mail';
import { JobQueue } from '#queue';
import { Alert } from './alert.entity.js';
import { prepareAlert } from './alerts.jobs.js';
import { alertMail, discreetAlertMail } from './templates/alert-mail.js';
import type { MailText } from './templates/mail-text.js';

/** Freezes the audience of an approved alert, composes its mail, and asks for its deliveries after commit. */
@Injectable()
export class AlertLaunch {
  constructor(
    private readonly mail: MailService,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async begin(tx: Transaction, alert: Alert): Promise<void> {
    const sender = { organisation: this.config.settings.ORGANISATION, publicUrl: this.config.publicUrl };
    const messageId = await this.compose(tx, alert, alertMail(alert, sender));
    const discreetMessageId = await this.compose(tx, alert, discreetAlertMail(alert, sender), true);
    const now = this.clock.now();
    await tx
      .repository(Alert)
      .update({ id: alert.id }, { approvedAt: now, audienceAt: now, messageId, discreetMessageId });
    this.jobs.enqueueAfter(tx, prepareAlert, { alertId: alert.id }, { once: alert.id });
  }

  private compose(tx: Transaction, { id, language }: Alert, mail: MailText, discreet = false): Promise<string> {
    return this.mail.compose(tx, {
      stream: 'alerts',
      reference: `alert:${id}`,
      language,
      ...mail,
      discreet,
      links: { unsubscribe_url: { purpose: 'unsubscribe', path: '/unsubscribe/' } },
    });
  }
}
