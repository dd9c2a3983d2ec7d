import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import { FieldCipher, type Transaction } from '#database';
import { mailButton, mailHtml, paragraphsToHtml } from '#face';
import { MailService, type MessageLink } from '#mail';

/** Who is written to, about which action of which campaign. */
export interface ActionMailFor {
  actionId: string;
  addressSealed: Buffer;
  campaign: { title: string };
}

interface Letter {
  subject: string;
  before: string;
  button: string;
  after: string;
  link: MessageLink;
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
    return this.send(tx, to, {
      subject: 'Please confirm your letter',
      before: `Somebody wrote a letter with this address for "${to.campaign.title}". If it was you, open this page and confirm it:`,
      button: 'Open and confirm',
      after:
        'The letter is sent only after you confirm it. If it was not you, do nothing, or say so on the same page: after 7 days ' +
        'everything that was typed is erased.',
      link: { purpose: 'confirm-action', path: '/act/confirm/' },
    });
  }

  /** Says that the letter is confirmed and where it can be followed. */
  async receipt(tx: Transaction, to: ActionMailFor): Promise<void> {
    await this.send(tx, to, {
      subject: 'Your letter is confirmed',
      before: `Your letter for "${to.campaign.title}" is confirmed and waits for its turn. You can see where it is on this page:`,
      button: 'Follow my letter',
      after: 'Keep this mail: the link is yours alone, and we send no other.',
      link: { purpose: 'letter-status', path: '/letters/' },
    });
  }

  private async send(tx: Transaction, { actionId, addressSealed }: ActionMailFor, text: Letter): Promise<string> {
    const { ORGANISATION } = this.config.settings;
    const { before, button, after } = text;
    const messageId = await this.mail.compose(tx, {
      stream: 'confirmations',
      reference: `action:${actionId}`,
      language: 'en',
      subject: text.subject,
      textBody: `${literal(before)}\n\n{{page_url}}\n\n${after}\n\n${literal(ORGANISATION)}\n`,
      htmlBody: mailHtml({
        organisation: literal(ORGANISATION),
        title: text.subject,
        bodyHtml: `${paragraphsToHtml(literal(before))}${mailButton('{{page_url}}', button)}<p style="font-size:14px;word-break:break-all">{{page_url}}</p>`,
        footerHtml: paragraphsToHtml(after),
        language: 'en',
      }),
      links: { page_url: text.link },
    });
    const address = this.cipher.open(addressSealed, 'address');
    await this.mail.prepareOne(tx, messageId, { address, linkId: actionId });
    return messageId;
  }
}

/** Words that people wrote are never read as slots. */
function literal(words: string): string {
  return words.replaceAll('{{', '{ {');
}
