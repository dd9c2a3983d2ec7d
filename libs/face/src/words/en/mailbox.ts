import { marks } from './marks.js';

/** Words of the development mailbox. */
export const mailbox = {
  title: 'Development mailbox',
  lead: 'Mail to everybody who may not be mailed for real lands here instead. Nobody else has received it.',
  why: 'Who may be mailed for real is set in MAIL_RECIPIENTS. Only this machine can open this page.',
  emptyTitle: 'No mail yet',
  empty:
    'Subscribe to something, or send an alert: a mail to anybody who is not named in MAIL_RECIPIENTS appears here.',
  count: (count: number) => `${marks.number(count)} ${count === 1 ? 'mail' : 'mails'}`,
  noSubject: '(no subject)',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  received: 'Received',
  tabs: 'Ways to see this mail',
  html: 'HTML',
  text: 'Text',
  source: 'Source',
  noHtml: 'This mail has no HTML part.',
  noText: 'This mail has no text part.',
  frame: 'The mail as HTML',
  links: 'Links in this mail',
  all: 'All mail',
};
