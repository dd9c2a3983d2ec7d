import { setTimeout as wait } from 'node:timers/promises';

/** Longer than the work usually takes, shorter than a person notices. */
const MILLISECONDS = 150;

/**
 * Does the work and comes back no sooner than a fixed time after the beginning, also when the work had nothing to do: how long an
 * answer takes must not tell a stranger whether an address is known.
 */
export async function evenAnswer<Result>(work: () => Promise<Result>): Promise<Result> {
  const [outcome] = await Promise.allSettled([work(), wait(MILLISECONDS)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
