import { feedbackOf, type Meaning, type Meanings, meaningOf } from './meanings.js';
import { type Json, listOf, objectOf, type ProviderEvent, textOf } from './webhook.js';

const EVENTS: Meanings = {
  delivered: { is: 'delivered' },
  deferred: { is: 'delayed' },
  spamreport: { is: 'complaint' },
  unsubscribe: { is: 'left' },
  group_unsubscribe: { is: 'left' },
  group_resubscribe: { is: 'nothing' },
  processed: { is: 'nothing' },
  open: { is: 'nothing' },
  click: { is: 'nothing' },
  account_status_change: { is: 'nothing' },
};
/** SendGrid's classes of bounces; `blocked` is the type of those that say nothing of the address. */
const BOUNCES: Meanings = {
  'invalid address': { is: 'failed', reason: 'userunknown' },
  'mailbox unavailable': { is: 'failed', reason: 'mailboxfull' },
  technical: { is: 'failed', reason: 'networkerror' },
  content: { is: 'failed', reason: 'contenterror' },
  reputation: { is: 'failed', reason: 'badreputation' },
  'frequency or volume too high': { is: 'failed', reason: 'speeding' },
  'frequency/volume': { is: 'failed', reason: 'speeding' },
};
/** Why SendGrid did not try at all. */
const DROPS: Meanings = {
  'bounced address': { is: 'failed', reason: 'userunknown', sure: true },
  invalid: { is: 'failed', reason: 'userunknown', sure: true },
  'unsubscribed address': { is: 'dropped and left', reason: 'filtered' },
  'spam reporting address': { is: 'dropped and left', reason: 'filtered' },
  'spam content': { is: 'failed', reason: 'spamdetected', sure: true },
  'recipient list over package quota': { is: 'failed', reason: 'speeding', sure: true },
  'invalid smtpapi header': { is: 'failed', reason: 'syntaxerror', sure: true },
};

/** Reads what SendGrid tells: a list of events of any number of mails. */
export function readSendgridEvents(body: unknown): ProviderEvent[] {
  return listOf(body).map((one) => {
    const event = objectOf(one);
    const name = textOf(event['event']).toLowerCase();
    return {
      id: textOf(event['sg_event_id']) || `${name}/${textOf(event['sg_message_id'])}/${textOf(event['timestamp'])}`,
      name,
      about: { deliveryId: textOf(event['delivery']), returnPath: '', messageId: textOf(event['smtp-id']) },
      feedback: feedbackOf(meaning(name, event), {
        address: textOf(event['email']),
        status: textOf(event['status']),
        diagnostic: name === 'dropped' ? '' : textOf(event['reason']) || textOf(event['response']),
      }),
    };
  });
}

function meaning(name: string, event: Json): Meaning | null {
  if (name === 'dropped') return meaningOf(DROPS, textOf(event['reason'])) ?? { is: 'failed' };
  if (name === 'bounce') return meaningOf(BOUNCES, textOf(event['bounce_classification'])) ?? { is: 'failed' };
  return meaningOf(EVENTS, name);
}
