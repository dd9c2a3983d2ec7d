/** How soon work of a queue is begun, and how many jobs of it one worker does at a time. */
interface LatencyPromise {
  concurrency: number;
  /** How long a job may run before another worker takes it for lost, in seconds. */
  lockSeconds: number;
}

/** The queues are promises of latency, not subsystems. */
export const QUEUES = {
  /** Anything that waits for the outside web: minutes are fine, and slow servers must not hold up others. */
  fetch: { concurrency: 8, lockSeconds: 120 },
  /** Heavy work on our own rows, such as reading a report or preparing an audience: begun within seconds, two at a time. */
  fanout: { concurrency: 2, lockSeconds: 120 },
  /** Mail that somebody waits for at the screen: confirmations. Never behind a bulk send. */
  'mail-instant': { concurrency: 4, lockSeconds: 60 },
  /** Mail that should go within minutes: letters to offices. */
  'mail-prompt': { concurrency: 2, lockSeconds: 60 },
  /** Mail to many: alerts and digests. */
  'mail-bulk': { concurrency: 2, lockSeconds: 60 },
  /** Housekeeping and schedules: the sweep, expiry, what is due to be polled. */
  upkeep: { concurrency: 1, lockSeconds: 300 },
} as const satisfies Record<string, LatencyPromise>;

export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];
