/** How soon work of a queue is begun, and how many jobs of it one worker does at a time. */
interface LatencyPromise {
  concurrency: number;
  /** How long after a worker's last sign of life its jobs are given to another one, in seconds. A job may run longer. */
  lockSeconds: number;
}

/** The queues are promises of latency, not subsystems. */
export const QUEUES = {
  /** Anything that waits for the outside web: minutes are fine, and slow servers must not hold up others. */
  fetch: { concurrency: 8, lockSeconds: 60 },
  /** Heavy work on our own rows, such as reading a report or preparing an audience: begun within seconds, two at a time. */
  fanout: { concurrency: 2, lockSeconds: 60 },
  /** Mail that somebody waits for at the screen: confirmations. Never behind a bulk send. */
  'mail-instant': { concurrency: 4, lockSeconds: 30 },
  /** Mail that should go within minutes: letters to offices. */
  'mail-prompt': { concurrency: 2, lockSeconds: 30 },
  /** Mail to many: alerts and digests. */
  'mail-bulk': { concurrency: 2, lockSeconds: 30 },
  /** Housekeeping and schedules: the sweep, expiry, what is due to be polled. */
  upkeep: { concurrency: 1, lockSeconds: 60 },
} as const satisfies Record<string, LatencyPromise>;

export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];
