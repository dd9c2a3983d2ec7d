import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { RetryRequest } from '#contracts';
import { Database, type Transaction } from '#database';
import { MailService, MailStopping } from '#mail';
import { Alert } from './alert.entity.js';
import { alertForChange, messagesOf, textsOf } from './alert-for-change.js';
import { alertsError } from './alerts.errors.js';
import { stillWantedSql } from './audience.query.js';

/** Stops an alert at once and for good, holds it back, lets it go on, and tries again what did not arrive. */
@Injectable()
export class AlertStopper {
  constructor(
    private readonly database: Database,
    private readonly mail: MailService,
    private readonly stopping: MailStopping,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** Nothing of it leaves after that: its queued mail is cancelled with it. Cancelling again changes nothing. @throws ALERTS_UNKNOWN, ALERTS_SENT, AUTH_ROLE_TOO_SMALL */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const alert = await alertForChange(tx, id);
      if (alert.cancelledAt !== null) return;
      const messages = messagesOf(await textsOf(tx, alert));
      if (messages.length > 0 && (await this.allSettled(tx, messages))) throw alertsError('ALERTS_SENT');
      await tx.repository(Alert).update({ id }, { cancelledAt: this.clock.now(), cancelledBy: actor.staffId });
      let cancelled = 0;
      for (const message of messages) cancelled += await this.stopping.cancelMessage(tx, message, 'alert_cancelled');
      cancelled += await this.waiting(tx, messages);
      await this.record(tx, actor, id, 'cancel-alert', { cancelled });
    });
  }

  /** Holds back what has not left; what is under way finishes. Again changes nothing. @throws ALERTS_UNKNOWN, ALERTS_NOT_SENDING, ALERTS_SENT, ALERTS_CANCELLED */
  async pause(actor: Actor, id: string, reason: string): Promise<void> {
    await this.onMessages(actor, id, 'pause-alert', async (tx, messages) => {
      let held = 0;
      for (const message of messages) {
        held += (await this.stopping.pause(tx, message, reason === '' ? undefined : reason)) ? 1 : 0;
      }
      if (held === 0 && (await this.allSettled(tx, messages))) throw alertsError('ALERTS_SENT');
      return held === 0 ? null : { reason };
    });
  }

  /** Lets it go on where it stopped; nobody gets it twice. @throws ALERTS_UNKNOWN, ALERTS_NOT_SENDING, ALERTS_CANCELLED */
  async resume(actor: Actor, id: string): Promise<void> {
    await this.onMessages(actor, id, 'resume-alert', async (tx, messages) => {
      let resumed = 0;
      for (const message of messages) resumed += (await this.stopping.resume(tx, message)) ? 1 : 0;
      return resumed === 0 ? null : {};
    });
  }

  /**
   * Tries again what failed and surely did not arrive, or, when somebody says in so many words that it may arrive twice, also what may
   * have arrived. Those who left meanwhile get nothing. @returns how many are due again
   * @throws ALERTS_UNKNOWN, ALERTS_NOT_SENDING, ALERTS_NOTHING_TO_RETRY, ALERTS_CANCELLED, AUTH_ROLE_TOO_SMALL
   */
  async retry(actor: Actor, id: string, { which }: RetryRequest): Promise<number> {
    let count = 0;
    await this.onMessages(actor, id, `retry-${which}`, async (tx, messages) => {
      for (const message of messages) {
        const wanted = stillWantedSql(message);
        count += await this.stopping.retry(tx, { id: message, stream: 'alerts' }, which, wanted);
      }
      if (count === 0) throw alertsError('ALERTS_NOTHING_TO_RETRY');
      return { count };
    });
    return count;
  }

  /** @param work answers what to record, or null when nothing changed */
  private async onMessages(
    actor: Actor,
    id: string,
    act: string,
    work: (tx: Transaction, messages: string[]) => Promise<object | null>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const alert = await alertForChange(tx, id);
      if (alert.cancelledAt !== null) throw alertsError('ALERTS_CANCELLED');
      if (alert.approvedAt === null) throw alertsError('ALERTS_NOT_SENDING');
      const detail = await work(tx, messagesOf(await textsOf(tx, alert)));
      if (detail !== null) await this.record(tx, actor, id, act, detail);
    });
  }

  private record(tx: Transaction, actor: Actor, id: string, act: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'alerts.stop', act, subject: 'alert', subjectId: id, detail });
  }

  /** Those of a large audience that end after the act, because of it. */
  private async waiting(tx: Transaction, messages: string[]): Promise<number> {
    const progress = await this.mail.progress(tx, messages);
    return [...progress.values()].reduce((sum, { states }) => sum + states.queued + states.deferred, 0);
  }

  private async allSettled(tx: Transaction, messages: string[]): Promise<boolean> {
    const progress = await this.mail.progress(tx, messages);
    return [...progress.values()].every((message) => message.settledAt !== null);
  }
}
