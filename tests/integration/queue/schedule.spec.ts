import { z } from 'zod';
import { defineJob } from '#queue';
import type { WorkerFeature } from '../../../apps/worker/src/platform/feature.js';
import { eventually } from '../../support/eventually.js';
import { featureOf, QueueRoom } from '../../support/queue-room.js';

const tick = defineJob({ name: 'tick', queue: 'upkeep', payload: z.object({}) });
const chime = defineJob({ name: 'chime', queue: 'upkeep', payload: z.object({}) });

describe('a job that comes back by the clock', () => {
  let ticks = 0;
  const rooms: QueueRoom[] = [];

  const ticking = (every: number): WorkerFeature => ({
    ...featureOf(tick, () => void (ticks += 1)),
    schedule: [{ every, job: tick }],
  });
  const open = async (every: number, scheduleSeconds?: number): Promise<QueueRoom> => {
    const patience = scheduleSeconds === undefined ? {} : { scheduleSeconds };
    const [first] = rooms;
    const room = await (first === undefined
      ? QueueRoom.open([ticking(every)], { patience })
      : QueueRoom.join(first.config, [ticking(every)], { patience }));
    rooms.push(room);
    return room;
  };
  const schedules = (room: QueueRoom) => room.jobs.queue('upkeep').getJobSchedulers();

  beforeEach(() => {
    ticks = 0;
  });
  afterEach(async () => {
    for (const room of rooms.splice(0).reverse()) await room.close();
  });

  it('comes at once and goes on by itself', async () => {
    await open(0.3);
    await eventually('it came three times', () => ticks >= 3);
  });

  it('is not put off by a schedule that is written again and again', async () => {
    const room = await open(1000);
    await eventually('it came', () => ticks === 1);
    await eventually('it waits for its next turn', async () => (await room.count('upkeep', 'delayed')) === 1);
    const [before] = await schedules(room);
    await room.jobs.every(1000, tick, {});
    await open(1000);
    const [after] = await schedules(room);
    expect(after!.next).toBe(before!.next);
    expect(await room.count('upkeep', 'delayed', 'waiting', 'active')).toBe(1);
  });

  it('is replaced, not doubled, by a worker that starts with another interval', async () => {
    const room = await open(1000);
    await open(3000);
    expect(await schedules(room)).toEqual([expect.objectContaining({ key: 'tick', every: 3_000_000 })]);
    await eventually('one turn waits', async () => (await room.count('upkeep', 'delayed', 'waiting', 'active')) === 1);
  });

  it('goes at the next start when the code has it no more', async () => {
    const room = await open(1000);
    await room.jobs.every(1000, chime, {});
    const later = await open(1000);
    expect((await schedules(later)).map(({ key }) => key)).toEqual(['tick']);
  });

  it('is written again when the store has forgotten it under a running worker', async () => {
    const room = await open(1000, 0.2);
    await eventually('it came', () => ticks === 1);
    await room.jobs.queue('upkeep').removeJobScheduler('tick');
    await eventually('it came again', () => ticks === 2);
  });
});
