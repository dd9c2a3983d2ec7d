import { createWorker, LostWorkSweep } from '#worker';
import { JobQueue } from '#queue';
import { Drain } from '../../support/drain.js';
import { testDatabase } from '../../support/database.js';

it('boots', async () => {
  const { config, close } = await testDatabase();
  const worker = await createWorker(config, { work: false });
  const drain = new Drain(worker);
  const { sweepLostWork } = await import('../../../apps/worker/src/upkeep/upkeep.jobs.js');
  await worker.get(JobQueue).enqueue(sweepLostWork, {});
  expect(await drain.run()).toBe(1);
  expect(drain.failures).toEqual([]);
  expect(worker.get(LostWorkSweep)).toBeDefined();
  await drain.close();
  await worker.close();
  await close();
});
