import { escapeHtml, mailButton, mailHtml, momentInWords, paragraphsToHtml } from '#face';
import type { MailText, Sender } from './mail-text.js';

/**
 * Asks whether an address is its owner's. It repeats nothing that the form said (docs/mail.md 27), and its subject says nothing of the
 * matter: it may reach a stranger, or somebody who is watched.
 */
export function confirmationMail(sender: Sender, until: Date): MailText {
  const lead = `Somebody, probably you, gave this address at ${sender.publicUrl} to be sent news by mail. If it was you, confirm it: open the page and press its button.`;
  const rest = `The link works until ${momentInWords(until)}. If it was not you, do nothing: nothing more will come, and the address is taken off our list.`;
  return mailOf(sender, {
    subject: 'Please confirm your address',
    lead,
    link: { slot: 'confirm_url', label: 'Confirm this address' },
    rest,
  });
}

/** Tells somebody who signs up again that there is nothing to do. */
export function alreadyConfirmedMail(sender: Sender): MailText {
  const lead = `Somebody, probably you, gave this address at ${sender.publicUrl} to be sent news by mail. The address is confirmed already, and nothing has changed: there is nothing to do.`;
  return mailOf(sender, {
    subject: 'Your address is confirmed already',
    lead,
    link: { slot: 'leave_url', label: 'Leave' },
    rest: 'The link above is for leaving, if you would rather hear nothing more.',
  });
}

interface Words {
  subject: string;
  lead: string;
  link: { slot: string; label: string };
  rest: string;
}

function mailOf({ organisation, publicUrl }: Sender, { subject, lead, link, rest }: Words): MailText {
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
      language: 'en',
    }),
  };
}
