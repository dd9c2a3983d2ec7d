import { freePort } from '../../apps/standalone/src/free-port.js';
import { testDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { FreshMachine } from '../support/fresh-machine.js';
import { environmentOf } from '../support/processes.js';

describe('somebody who runs npm start with --demo', () => {
  const machine = new FreshMachine();
  afterEach(() => machine.clean());

  it('sees the demo walk the whole line, mailing nobody, and walk it only once', async () => {
    const port = String(await freePort());
    const env = { TOCSIN_DATA: machine.newData(), PORT: port, MAIL_RECIPIENTS: '*', SMTP_URL: 'smtp://127.0.0.1:9' };
    const own = machine.start(env, '--demo');
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

    const again = machine.start(env, '--demo');
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
    const own = machine.start({ ...environmentOf(config), PORT: String(await freePort()) }, '--demo');
    expect(await own.end()).toBe(1);
    expect(own.text).toContain('STANDALONE_DEMO_NOT_EMPTY');
    expect(await database.query(`SELECT 1 FROM staff`)).toEqual([]);
    await close();
  }, 180_000);
});
