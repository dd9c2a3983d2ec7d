import type { Browser } from 'playwright-core';
import type { DeskReportView, IncidentView, Page as ListPage } from '#contracts';
import { openBrowser } from '../support/browser.js';
import { ConsoleVisit } from '../support/console-visit.js';
import { asPage, type TestDocument } from '../support/documents.js';
import { OutsideWeb } from '../support/outside-web.js';
import { signedInAs } from '../support/steps/sign-in.js';
import { TestTocsin } from '../support/tocsin.js';

const DOCUMENTS: TestDocument[] = [
  {
    name: 'october.html',
    title: 'China forcibly returns over 500 North Koreans',
    published: '2023-10-12',
    text: 'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday, citing a missionary.\n\nThe North Koreans had been held in detention centres in Jilin province. The refugees were driven in convoys over five border crossings and forcibly returned at night.',
  },
  {
    name: 'ministry.html',
    title: 'Seoul: large number of North Koreans returned',
    published: '2023-10-13',
    text: 'A large number of North Koreans in three northeastern provinces of China appear to have been repatriated, South Korea’s Unification Ministry said on Friday. Human Rights Watch had said a day earlier that over 500 North Koreans were forcibly returned on October 9, 2023.',
  },
  {
    name: 'trains.html',
    title: 'North Korean refugees ride no trains',
    published: '2023-09-01',
    text: 'North Korean refugees in Jilin, China, were forcibly returned, a newspaper wrote. It then wrote of trains. The refugees were forcibly returned by train, it said.',
  },
];

let web: OutsideWeb;
let tocsin: TestTocsin;
let browser: Browser;

