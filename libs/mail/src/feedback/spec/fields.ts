import { failed, type Fields, LOST } from './mails.js';

const MICROSOFT = 'Remote-MTA: dns; dest-example.mail.protection.outlook.com';
const GOOGLE = 'Remote-MTA: dns; gmail-smtp-in.l.google.com';
const RCPT = `<${LOST}>: host mx.dest.example[192.0.2.1] said: 550 no (in reply to RCPT TO\n    command)`;

/** Reports by RFC 3464: what happened, the report, the reason and whether the address is wrong for good. */
export const FIELDS: readonly (readonly [string, Fields, string, boolean])[] = [
  ['an unknown user', { recipients: [failed('550 5.1.1 <x>... User Unknown', '5.1.1')] }, 'userunknown', true],
  ['words alone, refused at RCPT', { text: RCPT, recipients: [failed('550 Unknown user')] }, 'userunknown', true],
  [
    'words alone, refused after the content',
    {
      text: `<${LOST}>: host mx said: 550 Unknown user (in reply to end of DATA command)`,
      recipients: [failed('550 Unknown user')],
    },
    'filtered',
    false,
  ],
  ['a full mailbox', { recipients: [failed('552 5.2.2 over quota', '5.2.2')] }, 'mailboxfull', false],
  [
    'a full mailbox behind a vague code',
    { recipients: [failed("5.1.0 - Unknown address error 550-'5.2.2 mailbox full'", '5.0.0')] },
    'mailboxfull',
    false,
  ],
  [
    'no such domain',
    {
      recipients: [
        failed(
          'x-postfix; Host or domain name not found. Name service error for name=dest.example type=A: Host not found',
          '5.4.4',
        ),
      ],
    },
    'hostunknown',
    true,
  ],
  ['a null MX', { recipients: [failed('550 5.1.10 recipient has null MX', '5.1.10')] }, 'notaccept', true],
  ['556', { recipients: [failed('556 no mail here', '5.0.0')] }, 'notaccept', true],
  ['a moved mailbox', { recipients: [failed('551 5.1.6 moved', '5.1.6')] }, 'hasmoved', true],
  [
    'spam',
    {
      text: `<${LOST}>: host mx said: 554 no (in reply to end of DATA command)`,
      recipients: [failed('554 5.7.1 Message rejected as spam', '5.7.1')],
    },
    'spamdetected',
    false,
  ],
  [
    'a virus',
    {
      text: `<${LOST}>: host mx said: 554 no (in reply to end of DATA command)`,
      recipients: [failed('554 5.7.0 virus detected', '5.7.0')],
    },
    'virusdetected',
    false,
  ],
  [
    'a block list',
    { recipients: [failed('554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using a list', '5.7.1')] },
    'blocked',
    false,
  ],
  [
    'a name without reverse DNS',
    { recipients: [failed('450 4.7.25 Client host rejected: cannot find your hostname', '4.7.25')] },
    'requireptr',
    false,
  ],
  ['DMARC', { recipients: [failed('550 5.7.1 Email rejected per DMARC policy', '5.7.1')] }, 'authfailure', false],
  ['relaying', { recipients: [failed('554 5.7.1 Relay access denied', '5.7.1')] }, 'norelaying', false],
  ['a size', { recipients: [failed('552 5.3.4 Message size exceeds fixed limit', '5.3.4')] }, 'mesgtoobig', false],
  ['a size for this mailbox', { recipients: [failed('552 5.2.3 too long', '5.2.3')] }, 'exceedlimit', false],
  [
    'a sender that does not exist',
    { recipients: [failed('553 5.1.8 Domain of sender address does not exist', '5.1.8')] },
    'rejected',
    false,
  ],
  ['a policy', { recipients: [failed('554 rejected for policy reasons.')] }, 'policyviolation', false],
  ['a program that failed', { recipients: [failed('x-unix; 255', '5.3.0')] }, 'mailererror', false],
  ['procmail', { recipients: [failed('x-unix; procmail: user over quota', '5.2.0')] }, 'mailboxfull', false],
  [
    'Dovecot',
    { recipients: [failed(`smtp; Your message to <${LOST}> was automatically rejected: Quota exceeded`, '5.2.0')] },
    'mailboxfull',
    false,
  ],
  ['a loop', { recipients: [failed('554 5.4.6 Too many hops', '5.4.6')] }, 'networkerror', false],
  [
    'a queue that ran out',
    { recipients: [failed('x-postfix; connect to mx.dest.example[192.0.2.1]:25: Connection timed out', '4.4.1')] },
    'expired',
    false,
  ],
  [
    'too fast',
    { recipients: [failed('451 4.7.1 Client host rejected: Please try again slower', '4.7.1')] },
    'speeding',
    false,
  ],
  ['too many connections', { recipients: [failed('421 4.3.2 too many connections', '4.3.2')] }, 'toomanyconn', false],
  ['a full disk', { recipients: [failed('452 4.3.1 Insufficient system storage', '4.3.1')] }, 'systemfull', false],
  ['a command nobody knows', { recipients: [failed('503 out of order', '5.5.0')] }, 'syntaxerror', false],
  ['nothing but a number', { recipients: [failed('550 5.0.0 no', '5.0.0')] }, 'onhold', false],
  ['nothing at all', { recipients: [failed('', '5.0.0')], text: '' }, 'undefined', false],
  [
    'Microsoft: nobody there',
    { recipients: [failed('550 5.4.1 Recipient address rejected: Access denied. AS(201806281)', '5.4.1', MICROSOFT)] },
    'userunknown',
    true,
  ],
  [
    'Microsoft: not found',
    {
      recipients: [
        failed(
          '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
          '5.1.10',
          MICROSOFT,
        ),
      ],
    },
    'userunknown',
    true,
  ],
  [
    'Microsoft: S3150',
    {
      recipients: [
        failed(
          "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
          '5.7.1',
          MICROSOFT,
        ),
      ],
    },
    'blocked',
    false,
  ],
  [
    'Microsoft: banned',
    { recipients: [failed('550 5.7.606 Access denied, banned sending IP [192.0.2.1]', '5.7.606', MICROSOFT)] },
    'blocked',
    false,
  ],
  [
    'Microsoft: reputation',
    {
      recipients: [
        failed(
          '451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation.',
          '4.7.650',
          MICROSOFT,
        ),
      ],
    },
    'badreputation',
    false,
  ],
  [
    'Microsoft: group',
    {
      recipients: [
        failed(
          '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
          '5.7.133',
          MICROSOFT,
        ),
      ],
    },
    'rejected',
    false,
  ],
  [
    'Gmail: nobody there',
    {
      recipients: [
        failed(
          '550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking 550 5.1.1 https://support.google.com/mail/?p=NoSuchUser x - gsmtp',
          '5.1.1',
          GOOGLE,
        ),
      ],
    },
    'userunknown',
    true,
  ],
  [
    'Gmail: disabled',
    { recipients: [failed('550 5.2.1 The email account that you tried to reach is disabled.', '5.2.1', GOOGLE)] },
    'suspend',
    false,
  ],
  [
    'Gmail: storage',
    { recipients: [failed("452 4.2.2 The recipient's inbox is out of storage space.", '4.2.2', GOOGLE)] },
    'mailboxfull',
    false,
  ],
  [
    'Gmail: reputation',
    {
      recipients: [
        failed(
          '550-5.7.1 [192.0.2.1] Our system has detected that this message is 550-5.7.1 likely suspicious due to the very low reputation of the sending IP 550 5.7.1 address.',
          '5.7.1',
          GOOGLE,
        ),
      ],
    },
    'badreputation',
    false,
  ],
  [
    'Gmail: no SPF, no DKIM',
    {
      recipients: [
        failed(
          '550-5.7.26 This mail is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM.',
          '5.7.26',
          GOOGLE,
        ),
      ],
    },
    'authfailure',
    false,
  ],
  [
    'Yahoo: TSS04',
    {
      recipients: [
        failed(
          '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints',
          '4.7.0',
          'Remote-MTA: dns; mta5.am0.yahoodns.net',
        ),
      ],
    },
    'badreputation',
    false,
  ],
  [
    'Yahoo: disabled',
    {
      recipients: [
        failed(
          '554 30 Sorry, your message cannot be delivered. This mailbox is disabled (554.30).',
          '5.0.0',
          'Remote-MTA: dns; mta5.am0.yahoodns.net',
        ),
      ],
    },
    'suspend',
    false,
  ],
  [
    'Apple: CS01',
    {
      recipients: [
        failed(
          '550 5.7.1 [CS01] Message rejected due to local policy.',
          '5.7.1',
          'Remote-MTA: dns; mx01.mail.icloud.com',
        ),
      ],
    },
    'policyviolation',
    false,
  ],
  [
    'docomo: filter',
    { recipients: [failed('550 Unknown user', '5.2.0', 'Remote-MTA: dns; mfsmax.docomo.ne.jp')] },
    'filtered',
    false,
  ],
  [
    'Orange: full',
    {
      recipients: [
        failed(
          '552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]',
          '5.1.1',
          'Remote-MTA: dns; smtp-in.orange.fr',
        ),
      ],
    },
    'mailboxfull',
    false,
  ],
  [
    'Cox: reverse DNS',
    { recipients: [failed('554 5.1.0 cox.net AUP#CXDNS', '5.1.0', 'Remote-MTA: dns; cxr.mx.a.cloudfilter.cox.net')] },
    'requireptr',
    false,
  ],
  [
    'Facebook: preferences',
    { recipients: [failed('550 5.1.1 RCP-P2 preferences', '5.1.1', 'Remote-MTA: dns; smtpin.mx.facebook.com')] },
    'filtered',
    false,
  ],
  [
    'PowerMTA says why',
    { recipients: [failed('550 no', '5.0.0', 'X-PowerMTA-BounceCategory: quota-issues')] },
    'mailboxfull',
    false,
  ],
  [
    'Sendmail shows the session',
    {
      text: `   ----- Transcript of session follows -----\n... while talking to mx.dest.example.:\n>>> RCPT To:<${LOST}>\n<<< 550 no such user\n550 5.0.0 <${LOST}>... no`,
      recipients: [failed('550 no')],
    },
    'userunknown',
    true,
  ],
];
