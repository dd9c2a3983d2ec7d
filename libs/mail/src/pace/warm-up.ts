import type { WarmUp } from '#config';

/** How far a stream's domain has come: days are such as `2023-10-09`, by the zone of its hours. */
export interface WarmUpRow {
  /** How many days counted before `lastOn`. */
  step: number;
  beganOn: string;
  /** The latest day on which it sent. */
  lastOn: string;
  /** How many the relay took on that day. */
  takenThen: number;
}

/** More than this a day is no warm-up any more. */
export const MOST = 10_000_000;

/** How many mails a step allows. */
export function allowedAt({ first, growth }: WarmUp, step: number): number {
  // Fractions of a mail that only binary numbers have must not cost one.
  return Math.min(MOST, Math.floor(first * (1 + growth / 100) ** step + 1e-6));
}

/**
 * The step of a day: one further than the last day on which it sent, if that used at least half of what it might. Receivers know a sender by
 * what they got: days without mail, or with little, teach them nothing.
 */
export function stepOn(rule: WarmUp, row: WarmUpRow | null, day: string): number {
  if (row === null) return 0;
  const counts = day > row.lastOn && row.takenThen * 2 >= allowedAt(rule, row.step);
  return counts ? row.step + 1 : row.step;
}
