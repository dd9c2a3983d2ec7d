import { loadConfig } from '#config';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { eventually } from '../../support/eventually.js';
import { environmentOf, OwnProcess } from '../../support/processes.js';
import { ownPostgres } from '../../support/queue-store-postgres.js';
import type { QueueStore } from '../../support/queue-store.js';
import { TEST_KEY } from '../../support/template.js';
import { FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

const CONNECTIONS = 4;
const AUDIENCE = Array.from({ length: 120 }, (_, n) => `n${n}@example.org`);

describe('while a worker sends an alert, the database', () => {
  let server: QueueStore;
  let relay: FaultyRelay;
  let worker: OwnProcess | undefined;

  beforeAll(async () => {
    server = await ownPostgres();
    relay = await FaultyRelay.start();
  });
  afterAll(async () => {
    await worker?.kill();
    await relay.stop();
    await server.close();
  });

  /** Composes the alert and is gone before the server is. */
  async function alertOf(config: QueueStore['config']): Promise<string> {
    const office = await PostOffice.over(config);
    const message = await office.alertTo(AUDIENCE);
    await office.close();
    return message;
  }

  async function states(url: string, message: string): Promise<Record<string, number>> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ state: string; count: number }>(
      `SELECT d.state, count(*)::int AS count FROM deliveries d JOIN messages m ON m.id = d.message_id
       WHERE m.id = $1 AND m.settled_at IS NOT NULL GROUP BY 1`,
      [message],
    );
    await client.end();
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  it('MAIL 33: is killed and started again: nobody is lost, and what the relay answered meanwhile is not sent twice', async () => {
    const settings = { TOCSIN_KEY: TEST_KEY, LOG_LEVEL: 'silent', DATABASE_URL: server.config.databaseUrl };
    const config = loadConfig({ ...settings, SMTP_URL: relay.url, MAIL_RECIPIENTS: '*' }, { root: tmpdir() });
    const message = await alertOf(config);
    let letGo!: () => void;
    let held: Promise<void> = Promise.resolve();
    const halfway = new Promise<void>((reached) => {
      relay.faults.data = async () => {
        if (relay.read.length === 40) {
          held = new Promise((go) => (letGo = go));
          reached();
        }
        await held;
        return undefined;
      };
    });
    const env = environmentOf(config, { MAIL_CONNECTIONS: String(CONNECTIONS) });
    worker = OwnProcess.start('dist/apps/worker/src/main.js', env);
    await halfway;
    await server.crash();
    letGo();
    await server.start();
    const settled = async () => Object.keys(await states(config.databaseUrl, message)).length > 0;
    await eventually('the message is settled', settled, 60);
    expect(await states(config.databaseUrl, message)).toEqual({ accepted: AUDIENCE.length });
    expect(relay.read.map(({ to }) => to[0]).sort()).toEqual([...AUDIENCE].sort());
  }, 90_000);
});
