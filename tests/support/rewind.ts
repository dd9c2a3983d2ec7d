import { Redis } from 'ioredis';
import type { TestDatabase } from './database.js';

interface Table {
  name: string;
  columns: string;
  kept: string;
  filled: boolean;
}

const CHANGED = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
    string_agg(quote_ident(a.attname), ', ') FILTER (WHERE a.attgenerated = '') AS columns,
    format('kept.%I', n.nspname || '.' || c.relname) AS kept
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind = 'r' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
  GROUP BY n.nspname, c.relname`;

/**
 * What a test database and its queues hold at one moment, to be put back after each test. Starting a server costs a second of a core;
 * this costs some hundredths. Sequences run on, and what a service keeps in memory stays.
 */
export class Rewind {
  private constructor(
    private readonly db: TestDatabase,
    private readonly tables: readonly Table[],
    private readonly queues: ReadonlyMap<string, Buffer>,
    private readonly newest: string,
  ) {}

  static async keep(db: TestDatabase): Promise<Rewind> {
    const tables: Table[] = [];
    await db.database.query('CREATE SCHEMA kept');
    for (const table of await db.database.query<Omit<Table, 'filled'>>(CHANGED)) {
      const [row] = await db.database.query<{ filled: boolean }>(`SELECT EXISTS (SELECT FROM ${table.name}) AS filled`);
      if (row!.filled) await db.database.query(`CREATE TABLE ${table.kept} AS TABLE ${table.name}`);
      tables.push({ ...table, filled: row!.filled });
    }
    const [functions] = await db.database.query<{ newest: string }>(`SELECT max(oid) AS newest FROM pg_proc`);
    return new Rewind(db, tables, await inRedis(db, keysOf, new Map<string, Buffer>()), functions!.newest);
  }

  /** Puts everything back, and drops what a test hung into tables, in one transaction that fires no trigger: sums kept by triggers are put back as they were. */
  async back(): Promise<void> {
    const statements = this.tables.flatMap(({ name, columns, kept, filled }) => [
      `DELETE FROM ${name}`,
      ...(filled ? [`INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${kept}`] : []),
    ]);
    const dropped = `DO $$ DECLARE f regprocedure; BEGIN
      FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND oid > ${this.newest}
      LOOP EXECUTE format('DROP FUNCTION %s CASCADE', f); END LOOP; END $$`;
    await this.db.database.query(
      ['BEGIN', dropped, 'SET LOCAL session_replication_role = replica', ...statements, 'COMMIT'].join(';\n'),
    );
    await inRedis(this.db, (redis) => restore(redis, this.queues), undefined);
  }
}

async function inRedis<T>({ config }: TestDatabase, work: (redis: Redis) => Promise<T>, otherwise: T): Promise<T> {
  const { REDIS_URL } = config.settings;
  if (REDIS_URL === undefined) return otherwise;
  const redis = new Redis(REDIS_URL);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

async function keysOf(redis: Redis): Promise<Map<string, Buffer>> {
  const names = await redis.keys('*');
  return new Map(await Promise.all(names.map(async (name) => [name, (await redis.dumpBuffer(name))!] as const)));
}

async function restore(redis: Redis, keys: ReadonlyMap<string, Buffer>): Promise<void> {
  await redis.flushdb();
  for (const [name, value] of keys) await redis.restore(name, 0, value);
}
