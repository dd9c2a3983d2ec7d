import { Injectable } from '@nestjs/common';
import { DailyLimit, PublicLinks } from '#auth';
import type { IncidentKind, SignUpRequest } from '#contracts';
import { comparableAddress, Database } from '#database';
import { readAddress } from '#mail';
import { type Subscriber, SubscriberService, subscribersError } from '#subscribers';
import { ConfirmationSender } from './confirmation-sender.js';

/** Confirmations that one address gets in a day, whoever asks. */
export const MAILS_PER_ADDRESS = 1;
const MAILS_PER_NETWORK = 10;

/** What a visitor is about to confirm, for the page behind their own link. */
export interface PendingSignUp {
  confirmed: boolean;
  kinds: IncidentKind[];
  discreet: boolean;
}

/** Signing up in two steps: anybody may type an address, and only its owner can confirm it (docs/mail.md 27). */
@Injectable()
export class SigningUp {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscriberService,
    private readonly confirmations: ConfirmationSender,
    private readonly limits: DailyLimit,
    private readonly links: PublicLinks,
  ) {}

  /**
   * Sends a mail to the address, unless it or the visitor's network had its share today. Answers nothing, whoever asks: whether the
   * address is known, new, suppressed or over its limit must not show.
   * @param network as `networkOf` gives it; counted under a daily hash and not kept
   * @throws SUBSCRIBERS_ADDRESS_INVALID
   */
  async request({ website, ...wish }: SignUpRequest, network: string): Promise<void> {
    const address = addressOf(wish.address);
    if (website !== '') return;
    await this.database.transaction(async (tx) => {
      if (!(await this.limits.allows(tx, 'confirmation-per-network', network, MAILS_PER_NETWORK))) return;
      if (!(await this.limits.allows(tx, 'confirmation-per-address', comparableAddress(address), MAILS_PER_ADDRESS)))
        return;
      const { id, confirmed, language, until } = await this.subscribers.pend(tx, { ...wish, address });
      await this.confirmations.send(tx, { subscriberId: id, address, confirmed, language, until });
    });
  }

  /** What the link would confirm; changes nothing. @throws AUTH_LINK_INVALID, AUTH_LINK_EXPIRED, SUBSCRIBERS_LINK_EXPIRED, SUBSCRIBERS_ENDED */
  async pending(token: string): Promise<PendingSignUp> {
    const id = this.links.idOf('confirm-subscription', token);
    const found: Subscriber | null = await this.subscribers.find(this.database, id);
    this.subscribers.assertConfirmable(found);
    const subscriptions = await this.subscribers.subscriptionsOf(this.database, id);
    const kinds = [...new Set(subscriptions.flatMap((subscription) => subscription.kinds))];
    return { confirmed: found.confirmedAt !== null, discreet: found.discreet, kinds };
  }

  /** Confirms; again is harmless. Returns the links that leave and that have mail encrypted. @throws as `pending` */
  async confirm(token: string): Promise<{ leavePath: string; keyPath: string }> {
    const id = this.links.idOf('confirm-subscription', token);
    await this.database.transaction((tx) => this.subscribers.confirm(tx, id));
    return {
      leavePath: `/unsubscribe/${this.links.token('unsubscribe', id)}`,
      keyPath: `/subscribe/key/${this.links.token('mail-key', id)}`,
    };
  }
}

/** Mail could be sent to one label, such as `localhost`, but what is typed so is a mistake. @throws SUBSCRIBERS_ADDRESS_INVALID */
function addressOf(given: string): string {
  const address = readAddress(given);
  if (address === null || !address.domain.includes('.')) throw subscribersError('SUBSCRIBERS_ADDRESS_INVALID');
  return address.text;
}
