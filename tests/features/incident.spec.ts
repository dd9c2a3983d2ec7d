import type { DeskReportView, FigureView, IncidentView, Page, PublicationPreview } from '#contracts';
import { OutsideWeb } from '../support/outside-web.js';
import { textOf } from '../support/steps/campaign.js';
import { publishSeen } from '../support/steps/alert.js';
import { TestTocsin } from '../support/tocsin.js';

const CONFIRMED = {
  reason: 'The ministry said that people appeared to have been returned.',
  basis: { kind: 'government', who: 'Unification Ministry', url: 'https://gov.example/2023-10-13' },
};

const REPORTS = [
  {
    path: '/a',
    pubDate: 'Thu, 12 Oct 2023 09:00:00 GMT',
    text: 'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday, citing a missionary.',
  },
  {
    path: '/b',
    pubDate: 'Fri, 13 Oct 2023 06:30:00 GMT',
    text: 'A large number of North Koreans in three northeastern provinces of China appear to have been repatriated, South Korea’s Unification Ministry said on Friday. Human Rights Watch had said a day earlier that over 500 North Koreans were forcibly returned on Monday night. A North Korean who fled in 2001 said that a cousin of his, who had lived in China for 25 years, was deported to North Korea on Monday.',
  },
  {
    path: '/c',
    pubDate: 'Wed, 08 May 2024 10:00:00 GMT',
    text: 'Human Rights Watch has confirmed that China has forcibly returned more than 670 North Koreans since early 2020. This includes more than 500 North Koreans on October 9, 2023, and 80 on August 29, 2023.',
  },
];

