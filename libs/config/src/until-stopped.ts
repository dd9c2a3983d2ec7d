/**
 * Waits for SIGINT, SIGTERM or SIGHUP. A terminal and npm may both pass on one Ctrl-C, so repeats within a second are one; a later
 * one says that somebody is impatient and ends the process at once.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let first = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (first === 0) {
          first = Date.now();
          resolve(signal);
        } else if (Date.now() - first > 1000) {
          process.exit(130);
        }
      });
    }
  });
}

/** Runs the work, or gives up after a deadline. @returns whether it finished in time */
export async function within(seconds: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), seconds * 1000);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
