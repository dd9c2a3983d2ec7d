import { z } from 'zod';
import type { MailTrouble } from './mail.js';
import type { ChangeKind } from './publication-words.js';
import { sortedPageRequest } from './page.js';
import type { DeliveryState } from './words.js';
import { ALERT_STATES, type AlertState } from './states.js';

/** Query of the list of alerts. */
export const AlertListRequest = sortedPageRequest(['draftedAt', 'subject'], '-draftedAt').extend({
  state: z.enum(ALERT_STATES).optional(),
  /** Those that wait for the approval of whoever asks. */
  forMe: z.stringbool().optional(),
  incident: z.string().max(40).optional(),
});
export type AlertListRequest = z.infer<typeof AlertListRequest>;

/** One line of a list of alerts. */
export interface AlertListItem {
  id: string;
  state: AlertState;
  incident: string;
  subject: string;
  /** What it tells those who were alerted before; null for a first alert. */
  followKind: ChangeKind | null;
  languages: string[];
  /** How many it is meant for, once that is known for all. */
  candidates: number | null;
  draftedAt: Date;
  askedAt: Date | null;
  approvedAt: Date | null;
  cancelledAt: Date | null;
}

/** How many alerts stand where, and how many wait for the approval of whoever asks. */
export interface AlertCounts {
  states: Record<AlertState, number>;
  forMe: number;
}

/** How far an alert has come, as numbers and as a sentence. */
export interface AlertStatusView {
  id: string;
  state: AlertState;
  /** The same for people. */
  sentence: string;
  /** Deliveries by state; they add up to `deliveries`. */
  states: Record<DeliveryState, number>;
  deliveries: number;
  /** How many the audience holds, once that is known for all. */
  candidates: number | null;
  routes: { relay: number; mailbox: number };
  /** Why it is held back; null when it is not. */
  pausedReason: string | null;
}

/** What the sending page shows, over and over. */
export interface AlertProgressView extends AlertStatusView {
  /** How many mails came to an end in the last minute. */
  perMinute: number;
  /** How many still wait. */
  waiting: number;
  /** How long that takes at this rate; null when nothing moves. */
  secondsLeft: number | null;
  /** What went wrong, most first. */
  troubles: MailTrouble[];
  /** How many a person may let try again: those that surely did not arrive, and those of which nobody knows. */
  retriable: { failed: number; uncertain: number };
}
