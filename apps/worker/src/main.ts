import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { environment, loadConfig, within, untilStopped } from '#config';
import { assertReady } from '#database';
import { migrateQueues } from '#queue';
import { createWorker } from './create-worker.js';

// Mails wait signed for a moment, long enough to be counted among what lives long; a heap that may grow by half at a time is cleared of them soon.
setFlagsFromString('--heap-growing-percent=40');

/** A worker on its own: as many as wanted, on as many machines, beside one database. `tocsin migrate` comes first. */
const stopped = untilStopped();
const config = loadConfig(environment(), { root: process.cwd() });
await assertReady(config.databaseUrl, config.secretKey);
await migrateQueues(config);
const worker = await createWorker(config);
await stopped;
const inTime = await within(config.settings.SHUTDOWN_SECONDS, worker.close());
process.exit(inTime ? 0 : 1);
