import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import type { Transaction } from '#database';
import { MailService } from '#mail';
import { JobQueue } from '#queue';
import { Alert, AlertText } from './alert.entity.js';
import { AlertMails } from './alert-mails.js';
import { prepareAlert } from './alerts.jobs.js';

/** Freezes the audience of an approved alert, composes its mails in each language, and asks for its deliveries after commit. */
@Injectable()
export class AlertLaunch {
  constructor(
    private readonly mail: MailService,
    private readonly mails: AlertMails,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @param contentSha256 the hash that was approved */
  async begin(tx: Transaction, { id }: Alert, texts: readonly AlertText[], contentSha256: Buffer): Promise<void> {
    for (const text of texts) {
      const { open, discreet } = this.mails.of(id, text);
      const messageId = await this.mail.compose(tx, open);
      const discreetMessageId = await this.mail.compose(tx, discreet);
      await tx.repository(AlertText).update({ alertId: id, language: text.language }, { messageId, discreetMessageId });
    }
    const now = this.clock.now();
    await tx.repository(Alert).update({ id }, { approvedAt: now, audienceAt: now, contentSha256 });
    this.jobs.enqueueAfter(tx, prepareAlert, { alertId: id }, { once: id });
  }
}
