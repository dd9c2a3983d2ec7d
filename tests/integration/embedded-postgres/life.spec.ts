import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres as startWith,
} from '../../../apps/standalone/src/postgres/index.js';
import { killOwners, killStarting, makeClone, startOwner } from './clone.js';
import { ask, copyOf, newFolder, postmasterPid, removeFolders } from './folders.js';

const start = (dataFolder: string, log: (line: string) => void = () => undefined): Promise<EmbeddedPostgres> =>
  startWith({ dataFolder, log, durable: false });

let clone: string;
/** A stopped database `first_light` with one row. */
let keptData: string;

beforeAll(async () => {
  clone = await makeClone('linked');
  keptData = newFolder();
  const postgres = await start(keptData);
  await postgres.ensureDatabase('first_light');
  await ask(postgres.url('first_light'), `CREATE TABLE bell AS SELECT 'rung' AS state`);
  await postgres.stop();
});

afterAll(() => {
  killOwners();
  removeFolders();
  rmSync(clone, { recursive: true });
});

const bell = async (postgres: { url(name: string): string }): Promise<string | undefined> =>
  (await ask<{ state: string }>(postgres.url('first_light'), 'SELECT state FROM bell'))[0]?.state;

describe('Somebody who starts it again', () => {
  it('finds the data at the port of the last time, and the server gone after each stop', async () => {
    const folder = copyOf(keptData);
    const first = await start(folder);
    expect(await bell(first)).toBe('rung');
    await Promise.all([first.stop(), first.stop()]);
    await expect(bell(first)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const second = await start(folder);
    expect(second).toMatchObject({ port: first.port, wasRunning: false });
    await second.stop();
  });

  it('gets another port when somebody else has taken the last one', async () => {
    const folder = copyOf(keptData);
    const other = await start(copyOf(keptData));
    writeFileSync(join(folder, 'postgres.port'), `${other.port}\n`);
    const postgres = await start(folder);
    expect(postgres.port).not.toBe(other.port);
    expect(await bell(postgres)).toBe('rung');
    await Promise.all([postgres.stop(), other.stop()]);
  });

  it('finds one older log kept when the log has grown past 10 MB', async () => {
    const folder = copyOf(keptData);
    writeFileSync(join(folder, 'postgres.log'), 'x'.repeat(11 * 1024 * 1024));
    const postgres = await start(folder);
    await postgres.stop();
    expect(statSync(join(folder, 'postgres.log')).size).toBeLessThan(100_000);
    expect(statSync(join(folder, 'postgres.log.1')).size).toBe(11 * 1024 * 1024);
  });

  it('is told plainly when the log alone can say why it does not start', async () => {
    const folder = copyOf(keptData);
    rmSync(join(folder, 'postgres/global/pg_control'));
    const failure = { code: 'STANDALONE_POSTGRES_CANNOT_START', message: expect.stringContaining('pg_control') };
    await expect(start(folder)).rejects.toMatchObject(failure);
  });
});

describe('After an unclean end', () => {
  it('of the database, the next start recovers all that was committed', async () => {
    const folder = copyOf(keptData);
    const before = await startWith({ dataFolder: folder, log: () => undefined });
    await ask(before.url('first_light'), `UPDATE bell SET state = 'rung again'`);
    process.kill(postmasterPid(before.dataDirectory), 'SIGKILL');
    const after = await start(folder);
    expect(after.wasRunning).toBe(false);
    expect(await bell(after)).toBe('rung again');
    await Promise.all([before.stop(), after.stop()]);
  });

  it('of Tocsin, the next start takes the running database over and the next stop stops it', async () => {
    const folder = copyOf(keptData);
    const killed = await startOwner(clone, folder);
    await killed.kill();
    const postgres = await start(folder);
    expect(postgres).toMatchObject({ wasRunning: true, port: killed.told.port });
    expect(await bell(postgres)).toBe('rung');
    await postgres.stop();
    await expect(bell(postgres)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('of both, the next start is as good as any', async () => {
    const folder = copyOf(keptData);
    const killed = await startOwner(clone, folder);
    process.kill(postmasterPid(killed.told.dataDirectory), 'SIGKILL');
    await killed.kill();
    const postgres = await start(folder);
    expect(await bell(postgres)).toBe('rung');
    await postgres.stop();
  });

  it('of the machine, a stranger who now has the number of the old server does not matter', async () => {
    const folder = copyOf(keptData);
    const { uid, gid } = statSync(join(folder, 'postgres'));
    const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid, cwd: '/' } : {});
    await once(stranger, 'spawn');
    const lines = [stranger.pid, join(folder, 'postgres'), 1700000000, 5432, '', '127.0.0.1', '1 1', 'ready'];
    writeFileSync(join(folder, 'postgres/postmaster.pid'), `${lines.join('\n')}\n`);
    const postgres = await start(folder);
    expect(await bell(postgres)).toBe('rung');
    await postgres.stop();
    stranger.kill();
  });

  it('in the middle of the very first start, the next one begins afresh', async () => {
    const folder = newFolder();
    await killStarting(clone, folder, (entry) => entry.startsWith('postgres.new-'));
    const postgres = await start(folder);
    await postgres.ensureDatabase('first_light');
    await postgres.stop();
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
  });
});

describe('Two processes of one clone', () => {
  it('that start at once share one database, which ends with the last of them', async () => {
    const folder = newFolder();
    const [one, two] = await Promise.all([startOwner(clone, folder), startOwner(clone, folder)]);
    expect([one.told.wasRunning, two.told.wasRunning].sort()).toEqual([false, true]);
    expect(one.told.port).toBe(two.told.port);
    await one.end();
    expect(await ask(two.told.url, 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
    await two.end();
    await expect(ask(two.told.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('Ctrl-C in the terminal', () => {
  it('leaves the database running until Tocsin has finished its work, and then ends it', async () => {
    const owner = await startOwner(clone, copyOf(keptData));
    expect(await owner.ctrlC()).toEqual(['{"answer":1}']);
    await expect(ask(owner.told.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('A folder that is not as it should be', () => {
  it('half-made by a start that was cut short: it is put aside and a new one made', async () => {
    const folder = newFolder();
    await mkdir(join(folder, 'postgres/base'), { recursive: true });
    const lines: string[] = [];
    const postgres = await start(folder, (line) => lines.push(line));
    await postgres.stop();
    expect(lines[0]).toContain('was put aside');
    expect(readdirSync(folder).some((name) => name.startsWith('postgres.half-made-'))).toBe(true);
  });

  it('made by another PostgreSQL: it is left alone and the reader is told what to do', async () => {
    const folder = copyOf(keptData);
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '15\n');
    await expect(start(folder)).rejects.toMatchObject({
      code: 'STANDALONE_POSTGRES_OTHER_VERSION',
      details: { found: 15, expected: 18 },
      remedy: expect.stringContaining('DATABASE_URL'),
    });
  });

  it('without its password: the data get a new one', async () => {
    const folder = copyOf(keptData);
    const old = readFileSync(join(folder, 'postgres.password'), 'utf8');
    rmSync(join(folder, 'postgres.password'));
    const postgres = await start(folder);
    expect(await bell(postgres)).toBe('rung');
    expect(readFileSync(join(folder, 'postgres.password'), 'utf8')).not.toBe(old);
    await postgres.stop();
  });

  it('where no folder can be: the reader is told which and why', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const failure = { code: 'STANDALONE_POSTGRES_FOLDER_UNUSABLE', details: { reason: 'ENOTDIR' } };
    await expect(start(join(file, '.tocsin'))).rejects.toMatchObject(failure);
  });
});

describe('A machine that PostgreSQL was not installed for', () => {
  it('is told to name a database of its own', async () => {
    const bare = await makeClone('without PostgreSQL');
    const owner = await startOwner(bare, newFolder());
    expect(owner.told.code).toBe('STANDALONE_POSTGRES_BINARIES_MISSING');
    rmSync(bare, { recursive: true });
  });
});
