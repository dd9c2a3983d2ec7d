import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import pg from 'pg';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type Config, loadConfig } from '#config';
import { createDataSource, Database } from '#database';
import { TEMPLATE, TEST_KEY } from './template.js';
import { eventually } from './eventually.js';

export interface TestDatabase {
  url: string;
  /** A configuration for this database, listening nowhere and mailing nobody unless the test says otherwise. */
  config: Config;
  database: Database;
  /** Drops the database, whoever is still connected. */
  close(): Promise<void>;
}

/** A migrated database of this test's own. On the redis suite its queues live in Redis. */
export async function testDatabase(
  settings: Record<string, string> = {},
  entities: EntityTarget<ObjectLiteral>[] = [],
): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = serverUrl().replace(/\/[^/?]*($|\?)/, `/${name}$1`);
  const redis = process.env['TEST_REDIS_URL'];
  const config = loadConfig(
    {
      TOCSIN_KEY: TEST_KEY,
      LOG_LEVEL: 'silent',
      PORT: '0',
      // No test asks the real DNS.
      MAIL_DNS: 'off',
      ...(redis ? { REDIS_URL: await freshRedis(redis) } : {}),
      ...settings,
    },
    { root: tmpdir(), embeddedDatabaseUrl: url },
  );
  const database = new Database(await createDataSource({ url, entities, max: 5 }).initialize());
  return {
    url,
    config,
    database,
    close: async () => {
      await database.dataSource.destroy();
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** Each test file has a Redis database of its own, emptied first. */
async function freshRedis(url: string): Promise<string> {
  const { Redis } = await import('ioredis');
  const number = Number(process.env['JEST_WORKER_ID'] ?? '1');
  const redis = new Redis(`${url}/${number}`);
  await redis.flushdb();
  redis.disconnect();
  return `${url}/${number}`;
}

/** The address of the test run's server, database `postgres`. */
export function serverUrl(): string {
  const url = process.env['TEST_DATABASE_SERVER'];
  if (url === undefined) throw new Error('run tests with tests/run.mjs, which starts the database');
  return url;
}

/** Copying a template fails while another copy of it is under way; the server says so, and the next try succeeds. */
async function onServer(sql: string, tries = 20): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.query(sql);
        return;
      } catch (error) {
        const busy = error instanceof Error && 'code' in error && error.code === '55006';
        if (!busy || attempt >= tries) throw error;
        await client.query('SELECT pg_sleep(0.1)');
      }
    }
  } finally {
    await client.end();
  }
}

/** Empties the queue store, whatever was in it: what a wiped Redis, or a truncated schema, comes to. */
export async function emptyQueues({ config, database }: TestDatabase): Promise<void> {
  const { REDIS_URL } = config.settings;
  if (REDIS_URL !== undefined) {
    const { Redis } = await import('ioredis');
    const redis = new Redis(REDIS_URL);
    await redis.flushdb();
    redis.disconnect();
    return;
  }
  const tables = await database.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
  );
  await database.query(`TRUNCATE ${tables.map(({ name }) => `bullmq.${name}`).join(', ')}`);
}

/** Waits until the database has finished what processes that are gone had asked of it: a statement outlives whoever sent it. */
export async function unfinishedEnd({ database }: TestDatabase): Promise<void> {
  await eventually('nothing is under way in the database', async () => {
    const [row] = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'`,
    );
    return row!.count === 0;
  });
}
