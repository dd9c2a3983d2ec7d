import pg from 'pg';
import { createDataSource } from './data-source.js';
import { databaseError } from './database.errors.js';
import { FieldCipher } from './field-cipher.js';
import { MIGRATIONS } from './migrations/index.js';

/** One migrator at a time, whatever the process. An arbitrary number of ours. */
const MIGRATION_LOCK = 7_067_101;

/** The names of all migrations of this code, oldest first. */
export const MIGRATION_NAMES: readonly string[] = MIGRATIONS.map(({ name }) => name);

export interface MigrationOutcome {
  applied: string[];
}

/**
 * Brings a database to this code's shape: our tables, and the check that the key is the right one.
 * Safe to run at every start and by several processes at once.
 * @throws DATABASE_UNREACHABLE, DATABASE_NOT_OURS, DATABASE_NEWER, DATABASE_TOO_OLD_SERVER, DATABASE_OTHER_KEY
 */
export async function migrate(url: string, secretKey: Buffer): Promise<MigrationOutcome> {
  const client = await connectTo(url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseStrangers(client);
    const applied = await runOurs(url);
    await checkKey(client, secretKey);
    return { applied };
  } finally {
    await client.end();
  }
}

/**
 * Checks, without changing anything, that a database fits this code and this key; for processes that do not migrate.
 * @throws as `migrate`, and DATABASE_OLDER when migrations are missing
 */
export async function assertReady(url: string, secretKey: Buffer): Promise<void> {
  const client = await connectTo(url);
  try {
    await refuseStrangers(client);
    const known = await migrationsIn(client);
    const count = MIGRATIONS.length - known.length;
    if (count > 0) throw databaseError('DATABASE_OLDER', { count });
    await checkKey(client, secretKey);
  } finally {
    await client.end();
  }
}

/** One connection of its own, for work that no pool should carry; whoever opens it ends it. @throws DATABASE_UNREACHABLE */
export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'tocsin' });
  // A connection that breaks while nothing is asked must not end the process; the next question says it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    throw databaseError('DATABASE_UNREACHABLE', { cause: reasonOf(cause) }, cause);
  }
}

/** A reason without the connection string, which may hold a password. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return 'no answer';
}

async function refuseStrangers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ database: string; version: number; shown: string; tables: string[] }>(
    `SELECT current_database() AS database, current_setting('server_version_num')::int AS version,
       current_setting('server_version') AS shown,
       array(SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1 LIMIT 200) AS tables`,
  );
  const found = rows[0]!;
  if (found.version < 140_000) throw databaseError('DATABASE_TOO_OLD_SERVER', { version: found.shown });
  if (found.tables.length > 0 && !found.tables.includes('tocsin_migrations')) {
    throw databaseError('DATABASE_NOT_OURS', { database: found.database, tables: found.tables.slice(0, 3).join(', ') });
  }
  const ours = new Set(MIGRATIONS.map((migration) => migration.name));
  const stranger = (await migrationsIn(client)).find((name) => !ours.has(name));
  if (stranger !== undefined) throw databaseError('DATABASE_NEWER', { migration: stranger });
}

async function migrationsIn(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query(`SELECT to_regclass('public.tocsin_migrations') AS found`);
  if (tables[0].found === null) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM tocsin_migrations ORDER BY id');
  return rows.map((row) => row.name);
}

async function runOurs(url: string): Promise<string[]> {
  const dataSource = await createDataSource({ url, max: 1 }).initialize();
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function checkKey(client: pg.Client, secretKey: Buffer): Promise<void> {
  const cipher = new FieldCipher(secretKey);
  await client.query(`INSERT INTO installation (key_check) VALUES ($1) ON CONFLICT DO NOTHING`, [
    cipher.seal('tocsin', 'key-check'),
  ]);
  const { rows } = await client.query<{ key_check: Buffer }>('SELECT key_check FROM installation');
  try {
    cipher.open(rows[0]!.key_check, 'key-check');
  } catch (cause) {
    throw databaseError('DATABASE_OTHER_KEY', {}, cause);
  }
}
