import { z } from 'zod';
import { defineJob } from '#queue';
import { eventually, signal } from '../../support/eventually.js';
import { featureOf, QueueRoom } from '../../support/queue-room.js';

/** The queue `upkeep` does one job at a time, so that an order can be seen. */
const note = defineJob({ name: 'note', queue: 'upkeep', payload: z.object({ id: z.string() }) });

describe('jobs that wait for a worker', () => {
  const done: { id: string; at: number }[] = [];
  let door = signal();
  let room: QueueRoom;

  const order = (): string[] => done.map(({ id }) => id);

  beforeAll(async () => {
    room = await QueueRoom.open([
      featureOf(note, async ({ id }) => {
        done.push({ id, at: Date.now() });
        if (id === 'blocker') await door.given;
      }),
    ]);
  });
  beforeEach(() => {
    done.length = 0;
    door = signal();
  });
  afterAll(() => room.close());

  it('are done first those without a priority, then the most urgent, each in the order of arrival', async () => {
    await room.jobs.enqueue(note, { id: 'blocker' });
    await eventually('the worker is busy', () => order().includes('blocker'));
    await room.jobs.enqueue(note, { id: 'third' }, { priority: 3 });
    await room.jobs.enqueue(note, { id: 'first' }, { priority: 1 });
    await room.jobs.enqueue(note, { id: 'third again' }, { priority: 3 });
    await room.jobs.enqueue(note, { id: 'second' }, { priority: 2 });
    await room.jobs.enqueue(note, { id: 'none' });
    await room.jobs.enqueue(note, { id: 'none again' });
    door.give();
    await room.idle('upkeep');
    expect(order()).toEqual(['blocker', 'none', 'none again', 'first', 'second', 'third', 'third again']);
  });

  it('are done not before their delay is over, and hold up nobody meanwhile', async () => {
    const asked = Date.now();
    await room.jobs.enqueue(note, { id: 'later' }, { delaySeconds: 0.6 });
    await room.jobs.enqueue(note, { id: 'now' });
    await room.idle('upkeep');
    expect(order()).toEqual(['now', 'later']);
    expect(done[1]!.at - asked).toBeGreaterThanOrEqual(600);
  });
});
