import { randomUUID } from 'node:crypto';
import { chown, mkdir, open, readFile, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Binaries, binariesMissing, program } from './binaries.js';
import { postgresError } from './postgres.errors.js';
import type { Place } from './place.js';
import { run } from './run.js';

type Log = (line: string) => void;

/** The superuser of the embedded database. */
export const superuser = 'tocsin';

/**
 * Makes the data folder unless there is one; resolves to true when it did. It is made beside its place and moved there
 * complete, so a power cut leaves nothing half-made under its name; a folder without PG_VERSION, whoever left it, is put
 * aside and never deleted. Throws STANDALONE_POSTGRES_OTHER_VERSION for data of another major version.
 */
export async function ensureCluster(place: Place, password: string, durable: boolean, log: Log): Promise<boolean> {
  const found = Number.parseInt(await readIfThere(join(place.pgdata, 'PG_VERSION')), 10);
  const expected = place.binaries.major;
  if (found === expected) return false;
  const folder = place.pgdata;
  if (!Number.isNaN(found)) throw postgresError('STANDALONE_POSTGRES_OTHER_VERSION', { folder, found, expected });
  const home = dirname(place.pgdata);
  const name = basename(place.pgdata);
  await removeLeftovers(home, name);
  await putAside(place.pgdata, log);
  const half = join(home, `${name}.new-${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(half, { mode: 0o700 });
    await giveTo(place, half);
    await initialise(place, half, password, durable);
    await rename(join(half, 'data'), place.pgdata);
    if (durable && process.platform !== 'win32') await syncFolder(home);
  } finally {
    await remove(half);
  }
  return true;
}

async function initialise(place: Place, half: string, password: string, durable: boolean): Promise<void> {
  const passwordFile = join(half, 'password');
  await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx' });
  await giveTo(place, passwordFile);
  const common = [`--pgdata=${join(half, 'data')}`, `--username=${superuser}`, `--pwfile=${passwordFile}`];
  common.push('--auth-host=scram-sha-256', '--auth-local=scram-sha-256', '--encoding=UTF8');
  common.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync']));
  // The system's C.UTF-8 is wanted besides for what still asks the system about letters (pg_trgm); not every system has it.
  const first = await initdb(place.binaries, [...common, '--locale=C.UTF-8'], place);
  if (first.code === 0) return;
  await rm(join(half, 'data'), { recursive: true, force: true });
  const second = await initdb(place.binaries, [...common, '--locale=C'], place);
  if (second.code === 0) return;
  throw postgresError('STANDALONE_POSTGRES_CANNOT_START', { log: second.output.trim(), logFile: 'the lines above' });
}

const initdb = (binaries: Binaries, args: string[], { user }: Place) =>
  run(program(binaries, 'initdb'), args, { user }).catch((cause: unknown) => {
    throw binariesMissing(cause);
  });

const giveTo = async ({ user }: Place, path: string): Promise<void> => {
  if (user) await chown(path, user.uid, user.gid);
};

/** What starts that were cut short left behind; a password file may be among it, and an `initdb` that still writes. */
async function removeLeftovers(home: string, name: string): Promise<void> {
  for (const entry of await readdir(home)) if (entry.startsWith(`${name}.new-`)) await remove(join(home, entry));
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 20 });

async function putAside(pgdata: string, log: Log): Promise<void> {
  const content = await readdir(pgdata).catch(ifMissing(undefined));
  if (content === undefined) return;
  if (content.length === 0) return rmdir(pgdata);
  const aside = `${pgdata}.half-made-${Date.now()}`;
  await rename(pgdata, aside);
  log(`${pgdata} was not a complete database; it was put aside as ${aside}`);
}

/** Only a missing file may mean an empty start: one that cannot be read belongs to somebody. */
const ifMissing =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };

const readIfThere = (file: string): Promise<string> => readFile(file, 'utf8').catch(ifMissing(''));

/** A new name is on the disk for good only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
