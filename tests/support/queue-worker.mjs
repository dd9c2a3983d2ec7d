/** A worker in a process of its own, to be killed: it does the job `hold` of the queue `fanout` for ever and says so. */
import 'reflect-metadata';
import { z } from 'zod';
import { startWorker } from '../../dist/apps/worker/src/platform/start-worker.js';
import { loadConfig } from '../../dist/libs/config/src/index.js';
import { defineJob } from '../../dist/libs/queue/src/index.js';

const hold = defineJob({ name: 'hold', queue: 'fanout', payload: z.object({ id: z.string() }) });

class HoldProcessor {
  job = hold;
  process({ id }) {
    process.stdout.write(`${id}\n`);
    return new Promise(() => undefined);
  }
}

/** Asked for with the argument `unfit`: a job that nobody does. */
const orphan = defineJob({ name: 'orphan', queue: 'fanout', payload: z.object({}) });
const jobs = process.argv[2] === 'unfit' ? [hold, orphan] : [hold];

try {
  await startWorker(loadConfig(process.env, { root: process.cwd() }), [{ jobs, processors: [HoldProcessor] }], {
    work: true,
    patience: { lockSeconds: 1, stalledCheckSeconds: 0.5 },
  });
} catch (error) {
  process.stdout.write(`${error.code}\n`);
  process.exit(1);
}
