import { access, constants, mkdir, realpath } from 'node:fs/promises';
import { findBinaries } from './binaries.js';
import { ensureCluster, superuser } from './cluster.js';
import { checkedName, createDatabase } from './databases.js';
import { enlist, leave } from './owners.js';
import { keepPassword, newPassword, readPassword, resetPassword } from './password.js';
import { findPlace } from './place.js';
import { postgresError } from './postgres.errors.js';
import { bringUp, stopServer } from './server.js';
import { runsAsRoot } from './server-user.js';
import { withStartLock } from './start-lock.js';

export interface EmbeddedPostgresOptions {
  /** Absolute path of the folder that holds data, password, log and notes, for example `<clone>/.tocsin`. */
  dataFolder: string;
  log: (line: string) => void;
  /** False gives speed for safety, for tests only: a power cut may destroy the data. True unless told. */
  durable?: boolean;
}

/** A server that this process uses. */
export interface EmbeddedPostgres {
  port: number;
  /** True when the server ran before: another process started it, or one that was killed. */
  wasRunning: boolean;
  /** Where the data really lie. */
  dataDirectory: string;
  /** The address of a database, with the password: never to be logged. Throws STANDALONE_DATABASE_NAME_INVALID. */
  url(database: string): string;
  /** Creates a database unless it exists. */
  ensureDatabase(name: string): Promise<void>;
  /** Ends this process's use of the server and stops it when no other living process uses it. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Makes sure that the database of `dataFolder` runs: makes it at the first time, starts it, or adopts the running one.
 * It listens on 127.0.0.1 only and asks everybody for its password. Throws the coded errors of `postgres.errors.ts`.
 * Nothing here listens to signals: who calls this must call `stop()` before the process ends.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (cause) {
    // What the file system refuses: a folder of somebody else, a full or read-only disk.
    const { code, syscall } = cause as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw cause;
    const details = { folder: options.dataFolder, reason: code };
    throw postgresError('STANDALONE_POSTGRES_FOLDER_UNUSABLE', details, cause);
  }
}

async function start({ dataFolder, log, durable = true }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = await openFolder(dataFolder);
  const binaries = await findBinaries();
  return withStartLock(folder, async () => {
    const place = await findPlace(folder, binaries, log);
    const kept = await readPassword(folder);
    const password = kept ?? newPassword();
    const isNew = await ensureCluster(place, password, durable, log);
    if (kept === undefined && !isNew) await resetPassword(place, folder, password);
    if (kept === undefined) await keepPassword(folder, password);
    const { port, wasRunning } = await bringUp(place, folder, durable);
    const owner = await enlist(folder);
    log(`PostgreSQL ${wasRunning ? 'already runs' : 'runs'} on 127.0.0.1:${port}, data in ${place.pgdata}`);
    const address = (name: string): string => `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`;
    const end = (): Promise<void> =>
      withStartLock(folder, async () => {
        if (await leave(folder, owner)) await stopServer(place, folder);
      });
    let ended: Promise<void> | undefined;
    return {
      port,
      wasRunning,
      dataDirectory: place.pgdata,
      url: (database) => address(checkedName(database)),
      ensureDatabase: (name) => createDatabase(address('postgres'), name),
      stop: () => (ended ??= end()),
    };
  });
}

/** Where nothing else is said, the folder is closed; root's server, another user, must be able to pass through it. */
async function openFolder(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: runsAsRoot() ? 0o711 : 0o700 });
  await access(dataFolder, constants.W_OK | constants.X_OK);
  return realpath(dataFolder);
}
