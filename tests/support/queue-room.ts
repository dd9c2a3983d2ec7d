import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Config } from '#config';
import { Database } from '#database';
import { type Job, type JobProcessor, JobQueue, type QueueName } from '#queue';
import type { WorkerFeature } from '../../apps/worker/src/platform/feature.js';
import { startWorker } from '../../apps/worker/src/platform/start-worker.js';
import type { WorkerOptions } from '../../apps/worker/src/platform/worker.module.js';
import { type TestDatabase, testDatabase } from './database.js';
import { eventually } from './eventually.js';

/** One worker, as apps/worker starts it, on queues of its own: in PostgreSQL, or on the redis suite in Redis. */
export class QueueRoom {
  private constructor(
    readonly config: Config,
    readonly worker: INestApplicationContext,
    private readonly db: TestDatabase | undefined,
  ) {}

  static async open(features: WorkerFeature[], options: Partial<WorkerOptions> = {}): Promise<QueueRoom> {
    const db = await testDatabase();
    return new QueueRoom(db.config, await startWorker(db.config, features, { work: true, ...options }), db);
  }

  /** One more worker on a store that exists already. */
  static async join(
    config: Config,
    features: WorkerFeature[],
    options: Partial<WorkerOptions> = {},
  ): Promise<QueueRoom> {
    return new QueueRoom(config, await startWorker(config, features, { work: true, ...options }), undefined);
  }

  get jobs(): JobQueue {
    return this.worker.get(JobQueue);
  }

  get database(): Database {
    return this.worker.get(Database);
  }

  /** How many jobs of a queue are in a state; those with a priority are `prioritized` on both stores. */
  async count(
    queue: QueueName,
    ...states: ('active' | 'waiting' | 'prioritized' | 'delayed' | 'failed')[]
  ): Promise<number> {
    return this.jobs.queue(queue).getJobCountByTypes(...states);
  }

  /** Resolves when a queue holds nothing that is still to be done. */
  async idle(queue: QueueName): Promise<void> {
    await eventually(
      `${queue} is idle`,
      async () => (await this.count(queue, 'active', 'waiting', 'prioritized', 'delayed')) === 0,
    );
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.db?.close();
  }
}

/** A processor of a job that does `work`. */
export function processorOf<Payload extends object>(
  job: Job<Payload>,
  work: (payload: Payload) => Promise<void> | void,
): Type<JobProcessor<Payload>> {
  return class implements JobProcessor<Payload> {
    readonly job = job;
    async process(payload: Payload): Promise<void> {
      await work(payload);
    }
  };
}

/** What one domain with one job brings to the worker. */
export function featureOf<Payload extends object>(
  job: Job<Payload>,
  work: (payload: Payload) => Promise<void> | void,
): WorkerFeature {
  return { jobs: [job as unknown as Job], processors: [processorOf(job, work)] as unknown as Type<JobProcessor>[] };
}
