import { Inject, Injectable } from '@nestjs/common';
import { PublicLinks } from '#auth';
import { CONFIG, type Config } from '#config';
import type { Transaction } from '#database';
import { MailService } from '#mail';
import { alreadyConfirmedMail, confirmationMail } from './templates/confirmation-mail.js';

/** Writes to an address that somebody typed: how to confirm it, or that it is confirmed already. */
@Injectable()
export class ConfirmationSender {
  constructor(
    private readonly mail: MailService,
    private readonly links: PublicLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The links stand in sealed slots: a message is composed once and holds nothing personal. */
  async send(
    tx: Transaction,
    to: { subscriberId: string; address: string; confirmed: boolean; until: Date },
  ): Promise<void> {
    const { subscriberId, address, confirmed, until } = to;
    const sender = { organisation: this.config.settings.ORGANISATION, publicUrl: this.config.publicUrl };
    const messageId = await this.mail.compose(tx, {
      stream: 'confirmations',
      reference: `subscriber:${subscriberId}`,
      language: 'en',
      ...(confirmed ? alreadyConfirmedMail(sender) : confirmationMail(sender, until)),
    });
    const slots: Record<string, string> = confirmed
      ? { leave_url: this.links.url(`/unsubscribe/${this.links.token('unsubscribe', subscriberId)}`) }
      : { confirm_url: this.confirmUrl(subscriberId, until) };
    await this.mail.prepareOne(tx, messageId, { address, slots });
  }

  private confirmUrl(subscriberId: string, until: Date): string {
    return this.links.url(`/subscribe/confirm/${this.links.token('confirm-subscription', subscriberId, until)}`);
  }
}
