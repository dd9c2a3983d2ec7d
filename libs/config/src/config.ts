import { isAbsolute, join } from 'node:path';
import { configError } from './config.errors.js';
import { Settings } from './settings.js';
import { keyFromFile } from './secret-key.js';

/** Everything this process was told, checked once at boot and frozen. */
export interface Config {
  readonly settings: Readonly<Settings>;
  /** Absolute folder of the embedded database and the key file. */
  readonly dataFolder: string;
  /** PostgreSQL connection string. */
  readonly databaseUrl: string;
  /** 32 bytes. Names and addresses are unreadable for ever without it. */
  readonly secretKey: Buffer;
  /** What links begin with; no slash at the end. */
  readonly publicUrl: string;
}

/**
 * Reads settings from an environment.
 * @throws CONFIG_INVALID naming each bad variable and never its value.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
  throw configError('CONFIG_INVALID', { problems: problems.join('; ') });
}

export interface LoadOptions {
  /** The project's folder; relative data folders start here. */
  root: string;
  /** Used when DATABASE_URL is not set, as by the embedded database. */
  embeddedDatabaseUrl?: string;
  /** Whether a missing key may be made in the data folder. Refused where the database is somebody else's. */
  mayMakeKey?: boolean;
}

/**
 * The frozen Config of this process.
 * @throws CONFIG_INVALID, CONFIG_KEY_MISSING, CONFIG_KEY_UNREADABLE
 */
export function loadConfig(env: Record<string, string | undefined>, options: LoadOptions): Config {
  const settings = readSettings(env);
  const databaseUrl = settings.DATABASE_URL ?? options.embeddedDatabaseUrl;
  if (databaseUrl === undefined) {
    throw configError('CONFIG_INVALID', { problems: 'DATABASE_URL (must be set where no embedded database runs)' });
  }
  const dataFolder = dataFolderOf(settings, options.root);
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  return Object.freeze({
    settings: Object.freeze(settings),
    dataFolder,
    databaseUrl,
    secretKey: secretKeyOf(settings, dataFolder, options.mayMakeKey ?? false),
    publicUrl: (settings.PUBLIC_URL ?? `http://${host}:${settings.PORT}`).replace(/\/+$/, ''),
  });
}

/** The absolute data folder that settings name. */
export function dataFolderOf(settings: Settings, root: string): string {
  return isAbsolute(settings.TOCSIN_DATA) ? settings.TOCSIN_DATA : join(root, settings.TOCSIN_DATA);
}

function secretKeyOf(settings: Settings, dataFolder: string, mayMakeKey: boolean): Buffer {
  if (settings.TOCSIN_KEY !== undefined) return Buffer.from(settings.TOCSIN_KEY, 'base64');
  if (!mayMakeKey) throw configError('CONFIG_KEY_MISSING');
  return Buffer.from(keyFromFile(join(dataFolder, 'secret.key')).key, 'base64');
}
