import { mailHtml, paragraphsToHtml } from '#face';
import type { MailText, Sender } from './mail-text.js';

interface AlertText {
  subject: string;
  body: string;
  language: string;
}

/** The mail of an alert, with the way to leave. */
export function alertMail(alert: AlertText, sender: Sender): MailText {
  return mailOf(alert, sender, {
    subject: alert.subject,
    heading: sender.organisation,
    title: alert.subject,
    lead: '',
  });
}

/**
 * The same text for discreet subscribers (docs/mail.md 29). The subject says nothing of the matter, and neither do the first lines, which
 * mail programs show on locked screens.
 */
export function discreetAlertMail(alert: AlertText, sender: Sender): MailText {
  const lead =
    'This is the mail that you asked for. You chose that its sender, its subject and its first lines say nothing of what it is about, so that a list of mails or a notice on a locked screen gives nothing away. The text begins below.';
  return mailOf({ ...alert, body: `${alert.subject}\n\n${alert.body}` }, sender, {
    subject: 'News you asked for',
    heading: 'News you asked for',
    title: 'For you',
    lead,
  });
}

interface Dress {
  subject: string;
  /** The line above the title. */
  heading: string;
  title: string;
  /** Before the text; empty for none. */
  lead: string;
}

function mailOf(
  { body, language }: AlertText,
  { publicUrl }: Sender,
  { subject, heading, title, lead }: Dress,
): MailText {
  const why = `You get this because this address was confirmed at ${publicUrl}/subscribe.`;
  const text = lead === '' ? body : `${lead}\n\n${body}`;
  return {
    subject,
    textBody: `${text}\n\n________\n${why}\nLeave, and get no more of these mails:\n{{unsubscribe_url}}\n`,
    htmlBody: mailHtml({
      organisation: heading,
      title,
      bodyHtml: paragraphsToHtml(text),
      footerHtml: `${paragraphsToHtml(why)}<p><a href="{{unsubscribe_url}}">Leave, and get no more of these mails</a></p>`,
      language,
    }),
  };
}
