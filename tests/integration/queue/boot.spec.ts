import { once } from 'node:events';
import { z } from 'zod';
import type { CodedError } from '#contracts';
import { defineJob, Dispatcher, type Job, type JobProcessor } from '#queue';
import { startWorker } from '../../../apps/worker/src/platform/start-worker.js';
import { freePort } from '../../../apps/standalone/src/free-port.js';
import { testDatabase } from '../../support/database.js';
import { nextLine, workerProcess } from '../../support/queue-process.js';

const payload = z.object({});
const wash: Job = defineJob({ name: 'wash', queue: 'upkeep', payload });
const dry: Job = defineJob({ name: 'dry', queue: 'upkeep', payload });
const washSlowly: Job = defineJob({ name: 'wash', queue: 'fetch', payload });
const does = (job: Job): JobProcessor => ({ job, process: () => Promise.resolve() });

describe('the boot check', () => {
  const complaint = (jobs: Job[], processors: JobProcessor[]): Pick<CodedError, 'code' | 'details'> | undefined => {
    try {
      new Dispatcher(jobs, processors);
      return undefined;
    } catch (error) {
      return { code: (error as CodedError).code, details: (error as CodedError).details };
    }
  };

  it('is content when each job has one processor', () => {
    expect(complaint([wash, dry], [does(dry), does(wash)])).toBeUndefined();
  });

  it.each([
    ['a job without a processor', [wash, dry], [does(wash)], 'QUEUE_JOB_WITHOUT_PROCESSOR', 'dry'],
    ['a job with two processors', [wash], [does(wash), does(wash)], 'QUEUE_JOB_WITH_TWO_PROCESSORS', 'wash'],
    ['a processor of an undeclared job', [wash], [does(wash), does(dry)], 'QUEUE_PROCESSOR_WITHOUT_JOB', 'dry'],
    ['a processor of a namesake', [wash], [does(washSlowly)], 'QUEUE_PROCESSOR_WITHOUT_JOB', 'wash'],
    ['a name that is declared twice', [wash, washSlowly], [does(wash)], 'QUEUE_JOB_WITH_TWO_PROCESSORS', 'wash'],
  ])('finds %s', (_, jobs, processors, code, job) => {
    expect(complaint(jobs, processors)).toEqual({ code, details: { job } });
  });
});

describe('a worker refuses to boot', () => {
  it('when it lacks a processor', async () => {
    const db = await testDatabase();
    const unfit = workerProcess(db.config, 'unfit');
    const [line] = await Promise.all([nextLine(unfit), once(unfit, 'exit')]);
    expect([line, unfit.exitCode]).toEqual(['QUEUE_JOB_WITHOUT_PROCESSOR', 1]);
    await db.close();
  });

  it.each(['REDIS_URL', 'DATABASE_URL'])('when nothing answers at %s', async (setting) => {
    const scheme = setting === 'REDIS_URL' ? 'redis' : 'postgres';
    const db = await testDatabase();
    const settings = { ...db.config.settings, REDIS_URL: undefined };
    const url = `${scheme}://127.0.0.1:${await freePort()}/1`;
    const config =
      setting === 'REDIS_URL'
        ? { ...db.config, settings: { ...settings, REDIS_URL: url } }
        : { ...db.config, settings, databaseUrl: url };
    await expect(startWorker(config, [], { work: true })).rejects.toMatchObject({ code: 'QUEUE_UNREACHABLE' });
    await db.close();
  });
});
