import { z } from 'zod';
import { PageRequest, sortedPageRequest } from './page.js';
import { DELIVERY_STATES, type DeliveryState, type Stream, STREAMS } from './words.js';
import { MESSAGE_STATES, type MessageState } from './states.js';

/** Where a delivery goes: out through the relay, or into the development mailbox. */
export const MAIL_ROUTES = ['relay', 'mailbox'] as const;
export type MailRoute = (typeof MAIL_ROUTES)[number];

/** Why mail left somebody out, waits, paused or gave up. Other reasons are the words of whoever stopped something. */
export const MAIL_REASONS = [
  'suppressed',
  'message_cancelled',
  'relay_unreached',
  'relay_refuses_login',
  'relay_tls_failed',
  'relay_defers',
  'relay_refuses_us',
  'daily_cap',
  'warm_up',
  'outside_hours',
  'operator_rests',
  'operator_paced',
  'null_mx',
  'signing_failed',
  'refused_by_policy',
  'address_refused',
  'came_back',
  'given_up',
  'no_answer',
  'sent_again',
  'address_invalid',
  'address_needs_smtputf8',
  'slot_empty',
  'unsafe_value',
  'key_expired',
  'not_encrypted',
  'refused_here',
  'paused_by_staff',
  'stream_complaints',
  'left_since',
  'left',
  'erased',
  'alert_cancelled',
] as const;
export type MailReason = (typeof MAIL_REASONS)[number];

/** Query of the list of messages. */
export const MessageListRequest = sortedPageRequest(['createdAt', 'subject'], '-createdAt').extend({
  stream: z.enum(STREAMS).optional(),
  state: z.enum(MESSAGE_STATES).optional(),
});
export type MessageListRequest = z.infer<typeof MessageListRequest>;

/** One line of the list of messages. */
export interface MessageListItem {
  id: string;
  stream: Stream;
  /** Whose message it is, such as `alert:<id>`. */
  reference: string;
  language: string;
  subject: string;
  discreet: boolean;
  state: MessageState;
  /** Deliveries by state. */
  states: Record<DeliveryState, number>;
  deliveries: number;
  createdAt: Date;
}

/** Deliveries that came to trouble in the same way. */
export interface MailTrouble {
  state: DeliveryState;
  reason: string | null;
  count: number;
}

/** One message: its text with slots unfilled, and where its deliveries stand. */
export interface MessageView extends MessageListItem {
  textBody: string;
  htmlBody: string | null;
  /** How many it is meant for, once that is known for all. */
  candidates: number | null;
  routes: Record<MailRoute, number>;
  /** How many were sent once more because an earlier try had no answer: the copies that may be double. */
  sentAgain: number;
  preparedAt: Date | null;
  pausedAt: Date | null;
  pausedReason: string | null;
  cancelledAt: Date | null;
  settledAt: Date | null;
  troubles: MailTrouble[];
}

/** Query of a message's or an alert's recipients. */
export const DeliveryListRequest = PageRequest.extend({
  after: z.uuid().optional(),
  /** Several are joined by commas. */
  state: z
    .string()
    .transform((states) => states.split(','))
    .pipe(z.array(z.enum(DELIVERY_STATES)))
    .optional(),
  /** Why, exactly as a delivery says it. */
  reason: z.string().max(300).optional(),
});
export type DeliveryListRequest = z.infer<typeof DeliveryListRequest>;

/** One try to hand a mail over. */
export interface TryView {
  try: number;
  at: Date;
  route: MailRoute | null;
  state: DeliveryState;
  reason: string | null;
  smtpCode: number | null;
  /** The relay's words, addresses replaced. */
  smtpReply: string | null;
}

/** One message to one recipient, as staff see it. */
export interface DeliveryView {
  id: string;
  state: DeliveryState;
  route: MailRoute | null;
  attempts: number;
  /** When it came to this state, as far as known. */
  at: Date;
  /** When its next try is due; null when none is. */
  dueAt: Date | null;
  /** Why: a MailReason, or the words of whoever stopped it. */
  reason: string | null;
  /** How many of its tries had no answer: the mail may have arrived as often. */
  unanswered: number;
  smtpCode: number | null;
  smtpReply: string | null;
}

/** A delivery in a list of recipients. */
export interface RecipientView extends DeliveryView {
  messageId: string;
  language: string;
  discreet: boolean;
  /** Such as `a•••@example.org`; null when the address has been forgotten. */
  masked: string | null;
}

/** Why a message is held back, in the words of whoever does it. */
export const PauseRequest = z.object({ reason: z.string().trim().max(300).default('') });
export type PauseRequest = z.input<typeof PauseRequest>;

/**
 * Tries again. `failed`: mails that surely did not arrive. `uncertain`: mails that may have arrived; some people may then get two, and
 * whoever asks must say so in words: `mayArriveTwice`.
 */
export const RetryRequest = z.discriminatedUnion('which', [
  z.object({ which: z.literal('failed') }),
  z.object({ which: z.literal('uncertain'), mayArriveTwice: z.literal(true) }),
]);
export type RetryRequest = z.infer<typeof RetryRequest>;
