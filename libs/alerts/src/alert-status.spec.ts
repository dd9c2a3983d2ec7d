import { DELIVERY_STATES, type DeliveryState } from '#contracts';
import { words } from '#face/words';
import type { MessageProgress } from '#mail';
import { alertStatus } from './alert-status.js';

const at = new Date('2023-10-13T12:00:00Z');
const alert = { id: 'an alert', approvedAt: at, cancelledAt: null, askedAt: null };
const t = words('en');

const message = (
  states: Partial<Record<DeliveryState, number>>,
  change: Partial<MessageProgress> = {},
): MessageProgress => {
  const deliveries = Object.values(states).reduce((sum, count) => sum + count, 0);
  return {
    messageId: 'a message',
    states: { ...(Object.fromEntries(DELIVERY_STATES.map((s) => [s, 0])) as Record<DeliveryState, number>), ...states },
    deliveries,
    candidates: deliveries,
    routes: { relay: 0, mailbox: 0 },
    sentAgain: 0,
    preparedAt: at,
    pausedAt: null,
    pausedReason: null,
    cancelledAt: null,
    settledAt: at,
    ...change,
  };
};

describe('the status of an alert', () => {
  it.each<[string, MessageProgress[], string]>([
    [
      'says sent when all have come to an end',
      [message({ accepted: 2, bounced: 1 }), message({ delivered: 1 })],
      'sent',
    ],
    ['says sent when everybody was left out with a reason', [message({ excluded: 2 })], 'sent'],
    [
      'does not say sent while one message still has mail',
      [message({ accepted: 2 }), message({ queued: 1 }, { settledAt: null })],
      'sending',
    ],
    [
      'does not say sent when somebody is unaccounted for',
      [message({ accepted: 2 }, { candidates: 3 })],
      'needs_attention',
    ],
    ['does not say sent while one mail is in doubt', [message({ accepted: 2, uncertain: 1 })], 'needs_attention'],
    ['does not say sent when nobody got it', [message({ failed: 2, excluded: 1 })], 'needs_attention'],
    [
      'says preparing until the audience is complete',
      [message({ accepted: 2 }, { preparedAt: null, settledAt: null, candidates: null })],
      'preparing',
    ],
    ['says paused when mail holds it back', [message({ queued: 2 }, { pausedAt: at, settledAt: null })], 'paused'],
  ])('%s', (_rule, messages, state) => {
    expect(alertStatus(t, alert, 1, messages).state).toBe(state);
  });

  it('is a sentence with every number in it', () => {
    const { sentence } = alertStatus(t, alert, 1, [
      message({ accepted: 2, bounced: 1 }, { routes: { relay: 1, mailbox: 2 } }),
      message({ excluded: 1 }),
    ]);
    expect(sentence).toBe(
      'Sent. Of 4 in the audience: 2 accepted, 1 bounced, 1 left out. 2 stayed in the development mailbox; 1 went out through the relay.',
    );
  });

  it('says why mail held it back', () => {
    const held = message({ queued: 2 }, { pausedAt: at, settledAt: null, pausedReason: 'The relay refuses us.' });
    expect(alertStatus(t, alert, 1, [held]).sentence).toBe(
      'Held back. The relay refuses us. Of 2 in the audience: 2 queued.',
    );
  });
});
