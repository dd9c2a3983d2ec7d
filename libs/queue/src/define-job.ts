import type { z } from 'zod';
import type { QueueName } from './queues.js';

/** A declared kind of work. Its payload holds ids only: no rendered mail and no personal data ever enter a queue. */
export interface Job<Payload extends object = object> {
  /** Verb-object, the name on the wire; never reused for something else. */
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: z.ZodType<Payload>;
  /** How often it is tried before the sweep has to find its row again. */
  readonly attempts: number;
  /** The first wait between tries; it doubles each time. */
  readonly retrySeconds: number;
}

/** Declares a job beside its domain (`mail.jobs.ts`). Every declared job is done by exactly one processor in apps/worker. */
export function defineJob<Payload extends object>(
  declaration: Pick<Job<Payload>, 'name' | 'queue' | 'payload'> & Partial<Pick<Job, 'attempts' | 'retrySeconds'>>,
): Job<Payload> {
  return Object.freeze({ attempts: 4, retrySeconds: 5, ...declaration });
}

/** The one class that does a job: load, return if done, call one service. It may run twice for one job. */
export interface JobProcessor<Payload extends object = object> {
  readonly job: Job<Payload>;
  process(payload: Payload): Promise<void>;
}