beforeAll(async () => {
  web = await OutsideWeb.start();
  tocsin = await TestTocsin.listening({ OUTBOUND_ALLOW: web.host, OUTBOUND_GAP_MILLISECONDS: '0' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await tocsin.stop();
  await web.stop();
});

/** Publishes documents at a feed that is watched, and reads them. */
async function publishReports(documents: TestDocument[], feed: string): Promise<void> {
  for (const document of documents) web.put(`/${document.name}`, { body: asPage(document) });
  web.putFeed(
    feed,
    documents.map(({ name, title, published }) => ({
      title,
      path: `/${name}`,
      ...(published === null ? {} : { pubDate: new Date(published).toUTCString() }),
    })),
  );
  await tocsin.as('analyst', 'POST', '/api/sources', { name: `Wire of ${feed}`, url: web.url(feed) });
  await tocsin.drain();
}

describe('an approver at the desk, with nothing but a keyboard', () => {
  let visit: ConsoleVisit;
  beforeAll(async () => {
    visit = await ConsoleVisit.open(browser, tocsin, await signedInAs(tocsin, 'approver'));
  });
  afterAll(() => visit.context.close());
  afterEach(() => expect(visit.findings.splice(0)).toEqual([]));

  const heading = (name: string | RegExp) => visit.page.getByRole('heading', { name }).first();
  const press = async (...keys: string[]) => {
    for (const key of keys) await visit.page.keyboard.press(key);
  };
  const row = (title: string) => visit.page.getByRole('list', { name: 'Reports' }).getByRole('link', { name: title });

  it('sees an empty desk that says what will come, and reports appear on it by themselves', async () => {
    await visit.go('/desk');
    await heading('Nothing waits').waitFor();
    await visit.look('desk-empty');
    await publishReports(DOCUMENTS, '/first.xml');
    await row('Seoul: large number').waitFor();
    await visit.page.getByText('3 reports wait').waitFor();
    await visit.look('desk');
  });

  it('learns the keys, moves to a report, reads it with its claims marked, and takes it', async () => {
    await press('?');
    await visit.page.getByRole('dialog').getByText('undo the last dismissal').waitFor();
    await visit.look('desk-keys');
    await press('Escape');
    await visit.page.getByRole('dialog').waitFor({ state: 'detached' });
    await row('China forcibly returns').click();
    await visit.page.locator('mark', { hasText: 'more than 500 North Koreans' }).waitFor();
    await press('t');
    await visit.page.getByText('You have taken this report', { exact: false }).first().waitFor();
    await visit.look('desk-report');
  });

  it('dismisses with a reason, and takes it back', async () => {
    await row('ride no trains').click();
    await heading(/ride no trains/).waitFor();
    await press('d');
    await visit.page.getByLabel('Why it is no matter for us').waitFor();
    await visit.look('desk-dismiss');
    await visit.page.keyboard.type('It is about trains');
    await press('Enter');
    await visit.page.getByText('1 report was dismissed.').waitFor();
    await row('ride no trains').waitFor({ state: 'detached' });
    await visit.look('desk-dismissed');
    await press('u');
    await row('ride no trains').waitFor();
  });

  it('chooses several and dismisses them together, and unticks a claim by its number', async () => {
    await row('China forcibly returns').click();
    const claim = visit.page.getByRole('checkbox', { name: 'Take claim 1 along' });
    await claim.waitFor();
    expect(await claim.isChecked()).toBe(true);
    await press('1');
    expect(await claim.isChecked()).toBe(false);
    await visit.page.getByRole('list', { name: 'Reports' }).getByRole('link').first().click();
    await press('x', 'j', 'x');
    await visit.page.getByText('2 reports chosen').waitFor();
    await visit.look('desk-chosen');
    await press('d');
    await visit.page.getByRole('dialog').getByRole('button', { name: 'Dismiss 2 reports' }).waitFor();
    await press('Escape');
    await visit.page.getByRole('dialog').waitFor({ state: 'detached' });
    await visit.page.getByRole('button', { name: 'Choose none' }).click();
  });

  it('keeps what it shows while the stream of events is lost, and says so', async () => {
    await visit.page.route('**/api/desk/events', (route) => route.abort());
    await visit.go('/desk');
    await visit.page.getByText('The connection is lost; this list may be old.', { exact: false }).waitFor();
    await row('Seoul: large number').waitFor();
    await visit.look('desk-lost');
    await visit.page.unroute('**/api/desk/events');
    await visit.page.getByText('New reports appear by themselves').waitFor({ timeout: 20_000 });
  });

  it('makes an incident of the claims, attaches a second report to it and publishes it', async () => {
    await row('China forcibly returns').click();
    await visit.page.locator('mark', { hasText: 'more than 500 North Koreans' }).waitFor();
    await press('n');
    await heading('New incident').waitFor();
    await visit.page.getByLabel('Title').fill('Forced back over five crossings');
    await visit.look('incident-new');
    await visit.page.getByRole('button', { name: 'Make this incident' }).press('Enter');
    await heading('Forced back over five crossings').waitFor();
    const { body } = await tocsin.as<ListPage<IncidentView>>('viewer', 'GET', '/api/incidents');
    const { reference } = body.items[0]!;

    await visit.go('/desk');
    await row('Seoul: large number').click();
    await visit.page.getByRole('button', { name: new RegExp(`to ${reference}`) }).waitFor();
    await visit.look('desk-suggestion');
    await press('a');
    await visit.page.getByRole('dialog').getByText('suggested').waitFor();
    await visit.look('desk-attach');
    await visit.page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(reference) })
      .press('Enter');
    await row('Seoul: large number').waitFor({ state: 'detached' });

    await visit.go(`/incidents/${reference}`);
    await visit.page.getByText('draft').first().waitFor();
    const korean = visit.page.getByRole('group', { name: '한국어' });
    await korean.getByLabel('Title').fill('다섯 곳의 국경을 통해 강제북송');
    await visit.page.getByRole('button', { name: /Save as revision/ }).press('Enter');
    await visit.page.getByText('Nothing is changed.').waitFor();
    await visit.look('incident');
    await visit.page.getByRole('button', { name: /Publish revision/ }).press('Enter');
    await visit.page.getByRole('button', { name: 'Publish this text' }).waitFor();
    await visit.look('incident-publish');
    await visit.page.getByRole('button', { name: 'Publish this text' }).press('Enter');
    await visit.page.getByText('See it on the public record').waitFor();
    const record = await tocsin.visit(`/record/${reference}`);
    expect(record.status).toBe(200);
    expect(record.body).toContain('≥ 500');
    expect((await tocsin.visit(`/ko/record/${reference}`)).body).toContain('다섯 곳의 국경을 통해 강제북송');
    await visit.go('/incidents');
    await visit.look('incidents');
  });
});

