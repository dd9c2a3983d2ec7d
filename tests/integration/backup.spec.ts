import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { createApi } from '#api';
import { loadConfig } from '#config';
import { CodedError } from '#contracts';
import { createDataSource, Database, schemaText } from '#database';
import type { Manifest } from '../../apps/cli/src/backup/backup-lines.js';
import { restoreBackup } from '../../apps/cli/src/backup/restore-backup.js';
import { readSealed, writeSealed } from '../../apps/cli/src/backup/sealed-file.js';
import { serverUrl } from '../support/database.js';
import { printedBy, tocsinCommand } from '../support/command.js';
import { environmentOf } from '../support/processes.js';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { launchCampaign, sendLetter } from '../support/steps/campaign.js';
import { leaveLinkOf, confirmedSubscriber } from '../support/steps/subscribe.js';
import { signedInAs } from '../support/steps/sign-in.js';
import { TEST_KEY } from '../support/template.js';
import { TestTocsin } from '../support/tocsin.js';

const PASSPHRASE = 'correct horse battery staple';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-backup-'));
const passphraseFile = join(folder, 'passphrase');
const backup = join(folder, 'whole.backup');
const made: string[] = [];
let tocsin: TestTocsin;
let leaveLink: string;

/** Runs `tocsin …` and reads its result and its errors. */
async function run(env: Record<string, string>, ...args: string[]) {
  const ended = await tocsinCommand(env, args);
  return { ...ended, result: printedBy(ended)[0] ?? null };
}

async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** An empty database and an empty data folder, and the settings of a Tocsin that is to live there. */
async function newHome(): Promise<{ url: string; data: string; env: Record<string, string> }> {
  const name = `b_${randomBytes(6).toString('hex')}`;
  made.push(name);
  await ask(serverUrl(), `CREATE DATABASE ${name}`);
  const url = serverUrl().replace(/\/[^/?]*($|\?)/, `/${name}$1`);
  const data = mkdtempSync(join(folder, 'data-'));
  const { REDIS_URL } = tocsin.db.config.settings;
  const env = { DATABASE_URL: url, TOCSIN_DATA: data, ...(REDIS_URL === undefined ? {} : { REDIS_URL }) };
  return { url, data, env };
}

const restore = (env: Record<string, string>, file = backup, passphrase = passphraseFile) =>
  run(env, 'restore', file, '--passphrase-file', passphrase);

/** The code of the error that a restore ends with, and what it says; in this process, as the command does it. */
async function refusalOf(env: Record<string, string>, file = backup, passphrase = PASSPHRASE): Promise<string> {
  try {
    await restoreBackup({ file, passphrase, env, say: () => undefined });
  } catch (error) {
    if (error instanceof CodedError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('it was restored');
}

/** Nothing is in the database, not even tables, and no key lies in the data folder. */
async function expectUntouched({ url, data }: { url: string; data: string }): Promise<void> {
  expect(await ask(url, `SELECT tablename FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`)).toEqual([]);
  expect(readdirSync(data)).toEqual([]);
}

/** Each table with the number of its rows and a hash of them. */
async function contentOf(url: string): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    url,
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
     WHERE schemaname IN ('public', 'auth') AND tablename <> 'tocsin_migrations' ORDER BY 1`,
  );
  const contents = tables.map(async ({ name }): Promise<[string, string]> => {
    const rows = await ask<{ line: string }>(url, `SELECT r::text AS line FROM ${name} r ORDER BY r::text COLLATE "C"`);
    const hash = createHash('sha256').update(rows.map(({ line }) => line).join('\n'));
    return [name, `${rows.length} ${hash.digest('hex')}`];
  });
  return Object.fromEntries(await Promise.all(contents));
}

async function schemaOf(url: string): Promise<string> {
  const dataSource = await createDataSource({ url, max: 1 }).initialize();
  try {
    return await schemaText(new Database(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

/** A backup whose lines were changed by somebody who knows the passphrase. */
async function forged(change: (manifest: Manifest, lines: string[]) => string[] | void): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of readSealed(backup, PASSPHRASE)) pieces.push(piece);
  const [first, ...lines] = gunzipSync(Buffer.concat(pieces)).toString('utf8').trimEnd().split('\n');
  const manifest = JSON.parse(first!) as Manifest;
  const changed = change(manifest, lines) ?? lines;
  const file = join(folder, `${randomBytes(6).toString('hex')}.backup`);
  const text = [JSON.stringify(manifest), ...changed].map((line) => `${line}\n`).join('');
  await writeSealed(file, PASSPHRASE, Readable.from([gzipSync(text)]));
  return file;
}

beforeAll(async () => {
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`);
  tocsin = await TestTocsin.start();
  await signedInAs(tocsin, 'editor');
  const subscriberId = await confirmedSubscriber(tocsin, 'ji-woo@subscriber.example');
  leaveLink = leaveLinkOf(tocsin, subscriberId);
  const incident = await publishIncident(tocsin, {
    summary: 'Quotes " and \\ and\nlines, (a, b), 강제 북송, \u202eRTL, 🕯.',
  });
  await approveAlert(tocsin, await draftAlert(tocsin, incident));
  await tocsin.drain();
  await sendLetter(tocsin, await launchCampaign(tocsin), { email: 'supporter@write.example' });
  await tocsin.drain();
  // More than one batch, and a row that points at a later one of its own table.
  await tocsin.db.database.query(
    `INSERT INTO suppressions (address_hash, reason, created_at)
     SELECT sha256(n::text::bytea), 'a "quote" \\ ' || n, now() FROM generate_series(1, 12000) n`,
  );
  const [earlier, later] = [1, 2].map((n) => `00000000-0000-7000-8000-00000000000${n}`);
  const report = (id: string) =>
    tocsin.db.database.query(
      `INSERT INTO reports (id, title, text, text_sha256, found_at) VALUES ($1, 'Returns', 'Text', sha256('Text'), now())`,
      [id],
    );
  await report(earlier!);
  await report(later!);
  await tocsin.db.database.query(`UPDATE reports SET same_text_as = $2 WHERE id = $1`, [earlier!, later!]);
  await tocsin.db.database.query(`UPDATE reports SET language = 'en' WHERE id = $1`, [later!]);
  const done = await run(environmentOf(tocsin.db.config), 'backup', backup, '--passphrase-file', passphraseFile);
  if (done.code !== 0) throw new Error(done.text);
}, 240_000);

