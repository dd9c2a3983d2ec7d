import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const made: string[] = [];

/** An empty folder that any user may pass, removed by `removeFolders` together with the server that was left in it. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tocsin-postgres-')));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

/** A copy of a folder with all its owners and modes. */
export function copyOf(folder: string): string {
  const copy = newFolder();
  execFileSync('cp', ['-a', `${folder}/.`, copy]);
  return copy;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) {
    const data = join(folder, 'postgres');
    if (existsSync(join(data, 'postmaster.pid')) && runs(postmasterPid(data)))
      process.kill(postmasterPid(data), 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** The server's process, as its data folder names it. */
export function postmasterPid(dataDirectory: string): number {
  const pid = Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  // To signal 0 or less would reach ourselves.
  if (!(pid > 1)) throw new Error(`no server in ${dataDirectory}`);
  return pid;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The rows of one statement, on a connection of its own. */
export async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row & pg.QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}
