import { PublicLinks } from '#auth';
import { FaultyRelay } from '../integration/mail/faulty-relay.js';
import { asPage, reportDocuments } from '../support/documents.js';
import { OutsideWeb } from '../support/outside-web.js';
import { emptyQueues, unfinishedEnd } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { environmentOf, OwnProcess } from '../support/processes.js';
import { approveAlert, draftAlert, publishIncident, statusOf } from '../support/steps/alert.js';
import { addOffice, confirmLetter, launchCampaign, writeLetter } from '../support/steps/campaign.js';
import { confirmedSubscriber } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const SUBSCRIBERS = 120;
const LETTERS = 12;
/** Moments after a worker's start at which it is killed, in milliseconds: while it boots, polls, reads, prepares. */
const MOMENTS = [700, 1000, 1300];
/** After so many more mails each further worker is killed, whatever the speed of the machine. */
const MAILS = [1, 20, 25];
const CONNECTIONS = 5;

describe('a worker that is killed again and again while the line is busy', () => {
  let web: OutsideWeb;
  let relay: FaultyRelay;
  let tocsin: TestTocsin;
  let worker: OwnProcess | undefined;

  beforeAll(async () => {
    web = await OutsideWeb.start();
    // Slow enough that a kill meets mails under way.
    relay = await FaultyRelay.start({
      data: () => new Promise((resolve) => setTimeout(() => resolve(undefined), 40)),
    });
    tocsin = await TestTocsin.start({
      OUTBOUND_ALLOW: web.host,
      OUTBOUND_GAP_MILLISECONDS: '0',
      MAIL_RECIPIENTS: '*',
      SMTP_URL: relay.url,
      MAIL_FROM: 'alerts@coalition.example',
    });
  });

  afterAll(async () => {
    await worker?.kill();
    await tocsin.stop();
    await relay.stop();
    await web.stop();
  });

  const rows = <Row>(sql: string) => tocsin.db.database.query<Row>(sql);
  const startWorker = () =>
    OwnProcess.start(
      'dist/apps/worker/src/main.js',
      environmentOf(tocsin.db.config, { MAIL_CONNECTIONS: String(CONNECTIONS) }),
    );

  /** What a crash leaves is taken up once its lease is over; here that time passes at once. */
  const leasesEnd = async () => {
    await unfinishedEnd(tocsin.db);
    await rows(`UPDATE deliveries SET claimed_until = now() - interval '1 second' WHERE claimed_until IS NOT NULL`);
  };

  /** The worst that can happen to the queue store: everything in it is gone. */
  const wipeQueues = () => emptyQueues(tocsin.db);

  it('loses no report, no alert and no letter, and sends twice only what was under way', async () => {
    const documents = reportDocuments();
    for (const document of documents) web.put(`/${document.name}`, { body: asPage(document) });
    web.putFeed(
      '/feed.xml',
      documents.map(({ name, title }) => ({ title, path: `/${name}` })),
    );

    const campaign = await launchCampaign(tocsin, {
      offices: [await addOffice(tocsin, { address: 'desk@office.example' })],
    });
    for (let n = 0; n < LETTERS; n += 1) await writeAndConfirm(n, campaign);
    for (let n = 0; n < SUBSCRIBERS; n += 1) await confirmedSubscriber(tocsin, `reader-${n}@inbox.example`);
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await tocsin.as('analyst', 'POST', '/api/sources', { name: 'Wire', url: web.url('/feed.xml') });
    await approveAlert(tocsin, alert);

    const killed = async (ripe: () => Promise<unknown>) => {
      worker = startWorker();
      await ripe();
      await worker.kill();
      await leasesEnd();
      await wipeQueues();
    };
    for (const moment of MOMENTS) await killed(() => new Promise((resolve) => setTimeout(resolve, moment)));
    for (const more of MAILS) {
      const reached = relay.read.length + more;
      await killed(() => eventually('the relay has more mails', () => relay.read.length >= reached, 60));
    }
    worker = startWorker();
    await eventually('the alert is sent', async () => (await statusOf(tocsin, alert)).state === 'sent', 60);
    const unread = `SELECT 1 FROM source_items i LEFT JOIN reports r ON r.id = i.report_id WHERE r.read_at IS NULL`;
    await eventually(
      'every item is a report and read',
      async () => (await rows(unread)).length === 0 && (await rows(`SELECT 1 FROM source_items`)).length > 0,
    );
    await eventually(
      'every letter is handed over',
      async () => (await rows(`SELECT 1 FROM letters WHERE handed_at IS NULL`)).length === 0,
    );
    const open = `SELECT 1 FROM messages WHERE settled_at IS NULL AND stream IN ('alerts', 'letters')`;
    await eventually('the messages are settled', async () => (await rows(open)).length === 0);
    expect(await worker.stop()).toBe(0);

    const [found] = await rows<{ items: number; reports: number }>(
      `SELECT (SELECT count(*)::int FROM source_items) AS items, (SELECT count(*)::int FROM reports) AS reports`,
    );
    expect(found).toEqual({ items: documents.length, reports: documents.length });

    const copies = Array.from({ length: SUBSCRIBERS }, (_, n) => copiesTo(`reader-${n}@inbox.example`));
    expect(copies.filter((count) => count === 0)).toEqual([]);
    const twice = copies.reduce((sum, count) => sum + count - 1, 0);
    expect(twice).toBeLessThanOrEqual((MOMENTS.length + MAILS.length) * CONNECTIONS);
    const [counted] = await rows<{ again: number }>(
      `SELECT sum(attempts - 1)::int AS again FROM deliveries d JOIN messages m ON m.id = d.message_id WHERE m.stream = 'alerts'`,
    );
    expect(counted!.again).toBeGreaterThanOrEqual(twice);

    // A letter is never sent twice: where no answer came, it waits for a person, and the office may or may not have it.
    const states = await rows<{ state: string; count: number }>(
      `SELECT d.state, count(*)::int AS count FROM deliveries d JOIN messages m ON m.id = d.message_id
       WHERE m.stream = 'letters' GROUP BY 1`,
    );
    const letters = new Map(states.map(({ state, count }) => [state, count]));
    const accepted = letters.get('accepted') ?? 0;
    const uncertain = letters.get('uncertain') ?? 0;
    expect(accepted + uncertain).toBe(LETTERS);
    expect(copiesTo('desk@office.example')).toBeGreaterThanOrEqual(accepted);
    expect(copiesTo('desk@office.example')).toBeLessThanOrEqual(LETTERS);
  }, 180_000);

  function copiesTo(address: string): number {
    return relay.read.filter(({ to }) => to.includes(address)).length;
  }

  /** Writes and confirms, without anything being sent yet: no worker runs, so the link is made here as the mail would hold it. */
  async function writeAndConfirm(n: number, campaign: { slug: string }): Promise<void> {
    await writeLetter(tocsin, campaign, { email: `supporter-${n}@inbox.example` });
    const [action] = await rows<{ id: string }>(`SELECT id FROM actions ORDER BY id DESC LIMIT 1`);
    const token = tocsin.api.get(PublicLinks).token('confirm-action', action!.id);
    const { statusLink } = await confirmLetter(tocsin, `/act/confirm/${token}`);
    expect(statusLink).not.toBeNull();
  }
});
