import { randomUUID } from 'node:crypto';
import { chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Binaries, binariesMissing, program } from './binaries.js';
import { postgresError } from './postgres.errors.js';
import type { Place } from './place.js';
import { run } from './run.js';

/** The superuser of the embedded database. */
export const superuser = 'tocsin';

/**
 * Makes the data folder unless there is one. It is made beside its place and moved there complete, so a power cut leaves
 * nothing half-made under its name; a folder without PG_VERSION, whoever left it, is put aside and never deleted.
 * Throws STANDALONE_POSTGRES_OTHER_VERSION for data of another major version.
 */
export async function ensureCluster(place: Place, password: string, durable: boolean, log: (line: string) => void) {
  const home = dirname(place.pgdata);
  const name = basename(place.pgdata);
  const found = Number.parseInt(await readFile(join(place.pgdata, 'PG_VERSION'), 'utf8').catch(() => ''), 10);
  if (!Number.isNaN(found)) return refuseOtherVersion(place, found);
  await removeLeftovers(home, name);
  await putAside(place.pgdata, log);
  const half = join(home, `${name}.new-${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(half, { mode: 0o700 });
    await giveTo(place, half);
    await initialise(place, half, password, durable);
    await rename(join(half, 'data'), place.pgdata);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

function refuseOtherVersion({ binaries, pgdata }: Place, found: number): void {
  if (found === binaries.major) return;
  throw postgresError('STANDALONE_POSTGRES_OTHER_VERSION', { folder: pgdata, found, expected: binaries.major });
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

/** What starts that were cut short left behind; a password file may be among it. */
async function removeLeftovers(home: string, name: string): Promise<void> {
  for (const entry of await readdir(home)) {
    if (entry.startsWith(`${name}.new-`)) await rm(join(home, entry), { recursive: true, force: true });
  }
}

async function putAside(pgdata: string, log: (line: string) => void): Promise<void> {
  const content = await readdir(pgdata).catch(() => undefined);
  if (content === undefined) return;
  if (content.length === 0) return rm(pgdata, { recursive: true });
  const aside = `${pgdata}.half-made-${Date.now()}`;
  await rename(pgdata, aside);
  log(`${pgdata} was not a complete database; it was put aside as ${aside}`);
}
