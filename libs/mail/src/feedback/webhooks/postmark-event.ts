import { feedbackOf, type Meaning, type Meanings, meaningOf } from './meanings.js';
import { type Json, objectOf, type ProviderEvent, textOf } from './webhook.js';

/** Postmark's types of bounces, all that it documents. */
const BOUNCES: Meanings = {
  hardbounce: { is: 'failed', reason: 'userunknown' },
  bademailaddress: { is: 'failed', reason: 'userunknown', sure: true },
  softbounce: { is: 'failed', reason: 'mailboxfull' },
  transient: { is: 'delayed' },
  dnserror: { is: 'failed', reason: 'networkerror' },
  blocked: { is: 'failed', reason: 'blocked' },
  spamnotification: { is: 'failed', reason: 'spamdetected' },
  virusnotification: { is: 'failed', reason: 'virusdetected', sure: true },
  dmarcpolicy: { is: 'failed', reason: 'authfailure', sure: true },
  smtpapierror: { is: 'failed', reason: 'systemerror' },
  manuallydeactivated: { is: 'failed', reason: 'onhold' },
  unknown: { is: 'failed' },
  spamcomplaint: { is: 'complaint' },
  unsubscribe: { is: 'left' },
  autoresponder: { is: 'auto_reply' },
  addresschange: { is: 'auto_reply' },
  challengeverification: { is: 'auto_reply' },
  subscribe: { is: 'nothing' },
  openrelaytest: { is: 'nothing' },
  unconfirmed: { is: 'nothing' },
  inbounderror: { is: 'nothing' },
  templaterenderingfailed: { is: 'nothing' },
};
const RECORDS: Meanings = {
  delivery: { is: 'delivered' },
  spamcomplaint: { is: 'complaint' },
  open: { is: 'nothing' },
  click: { is: 'nothing' },
};

/** Reads what Postmark tells of one mail. */
export function readPostmarkEvent(body: unknown): ProviderEvent[] {
  const record = objectOf(body);
  const kind = textOf(record['RecordType']).toLowerCase();
  const name = kind === 'bounce' ? `bounce/${textOf(record['Type']).toLowerCase()}` : kind;
  // Only bounces have ids; of all else there is one for a mail, or one at an instant.
  const which = textOf(record['ID']) || textOf(record['ChangedAt']);
  return [
    {
      id: `${name}/${textOf(record['MessageID'])}/${which}`,
      name,
      about: {
        deliveryId: textOf(objectOf(record['Metadata'])['delivery']),
        returnPath: '',
        messageId: '',
      },
      feedback: feedbackOf(meaning(kind, record), {
        address: textOf(record['Email']) || textOf(record['Recipient']),
        diagnostic: textOf(record['Details']).replace(/^\s*(?:smtp|x-[\w-]+);\s*/i, ''),
      }),
    },
  ];
}

function meaning(kind: string, record: Json): Meaning | null {
  if (kind === 'bounce') return meaningOf(BOUNCES, textOf(record['Type']));
  if (kind !== 'subscriptionchange') return meaningOf(RECORDS, kind);
  // What the people of the account did, and lists that follow from bounces and complaints, are told by those already.
  const left = record['SuppressSending'] === true && textOf(record['Origin']).toLowerCase() === 'recipient';
  return { is: left && textOf(record['SuppressionReason']) === 'ManualSuppression' ? 'left' : 'nothing' };
}
