import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, readlink, realpath, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Binaries, copyBinaries, program } from './binaries.js';
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
  if (await canPass(user, program(found, 'postgres'))) return { pgdata, binaries: found, user };
  const base = await publicBase(folder, user);
  return { pgdata, binaries: await copyBinaries(found, base), user };
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
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const home = join(await publicBase(folder, user), hash);
  const pgdata = join(home, 'pgdata');
  await mkdir(home, { recursive: true, mode: 0o711 });
  await writeFile(join(home, 'README'), readme(folder));
  // A clone that was moved behind a closed folder brings its data along; mv keeps their owner across file systems.
  if (await lstat(link).catch(() => undefined)) await run('mv', [link, pgdata]);
  await symlink(pgdata, link);
  log(`the database's user cannot enter ${folder}, so its data lie in ${pgdata} (${link} is a link to it)`);
  return pgdata;
}

const readmeStart = 'The PostgreSQL data here belong to the copy of Tocsin whose folder is\n';
const readme = (folder: string): string => `${readmeStart}${folder}\nIts user could not be let in there.\n`;

/** Follows a link that we or the operator made; refuses one that leads nowhere or to another copy's data. */
async function followLink(folder: string, link: string): Promise<string> {
  if (!(await isLink(link))) return link;
  const target = await readlink(link);
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
    await mkdir(base, { mode: 0o755 }).catch(() => undefined);
    const info = await lstat(base).catch(() => undefined);
    const safe = info?.isDirectory() && info.uid === 0 && (info.mode & 0o022) === 0;
    if (safe && (await canPass(user, base))) return base;
  }
  const reason = 'the user of the database cannot reach it, nor is there a public folder for the data';
  throw postgresError('STANDALONE_POSTGRES_FOLDER_UNUSABLE', { folder, reason });
}

/** Existing data keep their owner, so that root can serve what an ordinary user began. */
async function ownerOf(pgdata: string): Promise<ServerUser | undefined> {
  const info = await stat(pgdata).catch(() => undefined);
  return info && info.uid !== 0 ? { uid: info.uid, gid: info.gid } : undefined;
}

const isLink = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true;
