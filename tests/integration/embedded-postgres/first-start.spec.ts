import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../apps/standalone/src/postgres/index.js';
import { ask, newFolder, removeFolders } from './folders.js';

describe('Somebody who starts Tocsin in an empty folder', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    folder = newFolder();
    postgres = await startEmbeddedPostgres({ dataFolder: join(folder, '.tocsin'), log: () => undefined });
  });
  afterAll(async () => {
    await postgres.stop();
    removeFolders();
  });

  it('gets a database of any name, once', async () => {
    await Promise.all([postgres.ensureDatabase('first_light'), postgres.ensureDatabase('first_light')]);
    const [row] = await ask(postgres.url('first_light'), 'SELECT current_database() AS name');
    expect(row).toEqual({ name: 'first_light' });
  });

  it('is refused a name that is none', async () => {
    await expect(postgres.ensureDatabase('x"; DROP')).rejects.toMatchObject({
      code: 'STANDALONE_DATABASE_NAME_INVALID',
    });
    expect(() => postgres.url('../x')).toThrow(expect.objectContaining({ code: 'STANDALONE_DATABASE_NAME_INVALID' }));
  });

  it('gets UTF-8 in one order on every machine, checked pages and safe writes', async () => {
    const [row] = await ask(
      postgres.url('postgres'),
      `SELECT datlocprovider AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding,
              current_setting('data_checksums') AS checksums, current_setting('fsync') AS fsync
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({ provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8', checksums: 'on', fsync: 'on' });
  });

  it('is alone with it: loopback only, no socket file, a password for everybody', async () => {
    const settings = `SELECT current_setting('listen_addresses') AS tcp, current_setting('unix_socket_directories') AS sockets`;
    expect(await ask(postgres.url('postgres'), settings)).toEqual([{ tcp: '127.0.0.1', sockets: '' }]);
    const guess = postgres.url('postgres').replace(/:[0-9a-f]{48}@/, ':guess@');
    await expect(ask(guess, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(folder, '.tocsin/postgres.password')).mode & 0o777).toBe(0o600);
    expect(statSync(postgres.dataDirectory).mode & 0o777).toBe(0o700);
  });

  it('finds nothing half-made and no second copy of the password', () => {
    const names = ['locks', 'owners', 'postgres', 'postgres.log', 'postgres.password', 'postgres.port'];
    expect(readdirSync(join(folder, '.tocsin')).sort()).toEqual(names);
  });

  it('keeps what people write out of the log, even of statements that fail', async () => {
    await ask(postgres.url('postgres'), 'CREATE TABLE address (is_at text UNIQUE)');
    const twice = `INSERT INTO address VALUES ('kim@example.org'), ('kim@example.org')`;
    await expect(ask(postgres.url('postgres'), twice)).rejects.toMatchObject({ code: '23505' });
    const log = readFileSync(join(folder, '.tocsin/postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('example.org');
  });
});
