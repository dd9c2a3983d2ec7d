import { z } from 'zod';
import { defineJob, type LostJob, type QueueName } from '#queue';
import { LostWorkSweep } from '../../../apps/worker/src/upkeep/lost-work-sweep.js';
import { TestClock } from '../../support/clock.js';
import { Drain } from '../../support/drain.js';
import { featureOf, QueueRoom } from '../../support/queue-room.js';

const first = defineJob({ name: 'first', queue: 'fetch', payload: z.object({ id: z.string() }), attempts: 1 });
const second = defineJob({ name: 'second', queue: 'fanout', payload: z.object({ id: z.string() }), attempts: 1 });

/** Queues that nobody works on but the test. */
describe('the queues, drained by hand', () => {
  const done: string[] = [];
  const asked: Date[] = [];
  let lost: LostJob[] = [];
  let trouble: Error | undefined;
  let room: QueueRoom;
  let drain: Drain;
  const clock = new TestClock();

  beforeAll(async () => {
    const firstFeature = featureOf(first, async ({ id }) => {
      done.push(`first ${id}`);
      if (trouble !== undefined) throw trouble;
      if (id !== 'alone') await room.jobs.nudge(id === 'endless' ? first : second, { id });
    });
    const secondFeature = featureOf(second, ({ id }) => void done.push(`second ${id}`));
    const lostWork = [
      (_: unknown, olderThan: Date): Promise<LostJob[]> => {
        asked.push(olderThan);
        return Promise.resolve(lost);
      },
    ];
    room = await QueueRoom.open([{ ...firstFeature, lostWork }, secondFeature], { work: false, clock });
    drain = new Drain(room.worker);
  });
  beforeEach(() => {
    done.length = asked.length = 0;
    lost = [];
    trouble = undefined;
  });
  afterAll(async () => {
    await drain.close();
    await room.close();
  });

  it('do nothing by themselves, and everything when drained, with what comes of it', async () => {
    await room.jobs.enqueue(first, { id: 'a' });
    await room.jobs.enqueue(first, { id: 'b' });
    expect(done).toEqual([]);
    expect(await drain.run()).toBe(4);
    expect(done).toEqual(['first a', 'first b', 'second a', 'second b']);
    expect(await drain.run()).toBe(0);
  });

  it('keep for later what is not asked for', async () => {
    await room.jobs.enqueue(first, { id: 'c' });
    const only: QueueName[] = ['fetch'];
    expect(await drain.run({ only })).toBe(1);
    expect(await drain.run()).toBe(1);
    expect(done).toEqual(['first c', 'second c']);
  });

  it('tell which jobs failed', async () => {
    trouble = new Error('as it happens');
    await room.jobs.enqueue(first, { id: 'alone' });
    await drain.run();
    expect(drain.failures.splice(0)).toEqual([trouble]);
    expect(await room.count('fetch', 'failed')).toBe(1);
  });

  it('are not drained for ever when work makes more work', async () => {
    await room.jobs.enqueue(first, { id: 'endless' });
    await expect(drain.run({ most: 20 })).rejects.toThrow('more than 20 jobs');
    await room.jobs.queue('fetch').drain();
  });

  it('get from the sweep what is found lost, once while it waits', async () => {
    lost = [
      { job: first, payload: { id: 'alone' }, once: 'alone' },
      { job: second, payload: { id: 'x' }, once: 'x' },
    ];
    const sweep = room.worker.get(LostWorkSweep);
    expect(await sweep.requeue(300)).toBe(2);
    await sweep.requeue(300);
    expect(clock.now().getTime() - asked[0]!.getTime()).toBeGreaterThanOrEqual(300_000);
    expect(await drain.run()).toBe(2);
    expect(done).toEqual(['first alone', 'second x']);
    await sweep.requeue(300);
    expect(await drain.run()).toBe(2);
  });
});
