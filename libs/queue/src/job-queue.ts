import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getQueueToken } from '@nestjs/bullmq';
import type { JobsOptions, Queue } from 'bullmq';
import { Logger } from '#config';
import type { Transaction } from '#database';
import type { Job } from './define-job.js';
import { giveUp } from './give-up.js';
import { QUEUE_NAMES, type QueueName } from './queues.js';

export interface EnqueueOptions {
  /** Not before so many seconds. */
  delaySeconds?: number;
  /** 1 is most urgent; jobs without one go first of all. */
  priority?: number;
  /**
   * At most one job with this key waits. While one waits, be it for its delay or its next try, another is not added; while one
   * runs, one more waits for its end. The key is free again when the job is done or has failed for good.
   */
  once?: string;
}

/** Adds jobs. The row is the truth: a job that could not be added is found again by the sweep. */
@Injectable()
export class JobQueue implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly modules: ModuleRef,
    private readonly log: Logger,
  ) {}

  /** Adds the job once the transaction is committed; never when it is rolled back. A store that is down is logged, not thrown. */
  enqueueAfter<Payload extends object>(
    tx: Transaction,
    job: Job<Payload>,
    payload: Payload,
    options?: EnqueueOptions,
  ): void {
    tx.afterCommit(() => this.nudge(job, payload, options));
  }

  /** Adds the job now; a store that is down is logged and left to the sweep. For work whose row stands already. */
  async nudge<Payload extends object>(job: Job<Payload>, payload: Payload, options?: EnqueueOptions): Promise<void> {
    try {
      await this.enqueue(job, payload, options);
    } catch (err) {
      this.log.warn({ err, job: job.name }, 'job not added; the sweep will ask for it');
    }
  }

  /** Adds the job now. @throws what the store says, when it is down */
  async enqueue<Payload extends object>(
    job: Job<Payload>,
    payload: Payload,
    options: EnqueueOptions = {},
  ): Promise<void> {
    await this.queue(job.queue).add(job.name, job.payload.parse(payload), this.jobOptions(job, options));
  }

  /** Makes a job come back: every so many seconds, replacing an earlier schedule of the same job. */
  async every<Payload extends object>(seconds: number, job: Job<Payload>, payload: Payload): Promise<void> {
    await this.queue(job.queue).upsertJobScheduler(
      job.name,
      { every: seconds * 1000 },
      {
        name: job.name,
        data: job.payload.parse(payload),
        opts: { removeOnComplete: true, removeOnFail: { count: 100 } },
      },
    );
  }

  /** Takes every schedule out of the queues but those of these jobs: an older version may have left some. */
  async keepOnly(jobs: readonly Job[]): Promise<void> {
    for (const name of QUEUE_NAMES) {
      const queue = this.queue(name);
      const kept = new Set(jobs.filter((job) => job.queue === name).map((job) => job.name));
      for (const { key } of await queue.getJobSchedulers()) if (!kept.has(key)) await queue.removeJobScheduler(key);
    }
  }

  /** BullMQ's queue of a name, for counts and tests. */
  queue(name: QueueName): Queue {
    return this.modules.get<Queue>(getQueueToken(name), { strict: false });
  }

  /** Waits until every queue can be used. @throws what the store says, when it is down */
  async ready(): Promise<void> {
    await Promise.all(QUEUE_NAMES.map((name) => this.queue(name).waitUntilReady()));
  }

  /** A store that goes away is an event without a listener otherwise, and would end the process. */
  onModuleInit(): void {
    for (const name of QUEUE_NAMES) {
      this.queue(name).on('error', (err) => this.log.warn({ err, queue: name }, 'queue store does not answer'));
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(QUEUE_NAMES.map((name) => giveUp(this.queue(name))));
  }

  private jobOptions(job: Job, options: EnqueueOptions): JobsOptions {
    return {
      attempts: job.attempts,
      backoff: { type: 'exponential', delay: job.retrySeconds * 1000 },
      removeOnComplete: { age: 3600, count: 1000 },
      removeOnFail: { age: 7 * 86_400, count: 5000 },
      ...(options.delaySeconds === undefined ? {} : { delay: Math.round(options.delaySeconds * 1000) }),
      ...(options.priority === undefined ? {} : { priority: options.priority }),
      ...(options.once === undefined ? {} : { deduplication: deduplicationOf(job, options.once) }),
    };
  }
}

/**
 * With BullMQ's simple deduplication a job added while its like runs is dropped, although the running one may have read the row
 * before it changed; `keepLastIfActive` keeps the last such job until the running one ends, however it ends.
 */
function deduplicationOf(job: Job, once: string): JobsOptions['deduplication'] {
  return { id: `${job.name}/${once}`, keepLastIfActive: true };
}
