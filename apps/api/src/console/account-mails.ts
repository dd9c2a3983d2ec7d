import { Inject, Injectable } from '@nestjs/common';
import { type Invited, type PasswordLink, PasswordLinks, PublicLinks } from '#auth';
import { CONFIG, type Config } from '#config';
import type { Transaction } from '#database';
import { escapeHtml, mailButton, mailHtml, paragraphsToHtml, type Words } from '#face';
import { words } from '#face/words';
import { MailService } from '#mail';

interface AccountMail {
  reference: string;
  t: Words;
  address: string;
  subject: string;
  lead: string;
  button: string;
  rest: string;
  url: string;
}

/**
 * Mails about accounts. They are sent from here because auth lies below mail: a controller asks auth for what a mail needs and hands
 * it over in the same transaction (ADR-0022). Subjects give nothing away, and links stand in sealed slots.
 */
@Injectable()
export class AccountMails {
  constructor(
    private readonly mail: MailService,
    private readonly links: PublicLinks,
    private readonly passwordLinks: PasswordLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Invites somebody, in the language that was chosen for them. @throws MAIL_ADDRESS_INVALID */
  async invite(tx: Transaction, { id, address, language, until }: Invited): Promise<void> {
    const t = words(language);
    await this.send(tx, {
      reference: `invitation:${id}`,
      t,
      address,
      subject: t('mail.account.invitation.subject'),
      lead: t('mail.account.invitation.lead', this.site()),
      button: t('mail.account.invitation.button'),
      rest: t('mail.account.invitation.rest', { moment: t.moment(until) }),
      url: this.links.url(`/console/welcome/${this.links.token('welcome', id, until)}`),
    });
  }

  /** Sends a link for choosing a new password, in the language of its reader. */
  async choosePassword(tx: Transaction, { id, address, language, until }: PasswordLink): Promise<void> {
    const t = words(language);
    await this.send(tx, {
      reference: `password:${id}`,
      t,
      address,
      subject: t('mail.account.password.subject'),
      lead: t('mail.account.password.lead', this.site()),
      button: t('mail.account.password.button'),
      rest: t('mail.account.password.rest', { moment: t.moment(until) }),
      url: this.passwordLinks.url({ id, until }),
    });
  }

  private site(): { organisation: string; site: string } {
    return { organisation: this.config.settings.ORGANISATION, site: this.config.publicUrl };
  }

  private async send(tx: Transaction, mail: AccountMail): Promise<void> {
    const { t, subject, lead, button, rest, url } = mail;
    const { organisation, site } = this.site();
    const slot = '{{account_url}}';
    const messageId = await this.mail.compose(tx, {
      stream: 'confirmations',
      reference: mail.reference,
      language: t.language,
      subject,
      textBody: `${lead}\n\n${button}:\n${slot}\n\n${rest}\n\n${organisation}\n${site}\n`,
      htmlBody: mailHtml({
        organisation,
        title: subject,
        bodyHtml: [
          paragraphsToHtml(lead),
          mailButton(slot, button),
          `<p style="overflow-wrap:anywhere">${slot}</p>`,
          paragraphsToHtml(rest),
        ].join('\n'),
        footerHtml: `<p>${escapeHtml(organisation)}<br>${escapeHtml(site)}</p>`,
        language: t.language,
      }),
    });
    await this.mail.prepareOne(tx, messageId, { address: mail.address, slots: { account_url: url } });
  }
}
