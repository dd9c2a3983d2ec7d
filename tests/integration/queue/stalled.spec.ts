import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { defineJob } from '#queue';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { nextLine, workerProcess } from '../../support/queue-process.js';
import { featureOf, QueueRoom } from '../../support/queue-room.js';

const hold = defineJob({ name: 'hold', queue: 'fanout', payload: z.object({ id: z.string() }) });

describe('a worker that is killed in the middle of a job', () => {
  const done: string[] = [];
  let db: TestDatabase;
  let doomed: ChildProcess;
  const rooms: QueueRoom[] = [];

  const join = async (work: boolean): Promise<QueueRoom> => {
    const patience = { lockSeconds: 1, stalledCheckSeconds: 0.5 };
    const feature = featureOf(hold, ({ id }) => void done.push(id));
    const room = await QueueRoom.join(db.config, [feature], { work, patience });
    rooms.push(room);
    return room;
  };

  beforeAll(async () => {
    db = await testDatabase();
    doomed = workerProcess(db.config);
  });
  afterAll(async () => {
    doomed.kill('SIGKILL');
    for (const room of rooms) await room.close();
    await db.close();
  });

  it('leaves it to another one, which does it soon after', async () => {
    const begun = nextLine(doomed);
    const { jobs } = await join(false);
    await jobs.enqueue(hold, { id: 'half-done' }, { once: 'half-done' });
    expect(await begun).toBe('half-done');

    const gone = once(doomed, 'exit');
    doomed.kill('SIGKILL');
    await gone;
    const other = await join(true);
    await eventually('the other worker does it', () => done.includes('half-done'));
    await other.idle('fanout');
    expect(done).toEqual(['half-done']);
    expect(await other.count('fanout', 'failed')).toBe(0);

    await jobs.enqueue(hold, { id: 'half-done' }, { once: 'half-done' });
    await other.idle('fanout');
    expect(done).toHaveLength(2);
  });
});
