import { feedbackOf, type Meaning, type Meanings, meaningOf } from './meanings.js';
import { type Json, objectOf, type ProviderEvent, textOf } from './webhook.js';

const EVENTS: Meanings = {
  delivered: { is: 'delivered' },
  complained: { is: 'complaint' },
  unsubscribed: { is: 'left' },
  rejected: { is: 'failed', reason: 'policyviolation', sure: true },
  accepted: { is: 'nothing' },
  opened: { is: 'nothing' },
  clicked: { is: 'nothing' },
  stored: { is: 'nothing' },
};
/** Why Mailgun gave a mail up, in its own words. */
const FAILURES: Meanings = {
  'suppress-bounce': { is: 'failed', reason: 'userunknown', sure: true },
  'suppress-unsubscribe': { is: 'dropped and left', reason: 'filtered' },
  'suppress-complaint': { is: 'dropped and left', reason: 'filtered' },
  old: { is: 'failed', reason: 'expired' },
  espblock: { is: 'failed', reason: 'blocked' },
};

/** Reads what Mailgun tells of one mail. */
export function readMailgunEvent(body: unknown): ProviderEvent[] {
  const data = objectOf(objectOf(body)['event-data']);
  const name = textOf(data['event']).toLowerCase();
  const headers = objectOf(objectOf(data['message'])['headers']);
  return [
    {
      // Mailgun promises of its ids that they are unique within a day.
      id: `${name}/${textOf(data['id'])}/${textOf(data['timestamp'])}`,
      name,
      about: {
        deliveryId: textOf(objectOf(data['user-variables'])['delivery']),
        returnPath: textOf(objectOf(data['envelope'])['sender']),
        messageId: textOf(headers['message-id']),
      },
      feedback: feedbackOf(meaning(name, data), evidenceOf(data)),
    },
  ];
}

function meaning(name: string, data: Json): Meaning | null {
  if (name !== 'failed') return meaningOf(EVENTS, name);
  if (textOf(data['severity']) === 'temporary') return { is: 'delayed' };
  return meaningOf(FAILURES, textOf(data['reason'])) ?? { is: 'failed' };
}

/** Codes of 600 and more are Mailgun's own and no reply of a server. */
function evidenceOf(data: Json): { address: string; status: string; diagnostic: string } {
  const status = objectOf(data['delivery-status']);
  const said = textOf(status['message']) || textOf(status['description']);
  const code = textOf(status['code']);
  const isReply = /^[245]\d\d$/.test(code) && !said.startsWith(code);
  return {
    address: textOf(data['recipient']),
    status: textOf(status['enhanced-code']),
    diagnostic: isReply ? `${code} ${said}` : said,
  };
}