describe('staff who make an incident of what several reports say', () => {
  let web: OutsideWeb;
  let tocsin: TestTocsin;
  let desk: DeskReportView[];

  beforeAll(async () => {
    web = await OutsideWeb.start();
    tocsin = await TestTocsin.start({ OUTBOUND_ALLOW: web.host, OUTBOUND_GAP_MILLISECONDS: '0' });
    for (const { path, text } of REPORTS) {
      web.put(path, {
        body: `<!doctype html><html><head><title>Returns of North Korean refugees</title></head><body><article><h1>Returns</h1><p>${text}</p></article></body></html>`,
      });
    }
    web.putFeed(
      '/feed.xml',
      REPORTS.map(({ path, pubDate }) => ({ title: `Returns of North Korean refugees ${path}`, path, pubDate })),
    );
    await tocsin.as('analyst', 'POST', '/api/sources', { name: 'Wire', url: web.url('/feed.xml') });
    await tocsin.drain();
    desk = (await tocsin.as<Page<DeskReportView>>('analyst', 'GET', '/api/desk')).body.items;
  });
  afterAll(async () => {
    await tocsin.stop();
    await web.stop();
  });

  const claims = () => desk.flatMap((report) => report.claims);
  const about = (day: string) => claims().filter((claim) => claim.dateStart === day && claim.aggregate === null);
  const make = (claimIds: string[], more: object = {}) =>
    tocsin.as<IncidentView & { code: string }>('editor', 'POST', '/api/incidents', {
      ...{ kind: 'return', title: 'Forced back over five crossings', dateStart: '2023-10-09', dateEnd: '2023-10-09' },
      ...{ verification: 'confirmed', level: CONFIRMED, claimIds, ...more },
    });

  it('cannot make a running total part of an event', async () => {
    const total = claims().find((claim) => claim.aggregate === 'total');
    expect(total).toMatchObject({ countMin: 670 });
    expect(await make([total!.id])).toMatchObject({ status: 400, body: { code: 'INCIDENTS_CLAIM_NOT_EVENT' } });
  });

  it('keep each figure once per speaker, at its own level, and publish no sentence that endangers somebody', async () => {
    const vague = claims().filter((claim) => claim.qualifier === 'vague' && /Unification Ministry/.test(claim.quote));
    const cousin = claims().filter((claim) => /cousin/.test(claim.quote));
    const chosen = [...about('2023-10-09'), ...vague, ...cousin];
    const { status, body } = await make([...new Set(chosen.map(({ id }) => id))]);
    expect(status).toBe(201);
    const of = ({ attributedTo, countMin }: FigureView) => [attributedTo.split(',')[0], countMin];
    expect(body.figures.filter(({ countMin }) => countMin === 500).map(of)).toEqual([['Human Rights Watch', 500]]);
    expect(body.figures.every(({ verification }) => verification === 'reported')).toBe(true);
    expect(body.verification).toBe('confirmed');

    const { body: preview } = await tocsin.as<PublicationPreview>('viewer', 'GET', `/api/incidents/${body.id}/preview`);
    expect(preview.page.figures[0]).toMatchObject({ countMin: 500 });
    expect(JSON.stringify(preview.page)).not.toMatch(/cousin|25 years/);
    const publish = (looked: string[]) => publishSeen(tocsin, body.id, { revision: body.revision, looked });
    expect(await publish([])).toMatchObject({ status: 400, body: { code: 'INCIDENTS_LOOK_FIRST' } });
    expect(await publish(preview.warnings.map(({ key }) => key))).toMatchObject({ status: 200, body: { version: 1 } });
    const page = textOf((await tocsin.visit(`/record/${body.reference}`)).body);
    expect(page).toContain('Event confirmed');
    expect(page).toContain('Figure reported');
    expect(page).not.toMatch(/cousin|25 years/);
    expect(textOf((await tocsin.visit('/')).body)).toContain('≥ 500');
  });

  it('are refused the same claim twice, and a text that names a relative', async () => {
    expect(await make([about('2023-10-09')[0]!.id])).toMatchObject({
      status: 409,
      body: { code: 'INCIDENTS_CLAIM_TAKEN' },
    });
    const { body } = await make([], { summary: 'Among them was the daughter of a reporter.' });
    expect(await publishSeen(tocsin, body.id, { revision: body.revision })).toMatchObject({
      status: 400,
      body: { code: 'INCIDENTS_UNSAFE' },
    });
    expect((await tocsin.visit(`/record/${body.reference}`)).status).toBe(404);
  });

  it('never overwrite a colleague, nor publish what nobody looked at', async () => {
    const { body } = await make([]);
    const first = await tocsin.as<IncidentView>('editor', 'PUT', `/api/incidents/${body.id}`, {
      revision: body.revision,
      title: 'A better title',
    });
    expect(first).toMatchObject({ status: 200, body: { revision: body.revision + 1, title: 'A better title' } });
    const second = await tocsin.as('editor', 'PUT', `/api/incidents/${body.id}`, {
      revision: body.revision,
      title: 'Another',
    });
    expect(second).toMatchObject({ status: 409, body: { code: 'INCIDENTS_CHANGED' } });
    expect(await publishSeen(tocsin, body.id, { revision: body.revision })).toMatchObject({ status: 409 });
    expect((await publishSeen(tocsin, body.id, { revision: body.revision + 1 }, 'editor')).status).toBe(403);
    const history = await tocsin.as<Page<{ act: string; detail: object }>>(
      'viewer',
      'GET',
      `/api/incidents/${body.id}/history`,
    );
    expect(history.body.items.map(({ act }) => act)).toEqual(['create-incident', 'revise-incident']);
    expect(history.body.items[1]!.detail).toMatchObject({
      before: { title: 'Forced back over five crossings' },
      after: { title: 'A better title' },
    });
  });

  it('publish the page that they looked at: a source that has changed since is looked at again', async () => {
    const { body } = await make(about('2023-08-29').map(({ id }) => id));
    expect(body.claimIds).not.toEqual([]);
    const look = async () =>
      (await tocsin.as<PublicationPreview>('viewer', 'GET', `/api/incidents/${body.id}/preview`)).body;
    const publish = (pageSha256: string, more: object = {}) =>
      tocsin.as('approver', 'POST', `/api/incidents/${body.id}/publish`, {
        ...{ revision: body.revision, pageSha256, ...more },
      });
    const { body: sources } = await tocsin.as<Page<{ id: string }>>('viewer', 'GET', '/api/sources?q=Wire');
    const revise = (change: object) => tocsin.as('analyst', 'PUT', `/api/sources/${sources.items[0]!.id}`, change);

    const before = await look();
    expect((await revise({ revision: 1, name: 'Wire renamed' })).status).toBe(200);
    const refused = { status: 409, body: { code: 'INCIDENTS_PAGE_CHANGED' } };
    expect(await publish(before.pageSha256)).toMatchObject(refused);
    expect((await tocsin.visit(`/record/${body.reference}`)).status).toBe(404);
    expect((await publish('no hash')).status).toBe(400);
    const after = await look();
    for (let click = 0; click < 2; click += 1) {
      expect(await publish(after.pageSha256)).toMatchObject({ status: 200, body: { version: 1 } });
    }

    await revise({ revision: 2, name: 'Wire', confidential: true });
    const hidden = await look();
    expect(hidden).toMatchObject({ revision: body.revision, page: { version: 2 } });
    expect(await publish(hidden.pageSha256)).toMatchObject({ status: 400, body: { code: 'INCIDENTS_NOTE_MISSING' } });
    const change = { kind: 'update', note: { en: 'The source is not named any more.' } };
    expect(await publish(hidden.pageSha256, { change })).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await tocsin.visit(`/record/${body.reference}`)).body).not.toContain('Wire');
    await revise({ revision: 3, confidential: false });
  });

  it('can take a withdrawn incident off the record without a trace of its text', async () => {
    const { body } = await make([]);
    await publishSeen(tocsin, body.id, { revision: body.revision });
    expect((await tocsin.visit(`/record/${body.reference}`)).status).toBe(200);
    await tocsin.as('approver', 'POST', `/api/incidents/${body.id}/withdraw`, {
      reason: 'A person could be recognised.',
    });
    const gone = await tocsin.visit(`/record/${body.reference}`);
    expect(gone.status).toBe(410);
    expect(gone.body).not.toContain('Forced back over five crossings');
  });
});
