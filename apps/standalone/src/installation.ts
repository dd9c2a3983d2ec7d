import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, dataFolderOf, loadConfig, readSettings } from '#config';
import { assertReady, migrate } from '#database';
import { migrateQueues } from '#queue';
import { freePort } from './free-port.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './postgres/index.js';

/** The project's folder: this file lies in it at `dist/apps/standalone/src`, or at `apps/standalone/src` under test. */
export const ROOT = dirname(fileURLToPath(import.meta.url)).replace(/(\/dist)?\/apps\/standalone\/src$/, '');

/** The demo's embedded database: it never shares one with anything else. */
export const DEMO_DATABASE = 'tocsin_demo';

/** A Tocsin whose database answers and fits this code. */
export interface OpenInstallation {
  config: Config;
  /** How many migrations were run just now. */
  migrated: number;
  /** What kind of database it is, for people. */
  where: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  env: Record<string, string | undefined>;
  log: (line: string) => void;
  /** The embedded database's name; the demo has one of its own. */
  database?: string;
  /** Whether missing migrations are run here, or reported. */
  mayMigrate: boolean;
  /** Looks at the database before anything in it is changed; what it throws ends the opening. */
  before?: (databaseUrl: string) => Promise<void>;
}

/**
 * Reads the settings, joins or starts the embedded PostgreSQL where DATABASE_URL is not set, and makes sure that the database is
 * ours and fits. Whoever opens it closes it. @throws CONFIG_*, STANDALONE_*, DATABASE_*, QUEUE_UNREACHABLE
 */
export async function openInstallation(options: OpenOptions): Promise<OpenInstallation> {
  const settings = readSettings(options.env);
  const name = options.database ?? 'tocsin';
  const embedded = settings.DATABASE_URL === undefined;
  const env = settings.PORT === 0 ? { ...options.env, PORT: String(await freePort()) } : options.env;
  const postgres = embedded ? await startPostgres(dataFolderOf(settings, ROOT), options.log) : undefined;
  try {
    await postgres?.ensureDatabase(name);
    const mayMakeKey = embedded || options.mayMigrate;
    const url = postgres?.url(name);
    const config = loadConfig(env, {
      root: ROOT,
      mayMakeKey,
      ...(url === undefined ? {} : { embeddedDatabaseUrl: url }),
    });
    await options.before?.(config.databaseUrl);
    const migrated = await prepare(config, embedded || options.mayMigrate);
    const where = postgres === undefined ? 'the PostgreSQL of DATABASE_URL' : `embedded, in ${postgres.dataDirectory}`;
    return { config, migrated, where, close: async () => postgres?.stop() };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

async function prepare(config: Config, mayMigrate: boolean): Promise<number> {
  if (!mayMigrate) {
    await assertReady(config.databaseUrl, config.secretKey);
    return 0;
  }
  const { applied } = await migrate(config.databaseUrl, config.secretKey);
  await migrateQueues(config);
  return applied.length;
}

function startPostgres(dataFolder: string, log: (line: string) => void): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataFolder, log });
}