describe('two people in one incident', () => {
  it('are shown what the other changed, and neither loses a word', async () => {
    const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', {
      kind: 'detention',
      title: 'Held',
    });
    const { id, revision } = made.body;
    const visit = await ConsoleVisit.open(browser, tocsin, await signedInAs(tocsin, 'editor'));
    const { page } = visit;
    await visit.go(`/incidents/${id}`);
    const title = page.getByLabel('Title').first();
    await title.fill('Held in Jilin');
    await tocsin.as('approver', 'PUT', `/api/incidents/${id}`, {
      revision,
      title: 'Held near the border',
      places: ['Jilin'],
    });
    await page.getByRole('button', { name: /Save as revision/ }).click();
    await page.getByText('A colleague has changed this incident meanwhile').waitFor();
    await page.getByText('Now: Held near the border').waitFor();
    await visit.look('incident-conflict');
    await page.getByRole('button', { name: 'Go on with this choice' }).click();
    expect(await title.inputValue()).toBe('Held in Jilin');
    await page.getByRole('button', { name: /Save as revision/ }).click();
    await page.getByText('Nothing is changed.').waitFor();
    const { body } = await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${id}`);
    expect(body).toMatchObject({ title: 'Held in Jilin', places: ['Jilin'], revision: revision + 2 });
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  });
});

describe('an analyst on a phone, in Korean', () => {
  it('reads one pane at a time, enters a report and is not offered what is not theirs to do', async () => {
    const visit = await ConsoleVisit.open(browser, tocsin, await signedInAs(tocsin, 'analyst'), { language: 'ko-KR' });
    const { page } = visit;
    await page.setViewportSize({ width: 360, height: 780 });
    await visit.go('/desk');
    await page.getByRole('link', { name: /ride no trains/ }).click();
    await page.getByText('진술', { exact: false }).first().click();
    await page.getByRole('button', { name: '보도 1건 제외' }).waitFor();
    expect(await page.getByRole('button', { name: '새 사건 …' }).count()).toBe(0);
    await visit.look('ko-desk-claims');
    await visit.go('/desk/new');
    await page.getByLabel('제목').fill('손으로 넣은 보도');
    await page.getByLabel('본문').fill('탈북민 다수가 지린성에서 강제북송되었다고 한 단체가 밝혔다.');
    await visit.look('ko-desk-new');
    await page.getByRole('button', { name: '검토 목록에 올리기' }).click();
    await page.getByRole('heading', { name: '손으로 넣은 보도' }).waitFor();
    const { body } = await tocsin.as<ListPage<DeskReportView>>('viewer', 'GET', '/api/desk?limit=1&state=waiting');
    await tocsin.drain();
    expect(body).toBeDefined();
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  });
});

describe('an analyst who keeps the sources', () => {
  it('sees which fail and why, adds one, imports a list and ends one', async () => {
    web.put('/broken.xml', { status: 503, body: 'down' });
    await tocsin.as('analyst', 'POST', '/api/sources', { name: 'A paper that fails', url: web.url('/broken.xml') });
    await tocsin.drain();
    const visit = await ConsoleVisit.open(
      browser,
      tocsin,
      await signedInAs(tocsin, 'analyst', { email: 'keeper@members.example' }),
    );
    const { page } = visit;
    await visit.go('/sources');
    await visit.look('sources');
    await page.getByRole('link', { name: 'A paper that fails' }).click();
    await page.getByText('The last poll failed.', { exact: false }).waitFor();
    await visit.look('source-failing');
    await visit.go('/sources/new');
    await page.getByLabel('Address of the feed').fill('no address');
    await page.getByRole('button', { name: 'Add this source' }).click();
    await page.getByText('This is no web address.', { exact: false }).waitFor();
    await visit.look('source-new');
    await page.getByLabel('Address of the feed').fill('https://paper.example/feed');
    await page.getByLabel('Name').fill('A paper');
    await page.getByRole('button', { name: 'Add this source' }).click();
    await page.getByRole('heading', { name: 'A paper', exact: true }).waitFor();
    await page.getByRole('button', { name: 'End …' }).click();
    await page.getByLabel('Why it is ended').fill('The paper has closed.');
    await page.getByRole('button', { name: 'End this source' }).click();
    await page.getByText('The paper has closed.').waitFor();
    await visit.go('/sources/import');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'feeds.opml',
      mimeType: 'text/x-opml',
      buffer: Buffer.from(
        '<opml version="2.0"><body><outline text="New" xmlUrl="https://new.example/feed"/><outline text="None"/></body></opml>',
      ),
    });
    await page.getByRole('button', { name: 'Import this list' }).click();
    await page.getByRole('heading', { name: '1 source was added, 0 known already, 1 refused' }).waitFor();
    await visit.look('sources-imported');
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  });
});
