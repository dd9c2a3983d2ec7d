import { escapeHtml, mailButton, mailHtml, paragraphsToHtml, type Words } from '#face';
import type { MailText, Sender } from './mail-text.js';

/**
 * Asks whether an address is its owner's. It repeats nothing that the form said (docs/mail.md 27), and its subject says nothing of the
 * matter: it may reach a stranger, or somebody who is watched.
 */
export function confirmationMail(t: Words, sender: Sender, until: Date): MailText {
  return mailOf(t, sender, {
    subject: t('mail.subscription.confirm.subject'),
    lead: t('mail.subscription.confirm.lead', { site: sender.publicUrl }),
    link: { slot: 'confirm_url', label: t('mail.subscription.confirm.button') },
    rest: t('mail.subscription.confirm.rest', { moment: t.moment(until) }),
  });
}

/** Tells somebody who signs up again that there is nothing to do. */
export function alreadyConfirmedMail(t: Words, sender: Sender): MailText {
  return mailOf(t, sender, {
    subject: t('mail.subscription.already.subject'),
    lead: t('mail.subscription.already.lead', { site: sender.publicUrl }),
    link: { slot: 'leave_url', label: t('mail.subscription.already.button') },
    rest: t('mail.subscription.already.rest'),
  });
}

/** The first mail that is encrypted for a key, so that whoever gave it sees that it works; only they learn how to change it. */
export function encryptedMail(t: Words, sender: Sender): MailText {
  return mailOf(t, sender, {
    subject: t('mail.subscription.encrypted.subject'),
    lead: t('mail.subscription.encrypted.lead', { site: sender.publicUrl }),
    link: { slot: 'key_url', label: t('mail.subscription.encrypted.button') },
    rest: t('mail.subscription.encrypted.rest'),
  });
}

interface Parts {
  subject: string;
  lead: string;
  link: { slot: string; label: string };
  rest: string;
}

function mailOf(t: Words, { organisation, publicUrl }: Sender, { subject, lead, link, rest }: Parts): MailText {
  const slot = `{{${link.slot}}}`;
  return {
    subject,
    textBody: `${lead}\n\n${link.label}:\n${slot}\n\n${rest}\n\n${organisation}\n${publicUrl}\n`,
    htmlBody: mailHtml({
      organisation,
      title: subject,
      bodyHtml: [
        paragraphsToHtml(lead),
        mailButton(slot, link.label),
        `<p style="overflow-wrap:anywhere">${slot}</p>`,
        paragraphsToHtml(rest),
      ].join('\n'),
      footerHtml: `<p>${escapeHtml(organisation)}<br>${escapeHtml(publicUrl)}</p>`,
      language: t.language,
    }),
  };
}
