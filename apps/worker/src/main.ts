import 'reflect-metadata';
import { environment, loadConfig, within, untilStopped } from '#config';
import { assertReady } from '#database';
import { migrateQueues } from '#queue';
import { createWorker } from './create-worker.js';
import { keepHeapSmall } from './platform/keep-heap-small.js';

/** A worker on its own: as many as wanted, on as many machines, beside one database. `tocsin migrate` comes first. */
const stopped = untilStopped();
const config = loadConfig(environment(), { root: process.cwd() });
await assertReady(config.databaseUrl, config.secretKey);
await migrateQueues(config);
const worker = await createWorker(config);
keepHeapSmall();
await stopped;
const inTime = await within(config.settings.SHUTDOWN_SECONDS, worker.close());
process.exit(inTime ? 0 : 1);
