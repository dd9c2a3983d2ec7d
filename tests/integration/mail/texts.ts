import type { ComposeMessage } from '#mail';

/** The text of a letter or a confirmation. */
export const plain = { subject: 'A question', textBody: 'Please let UNHCR see them.', htmlBody: null };

/** About 60 people returned on 26 April 2024, according to Human Rights Watch. */
export const anAlert: ComposeMessage = {
  stream: 'alerts',
  reference: 'alert:00000000-0000-8000-8000-000000000001',
  language: 'en',
  subject: 'About 60 people returned on 26 April 2024',
  textBody: 'Human Rights Watch reports about 60 people.\n\nLeave: {{unsubscribe_url}}\n',
  htmlBody: '<p>Human Rights Watch reports about 60 people.</p><p><a href="{{unsubscribe_url}}">Leave</a></p>',
  links: { unsubscribe_url: { purpose: 'unsubscribe', path: '/unsubscribe/' } },
};
