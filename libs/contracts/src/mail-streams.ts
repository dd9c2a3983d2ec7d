import { z } from 'zod';
import type { MailProvider, Stream, StreamStanding, WebhookOutcome } from './words.js';

/** Lets a stream go on that stood still; the reason is recorded with whoever does it. */
export const ResumeStreamRequest = z.object({ why: z.string().trim().min(3).max(300) });
export type ResumeStreamRequest = z.infer<typeof ResumeStreamRequest>;

/** The mails of one day (of sending, UTC) and the people who complained of them. */
export interface ComplaintDayView {
  /** Such as `2026-11-22`. */
  day: string;
  /** Mails of that day that were accepted and have not come back. */
  accepted: number;
  /** People, each counted once, however many told of them. */
  complaints: number;
  /** By who told: a provider, an operator's feedback loop, or `mail` for other loops. */
  sources: { source: string; complaints: number }[];
}

/** Where a stream stands today that may send so many a day; the day is that of its hours' zone, else of UTC. */
export interface StreamTodayView {
  /** Mails that the relay was given today, those under way among them. */
  taken: number;
  /** How many it may be given today, and by which setting. */
  most: number;
  by: 'daily_cap' | 'warm_up';
  dailyCap: number | null;
  /** Its day counts from 1; `beganOn` is null before the first mail. Null where no warm-up is set. */
  warmUp: { first: number; growth: number; day: number; beganOn: string | null } | null;
  /** When the next day begins for it, within its hours. */
  nextAt: Date;
}

/** One stream, and how much it is complained of. */
export interface StreamView {
  stream: Stream;
  standing: StreamStanding;
  /** Whether it stands still by itself at the limit; the others only warn. */
  stopsItself: boolean;
  /** The figures that it was judged by last. */
  complaints: number;
  accepted: number;
  judgedAt: Date | null;
  pausedAt: Date | null;
  resumedAt: Date | null;
  /** Null where nothing limits its days. */
  today: StreamTodayView | null;
  /** The last fourteen days on which something was sent or complained of, newest first. */
  days: ComplaintDayView[];
}

/** All streams, and what the providers' webhooks told in the last fourteen days. */
export interface StreamsView {
  items: StreamView[];
  /** From which rate on staff are warned, and from which a stream stands still. */
  limits: { warn: number; stop: number; complaints: number; accepted: number };
  providers: { provider: MailProvider; event: string; outcome: WebhookOutcome; count: number; lastDay: string }[];
}
