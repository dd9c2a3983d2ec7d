import { type AlertState, type AlertStatusView, DELIVERY_STATES, type DeliveryState } from '#contracts';
import { alertSentence, type Words } from '#face';
import type { MessageProgress } from '#mail';
import type { Alert } from './alert.entity.js';

/** What of an alert its state follows from. */
export type Standing = Pick<Alert, 'approvedAt' | 'cancelledAt' | 'askedAt'>;

/**
 * How far an alert has come, summed over its messages. "Sent" is said only when nothing waits any more, everybody in the audience
 * is accounted for, and somebody got it (docs/mail.md 30). @param t for the sentence
 */
export function alertStatus(
  t: Words,
  alert: Standing & { id: string },
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
    pausedReason: messages.find(isHeldBack)?.pausedReason ?? null,
  };
  return { ...view, sentence: alertSentence(t, view) };
}

/** Where an alert stands. ALERT_STATE_SQL says the same to the database. */
export function stateOf(alert: Standing, approvals: number, messages: readonly MessageProgress[]): AlertState {
  if (alert.cancelledAt !== null) return 'cancelled';
  if (alert.approvedAt === null) {
    if (approvals > 0) return 'awaiting_second_approval';
    return alert.askedAt === null ? 'draft' : 'awaiting_approval';
  }
  if (messages.some(isHeldBack)) return 'paused';
  if (messages.some((m) => m.preparedAt === null)) return 'preparing';
  if (messages.some((m) => m.settledAt === null)) return 'sending';
  return messages.every(isAccountedFor) && somebodyGotIt(messages) ? 'sent' : 'needs_attention';
}

const isHeldBack = ({ pausedAt, settledAt }: MessageProgress): boolean => pausedAt !== null && settledAt === null;

/** Everybody has a delivery, and none of them is in doubt. */
function isAccountedFor({ candidates, deliveries, states }: MessageProgress): boolean {
  return candidates === deliveries && states.uncertain === 0;
}

/** Somebody was reached, or nobody was missed. */
function somebodyGotIt(messages: readonly MessageProgress[]): boolean {
  const count = (...states: DeliveryState[]) =>
    messages.reduce((sum, message) => sum + states.reduce((own, state) => own + message.states[state], 0), 0);
  return count('accepted', 'delivered') > 0 || count('bounced', 'failed') === 0;
}
