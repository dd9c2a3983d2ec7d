import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../apps/standalone/src/free-port.js';
import { testDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { environmentOf, OwnProcess } from '../support/processes.js';

const redis = (): Record<string, string> => {
  const url = process.env['TEST_REDIS_URL'];
  return url === undefined ? {} : { REDIS_URL: url };
};

describe('somebody who has only Node and runs npm start', () => {
  const folders: string[] = [];
  const running: OwnProcess[] = [];

  const newData = () => {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-start-'));
    folders.push(folder);
    return join(folder, '.tocsin');
  };
  const start = (env: Record<string, string>, ...args: string[]) => {
    const own = OwnProcess.start('bin/start.mjs', { ...redis(), ...env }, args);
    running.push(own);
    return own;
  };
  const tocsin = (env: Record<string, string>, ...args: string[]) =>
    OwnProcess.start('bin/tocsin.mjs', { ...redis(), ...env }, args);
  const up = (own: OwnProcess) => eventually('it runs', () => own.text.includes('Ctrl-C ends everything'), 60);
  const answers = async (port: number) => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status;

  afterEach(async () => {
    for (const own of running.splice(0)) await own.kill();
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('gets everything running, joined by the command line, and nothing left behind after Ctrl-C', async () => {
    const env = { TOCSIN_DATA: newData(), PORT: String(await freePort()) };
    const own = start(env);
    await up(own);
    expect(own.text).toContain('nobody is mailed');
    expect(await answers(Number(env.PORT))).toBe(200);

    const made = tocsin(
      env,
      'admin',
      'create',
      '--email',
      'ana@staff.example',
      '--name',
      'Analyst',
      '--role',
      'analyst',
    );
    expect(await made.end()).toBe(0);
    const { token } = JSON.parse(made.text.split('\n').find((line) => line.startsWith('{'))!) as { token: string };
    const desk = await fetch(`http://127.0.0.1:${env.PORT}/api/desk`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await desk.json()).toEqual({ items: [], next: null });

    const port = Number(readFileSync(join(env.TOCSIN_DATA, 'postgres.port'), 'utf8'));
    expect(await own.stop('SIGINT')).toBe(0);
    await expect(fetch(`http://127.0.0.1:${env.PORT}/health/live`)).rejects.toThrow();
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'tocsin', database: 'tocsin' });
    await expect(client.connect()).rejects.toThrow(/ECONNREFUSED/);

    const again = start(env);
    await up(again);
    const still = await fetch(`http://127.0.0.1:${env.PORT}/api/desk`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(still.status).toBe(200);
    expect(await again.stop('SIGTERM')).toBe(0);
  }, 240_000);

  it('recovers from an unclean end', async () => {
    const env = { TOCSIN_DATA: newData(), PORT: String(await freePort()) };
    const own = start(env);
    await up(own);
    await own.kill();
    const again = start(env);
    await up(again);
    expect(await answers(Number(env.PORT))).toBe(200);
    expect(await again.stop()).toBe(0);
  }, 240_000);

  it('is told when the port is in use, and nothing is left running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const own = start({ TOCSIN_DATA: newData(), PORT: String(port) });
    expect(await own.end()).toBe(1);
    expect(own.text).toContain('API_PORT_IN_USE');
    other.close();
  }, 180_000);

  it('is told which settings are wrong, without their values', async () => {
    const own = start({ TOCSIN_DATA: newData(), PORT: 'eighty', SMTP_URL: 'hunter2' });
    expect(await own.end()).toBe(1);
    expect(own.text).toMatch(/CONFIG_INVALID/);
    expect(own.text).toMatch(/PORT/);
    expect(own.text).not.toContain('hunter2');
  }, 180_000);

  it('sees the demo walk the whole line, mailing nobody, and walk it only once', async () => {
    const port = String(await freePort());
    const env = { TOCSIN_DATA: newData(), PORT: port, MAIL_RECIPIENTS: '*', SMTP_URL: 'smtp://127.0.0.1:9' };
    const own = start(env, '--demo');
    await eventually('the demo is done', () => own.text.includes('sign in as'), 220);
    expect(own.text).toMatch(/36 stayed in the development mailbox; nobody outside was mailed/);
    // Its own relay on loopback, whatever SMTP_URL and MAIL_RECIPIENTS say.
    expect(own.text).toMatch(/8 went out through the relay/);
    const record = await (await fetch(`http://127.0.0.1:${port}/record/INC-2023-0001`)).text();
    expect(record).toContain('≥ 500');
    const mailbox = await (await fetch(`http://127.0.0.1:${port}/mailbox`)).text();
    const mails = (html: string) => /(\d+) mails/.exec(html)?.[1];
    const before = mails(mailbox);
    expect(before).toBeDefined();
    expect(await own.stop('SIGINT')).toBe(0);

    const again = start(env, '--demo');
    await eventually('the demo is there', () => again.text.includes('sign in as'), 60);
    expect(mails(await (await fetch(`http://127.0.0.1:${port}/mailbox`)).text())).toBe(before);
    expect(await again.stop('SIGINT')).toBe(0);
  }, 240_000);

  it('is refused the demo on a database that holds other data', async () => {
    const { config, database, close } = await testDatabase();
    await database.query(
      `INSERT INTO bodies (id, name, country, created_at) VALUES (gen_random_uuid(), 'UNHCR', NULL, now());`,
    );
    await database.query(
      `INSERT INTO sources (id, name, url, interval_seconds, created_at, next_poll_at)
       VALUES (gen_random_uuid(), 'Wire', 'https://wire.example/feed', 900, now(), now() + interval '1 day')`,
    );
    const own = start({ ...environmentOf(config), PORT: String(await freePort()) }, '--demo');
    expect(await own.end()).toBe(1);
    expect(own.text).toContain('STANDALONE_DEMO_NOT_EMPTY');
    expect(await database.query(`SELECT 1 FROM staff`)).toEqual([]);
    await close();
  }, 180_000);
});
