import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Told, killOwners, makeClone, startOwner } from './clone.js';
import { ask, copyOf, newFolder, postmasterPid, removeFolders } from './folders.js';

const isRoot = process.getuid?.() === 0;
/** The user that nearly every system has besides root; PostgreSQL wants one with a name. */
const ordinary = { uid: idOf('-u'), gid: idOf('-g') };

/** Where the data of closed clones go. */
const publicBase = '/var/lib/tocsin';
const publicEntries = (): string[] => (existsSync(publicBase) ? readdirSync(publicBase) : []);

let clone: string;
beforeAll(async () => {
  clone = await makeClone('copied');
});
afterAll(() => {
  killOwners();
  removeFolders();
  rmSync(clone, { recursive: true });
});

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' })) | 0;
}

function folderOf(user: { uid: number; gid: number }): string {
  const folder = newFolder();
  chownSync(folder, user.uid, user.gid);
  return folder;
}

const serverUser = (dataDirectory: string): number => statSync(`/proc/${postmasterPid(dataDirectory)}`).uid;

describe('An ordinary user', () => {
  it('runs the database under the own name, in the own folder', async () => {
    const user = isRoot ? ordinary : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    const folder = isRoot ? folderOf(user) : newFolder();
    const owner = await startOwner(clone, join(folder, '.tocsin'), isRoot ? user : undefined);
    expect(owner.told.code).toBeUndefined();
    expect(owner.told.dataDirectory).toBe(join(folder, '.tocsin/postgres'));
    expect(await ask(owner.told.url, 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
    expect(statSync(join(folder, '.tocsin')).mode & 0o777).toBe(0o700);
    if (existsSync('/proc/self')) expect(serverUser(owner.told.dataDirectory)).toBe(user.uid);
    await owner.end();
  });
});

const rootOnly = (): void => {
  describe('An ordinary user in a folder that root began', () => {
    it('is told that the folder belongs to somebody else', async () => {
      const owner = await startOwner(clone, newFolder(), ordinary);
      expect(owner.told.code).toBe('STANDALONE_POSTGRES_FOLDER_UNUSABLE');
    });
  });

  describe('Root', () => {
    it('has a user without rights run the database, in the folder where it was asked for', async () => {
      const folder = newFolder();
      const owner = await startOwner(clone, join(folder, '.tocsin'));
      expect(owner.told.dataDirectory).toBe(join(folder, '.tocsin/postgres'));
      expect(serverUser(owner.told.dataDirectory)).not.toBe(0);
      await owner.end();
    });

    it('lets that user pass through a closed folder, and no more, where that is enough', async () => {
      const folder = newFolder();
      chmodSync(folder, 0o700);
      const owner = await startOwner(clone, folder);
      expect(owner.told.dataDirectory).toBe(join(folder, 'postgres'));
      expect(statSync(folder).mode & 0o777).toBe(0o701);
      await owner.end();
    });

    it('goes on with the data of an ordinary user as that user, who can then go on too', async () => {
      const folder = folderOf(ordinary);
      await (await startOwner(clone, folder, ordinary)).end();
      const root = await startOwner(clone, folder);
      expect(serverUser(root.told.dataDirectory)).toBe(ordinary.uid);
      await root.end();
      const again = await startOwner(clone, folder, ordinary);
      expect(again.told).toMatchObject({ wasRunning: false, port: root.told.port });
      await again.end();
    });
  });

  describe('Root, whose clone lies where nobody else can go', () => {
    let home: string;
    let first: Told;
    const outside: string[] = [];
    const before = publicEntries();

    const startIn = async (place: string): Promise<Told> => {
      const owner = await startOwner(join(place, 'clone'), join(place, 'clone/.tocsin'));
      if (owner.told.code === undefined) outside.push(dirname(owner.told.dataDirectory));
      await owner.end();
      return owner.told;
    };

    beforeAll(async () => {
      home = newFolder();
      renameSync(await makeClone('copied'), join(home, 'clone'));
      chmodSync(home, 0o700);
      first = await startIn(home);
    });
    afterAll(() => {
      for (const folder of outside) rmSync(folder, { recursive: true, force: true });
      for (const name of publicEntries())
        if (!before.includes(name)) rmSync(join(publicBase, name), { recursive: true });
      if (before.length === 0 && existsSync(publicBase)) rmdirSync(publicBase);
    });

    it('gets the data in a public place, closed to others, and is told where', () => {
      expect(first.code).toBeUndefined();
      expect(dirname(dirname(first.dataDirectory))).toBe(publicBase);
      expect(readlinkSync(join(home, 'clone/.tocsin/postgres'))).toBe(first.dataDirectory);
      expect(first.lines[0]).toContain(`its data lie in ${first.dataDirectory}`);
      expect(statSync(first.dataDirectory).mode & 0o777).toBe(0o700);
      expect(readFileSync(join(first.dataDirectory, '../README'), 'utf8')).toContain(join(home, 'clone/.tocsin'));
      expect(statSync(home).mode & 0o777).toBe(0o700);
    });

    it('finds them again, also after the clone was moved', async () => {
      expect((await startIn(home)).dataDirectory).toBe(first.dataDirectory);
      const moved = newFolder();
      renameSync(home, moved);
      home = moved;
      expect((await startIn(moved)).dataDirectory).toBe(first.dataDirectory);
    });

    it('is warned when a copy of the clone would share them', async () => {
      const copy = copyOf(home);
      expect((await startIn(copy)).code).toBe('STANDALONE_POSTGRES_DATA_ELSEWHERE');
    });

    it('begins anew, with the older data put aside, when the folder was removed', async () => {
      await startIn(home);
      rmSync(join(home, 'clone/.tocsin'), { recursive: true });
      const older = (await startIn(home)).dataDirectory;
      rmSync(join(home, 'clone/.tocsin'), { recursive: true });
      const anew = await startIn(home);
      expect(anew.dataDirectory).toBe(older);
      expect(anew.lines[0]).toContain('put aside');
      expect(readdirSync(dirname(older)).filter((name) => name.startsWith('pgdata.older-'))).toHaveLength(1);
    });

    it('keeps the data of a clone that is closed only later', async () => {
      const later = newFolder();
      renameSync(await makeClone('copied'), join(later, 'clone'));
      const open = await startIn(later);
      expect(open.dataDirectory).toBe(join(later, 'clone/.tocsin/postgres'));
      const made = statSync(join(open.dataDirectory, 'PG_VERSION')).mtimeMs;
      chmodSync(later, 0o700);
      const closed = await startIn(later);
      expect(dirname(dirname(closed.dataDirectory))).toBe(publicBase);
      expect(statSync(join(closed.dataDirectory, 'PG_VERSION')).mtimeMs).toBe(made);
    });
  });
};
if (isRoot) rootOnly();
