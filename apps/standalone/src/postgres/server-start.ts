import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { binariesMissing, program } from './binaries.js';
import type { Place } from './place.js';
import { choosePort, rememberPort } from './port.js';
import { run } from './run.js';
import { serverOptions } from './server-options.js';

const largestLog = 10 * 1024 * 1024;

/** Tries once to start the server; resolves to its port when it takes connections, or to what the log says about the failure. */
export async function tryToStart(place: Place, folder: string, durable: boolean): Promise<number | string> {
  const port = await choosePort(folder);
  const logFile = logOf(folder);
  const before = await turnLog(logFile);
  const args = ['start', '-s', '-w', '-t', '120', '-D', place.pgdata, '-o', serverOptions(port, durable)];
  const code = await runWithLog(program(place.binaries, 'pg_ctl'), args, place, logFile);
  if (code !== 0) return (await readFile(logFile)).subarray(before).toString();
  await rememberPort(folder, port);
  return port;
}

/** The server's log, in the folder of the clone wherever the data lie. */
export function logOf(folder: string): string {
  return join(folder, 'postgres.log');
}

async function runWithLog(pgCtl: string, args: string[], { user }: Place, logFile: string): Promise<number> {
  // Windows does not pass our open file on to the server, and would not let it open the file while we have it.
  const windows = process.platform === 'win32';
  // Elsewhere we open it ourselves, because the server's user need not be able to reach it.
  const log = windows ? undefined : await open(logFile, 'a', 0o600);
  try {
    const all = windows ? [...args, '-l', logFile] : args;
    return (await run(pgCtl, all, { user, logTo: log?.fd ?? 'ignore' })).code;
  } catch (cause) {
    throw binariesMissing(cause);
  } finally {
    await log?.close();
  }
}

/** Keeps one older log when the current one has grown past 10 MB; resolves to the length of the current one in bytes. */
async function turnLog(file: string): Promise<number> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size <= largestLog) return size;
  await rename(file, `${file}.1`);
  return 0;
}
