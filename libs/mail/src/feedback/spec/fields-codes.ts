import { failed, type Fields, LOST } from './mails.js';

const RCPT = `<${LOST}>: host mx.dest.example[192.0.2.1] said: 550 no (in reply to RCPT TO\n    command)`;

/** Told by codes and common words. What happened, the report, the reason and whether the address is wrong for good. */
export const BY_CODES: readonly (readonly [string, Fields, string, boolean])[] = [
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
];
