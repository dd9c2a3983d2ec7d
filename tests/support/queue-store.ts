import type { Config } from '#config';
import { ownPostgres } from './queue-store-postgres.js';
import { ownRedis } from './queue-store-redis.js';

/** A store of queues of the test's own, which it may end, start again and wipe under whoever uses it. */
export interface QueueStore {
  config: Config;
  /** Ends it at once, as `kill -9` does. */
  crash(): Promise<void>;
  /** Starts it again where it was, with what it had written. */
  start(): Promise<void>;
  /** Takes every job and schedule out of the running store; the rows of the database stay. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

/** A PostgreSQL of its own, or on the redis suite a Redis of its own that writes every change to its disk. */
export function ownStore(): Promise<QueueStore> {
  return process.env['TEST_REDIS_URL'] === undefined ? ownPostgres() : ownRedis();
}
