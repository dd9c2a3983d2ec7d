import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, readlink, realpath, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Binaries, binariesMissing, canRun, copyBinaries } from './binaries.js';
import { postgresError } from './postgres.errors.js';
import { type ServerUser, run } from './run.js';
import { canPass, chooseServerUser, runsAsRoot } from './server-user.js';

/** Where the data lie, which programs serve them, and as whom. */
export interface Place {
  pgdata: string;
  binaries: Binaries;
  user: ServerUser | undefined;
}

/**
 * Finds the place for the data: `<folder>/postgres` whenever the server can reach it. For an ordinary user that is always so.
 * Root's server runs as another user, who cannot pass a closed folder such as /root: then the data lie in `/var/lib/tocsin/<hash>`
 * and `<folder>/postgres` is a link to them, which from then on is simply followed. `folder` must be a real path.
 */
export async function findPlace(folder: string, found: Binaries, log: (line: string) => void): Promise<Place> {
  const link = join(folder, 'postgres');
  if (!runsAsRoot()) return { pgdata: await followLink(folder, link), binaries: found, user: undefined };
  const user = (await ownerOf(link)) ?? (await chooseServerUser());
  const pgdata = (await isLink(link)) ? await followLink(folder, link) : await reachableData(folder, link, user, log);
  if (await canRun(found, user)) return { pgdata, binaries: found, user };
  const binaries = await copyBinaries(found, await publicBase(folder, user));
  if (await canRun(binaries, user)) return { pgdata, binaries, user };
  throw binariesMissing(`neither ${found.native} nor ${binaries.native} can be run`);
}

async function reachableData(
  folder: string,
  link: string,
  user: ServerUser,
  log: (line: string) => void,
): Promise<string> {
  if (await canPass(user, folder)) return link;
  if (await canPass(user, dirname(folder))) {
    // Only passing through is granted, not listing; what is secret in the folder has a mode of its own.
    await chmod(folder, (await stat(folder)).mode | 0o001);
    if (await canPass(user, folder)) return link;
  }
  const pgdata = await outsideData(folder, user, log);
  // A clone that was moved behind a closed folder brings its data along; mv keeps their owner across file systems.
  if (await lstat(link).catch(() => undefined)) {
    const { code, output } = await run('mv', ['-n', link, pgdata]);
    if (code !== 0) throw unusable(folder, output.trim());
  }
  await symlink(pgdata, link);
  log(`the database's user cannot enter ${folder}, so its data lie in ${pgdata} (${link} is a link to it)`);
  return pgdata;
}

/** The path in the public place, with nothing there yet. */
async function outsideData(folder: string, user: ServerUser, log: (line: string) => void): Promise<string> {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const home = join(await publicBase(folder, user), hash);
  const pgdata = join(home, 'pgdata');
  await mkdir(home, { recursive: true });
  await chmod(home, 0o711);
  await writeFile(join(home, 'README'), readme(folder));
  if (await lstat(pgdata).catch(() => undefined)) {
    // Whoever removed the link, or all of `.tocsin`, wants to begin anew: older data must not come back by themselves.
    const aside = `${pgdata}.older-${Date.now()}`;
    await rename(pgdata, aside);
    log(`older data that ${folder} no longer links to were put aside as ${aside}`);
  }
  return pgdata;
}

const readmeStart = 'The PostgreSQL data here belong to the copy of Tocsin whose folder is\n';
const readme = (folder: string): string => `${readmeStart}${folder}\nIts user could not be let in there.\n`;

/** Follows a link that we or the operator made; refuses one that leads nowhere or to another copy's data. */
async function followLink(folder: string, link: string): Promise<string> {
  if (!(await isLink(link))) return link;
  const target = resolve(folder, await readlink(link));
  const elsewhere = (reason: string): Error =>
    postgresError('STANDALONE_POSTGRES_DATA_ELSEWHERE', { folder, target, reason });
  const home = await realpath(dirname(target)).catch(() => undefined);
  if (home === undefined) throw elsewhere('folder is gone');
  const note = await readFile(join(home, 'README'), 'utf8').catch(() => '');
  const rightful = note.startsWith(readmeStart) ? note.slice(readmeStart.length).split('\n')[0] : folder;
  if (rightful === undefined || rightful === folder) return target;
  // The folder was copied with its link, or moved: in a moved one the old path no longer leads here.
  if ((await readlink(join(rightful, 'postgres')).catch(() => undefined)) === target) {
    throw elsewhere('belongs to another copy of Tocsin');
  }
  await writeFile(join(home, 'README'), readme(folder));
  return target;
}

/** A folder of root's own that everybody may pass; others must not be able to plant programs or data in it. */
async function publicBase(folder: string, user: ServerUser): Promise<string> {
  for (const base of ['/var/lib/tocsin', join(tmpdir(), 'tocsin-root')]) {
    const made = await mkdir(base).then(
      () => true,
      () => false,
    );
    if (made) await chmod(base, 0o755);
    const info = await lstat(base).catch(() => undefined);
    const safe = info?.isDirectory() && info.uid === 0 && (info.mode & 0o022) === 0;
    if (safe && (await canPass(user, base))) return base;
  }
  throw unusable(folder, 'the user of the database cannot reach it, nor is there a public folder for the data');
}

const unusable = (folder: string, reason: string): Error =>
  postgresError('STANDALONE_POSTGRES_FOLDER_UNUSABLE', { folder, reason });

/** Existing data keep their owner, so that root can serve what an ordinary user began. */
async function ownerOf(pgdata: string): Promise<ServerUser | undefined> {
  const info = await stat(pgdata).catch(() => undefined);
  return info && info.uid !== 0 ? { uid: info.uid, gid: info.gid } : undefined;
}

const isLink = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true;
