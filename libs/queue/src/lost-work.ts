import type { Queryable } from '#database';
import type { Job } from './define-job.js';

/** A job that ought to have been done already, found by looking at the rows. */
export interface LostJob {
  job: Job;
  payload: object;
  /** Keeps the sweep from adding it while one like it waits or runs. */
  once: string;
}

/**
 * How one lib finds its own lost work: rows whose work has been due for longer than `olderThan`, at most some hundreds at a time.
 * It must not change anything.
 */
export type LostWorkFinder = (db: Queryable, olderThan: Date) => Promise<LostJob[]>;
