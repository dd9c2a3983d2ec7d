import type { MailRoute, MailTrouble } from './mail.js';
import type { StreamTodayView } from './mail-streams.js';
import type { MessageState } from './states.js';
import type { DeliveryState } from './words.js';

/**
 * What may be said of the time that is left. `nothing`: nothing waits. `paused`: a person decides. `waits`: nothing is due before an
 * instant. `about`: at the rate of the last minute. `unknown`: mail is due and none of it has left in the last minute.
 */
export const TIME_LEFT = ['nothing', 'paused', 'waits', 'about', 'unknown'] as const;
export type TimeLeft = (typeof TIME_LEFT)[number];

/** How much came to its end in one piece of time. */
export interface PacePiece {
  at: Date;
  /** Taken by the relay; what came back since, and may be tried again, among them. */
  accepted: number;
  /** Came to another end: refused, given up, without an answer. */
  others: number;
}

/** Where a message stands, how fast it goes and what keeps it. Cheap at any size: it is made of running counts. */
export interface MessagePaceView {
  id: string;
  state: MessageState;
  /** Deliveries by state; they add up to `deliveries`. */
  states: Record<DeliveryState, number>;
  deliveries: number;
  /** How many it is meant for, once that is known for all. */
  candidates: number | null;
  routes: Record<MailRoute, number>;
  /** How many were sent once more because an earlier try had no answer. */
  sentAgain: number;
  pausedReason: string | null;
  preparedAt: Date | null;
  settledAt: Date | null;
  /** Mails a minute, over the last minute. */
  perMinute: number;
  /** Mails a minute, from the first that came to its end to the last; null before the first. */
  perMinuteOverall: number | null;
  left: TimeLeft;
  /** Of `about`: how long, for what is not put off. */
  secondsLeft: number | null;
  /** When the next mail that is not due yet is due: of `waits` the one that is waited for, else of those that were put off. */
  nextDueAt: Date | null;
  /** How long a piece is, in minutes. */
  pieceMinutes: number;
  /** From the first mail that came to its end, without gaps; at most 60. */
  pieces: PacePiece[];
  troubles: MailTrouble[];
  /** Where its stream stands today; null where nothing limits its days, or nothing of this message waits. */
  today: StreamTodayView | null;
  /** Whether a resend runs, so that more may be due in a moment although nothing waits now. */
  resending: boolean;
}
