import type { INestApplicationContext } from '@nestjs/common';
import type { Clock, Config } from '#config';
import { FEATURES } from './features.js';
import { startWorker } from './platform/start-worker.js';
import { LostWorkSweep } from './upkeep/lost-work-sweep.js';

/**
 * Starts the worker of Tocsin, as `startWorker` says, for all features. What an unclean end left behind is asked for at once: it
 * need not wait for the sweep's turn.
 */
export async function createWorker(
  config: Config,
  options: { work: boolean; clock?: Clock } = { work: true },
): Promise<INestApplicationContext> {
  const worker = await startWorker(config, FEATURES, options);
  if (options.work) await worker.get(LostWorkSweep).requeue(0);
  return worker;
}
