import type { Feedback } from '../classify.js';
import type { Evidence } from '../evidence.js';
import { complaint, feedbackOf, type Meaning, type Meanings, meaningOf } from './meanings.js';
import { type Json, listOf, objectOf, type ProviderEvent, textOf } from './webhook.js';

/** Kinds of bounces (type and sub-type) as Amazon SES documents them; a sub-type that is not listed goes by its type. */
const BOUNCES: Meanings = {
  permanent: { is: 'failed', reason: 'userunknown' },
  'permanent/suppressed': { is: 'failed', reason: 'userunknown', sure: true },
  'permanent/onaccountsuppressionlist': { is: 'failed', reason: 'filtered', sure: true },
  'permanent/unsubscribedrecipient': { is: 'dropped and left', reason: 'filtered' },
  transient: { is: 'failed' },
  'transient/mailboxfull': { is: 'failed', reason: 'mailboxfull', sure: true },
  'transient/messagetoolarge': { is: 'failed', reason: 'mesgtoobig', sure: true },
  'transient/contentrejected': { is: 'failed', reason: 'contenterror' },
  'transient/attachmentrejected': { is: 'failed', reason: 'contenterror' },
  'transient/customtimeoutexceeded': { is: 'failed', reason: 'expired' },
  undetermined: { is: 'failed' },
};
const DELAYS: Meanings = {
  mailboxfull: { is: 'delayed', reason: 'mailboxfull' },
  spamdetected: { is: 'delayed', reason: 'spamdetected' },
  ipfailure: { is: 'delayed', reason: 'badreputation' },
  recipientservererror: { is: 'delayed', reason: 'systemerror' },
  transientcommunicationfailure: { is: 'delayed', reason: 'networkerror' },
};
const OF_NO_USE = ['send', 'open', 'click', 'rendering failure', 'renderingfailure', 'subscription'];

/** Reads what Amazon SES tells of one mail: the notifications of an identity, and published events. One event for each recipient. */
export function readSesEvent(body: unknown): ProviderEvent[] {
  const event = objectOf(body);
  const mail = objectOf(event['mail']);
  const name = textOf(event['eventType'] ?? event['notificationType']).toLowerCase();
  const told = toldOf(name, event, mail);
  const recipients = told?.recipients ?? [''];
  return recipients.slice(0, 50).map((recipient, index) => ({
    id: `${name}/${textOf(mail['messageId'])}/${told?.id ?? ''}/${index}`,
    name,
    about: { deliveryId: '', returnPath: textOf(mail['source']), messageId: messageIdOf(mail) },
    feedback: told === null ? (OF_NO_USE.includes(name) ? [] : null) : told.read(objectOf(recipient)),
  }));
}

interface Told {
  /** Tells several of one mail apart. */
  id: string;
  recipients: unknown[];
  read: (recipient: Json) => Feedback[] | null;
}

function toldOf(name: string, event: Json, mail: Json): Told | null {
  const part = (key: string) => objectOf(event[key]);
  if (name === 'bounce') {
    const bounce = part('bounce');
    const [type, sub] = [textOf(bounce['bounceType']), textOf(bounce['bounceSubType'])];
    const meaning = meaningOf(BOUNCES, `${type}/${sub}`) ?? meaningOf(BOUNCES, type) ?? BOUNCES['undetermined']!;
    return told(textOf(bounce['feedbackId']), bounce['bouncedRecipients'], meaning);
  }
  if (name === 'deliverydelay') {
    const delay = part('deliveryDelay');
    const meaning = meaningOf(DELAYS, textOf(delay['delayType'])) ?? ({ is: 'delayed' } as const);
    return told(textOf(delay['timestamp']), delay['delayedRecipients'], meaning);
  }
  if (name === 'complaint') {
    const { feedbackId, complainedRecipients, complaintFeedbackType: type } = part('complaint');
    const read = (one: Json) => [complaint(textOf(one['emailAddress']), textOf(type) || 'abuse')];
    return { id: textOf(feedbackId), recipients: listOf(complainedRecipients), read };
  }
  const everybody = (key: string, diagnostic: string, meaning: Meaning): Told => {
    const addresses = listOf(key === 'delivery' ? part(key)['recipients'] : mail['destination']);
    const recipients = addresses.map((emailAddress) => ({ emailAddress, diagnosticCode: diagnostic }));
    return told('', recipients, meaning);
  };
  if (name === 'delivery') return everybody('delivery', textOf(part('delivery')['smtpResponse']), { is: 'delivered' });
  // Amazon refuses nothing but what its scanner takes for a virus.
  if (name === 'reject') return everybody('reject', '', { is: 'failed', reason: 'virusdetected', sure: true });
  return null;
}

function told(id: string, recipients: unknown, meaning: Meaning): Told {
  return { id, recipients: listOf(recipients), read: (one) => feedbackOf(meaning, evidenceOf(one)) };
}

function evidenceOf(one: Json): Partial<Evidence> {
  const diagnostic = textOf(one['diagnosticCode']).replace(/^\s*[\w-]+;\s*/, '');
  return { address: textOf(one['emailAddress']), status: textOf(one['status']), diagnostic };
}

/** Ours: Amazon writes one of its own over it on the way, and shows the one that it got where headers are included. */
function messageIdOf(mail: Json): string {
  const common = textOf(objectOf(mail['commonHeaders'])['messageId']);
  if (common !== '') return common;
  const found = listOf(mail['headers'])
    .map(objectOf)
    .find((one) => textOf(one['name']).toLowerCase() === 'message-id');
  return textOf(found?.['value']);
}
