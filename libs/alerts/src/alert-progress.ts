import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type { AlertProgressView, AlertStatusView, DeliveryListRequest, Page, RecipientView } from '#contracts';
import { AddressHash, Database } from '#database';
import { MailService, MessageReader } from '#mail';
import { AlertReader } from './alert-reader.js';
import { messagesOfAlert, retriableOf } from './alert-mail.query.js';

/** What there is to see while an alert is sent: how far, how fast, what goes wrong, and to whom. It changes nothing of the alert. */
@Injectable()
export class AlertProgress {
  constructor(
    private readonly database: Database,
    private readonly alerts: AlertReader,
    private readonly mail: MailService,
    private readonly messages: MessageReader,
    private readonly acts: StaffActs,
    private readonly hashes: AddressHash,
    private readonly clock: Clock,
  ) {}

  /** @throws ALERTS_UNKNOWN */
  async of(id: string): Promise<AlertProgressView> {
    const status = await this.alerts.status(id);
    const messages = await messagesOfAlert(this.database, id);
    const minuteAgo = new Date(this.clock.now().getTime() - 60_000);
    const { settledSince, waiting, troubles } = await this.mail.pace(this.database, messages, minuteAgo);
    const moving = status.state === 'sending' || status.state === 'preparing';
    const secondsLeft = moving && settledSince > 0 ? Math.ceil((waiting / settledSince) * 60) : null;
    const retriable = await retriableOf(this.database, id);
    return { ...status, perMinute: settledSince, waiting, secondsLeft, troubles, retriable };
  }

  /** To whom it goes, in pages, the addresses masked. @throws ALERTS_UNKNOWN */
  async recipients(id: string, request: DeliveryListRequest): Promise<Page<RecipientView>> {
    await this.alerts.status(id);
    return this.messages.recipients(await messagesOfAlert(this.database, id), request);
  }

  /** What it holds for one address; that somebody looked is recorded, the address is not. @throws ALERTS_UNKNOWN, AUTH_ROLE_TOO_SMALL */
  async recipient(actor: Actor, id: string, address: string): Promise<RecipientView[]> {
    await this.alerts.status(id);
    const subjectId = this.hashes.of(address).toString('hex');
    const act = { permission: 'mail.recipients', act: 'look-up-address', subject: 'person', subjectId } as const;
    await this.database.transaction((tx) => this.acts.record(tx, actor, { ...act, detail: { alert: id } }));
    return this.messages.recipient(await messagesOfAlert(this.database, id), address);
  }
}

/** Whether nothing will change by itself any more, so that nobody need watch on. */
export function isOver({ state }: AlertStatusView): boolean {
  return state === 'sent' || state === 'cancelled' || state === 'needs_attention';
}
