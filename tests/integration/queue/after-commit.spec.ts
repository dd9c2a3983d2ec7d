import { z } from 'zod';
import { defineJob } from '#queue';
import { eventually } from '../../support/eventually.js';
import { featureOf, QueueRoom } from '../../support/queue-room.js';

const readRow = defineJob({ name: 'read-row', queue: 'fanout', payload: z.object({ id: z.number() }) });

describe('a job that belongs to a row', () => {
  const found: { id: number; there: boolean }[] = [];
  let room: QueueRoom;

  beforeAll(async () => {
    room = await QueueRoom.open([
      featureOf(readRow, async ({ id }) => {
        const rows = await room.database.query(`SELECT 1 FROM noted WHERE id = $1`, [id]);
        found.push({ id, there: rows.length === 1 });
      }),
    ]);
    await room.database.query(`CREATE TABLE noted (id integer PRIMARY KEY)`);
  });
  beforeEach(() => {
    found.length = 0;
  });
  afterAll(() => room.close());

  it('is seen by no worker before the row is', async () => {
    await room.database.transaction(async (tx) => {
      room.jobs.enqueueAfter(tx, readRow, { id: 1 });
      await tx.query(`INSERT INTO noted VALUES (1)`);
      expect(await room.count('fanout', 'waiting', 'active')).toBe(0);
    });
    await eventually('the job is done', () => found.length > 0);
    expect(found).toEqual([{ id: 1, there: true }]);
  });

  it('is never added when the row is rolled back', async () => {
    const work = room.database.transaction(async (tx) => {
      await tx.query(`INSERT INTO noted VALUES (2)`);
      room.jobs.enqueueAfter(tx, readRow, { id: 2 });
      throw new Error('thought better of it');
    });
    await expect(work).rejects.toThrow('thought better of it');
    await room.jobs.enqueue(readRow, { id: 1 });
    await room.idle('fanout');
    expect(found).toEqual([{ id: 1, there: true }]);
  });

  it('does not undo the row when it cannot be added', async () => {
    await room.database.transaction(async (tx) => {
      await tx.query(`INSERT INTO noted VALUES (3)`);
      room.jobs.enqueueAfter(tx, readRow, { id: 'not a number' } as never);
      room.jobs.enqueueAfter(tx, readRow, { id: 3 });
    });
    await eventually('the other job is done', () => found.length > 0);
    expect(found).toEqual([{ id: 3, there: true }]);
  });
});
