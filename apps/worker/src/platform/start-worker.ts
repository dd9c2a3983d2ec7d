import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '#config';
import { assertQueueStore, JobQueue } from '#queue';
import type { WorkerFeature } from './feature.js';
import { Schedule } from './schedule.js';
import { WorkerModule, type WorkerOptions } from './worker.module.js';

/**
 * Starts a worker for these features: it keeps the schedule and does jobs until it is closed; closing waits for what is under way.
 * The store must answer and be migrated: BullMQ objects that are built while it is down never recover.
 * @throws QUEUE_UNREACHABLE, and what Dispatcher throws about jobs and processors that do not match
 */
export async function startWorker(
  config: Config,
  features: readonly WorkerFeature[],
  options: WorkerOptions,
): Promise<INestApplicationContext> {
  await assertQueueStore(config);
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, features, options), {
    logger: false,
    abortOnError: false,
  });
  try {
    await worker.get(JobQueue).ready();
    if (options.work) await worker.get(Schedule).keep();
    return worker;
  } catch (error) {
    await worker.close();
    throw error;
  }
}
