import pg from 'pg';
import { z } from 'zod';
import { defineJob } from '#queue';
import { eventually, signal } from '../../support/eventually.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { featureOf, processorOf, QueueRoom } from '../../support/queue-room.js';

const load = defineJob({ name: 'load', queue: 'fetch', payload: z.object({ id: z.number() }) });
const heavy = defineJob({ name: 'heavy', queue: 'fanout', payload: z.object({ id: z.number() }) });

describe('workers and those who add jobs', () => {
  let db: TestDatabase;
  let admin: pg.Client;
  const connections = async (): Promise<number> => {
    const sql = `SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    return (await admin.query<{ open: number }>(sql)).rows[0]!.open;
  };

  beforeAll(async () => {
    db = await testDatabase();
    await db.database.dataSource.destroy();
    admin = new pg.Client({ connectionString: db.url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await db.database.dataSource.initialize();
    await db.close();
  });

  it('hold at most 26 connections to PostgreSQL each, and none once they are closed', async () => {
    let done = 0;
    let most = 0;
    const features = [
      featureOf(load, async () => void (await room.database.query(`SELECT 1`), (done += 1))),
      featureOf(heavy, () => void (done += 1)),
    ];
    const room = await QueueRoom.join(db.config, features);
    const ids = Array.from({ length: 150 }, (_, id) => id);
    const adder = await QueueRoom.join(db.config, features, { work: false });
    await Promise.all(ids.flatMap((id) => [adder.jobs.enqueue(load, { id }), adder.jobs.enqueue(heavy, { id })]));
    await eventually('all are done', async () => {
      most = Math.max(most, await connections());
      return done === 300;
    });
    // Each 10 of the database, and 16 of the queues when they live in PostgreSQL.
    expect(most).toBeLessThanOrEqual(2 * 26);
    await adder.close();
    await room.close();
    await eventually('all connections are closed', async () => (await connections()) === 0);
  });

  it('finish at their end what is under way, with the database still open, and leave the rest to others', async () => {
    const [door, ending] = [signal(), signal()];
    const done: number[] = [];
    const work = async ({ id }: { id: number }): Promise<void> => {
      await door.given;
      await room.database.query(`SELECT 1`);
      done.push(id);
    };
    class Heavy extends processorOf(heavy, work) {
      onModuleDestroy(): void {
        ending.give();
      }
    }
    const room = await QueueRoom.join(db.config, [{ jobs: [heavy as never], processors: [Heavy as never] }]);
    for (const id of [1, 2, 3]) await room.jobs.enqueue(heavy, { id });
    await eventually('two run', async () => (await room.count('fanout', 'active')) === 2);
    const closing = room.close();
    await ending.given;
    door.give();
    await closing;
    expect(done).toEqual(expect.arrayContaining([1, 2]));
    const next = await QueueRoom.join(db.config, [featureOf(heavy, ({ id }) => void done.push(id))]);
    await eventually('the third is done', () => done.includes(3));
    await next.idle('fanout');
    expect(done.sort()).toEqual([1, 2, 3]);
    await next.close();
  });
});
