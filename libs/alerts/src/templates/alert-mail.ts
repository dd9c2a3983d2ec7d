import { mailHtml, paragraphsToHtml, type Words } from '#face';
import type { MailText, Sender } from './mail-text.js';

interface AlertText {
  subject: string;
  body: string;
}

/** The mail of an alert, with the way to leave. @param t words of the language that the alert is written in */
export function alertMail(t: Words, alert: AlertText, sender: Sender): MailText {
  return mailOf(t, alert, sender, {
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
export function discreetAlertMail(t: Words, alert: AlertText, sender: Sender): MailText {
  const subject = t('mail.alert.discreet.subject');
  return mailOf(t, { ...alert, body: `${alert.subject}\n\n${alert.body}` }, sender, {
    subject,
    heading: subject,
    title: t('mail.alert.discreet.title'),
    lead: t('mail.alert.discreet.lead'),
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
  t: Words,
  { body }: AlertText,
  { publicUrl }: Sender,
  { subject, heading, title, lead }: Dress,
): MailText {
  const why = t('mail.alert.why', { page: `${publicUrl}/subscribe` });
  const leave = t('mail.alert.leave');
  const encrypt = t('mail.alert.encrypt');
  const text = lead === '' ? body : `${lead}\n\n${body}`;
  return {
    subject,
    textBody: `${text}\n\n________\n${why}\n${leave}:\n{{unsubscribe_url}}\n${encrypt}:\n{{key_url}}\n`,
    htmlBody: mailHtml({
      organisation: heading,
      title,
      bodyHtml: paragraphsToHtml(text),
      footerHtml: `${paragraphsToHtml(why)}<p><a href="{{unsubscribe_url}}">${leave}</a></p><p><a href="{{key_url}}">${encrypt}</a></p>`,
      language: t.language,
    }),
  };
}
