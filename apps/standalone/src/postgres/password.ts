import { randomBytes, randomUUID } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { program } from './binaries.js';
import { superuser } from './cluster.js';
import type { Place } from './place.js';
import { postgresError } from './postgres.errors.js';
import { run } from './run.js';
import { stopServer } from './server.js';

/** The superuser's password from `postgres.password`, or undefined when there is none. */
export async function readPassword(folder: string): Promise<string | undefined> {
  const kept = await readFile(passwordFile(folder), 'utf8').catch(ifMissing);
  return kept.trim() || undefined;
}

/** A password that needs no escaping in an address. */
export function newPassword(): string {
  return randomBytes(24).toString('hex');
}

/**
 * Keeps the password (mode 0600), whole or not at all. To be called when the database knows it already: if that is the
 * last thing that happened before a power cut, the next start finds no password and sets a new one.
 */
export async function keepPassword(folder: string, password: string): Promise<void> {
  const file = passwordFile(folder);
  const half = `${file}.${randomUUID().slice(0, 8)}`;
  const handle = await open(half, 'wx', 0o600);
  await handle.writeFile(`${password}\n`);
  await handle.sync();
  await handle.close();
  await rename(half, file);
}

/**
 * Tells the database a new password when the file with the old one is lost. It runs PostgreSQL in single-user mode, which
 * only the owner of the data can do; a server that runs with the lost password is stopped, for nobody can use it any more.
 */
export async function resetPassword(place: Place, folder: string, password: string): Promise<void> {
  await stopServer(place, folder);
  const input = `ALTER ROLE ${superuser} PASSWORD '${password}'\n`;
  const { user, pgdata } = place;
  const done = await run(program(place.binaries, 'postgres'), ['--single', '-D', pgdata, 'postgres'], { user, input });
  if (done.code === 0 && !/ERROR|FATAL/.test(done.output)) return;
  throw postgresError('STANDALONE_POSTGRES_CANNOT_START', { log: done.output.trim(), logFile: pgdata });
}

const passwordFile = (folder: string): string => join(folder, 'postgres.password');

function ifMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
