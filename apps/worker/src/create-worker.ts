import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Clock, Config } from '#config';
import { JobQueue } from '#queue';
import { keepSchedule } from './schedule.js';
import { WorkerModule } from './worker.module.js';

/**
 * Starts a worker: it keeps the schedule and does jobs until it is closed; closing waits for what is under way.
 * The database must answer and be migrated: BullMQ objects that are built while it is down never recover.
 * @param options.work false builds everything and starts nothing, for tests that drain by hand
 */
export async function createWorker(
  config: Config,
  options: { work: boolean; clock?: Clock } = { work: true },
): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, options), {
    logger: false,
    abortOnError: false,
  });
  await worker.get(JobQueue).ready();
  if (options.work) await keepSchedule(worker.get(JobQueue));
  return worker;
}
