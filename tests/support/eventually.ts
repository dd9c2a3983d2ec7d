import { setTimeout as wait } from 'node:timers/promises';

/** Asks again until the answer is true and returns it; fails with what was waited for after so many seconds. */
export async function eventually<Answer>(
  what: string,
  ask: () => Promise<Answer> | Answer,
  withinSeconds = 60,
): Promise<NonNullable<Answer>> {
  const deadline = Date.now() + withinSeconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${withinSeconds} seconds`);
    await wait(20);
  }
}

/** A promise that somebody else fulfils. */
export interface Signal {
  given: Promise<void>;
  give: () => void;
}

/** A moment that a test waits for, or lets others wait for. */
export function signal(): Signal {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
