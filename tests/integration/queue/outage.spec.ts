import { z } from 'zod';
import { defineJob, type LostWorkFinder } from '#queue';
import type { WorkerFeature } from '../../../apps/worker/src/platform/feature.js';
import { upkeepFeature } from '../../../apps/worker/src/upkeep/upkeep.feature.js';
import { sweepLostWork } from '../../../apps/worker/src/upkeep/upkeep.jobs.js';
import { eventually, type Signal, signal } from '../../support/eventually.js';
import { featureOf, QueueRoom } from '../../support/queue-room.js';
import { ownStore, type QueueStore } from '../../support/queue-store.js';

const work = defineJob({
  name: 'work',
  queue: 'fanout',
  payload: z.object({ id: z.string() }),
  attempts: 5,
  retrySeconds: 0.5,
});

describe('a worker whose store goes away', () => {
  const done: string[] = [];
  let door: Signal | undefined;
  /** Rows whose work is due, as a finder sees them. */
  const due = new Set<string>();
  let store: QueueStore;
  let room: QueueRoom;

  const finder: LostWorkFinder = () =>
    Promise.resolve([...due].map((id) => ({ job: work, payload: { id }, once: id })));
  const feature: WorkerFeature = {
    ...featureOf(work, async ({ id }) => {
      due.delete(id);
      done.push(id);
      if (id === 'long') await door?.given;
    }),
    lostWork: [finder],
  };
  const did = (id: string): Promise<unknown> => eventually(`${id} is done`, () => done.includes(id), 60);
  const ask = (id: string): Promise<unknown> =>
    eventually(
      `${id} is added`,
      () =>
        room.jobs.enqueue(work, { id }).then(
          () => true,
          () => false,
        ),
      60,
    );

  const open = (): Promise<QueueRoom> => {
    const sweeping = { ...upkeepFeature, schedule: [{ every: 0.5, job: sweepLostWork }] };
    const patience = { lockSeconds: 2, stalledCheckSeconds: 1, scheduleSeconds: 0.5 };
    return QueueRoom.join(store.config, [feature, sweeping], { patience });
  };

  beforeAll(async () => {
    store = await ownStore();
    room = await open();
  });
  beforeEach(() => {
    done.length = 0;
  });
  afterAll(async () => {
    await room.close();
    await store.close();
  });

  it('goes on by itself when it is back, with the jobs that waited and with new ones', async () => {
    await ask('before');
    await did('before');
    await room.jobs.enqueue(work, { id: 'waited' }, { delaySeconds: 1 });
    await store.crash();
    await store.start();
    await ask('after');
    await Promise.all([did('after'), did('waited')]);
  });

  it('finishes a job that ran meanwhile, once or twice, and leaves nothing behind', async () => {
    door = signal();
    await ask('long');
    await did('long');
    await store.crash();
    door.give();
    await store.start();
    await ask('after the long one');
    await did('after the long one');
    await room.idle('fanout');
    expect(done.filter((id) => id === 'long').length).toBeLessThanOrEqual(2);
  });

  it('tells whoever adds a job at once that it cannot, and throws nothing where the sweep will ask again', async () => {
    await store.crash();
    const asked = Date.now();
    await expect(room.jobs.enqueue(work, { id: 'down' })).rejects.toThrow();
    await room.jobs.nudge(work, { id: 'down' });
    expect(Date.now() - asked).toBeLessThan(15_000);
    await store.start();
    due.add('down');
    await did('down');
  });

  it('can be closed while it is away, and leaves the jobs to the next one', async () => {
    await room.jobs.enqueue(work, { id: 'for the next one' }, { delaySeconds: 0.5 });
    await store.crash();
    await room.close();
    await store.start();
    room = await open();
    await did('for the next one');
  });

  it('gets the work back from the rows when every job was lost', async () => {
    await ask('warm');
    await did('warm');
    await room.jobs.enqueue(work, { id: 'lost' }, { delaySeconds: 1000, once: 'lost' });
    await store.wipe();
    due.add('lost');
    await did('lost');
  });
});
