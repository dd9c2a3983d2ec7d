import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadConfig } from '#config';
import { migrate } from '#database';
import { migrateQueues } from '#queue';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/standalone/src/postgres/index.js';
import { eventually } from './eventually.js';
import { birthMark } from '../../apps/standalone/src/postgres/process-identity.js';
import type { QueueStore } from './queue-store.js';
import { TEST_KEY } from './template.js';

/** A migrated PostgreSQL server; rows and queues live in it together. */
export async function ownPostgres(): Promise<QueueStore> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'tocsin-store-'));
  const servers: EmbeddedPostgres[] = [];
  const start = async (): Promise<void> => {
    servers.push(await startEmbeddedPostgres({ dataFolder, log: () => undefined }));
  };
  await start();
  const server = servers[0]!;
  await server.ensureDatabase('queues');
  const url = server.url('queues');
  const config = loadConfig({ TOCSIN_KEY: TEST_KEY, LOG_LEVEL: 'silent', DATABASE_URL: url }, { root: tmpdir() });
  await migrate(url, config.secretKey);
  await migrateQueues(config);
  return {
    config,
    start,
    crash: () => killServer(server, url),
    wipe: () => truncateQueues(url),
    close: async () => {
      for (const started of servers) await started.stop();
      await rm(server.dataDirectory, { recursive: true, force: true });
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Resolves when all its processes are gone: some serve on for a moment after the first one was killed. */
async function killServer({ dataDirectory }: EmbeddedPostgres, url: string): Promise<void> {
  const [postmaster] = (await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8')).split('\n');
  const pids = (await ask<{ pid: number }>(url, `SELECT pid FROM pg_stat_activity`)).map(({ pid }) => pid);
  process.kill(Number(postmaster), 'SIGKILL');
  for (const pid of [Number(postmaster), ...pids]) {
    await eventually('PostgreSQL is gone', async () => (await birthMark(pid)) === undefined);
  }
}

async function truncateQueues(url: string): Promise<void> {
  const tables = await ask<{ name: string }>(
    url,
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  await ask(url, `TRUNCATE ${tables.map(({ name }) => `bullmq.${name}`).join(', ')} CASCADE`);
}

async function ask<Row extends object>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
