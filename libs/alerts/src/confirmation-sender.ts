import { Inject, Injectable } from '@nestjs/common';
import { PublicLinks } from '#auth';
import { CONFIG, type Config } from '#config';
import type { Transaction } from '#database';
import { pathIn, words } from '#face/words';
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

  /** The links stand in sealed slots: a message is composed once and holds nothing personal. @param to with the language of mail and pages (BCP 47) */
  async send(
    tx: Transaction,
    to: { subscriberId: string; address: string; confirmed: boolean; language: string; until: Date },
  ): Promise<void> {
    const { subscriberId, address, confirmed, language, until } = to;
    const t = words(language);
    const sender = { organisation: this.config.settings.ORGANISATION, publicUrl: this.config.publicUrl };
    const messageId = await this.mail.compose(tx, {
      stream: 'confirmations',
      reference: `subscriber:${subscriberId}`,
      language: t.language,
      ...(confirmed ? alreadyConfirmedMail(t, sender) : confirmationMail(t, sender, until)),
    });
    const slots: Record<string, string> = confirmed
      ? { leave_url: this.urlIn(t.language, `/unsubscribe/${this.links.token('unsubscribe', subscriberId)}`) }
      : { confirm_url: this.urlIn(t.language, this.confirmPath(subscriberId, until)) };
    await this.mail.prepareOne(tx, messageId, { address, slots });
  }

  private confirmPath(subscriberId: string, until: Date): string {
    return `/subscribe/confirm/${this.links.token('confirm-subscription', subscriberId, until)}`;
  }

  private urlIn(language: string, path: string): string {
    return this.links.url(pathIn(language, path, this.config.settings.PUBLIC_LANGUAGE));
  }
}
