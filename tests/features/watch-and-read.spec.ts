import type { DeskReportView, Page, ReportView } from '#contracts';
import { asPage, reportDocuments } from '../support/documents.js';
import { OutsideWeb } from '../support/outside-web.js';
import { TestTocsin } from '../support/tocsin.js';

describe('an analyst whose sources have published reports', () => {
  let web: OutsideWeb;
  let tocsin: TestTocsin;

  beforeAll(async () => {
    web = await OutsideWeb.start();
    tocsin = await TestTocsin.start({ OUTBOUND_ALLOW: web.host, OUTBOUND_GAP_MILLISECONDS: '0' });
    tocsin.clock.set('2024-05-09T08:00:00Z');
    const documents = reportDocuments();
    for (const document of documents) web.put(`/${document.name}`, { body: asPage(document) });
    web.putFeed(
      '/feed.xml',
      documents.map(({ name, title, published }) => ({
        title,
        path: `/${name}`,
        ...(published === null ? {} : { pubDate: new Date(published).toUTCString() }),
      })),
    );
    await tocsin.as('analyst', 'POST', '/api/sources', { name: 'Wire', url: web.url('/feed.xml') });
    await tocsin.drain();
  });

  afterAll(async () => {
    await tocsin.stop();
    await web.stop();
  });

  const desk = async () => (await tocsin.as<Page<DeskReportView>>('analyst', 'GET', '/api/desk')).body.items;

  it('finds them on the desk with their claims, each quotation standing verbatim in the text', async () => {
    const reports = await desk();
    expect(reports.length).toBeGreaterThanOrEqual(3);
    for (const report of reports) {
      const { body } = await tocsin.as<{ text: string }>('analyst', 'GET', `/api/reports/${report.id}`);
      for (const claim of report.claims) {
        expect(body.text.slice(claim.quoteStart, claim.quoteEnd)).toBe(claim.quote);
      }
    }
  });

  it('sees 9 October 2023 and 26 April 2024 as events of their own, grouped over documents', async () => {
    const views: ReportView[] = [];
    for (const { id } of await desk())
      views.push((await tocsin.as<ReportView>('analyst', 'GET', `/api/reports/${id}`)).body);
    const found = views.flatMap(({ id, claims, suggestions }) =>
      claims.map((claim, index) => ({ report: id, claim, together: suggestions[index]!.together })),
    );
    const october = found.filter(({ claim }) => claim.dateStart === '2023-10-09' && claim.countMin === 500);
    const april = found.filter(({ claim }) => claim.dateStart === '2024-04-26' && claim.countMin === 60);
    expect(october.length).toBeGreaterThanOrEqual(2);
    const [first, ...others] = october;
    const company = first!.together.map(({ claimId }) => claimId);
    const elsewhere = others.filter(({ report }) => report !== first!.report).map(({ claim }) => claim.id);
    expect(company).toEqual(expect.arrayContaining(elsewhere));
    expect(april.length).toBeGreaterThanOrEqual(1);
    expect(company).not.toContain(april[0]!.claim.id);
  });

  it('is not asked twice about what was fetched before', async () => {
    const asked = web.asked.length;
    tocsin.clock.forward({ hours: 1 });
    const { body } = await tocsin.as<Page<{ id: string }>>('analyst', 'GET', '/api/sources');
    await tocsin.as('analyst', 'POST', `/api/sources/${body.items[0]!.id}/poll`);
    await tocsin.drain();
    expect(web.asked.slice(asked)).toEqual(['/feed.xml']);
  });
});
