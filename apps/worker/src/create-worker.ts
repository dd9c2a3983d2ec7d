import type { INestApplicationContext } from '@nestjs/common';
import type { Clock, Config } from '#config';
import { InboundServer } from '#mail';
import { FEATURES } from './features.js';
import { startWorker } from './platform/start-worker.js';
import { LostWorkSweep } from './upkeep/lost-work-sweep.js';

/**
 * Starts the worker of Tocsin, as `startWorker` says, for all features. What an unclean end left behind is asked for at once: it
 * need not wait for the sweep's turn. Mail that comes back is taken from now on, where INBOUND_PORT says so.
 * @throws MAIL_INBOUND_PORT; nothing is left running then
 */
export async function createWorker(
  config: Config,
  options: { work: boolean; clock?: Clock } = { work: true },
): Promise<INestApplicationContext> {
  const worker = await startWorker(config, FEATURES, options);
  if (!options.work) return worker;
  try {
    await worker.get(LostWorkSweep).requeue(0);
    await worker.get(InboundServer).start();
    return worker;
  } catch (error) {
    await worker.close();
    throw error;
  }
}
