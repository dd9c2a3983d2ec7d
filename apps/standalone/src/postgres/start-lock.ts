import { mkdir, open, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { birthMark, isAlive } from './process-identity.js';
import { postgresError } from './postgres.errors.js';

const patienceSeconds = 180;
const released = 'released';

/**
 * Lets one process at a time start or stop the database of a folder; waits up to three minutes for the others,
 * then throws STANDALONE_POSTGRES_BUSY. A lock whose holder died counts as released.
 *
 * A lock is a numbered file and the highest number rules. It is taken by creating the next number, which the file system
 * grants to one process only. Numbers never start again, so that a process which saw a dead holder long ago
 * cannot take the lock from a living one: its number is no longer the highest.
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const locks = join(folder, 'locks');
  await mkdir(locks, { recursive: true });
  const deadline = Date.now() + patienceSeconds * 1000;
  let mine: string | undefined;
  while ((mine = await tryToTake(locks)) === undefined) {
    if (Date.now() > deadline) throw postgresError('STANDALONE_POSTGRES_BUSY', { folder, seconds: patienceSeconds });
    await wait(25);
  }
  try {
    return await work();
  } finally {
    await writeFile(mine, released);
  }
}

async function tryToTake(locks: string): Promise<string | undefined> {
  const highest = (await numbers(locks)).at(-1);
  if (highest !== undefined && (await isHeld(join(locks, String(highest))))) return undefined;
  const next = (highest ?? 0) + 1;
  const file = join(locks, String(next));
  const handle = await open(file, 'wx', 0o644).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  await handle.writeFile(`${process.pid} ${(await birthMark(process.pid)) ?? ''}`);
  await handle.close();
  const now = await numbers(locks);
  if (now.some((n) => n > next)) {
    await rm(file, { force: true });
    return undefined;
  }
  for (const old of now) if (old < next) await rm(join(locks, String(old)), { force: true });
  return file;
}

async function isHeld(file: string): Promise<boolean> {
  const content = await readFile(file, 'utf8').catch(() => released);
  if (content === released) return false;
  if (content === '') return Date.now() - ((await stat(file).catch(() => undefined))?.mtimeMs ?? 0) < 2000;
  const [pid, mark] = content.split(' ');
  return isAlive(Number(pid), mark ?? '');
}

async function numbers(locks: string): Promise<number[]> {
  const names = await readdir(locks);
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}
