import { failed, type Fields, LOST } from './mails.js';

/** Told in the words of other operators and programs. What happened, the report, the reason and whether the address is wrong for good. */
export const BY_OTHERS: readonly (readonly [string, Fields, string, boolean])[] = [
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
