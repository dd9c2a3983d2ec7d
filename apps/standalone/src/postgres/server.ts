import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { program } from './binaries.js';
import type { Place } from './place.js';
import { postgresError } from './postgres.errors.js';
import { readPostmaster } from './postmaster.js';
import { birthMark } from './process-identity.js';
import { run } from './run.js';
import { logOf, tryToStart } from './server-start.js';

const patienceMs = 10_000;
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
  let refused = false;
  for (;;) {
    const postmaster = await readPostmaster(place.pgdata);
    if (postmaster?.state === 'ready') return { port: postmaster.port, wasRunning: true };
    const waited = Date.now() - began;
    if (postmaster?.state !== 'busy') {
      // PostgreSQL does not start while the number in the file is taken, be it by a stranger or by a killed server that its
      // parent has not buried yet (in a container perhaps never). To take the file away is safe, because PostgreSQL also
      // refuses while any process of the old server holds its shared memory, whose key comes from the data folder.
      if (postmaster?.state === 'stranger' || refused) await rm(join(place.pgdata, 'postmaster.pid'), { force: true });
      const started = await tryToStart(place, folder, durable);
      if (typeof started === 'number') return { port: started, wasRunning: false };
      if (waited > patienceMs || !isPassing(started)) throw cannotStart(folder, started);
      refused = started.includes('lock file');
    } else if (waited > patienceMs) throw cannotStart(folder, `process ${postmaster.pid} is neither ready nor gone`);
    await wait(100);
  }
}

/** Stops the server, first letting running statements fail, then by force (the next start recovers); resolves when it is gone. */
export async function stopServer(place: Place, folder: string): Promise<void> {
  for (const mode of ['fast', 'immediate'] as const) {
    const server = await readPostmaster(place.pgdata);
    if (server?.state !== 'ready' && server?.state !== 'busy') return;
    const args = ['stop', '-s', '-w', '-t', String(stopSeconds), '-m', mode, '-D', place.pgdata];
    await run(program(place.binaries, 'pg_ctl'), args, { user: place.user }).catch(() => {
      // The programs were taken away while the server ran, by `npm ci` for example.
      process.kill(server.pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    });
    // pg_ctl waits for the server's file to go, which is a moment before the process does.
    const deadline = Date.now() + stopSeconds * 1000;
    while ((await birthMark(server.pid)) !== undefined && Date.now() < deadline) await wait(10);
  }
  const state = (await readPostmaster(place.pgdata))?.state;
  if (state !== 'ready' && state !== 'busy') return;
  const logFile = logOf(folder);
  throw postgresError('STANDALONE_POSTGRES_CANNOT_STOP', { seconds: 2 * stopSeconds, logFile });
}

/** The dead server's processes are not all gone yet, or somebody took the port between our look and the start. */
const isPassing = (log: string): boolean =>
  /lock file ".*" already exists|shared memory block .* still in use|could not bind|could not create any TCP/.test(log);

const cannotStart = (folder: string, log: string): Error =>
  postgresError('STANDALONE_POSTGRES_CANNOT_START', {
    log: log.trim().split('\n').slice(-15).join('\n'),
    logFile: logOf(folder),
  });