afterAll(async () => {
  await tocsin.stop();
  for (const name of made) await ask(serverUrl(), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  rmSync(folder, { recursive: true, force: true });
});

describe('an operator who restores a backup into a new installation', () => {
  it('gets every row and the key back, and a database that is as strict as before', async () => {
    const home = await newHome();
    const { code, result, text } = await restore(home.env);
    expect([code, text]).toEqual([0, expect.any(String)]);
    const content = await contentOf(home.url);
    expect(content).toEqual(await contentOf(tocsin.db.url));
    for (const table of ['subscribers', 'incident_publications', 'alerts', 'letters', 'staff_acts', 'reports']) {
      expect(content[`public.${table}`]).not.toMatch(/^0 /);
    }
    expect(content['auth.sessions']).not.toMatch(/^0 /);
    const rows = Object.values(content).reduce((sum, line) => sum + Number(line.split(' ')[0]), 0);
    const keyFile = join(home.data, 'secret.key');
    expect(result).toMatchObject({ tables: Object.keys(content).length, rows, keyFile });
    expect(readFileSync(keyFile, 'utf8').trim()).toBe(TEST_KEY);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(await schemaOf(home.url)).toBe(await schemaOf(tocsin.db.url));
    const acts = await ask<{ next: boolean }>(
      home.url,
      `SELECT nextval(pg_get_serial_sequence('staff_acts', 'id')) = (SELECT max(id) + 1 FROM staff_acts) AS next`,
    );
    expect(acts).toEqual([{ next: true }]);
  }, 180_000);

  it('keeps the promises of old mails: their links still work', async () => {
    const home = await newHome();
    expect((await restore(home.env)).code).toBe(0);
    const env = { ...home.env, TOCSIN_KEY: TEST_KEY, LOG_LEVEL: 'silent', PORT: '0' };
    const api = await createApi(loadConfig(env, { root: folder }));
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await api.inject({ method: 'POST', url: leaveLink, headers, payload: 'List-Unsubscribe=One-Click' });
    await api.close();
    expect(answer.statusCode).toBe(200);
    const left = await ask(home.url, `SELECT 1 FROM subscribers WHERE ended_at IS NOT NULL`);
    expect(left).toHaveLength(1);
  }, 180_000);

  it('may have set the same key before, and then no file is made', async () => {
    const home = await newHome();
    const { code, result } = await restore({ ...home.env, TOCSIN_KEY: TEST_KEY, TOCSIN_PASSPHRASE: PASSPHRASE });
    expect([code, result]).toEqual([0, expect.objectContaining({ keyFile: null })]);
    expect(readdirSync(home.data)).toEqual([]);
  }, 180_000);

  it('misses nothing but the queues, which fill again from the rows', async () => {
    const schemas = await ask<{ schema: string }>(
      tocsin.db.url,
      `SELECT DISTINCT schemaname AS schema FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    expect(schemas.map(({ schema }) => schema).filter((schema) => schema !== 'bullmq')).toEqual(['auth', 'public']);
  });
});

describe('an operator who backs up', () => {
  const env = () => environmentOf(tocsin.db.config);

  it('gets a file that only its owner may read, with nothing readable in it', () => {
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(backup).toString('latin1');
    expect(bytes).not.toContain(TEST_KEY);
    expect(bytes).not.toContain('subscribers');
  });

  it('never loses an older backup of the same name', async () => {
    const before = readFileSync(backup);
    const { code, text } = await run(env(), 'backup', backup, '--passphrase-file', passphraseFile);
    expect([code, text]).toEqual([1, expect.stringContaining('CLI_BACKUP_FILE_EXISTS')]);
    expect(readFileSync(backup).equals(before)).toBe(true);
  });

  it('is told when the file cannot be written', async () => {
    const file = join(folder, 'no-such-folder', 'x.backup');
    const { code, text } = await run(env(), 'backup', file, '--passphrase-file', passphraseFile);
    expect([code, text]).toEqual([2, expect.stringContaining('CLI_BACKUP_FILE_UNWRITABLE')]);
  });

  it('is told when there is no passphrase, or one that can be guessed', async () => {
    const file = join(folder, 'unmade.backup');
    const without = await run(env(), 'backup', file);
    expect([without.code, without.text]).toEqual([2, expect.stringContaining('CLI_BACKUP_PASSPHRASE_MISSING')]);
    const short = await run({ ...env(), TOCSIN_PASSPHRASE: 'hunter2' }, 'backup', file);
    expect([short.code, short.text]).toEqual([2, expect.stringContaining('CLI_BACKUP_PASSPHRASE_MISSING')]);
    expect(short.text).not.toContain('hunter2');
    expect(readdirSync(folder)).not.toContain('unmade.backup');
  });
});

describe('an operator whose restore cannot be', () => {
  it('is refused a database that holds data, which stays as it was', async () => {
    const before = await contentOf(tocsin.db.url);
    const { code, text } = await restore(environmentOf(tocsin.db.config));
    expect([code, text]).toEqual([1, expect.stringContaining('CLI_RESTORE_NOT_EMPTY')]);
    expect(await contentOf(tocsin.db.url)).toEqual(before);
  });

  it('is told of a wrong passphrase', async () => {
    const home = await newHome();
    const other = join(folder, 'other-passphrase');
    writeFileSync(other, 'incorrect horse battery staple');
    const { code, text } = await restore(home.env, backup, other);
    expect([code, text]).toEqual([2, expect.stringContaining('CLI_BACKUP_WRONG_PASSPHRASE')]);
    await expectUntouched(home);
  });

  it('is told of a file that was cut, that is not ours, or that is not there', async () => {
    const home = await newHome();
    const cut = join(folder, 'cut.backup');
    writeFileSync(cut, readFileSync(backup).subarray(0, -100));
    expect(await refusalOf(home.env, cut)).toContain('CLI_BACKUP_DAMAGED');
    expect(await refusalOf(home.env, passphraseFile)).toContain('CLI_BACKUP_NOT_OURS');
    expect(await refusalOf(home.env, join(folder, 'missing'))).toContain('CLI_BACKUP_FILE_UNREADABLE');
    await expectUntouched(home);
  });

  it('is told of a backup from another version', async () => {
    const home = await newHome();
    const file = await forged((manifest) => void manifest.migrations.push('AddRooms1999000000000'));
    expect(await refusalOf(home.env, file)).toMatch(/CLI_RESTORE_OTHER_MIGRATIONS.*AddRooms1999000000000/);
    await expectUntouched(home);
  });

  it('keeps the key that is there already', async () => {
    const home = await newHome();
    const other = randomBytes(32).toString('base64');
    expect(await refusalOf({ ...home.env, TOCSIN_KEY: other })).toContain('CLI_RESTORE_OTHER_KEY');
    await expectUntouched(home);
    const file = join(home.data, 'secret.key');
    writeFileSync(file, `${other}\n`);
    expect(await refusalOf(home.env)).toContain('CLI_RESTORE_OTHER_KEY');
    expect(readFileSync(file, 'utf8')).toBe(`${other}\n`);
  });

  it('is told of rows that are missing', async () => {
    const home = await newHome();
    const file = await forged((_, lines) => lines.filter((_line, at) => at !== lines.length - 100));
    expect(await refusalOf(home.env, file)).toContain('CLI_BACKUP_DAMAGED');
    const endless = await forged((_, lines) => lines.slice(0, -1));
    expect(await refusalOf(home.env, endless)).toContain('CLI_BACKUP_DAMAGED');
    await expectUntouched(home);
  }, 180_000);

  it('is left with an empty database and without a key when rows do not fit together', async () => {
    const home = await newHome();
    const file = await forged((manifest, lines) => {
      manifest.tables.find(({ name }) => name === 'staff')!.rows -= 1;
      return lines.filter((_, at) => lines[at - 1] !== '{"table":"staff"}');
    });
    expect(await refusalOf(home.env, file)).toMatch(/CLI_RESTORE_REFUSED.*23503/);
    expect(await ask(home.url, `SELECT 1 FROM suppressions UNION ALL SELECT 1 FROM staff_acts`)).toEqual([]);
    expect(readdirSync(home.data)).toEqual([]);
    await restoreBackup({ file: backup, passphrase: PASSPHRASE, env: home.env, say: () => undefined });
    expect(readdirSync(home.data)).toEqual(['secret.key']);
  }, 180_000);
});
