import 'reflect-metadata';
import { environment, loadConfig, untilStopped, within } from '#config';
import { assertReady } from '#database';
import { migrateQueues } from '#queue';
import { createApi, listen } from './platform/create-api.js';

/** Pages and API on their own, beside workers. `tocsin migrate` comes first. */
const stopped = untilStopped();
const config = loadConfig(environment(), { root: process.cwd() });
await assertReady(config.databaseUrl, config.secretKey);
await migrateQueues(config);
const api = await createApi(config);
await listen(api, config);
await stopped;
const inTime = await within(config.settings.SHUTDOWN_SECONDS, api.close());
process.exit(inTime ? 0 : 1);
