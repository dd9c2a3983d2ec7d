import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { CodedError } from '#contracts';
import { assertReady, migrate, MIGRATION_NAMES } from '#database';
import { serverUrl, testDatabase } from '../support/database.js';
import { TEST_KEY } from '../support/template.js';

const KEY = Buffer.from(TEST_KEY, 'base64');

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('an operator who points Tocsin at a database', () => {
  const made: string[] = [];

  /** An empty database, with whatever the test puts there first. */
  async function emptyDatabase(sql = ''): Promise<string> {
    const name = `m_${randomBytes(6).toString('hex')}`;
    made.push(name);
    await ask(serverUrl(), `CREATE DATABASE ${name}`);
    const url = serverUrl().replace(/\/[^/?]*($|\?)/, `/${name}$1`);
    if (sql !== '') await ask(url, sql);
    return url;
  }

  async function ask(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  afterAll(async () => {
    for (const name of made) await ask(serverUrl(), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  it('gets all tables in an empty one, once, however often and by however many it is asked', async () => {
    const url = await emptyDatabase();
    const outcomes = await Promise.all([migrate(url, KEY), migrate(url, KEY), migrate(url, KEY)]);
    expect(outcomes.map(({ applied }) => applied.length).sort()).toEqual([0, 0, expect.any(Number)]);
    await expect(assertReady(url, KEY)).resolves.toBeUndefined();
  });

  it('is refused where the tables are somebody else’s, which stay as they were', async () => {
    const url = await emptyDatabase(`CREATE TABLE orders (id integer); INSERT INTO orders VALUES (7)`);
    expect(await codeOf(migrate(url, KEY))).toBe('DATABASE_NOT_OURS');
    expect(await codeOf(assertReady(url, KEY))).toBe('DATABASE_NOT_OURS');
    expect(await ask(url, `SELECT * FROM orders`)).toEqual([{ id: 7 }]);
    expect(await ask(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toHaveLength(1);
  });

  it('is refused where a newer Tocsin has been', async () => {
    const { url, database, close } = await testDatabase();
    await database.query(
      `INSERT INTO tocsin_migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`,
    );
    expect(await codeOf(migrate(url, KEY))).toBe('DATABASE_NEWER');
    await close();
  });

  it('is told when migrations are missing, by a process that must not run them', async () => {
    const url = await emptyDatabase();
    expect(await codeOf(assertReady(url, KEY))).toBe('DATABASE_OLDER');
    expect(await ask(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
  });

  it('is refused with another key, before anything unreadable is written', async () => {
    const { url, close } = await testDatabase();
    expect(await codeOf(migrate(url, randomBytes(32)))).toBe('DATABASE_OTHER_KEY');
    expect(await codeOf(assertReady(url, randomBytes(32)))).toBe('DATABASE_OTHER_KEY');
    await close();
  });

  it('is told when nothing answers, without the password', async () => {
    const failure = await migrate('postgres://ana:hunter2@127.0.0.1:9/x', KEY).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(String(failure)).not.toContain('hunter2');
  });

  it('keeps in mind of mail from before that it may have arrived: of what failed after several attempts nobody wrote down why', async () => {
    const url = await emptyDatabase();
    await migrate(url, KEY);
    const { createDataSource } = await import('#database');
    const source = await createDataSource({ url, max: 1 }).initialize();
    const first = MIGRATION_NAMES.indexOf('GiveAlertsATextPerLanguage1796200000000');
    for (let left = source.migrations.length; left > first; left -= 1) await source.undoLastMigration();
    await source.destroy();
    const message = '00000000-0000-7000-8000-000000000000';
    await ask(
      url,
      `INSERT INTO messages (id, stream, reference, language, subject, text_body, created_at)
         VALUES ('${message}', 'alerts', 'alert', 'en', 'Subject', 'Text', now());
       INSERT INTO deliveries (id, message_id, recipient_hash, state, attempts, created_at)
         SELECT gen_random_uuid(), '${message}', decode(md5(state || attempts), 'hex'), state, attempts, now()
         FROM (VALUES ('failed', 1), ('failed', 2), ('bounced', 2), ('accepted', 2), ('uncertain', 1)) AS old (state, attempts)`,
    );
    await migrate(url, KEY);
    expect(await ask(url, `SELECT state, attempts FROM deliveries WHERE unanswered > 0 ORDER BY state`)).toEqual([
      { state: 'failed', attempts: 2 },
      { state: 'uncertain', attempts: 1 },
    ]);
  });

  it('can go back: every migration is reversible', async () => {
    const url = await emptyDatabase();
    await migrate(url, KEY);
    const { createDataSource } = await import('#database');
    const source = await createDataSource({ url, max: 1 }).initialize();
    for (let left = source.migrations.length; left > 0; left -= 1) await source.undoLastMigration();
    await source.destroy();
    expect(await ask(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
      { tablename: 'tocsin_migrations' },
    ]);
    await expect(migrate(url, KEY)).resolves.toEqual({ applied: [...MIGRATION_NAMES] });
  });
});
