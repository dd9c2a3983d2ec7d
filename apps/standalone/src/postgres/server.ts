import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { binariesMissing, program } from './binaries.js';
import type { Place } from './place.js';
import { choosePort, rememberPort } from './port.js';
import { postgresError } from './postgres.errors.js';
import { readPostmaster } from './postmaster.js';
import { run } from './run.js';
import { serverOptions } from './server-options.js';

const patienceMs = 10_000;
/** The kernel keeps a killed server as a zombie until its parent notices; after this time nobody will. */
const zombieMs = 1_500;
const largestLog = 10 * 1024 * 1024;
const stopSeconds = 30;

export interface RunningServer {
  port: number;
  wasRunning: boolean;
}

/**
 * Adopts the server that already serves the data, else starts one; waits up to ten seconds for an older one to come up or go.
 * Throws STANDALONE_POSTGRES_CANNOT_START with the end of the log. The caller holds the start lock.
 */
export async function bringUp(place: Place, folder: string, durable: boolean): Promise<RunningServer> {
  const began = Date.now();
  for (;;) {
    const postmaster = await readPostmaster(place.pgdata);
    if (postmaster?.state === 'ready') return { port: postmaster.port, wasRunning: true };
    const waited = Date.now() - began;
    if (postmaster?.state !== 'busy') {
      // Safe: PostgreSQL itself still refuses to start while a process of the old server holds its shared memory.
      if (postmaster && waited > zombieMs) await rm(join(place.pgdata, 'postmaster.pid'), { force: true });
      const started = await tryToStart(place, folder, durable);
      if (typeof started === 'number') return { port: started, wasRunning: false };
      if (waited > patienceMs || !isPassing(started)) throw cannotStart(folder, started);
    } else if (waited > patienceMs) throw cannotStart(folder, `process ${postmaster.pid} is neither ready nor gone`);
    await wait(100);
  }
}

/** Stops the server, first letting running statements fail, then by force (the next start recovers). */
export async function stopServer(place: Place, folder: string): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (await isDown(place)) return;
    const args = ['stop', '-s', '-w', '-t', String(stopSeconds), '-m', mode, '-D', place.pgdata];
    await run(program(place.binaries, 'pg_ctl'), args, { user: place.user });
  }
  if (await isDown(place)) return;
  const logFile = logOf(folder);
  throw postgresError('STANDALONE_POSTGRES_CANNOT_STOP', { seconds: 2 * stopSeconds, logFile });
}

const isDown = async ({ pgdata }: Place): Promise<boolean> =>
  ((await readPostmaster(pgdata))?.state ?? 'dead') === 'dead';

/** Resolves to the port, or to what the log says about the failure. */
async function tryToStart(place: Place, folder: string, durable: boolean): Promise<number | string> {
  const port = await choosePort(folder);
  const logFile = logOf(folder);
  const before = await turnLog(logFile);
  const args = ['start', '-s', '-w', '-t', '120', '-D', place.pgdata, '-o', serverOptions(port, durable)];
  // We open the log ourselves: the server's user need not be able to reach it. Windows does not pass it on.
  const log = await open(logFile, 'a', 0o600);
  try {
    const own = process.platform === 'win32' ? [...args, '-l', logFile] : args;
    const { code } = await run(program(place.binaries, 'pg_ctl'), own, { user: place.user, logTo: log.fd });
    if (code !== 0) return (await readFile(logFile, 'utf8')).slice(before);
  } catch (cause) {
    throw binariesMissing(cause);
  } finally {
    await log.close();
  }
  await rememberPort(folder, port);
  return port;
}

/** The dead server's processes are not all gone yet, or somebody took the port between our look and the start. */
const isPassing = (log: string): boolean =>
  /lock file ".*" already exists|shared memory block .* still in use|could not bind|could not create any TCP/.test(log);

const cannotStart = (folder: string, log: string): Error =>
  postgresError('STANDALONE_POSTGRES_CANNOT_START', {
    log: log.trim().split('\n').slice(-15).join('\n'),
    logFile: logOf(folder),
  });

const logOf = (folder: string): string => join(folder, 'postgres.log');

/** Keeps one older log when the current one has grown past 10 MB; resolves to the length of the current one. */
async function turnLog(file: string): Promise<number> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size <= largestLog) return size;
  await rename(file, `${file}.1`);
  return 0;
}
