import { FaultyRelay } from '../integration/mail/faulty-relay.js';
import { unfinishedEnd } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { environmentOf, OwnProcess } from '../support/processes.js';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { confirmedSubscriber } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const SUBSCRIBERS = 200;
const CONNECTIONS = 8;
/** After so many more mails each worker is killed. */
const KILLS = [30, 45];

describe('workers that are killed in the middle of a large sending', () => {
  let relay: FaultyRelay;
  let tocsin: TestTocsin;
  const workers: OwnProcess[] = [];

  beforeAll(async () => {
    relay = await FaultyRelay.start({
      // Slow enough that a kill meets mails under way on every connection.
      data: () => new Promise((resolve) => setTimeout(() => resolve(undefined), 25)),
    });
    tocsin = await TestTocsin.start({
      MAIL_RECIPIENTS: '*',
      SMTP_URL: relay.url,
      MAIL_FROM: 'alerts@coalition.example',
    });
  });
  afterAll(async () => {
    for (const worker of workers) await worker.kill();
    await tocsin.stop();
    await relay.stop();
  });

  const rows = <Row>(sql: string) => tocsin.db.database.query<Row>(sql);
  const startWorker = () => {
    const env = environmentOf(tocsin.db.config, { MAIL_CONNECTIONS: String(CONNECTIONS) });
    const worker = OwnProcess.start('dist/apps/worker/src/main.js', env);
    workers.push(worker);
    return worker;
  };

  it('MAIL 33: lose nobody, leave at most one mail of each connection in doubt, and count what goes twice', async () => {
    const readers = Array.from({ length: SUBSCRIBERS }, (_, n) => `reader-${n}@inbox.example`);
    for (const address of readers) await confirmedSubscriber(tocsin, address);
    await approveAlert(tocsin, await draftAlert(tocsin, await publishIncident(tocsin)));
    for (const more of KILLS) {
      const reached = relay.read.length + more;
      const worker = startWorker();
      await eventually('the relay has more mails', () => relay.read.length >= reached, 60);
      await worker.kill();
      const [doubt] = await rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM deliveries WHERE state = 'attempting'`,
      );
      expect(doubt!.count).toBeLessThanOrEqual(CONNECTIONS);
      // The lease of a dead worker runs out; here that time passes at once.
      await unfinishedEnd(tocsin.db);
      await rows(`UPDATE deliveries SET claimed_until = now() - interval '1 second' WHERE claimed_until IS NOT NULL`);
    }
    // One more is asked to stop in the middle while another takes over.
    const reached = relay.read.length + 30;
    const leaving = startWorker();
    await eventually('the relay has more mails', () => relay.read.length >= reached, 60);
    const staying = startWorker();
    expect(await leaving.stop()).toBe(0);
    const open = `SELECT 1 FROM messages WHERE settled_at IS NULL`;
    await eventually('the messages are settled', async () => (await rows(open)).length === 0, 60);
    expect(await staying.stop()).toBe(0);

    const copies = readers.map((address) => relay.read.filter(({ to }) => to.includes(address)).length);
    expect(copies.filter((count) => count === 0)).toEqual([]);
    const twice = copies.reduce((sum, count) => sum + count - 1, 0);
    expect(twice).toBeLessThanOrEqual(KILLS.length * CONNECTIONS);
    const [ledger] = await rows<{ accepted: number; again: number; others: number }>(
      `SELECT count(*) FILTER (WHERE state = 'accepted')::int AS accepted, sum(attempts - 1)::int AS again,
         count(*) FILTER (WHERE state <> 'accepted')::int AS others FROM deliveries`,
    );
    expect(ledger).toMatchObject({ accepted: SUBSCRIBERS, others: 0 });
    expect(ledger!.again).toBeGreaterThanOrEqual(twice);
    // A copy is the same mail: whoever gets it twice can tell.
    const ids = new Map(relay.read.map(({ to, messageId }) => [to[0], messageId]));
    for (const { to, messageId } of relay.read) expect(ids.get(to[0])).toBe(messageId);
  }, 180_000);
});
