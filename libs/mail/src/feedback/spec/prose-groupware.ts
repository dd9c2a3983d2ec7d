import { LOST, ORIGINAL, type Written } from './mails.js';

/** Groupware of offices and of large providers. The program, its mail, what is to be held of the address. */
export const FROM_GROUPWARE: readonly (readonly [string, Written, string, boolean])[] = [
  [
    'Exchange 2003',
    {
      from: 'System Administrator <postmaster@corp.example>',
      subject: 'Undeliverable: Hello',
      headers: { 'X-Mailer': 'Internet Mail Service (5.5.2657.72)' },
      body: `Your message\n\n  To:      someone\n  Subject: Hello\n  Sent:    Mon, 3 Nov 2025 09:00:00 -0000\n\ndid not reach the following recipient(s):\n\n${LOST} on Mon, 3 Nov 2025 09:00:01 -0000\n    The recipient name is not recognized\n    MSEXCH:IMS:CORP:SITE:SERVER 0 (000C05A6) Unknown Recipient\n`,
    },
    'userunknown',
    true,
  ],
  [
    'Exchange 2007',
    {
      from: 'Microsoft Exchange <postmaster@corp.example>',
      subject: 'Undeliverable: Hello',
      body: `Delivery has failed to these recipients or distribution lists:\n\nSomebody<mailto:${LOST}>\nThe address could not be found.\n\nDiagnostic information for administrators:\n\nGenerating server: mail.corp.example\n\n${LOST}\n#550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient ##\n\nOriginal message headers:\n\n${ORIGINAL}`,
    },
    'mesgtoobig',
    false,
  ],
  [
    'Exchange, French',
    {
      from: 'Microsoft Exchange <postmaster@corp.example>',
      subject: 'Non_remis_: Hello',
      body: `Échec de la remise à ces destinataires ou listes de distribution :\n\nInformations de diagnostic pour les administrateurs :\n\nServeur de génération : mail.corp.example\n\n${LOST}\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n\nEn-têtes de message d'origine :\n\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    'Gmail',
    {
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      subject: 'Delivery Status Notification (Failure)',
      body: `Delivery to the following recipient failed permanently:\n\n     ${LOST}\n\nTechnical details of permanent failure:\nGoogle tried to deliver your message, but it was rejected by the recipient domain. The error that the other server returned was: 550 550 5.1.1 <${LOST}>... User Unknown (state 14).\n\n----- Original message -----\n\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    'Google Workspace',
    {
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      subject: 'Delivery Status Notification (Failure)',
      body: `** Address not found **\n\nYour message wasn't delivered to ${LOST} because the address couldn't be found. Check for typos or unnecessary spaces and try again.\n\nThe response was:\n\nThe email account that you tried to reach does not exist.`,
    },
    'userunknown',
    true,
  ],
  [
    'Google Groups',
    {
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      subject: 'Delivery Status Notification (Failure)',
      headers: { 'X-Failed-Recipients': 'some-group@googlegroups.com' },
      body: `Hello sender@example.org,\n\nWe're writing to let you know that the group you tried to contact (some-group) may not exist, or you may not have permission to post messages to the group.\n\n * You might have spelled or formatted the group name incorrectly.\n * The owner of the group may have removed this group.\n * You may need to join the group before receiving permission to post.\n * This group may not be open to posting.\n`,
    },
    'rejected',
    false,
  ],
  [
    'Domino',
    {
      from: 'Postmaster@corp.example',
      subject: 'DELIVERY FAILURE: User unknown',
      body: `Your message\n\n  Subject: Hello\n\nwas not delivered to:\n\n  ${LOST}\n\nbecause:\n\n  User someone (${LOST}) not listed in Domino Directory\n`,
    },
    'userunknown',
    true,
  ],
  [
    'Notes',
    {
      from: 'postmaster@corp.example',
      subject: 'Undeliverable message',
      body: `------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\n${LOST}\n\n------- Returned Message --------\n${ORIGINAL}`,
    },
    'userunknown',
    true,
  ],
  [
    'Active!hunter',
    {
      from: '"MAILER-DAEMON" <postmaster@ah.example>',
      subject: 'FAILURE NOTICE :',
      headers: { 'X-AHMAILID': '1' },
      body: `  ----- The following addresses had permanent fatal errors -----\n\n>>> ${LOST} <${LOST}>\n\n  ----- Transcript of session follows -----\n550 sorry, no mailbox here by that name (#5.1.1 - chkusr)\n`,
    },
    'userunknown',
    true,
  ],
];
