import { type AlertState, type AlertStatusView, DELIVERY_STATES, type DeliveryState } from '#contracts';
import { stateBar } from '#face';
import type { MessageProgress } from '#mail';
import type { Alert } from './alert.entity.js';

/**
 * How far an alert has come, summed over its messages. "Sent" is said only when nothing waits any more, everybody in the audience
 * is accounted for, and somebody got it (docs/mail.md 30).
 */
export function alertStatus(
  alert: Pick<Alert, 'id' | 'approvedAt' | 'cancelledAt'>,
  approvals: number,
  messages: readonly MessageProgress[],
): AlertStatusView {
  const sum = (of: (message: MessageProgress) => number) => messages.reduce((total, message) => total + of(message), 0);
  const candidates = messages.some((message) => message.candidates === null) ? null : sum((m) => m.candidates ?? 0);
  const states = Object.fromEntries(DELIVERY_STATES.map((state) => [state, sum((m) => m.states[state])]));
  const view: Omit<AlertStatusView, 'sentence'> = {
    id: alert.id,
    state: stateOf(alert, approvals, messages),
    states: states as Record<DeliveryState, number>,
    deliveries: sum((message) => message.deliveries),
    candidates: alert.approvedAt === null ? null : candidates,
    routes: { relay: sum((message) => message.routes.relay), mailbox: sum((message) => message.routes.mailbox) },
  };
  return { ...view, sentence: sentenceOf(view, messages) };
}

function stateOf(
  alert: Pick<Alert, 'approvedAt' | 'cancelledAt'>,
  approvals: number,
  messages: readonly MessageProgress[],
): AlertState {
  if (alert.cancelledAt !== null) return 'cancelled';
  if (alert.approvedAt === null) return approvals > 0 ? 'awaiting_second_approval' : 'draft';
  if (messages.some((m) => m.pausedAt !== null && m.settledAt === null)) return 'paused';
  if (messages.some((m) => m.preparedAt === null)) return 'preparing';
  if (messages.some((m) => m.settledAt === null)) return 'sending';
  return messages.every(isAccountedFor) ? 'sent' : 'needs_attention';
}

/** Everybody has a delivery, none of them is in doubt, and not all who should have got it were missed. */
function isAccountedFor({ candidates, deliveries, states }: MessageProgress): boolean {
  const reached = states.accepted + states.delivered;
  const missed = states.bounced + states.failed;
  return candidates === deliveries && states.uncertain === 0 && (reached > 0 || missed === 0);
}

const OPENINGS: Record<AlertState, string> = {
  draft: 'A draft. Nobody has approved it.',
  awaiting_second_approval: 'One person has approved it; a second one is needed.',
  preparing: 'Approved. The audience is being gathered, and sending has begun.',
  sending: 'Being sent.',
  paused: 'Held back.',
  needs_attention: 'It has come to an end and needs your attention.',
  sent: 'Sent.',
  cancelled: 'Cancelled.',
};

function sentenceOf(view: Omit<AlertStatusView, 'sentence'>, messages: readonly MessageProgress[]): string {
  const reasons = new Set(messages.map((message) => message.pausedReason).filter((reason) => reason !== null));
  return [OPENINGS[view.state], ...reasons, countsOf(view), routesOf(view)].filter((part) => part !== '').join(' ');
}

/** "12 accepted, 1 bounced, 2 left out." */
function countsOf({ states, deliveries, candidates }: Omit<AlertStatusView, 'sentence'>): string {
  if (deliveries === 0) return candidates === 0 ? 'Nobody was in the audience.' : '';
  const parts = stateBar(states)
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} ${word}`);
  const whole = candidates === null ? `Of the first ${deliveries}` : `Of ${candidates}`;
  return `${whole} in the audience: ${parts.join(', ')}.`;
}

function routesOf({ routes }: Omit<AlertStatusView, 'sentence'>): string {
  if (routes.mailbox === 0) return '';
  const rest = routes.relay === 0 ? 'nobody outside was mailed' : `${routes.relay} went out through the relay`;
  return `${routes.mailbox} stayed in the development mailbox; ${rest}.`;
}
