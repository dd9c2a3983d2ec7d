import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '#config';

/** How long between two tries to write, in milliseconds. */
const AGAIN = 250;

/**
 * Repeats a piece of work while the database is away: it stops, starts, or fails over. Anything else that it says is thrown at once.
 * @throws what the database said last, after so many seconds
 */
export async function untilAnswered<Result>(
  work: () => Promise<Result>,
  seconds: number,
  log: Logger,
): Promise<Result> {
  const deadline = Date.now() + seconds * 1000;
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (err) {
      if (!isAway(err) || Date.now() > deadline) throw err;
      if (tries === 1) log.warn({ err }, 'the database is away; what the relay answered is kept until it is back');
      await wait(AGAIN);
    }
  }
}

/** Connections that are refused, cut or ended by the server (class 08, 57P01 to 57P03), as opposed to a statement that is wrong. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(?:08|57P0[1-3]$|ECONN|EPIPE$|ETIMEDOUT$|ENOENT$)/.test(code) ||
    /terminat|timeout exceeded when trying to connect/i.test(error.message)
  );
}
