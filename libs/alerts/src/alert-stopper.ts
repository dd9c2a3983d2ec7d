import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { Database, type Transaction } from '#database';
import { MailService } from '#mail';
import { Alert } from './alert.entity.js';
import { alertForChange } from './alert-for-change.js';
import { alertsError } from './alerts.errors.js';

/** Stops an alert at once, and its queued mail with it. */
@Injectable()
export class AlertStopper {
  constructor(
    private readonly database: Database,
    private readonly mail: MailService,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** Cancelling again changes nothing. @throws ALERTS_UNKNOWN, ALERTS_SENT, AUTH_ROLE_TOO_SMALL */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const alert = await alertForChange(tx, id);
      if (alert.cancelledAt !== null) return;
      const messages = [alert.messageId, alert.discreetMessageId].filter((message) => message !== null);
      if (messages.length > 0 && (await this.allSettled(tx, messages))) throw alertsError('ALERTS_SENT');
      await tx.repository(Alert).update({ id }, { cancelledAt: this.clock.now(), cancelledBy: actor.staffId });
      let cancelled = 0;
      for (const message of messages)
        cancelled += await this.mail.cancelMessage(tx, message, 'the alert was cancelled');
      const act = { permission: 'alerts.stop', act: 'cancel-alert', subject: 'alert', subjectId: id } as const;
      await this.acts.record(tx, actor, { ...act, detail: { cancelled } });
    });
  }

  private async allSettled(tx: Transaction, messages: string[]): Promise<boolean> {
    const progress = await this.mail.progress(tx, messages);
    return [...progress.values()].every((message) => message.settledAt !== null);
  }
}
