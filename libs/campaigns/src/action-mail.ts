import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import { FieldCipher, type Transaction } from '#database';
import { mailButton, mailHtml, paragraphsToHtml, type Words } from '#face';
import { knownLanguage, pathIn, words } from '#face/words';
import { MailService, type MessageLink } from '#mail';
import { literal } from './literal.js';

/** Who is written to, about which action of which campaign. */
export interface ActionMailFor {
  actionId: string;
  addressSealed: Buffer;
  /** The language of the mails is the campaign's, as far as we have words in it. */
  campaign: { title: string; language: string };
}

/**
 * The two mails that a supporter gets. Neither repeats anything that a form said, not even the name: anybody may have typed
 * the address (docs/mail.md 27). What differs is the campaign, which staff approved.
 */
@Injectable()
export class ActionMail {
  constructor(
    private readonly mail: MailService,
    private readonly cipher: FieldCipher,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asks the owner of the address whether the letter is theirs. Returns the message's id. */
  askToConfirm(tx: Transaction, to: ActionMailFor): Promise<string> {
    return this.send(tx, to, 'confirm', { purpose: 'confirm-action', path: '/act/confirm/' });
  }

  /** Says that the letter is confirmed and where it can be followed. */
  async receipt(tx: Transaction, to: ActionMailFor): Promise<void> {
    await this.send(tx, to, 'receipt', { purpose: 'letter-status', path: '/letters/' });
  }

  private async send(
    tx: Transaction,
    { actionId, addressSealed, campaign }: ActionMailFor,
    mail: 'confirm' | 'receipt',
    link: MessageLink,
  ): Promise<string> {
    const { ORGANISATION, PUBLIC_LANGUAGE } = this.config.settings;
    const t = words(knownLanguage(campaign.language) ?? PUBLIC_LANGUAGE);
    const messageId = await this.mail.compose(tx, {
      stream: 'confirmations',
      reference: `action:${actionId}`,
      language: t.language,
      ...textOf(t, mail, campaign.title, ORGANISATION),
      links: { page_url: { ...link, path: pathIn(t.language, link.path, PUBLIC_LANGUAGE) } },
    });
    const address = this.cipher.open(addressSealed, 'address');
    await this.mail.prepareOne(tx, messageId, { address, linkId: actionId });
    return messageId;
  }
}

function textOf(t: Words, mail: 'confirm' | 'receipt', campaign: string, organisation: string) {
  const subject = t(`mail.letter.${mail}.subject`);
  const lead = literal(t(`mail.letter.${mail}.lead`, { campaign }));
  const rest = t(`mail.letter.${mail}.rest`);
  const button = mailButton('{{page_url}}', t(`mail.letter.${mail}.button`));
  return {
    subject,
    textBody: `${lead}\n\n{{page_url}}\n\n${rest}\n\n${literal(organisation)}\n`,
    htmlBody: mailHtml({
      organisation: literal(organisation),
      title: subject,
      bodyHtml: `${paragraphsToHtml(lead)}${button}<p style="font-size:14px;word-break:break-all">{{page_url}}</p>`,
      footerHtml: paragraphsToHtml(rest),
      language: t.language,
    }),
  };
}
