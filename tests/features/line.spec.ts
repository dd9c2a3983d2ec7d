import type { DeskReportView, IncidentView, Page } from '#contracts';
import { FaultyRelay } from '../integration/mail/faulty-relay.js';
import { asPage, reportDocuments } from '../support/documents.js';
import { OutsideWeb } from '../support/outside-web.js';
import { approveAlert, draftAlert, publishLooked, statusOf } from '../support/steps/alert.js';
import {
  addOffice,
  campaignNow,
  confirmLetter,
  launchCampaign,
  textOf,
  writeLetter,
} from '../support/steps/campaign.js';
import { confirmedSubscriber, leaveLinkOf, linkIn, oneClick } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const SUBSCRIBERS = 40;

describe('a report that goes through the whole house', () => {
  let web: OutsideWeb;
  let relay: FaultyRelay;
  let tocsin: TestTocsin;

  beforeEach(async () => {
    web = await OutsideWeb.start();
    relay = await FaultyRelay.start();
    tocsin = await TestTocsin.start({
      MAIL_CONNECTIONS: '3',
      OUTBOUND_ALLOW: web.host,
      OUTBOUND_GAP_MILLISECONDS: '0',
      SMTP_URL: relay.url,
      MAIL_RECIPIENTS: '*',
      MAIL_FROM: 'alerts@coalition.example',
    });
    tocsin.clock.set('2024-05-09T08:00:00Z');
  });

  afterEach(async () => {
    await tocsin.stop();
    await relay.stop();
    await web.stop();
  });

  const sentTo = (address: string) => relay.read.filter(({ to }) => to.includes(address));

  async function publishReports(): Promise<void> {
    const documents = reportDocuments();
    for (const document of documents) web.put(`/${document.name}`, { body: asPage(document) });
    const entries = documents.map(({ name, title, published }) => ({
      title,
      path: `/${name}`,
      ...(published === null ? {} : { pubDate: new Date(published).toUTCString() }),
    }));
    web.putFeed('/feed.xml', entries);
    await tocsin.as('analyst', 'POST', '/api/sources', { name: 'Wire', url: web.url('/feed.xml') });
    await tocsin.drain();
  }

  /** Makes an incident of every claim on the desk that tells of one day, and publishes it. */
  async function verify(day: string, title: string): Promise<IncidentView> {
    const { items } = (await tocsin.as<Page<DeskReportView>>('analyst', 'GET', '/api/desk')).body;
    const claimIds = items
      .flatMap(({ claims }) => claims)
      .filter((claim) => claim.what === 'repatriated' && claim.aggregate === null && claim.dateStart === day)
      // One relative who was among them: the harm check asks for a look at a day with a single person.
      .filter((claim) => claim.countMin !== 1)
      .map(({ id }) => id);
    const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', {
      ...{ kind: 'return', title, dateStart: day, dateEnd: day, places: ['China'], verification: 'reported', claimIds },
    });
    expect(made.status).toBe(201);
    const { id, revision } = made.body;
    const published = await publishLooked(tocsin, id, { revision });
    expect(published.status).toBe(200);
    return made.body;
  }

  it('reaches each confirmed subscriber once, and a confirmed letter reaches the office once', async () => {
    await publishReports();
    const october = await verify('2023-10-09', 'Forced back over five crossings');
    const page = textOf((await tocsin.visit(`/record/${october.reference}`)).body);
    expect(page).toContain('≥ 500');
    expect(page).toContain('Human Rights Watch');

    for (let n = 0; n < SUBSCRIBERS; n += 1) await confirmedSubscriber(tocsin, `reader-${n}@inbox.example`);
    const alert = await draftAlert(tocsin, october);
    const approved = await approveAlert(tocsin, alert);
    expect(approved.body).toMatchObject({ state: expect.any(String) });
    await tocsin.drain();
    for (let n = 0; n < SUBSCRIBERS; n += 1) expect(sentTo(`reader-${n}@inbox.example`)).toHaveLength(1);
    expect(await statusOf(tocsin, alert)).toMatchObject({
      state: 'sent',
      states: { accepted: alert.audience.recipients },
    });

    const office = await addOffice(tocsin, { address: 'desk@office.example' });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    const before = relay.read.length;
    await expect(letterBy('supporter@inbox.example', campaign)).resolves.toContain('/letters/');
    await tocsin.drain();
    const letters = relay.read.slice(before).filter(({ to }) => to.includes('desk@office.example'));
    expect(letters).toHaveLength(1);
    expect(letters[0]!.raw).toMatch(/^Reply-To: .*supporter@inbox\.example/im);
    expect((await campaignNow(tocsin, campaign)).numbers).toMatchObject({
      lettersHanded: 1,
      deliveries: { accepted: 1 },
    });
  });

  it('is dropped for somebody who leaves while the alert is being sent', async () => {
    await publishReports();
    const april = await verify('2024-04-26', 'Forced back from Jilin and Liaoning');
    const ids = new Map<string, string>();
    for (let n = 0; n < SUBSCRIBERS; n += 1) {
      const address = `reader-${n}@inbox.example`;
      ids.set(address, await confirmedSubscriber(tocsin, address));
    }
    let leaver: string | undefined;
    const leave = async () => {
      // Somebody at the very end: whoever is near the front may be in one of the open connections already.
      const waiting = await tocsin.db.database.query<{ linkId: string }>(
        `SELECT link_id AS "linkId" FROM deliveries WHERE state = 'queued' ORDER BY due_at DESC, id DESC`,
      );
      expect(waiting.length).toBeGreaterThan(5);
      leaver = [...ids].find(([, id]) => id === waiting[0]!.linkId)![0];
      await oneClick(tocsin, leaveLinkOf(tocsin, ids.get(leaver)!));
    };
    let leaving: Promise<void> | undefined;
    // Every open connection waits until they have left, so that theirs is still to come.
    relay.faults.data = async () => {
      if (relay.read.length >= 3) await (leaving ??= leave());
      return undefined;
    };
    const alert = await draftAlert(tocsin, april);
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    const { states, state } = await statusOf(tocsin, alert);
    const [left] = await tocsin.db.database.query<{ state: string }>(
      `SELECT d.state FROM deliveries d WHERE d.link_id = $1`,
      [ids.get(leaver!)!],
    );
    expect(sentTo(leaver!)).toHaveLength(left!.state === 'cancelled' ? 0 : 1);
    expect(states.accepted + states.cancelled).toBe(SUBSCRIBERS);
    expect(state).toBe('sent');
    expect(states.cancelled).toBe(1);
  });

  async function letterBy(email: string, campaign: { slug: string }): Promise<string> {
    await writeLetter(tocsin, campaign, { email });
    await tocsin.drain();
    const mail = sentTo(email).at(-1);
    const text = (mail?.raw ?? '').replace(/=\r\n/g, '').replaceAll('=3D', '=');
    const { statusLink } = await confirmLetter(tocsin, linkIn({ text } as never, '/act/confirm/'));
    return statusLink ?? '';
  }
});
