/**
 * One PostgreSQL for a whole test run, with one migrated database that every test file copies (about 50 ms each). Runs from
 * `dist`, which tests/run.mjs builds first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** The migrated database that test databases are copied from; tests/support/template.ts names it too. */
const TEMPLATE = 'tocsin_template';
const TEST_KEY = Buffer.alloc(32, 7).toString('base64');

export async function withPostgres(run) {
  const { startEmbeddedPostgres } = await import('../../dist/apps/standalone/src/postgres/index.js');
  const dataFolder = mkdtempSync(join(tmpdir(), 'tocsin-tests-'));
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false, log: () => undefined });
  try {
    await postgres.ensureDatabase(TEMPLATE);
    await makeTemplate(postgres, dataFolder);
    return await run(postgres.url('postgres'));
  } finally {
    await postgres.stop();
    rmSync(postgres.dataDirectory, { recursive: true, force: true });
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function makeTemplate(postgres, root) {
  const { loadConfig } = await import('../../dist/libs/config/src/index.js');
  const { migrate } = await import('../../dist/libs/database/src/index.js');
  const { migrateQueues } = await import('../../dist/libs/queue/src/index.js');
  const config = loadConfig({ TOCSIN_KEY: TEST_KEY }, { root, embeddedDatabaseUrl: postgres.url(TEMPLATE) });
  await migrate(config.databaseUrl, config.secretKey);
  await migrateQueues(config);
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  await client.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  await client.end();
}
