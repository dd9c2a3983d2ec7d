import type { Stream } from '#contracts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Waits between tries after a deferral, in seconds; the last one repeats. */
const LADDER = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 1 * HOUR, 4 * HOUR, 8 * HOUR, 24 * HOUR];
const GIVE_UP_AFTER = 72 * HOUR;

/** How long to wait after the n-th try (from 1), in seconds; null when the next one would lie three days after the first. */
export function waitAfter(attempts: number): number | null {
  let elapsed = 0;
  for (let n = 1; n <= attempts; n += 1) elapsed += waitOf(n);
  return elapsed > GIVE_UP_AFTER ? null : waitOf(attempts);
}

function waitOf(n: number): number {
  return LADDER[Math.min(Math.max(n, 1), LADDER.length) - 1]!;
}

/** A mail whose handing-over had no answer is tried this often at most; every further try could be one more copy. */
const UNCERTAIN_TRIES = 3;

/** Whether a mail is sent again when nobody knows if the relay took it (docs/mail.md 32): letters wait for a person. */
export function sendsAgainWhenUncertain(stream: Stream, attempts: number): boolean {
  return stream !== 'letters' && attempts < UNCERTAIN_TRIES;
}
