import type { IncidentView, PublicationPreview, PublishedIncident, RecordLink } from '#contracts';
import { IncidentRecord, PublicRecord } from '#incidents';
import { publish } from '../support/steps/alert.js';
import { readCsv } from '../support/steps/record.js';
import { TestTocsin } from '../support/tocsin.js';

const SOURCE = { url: 'https://paper.example/returned', note: 'For staff alone: the paper means these people.' };
const FEARED = 'Ten people who may be sent back';
const HAPPENED = 'Ten people returned at night';

describe('a reader of the record who wants to know what became of people', () => {
  let tocsin: TestTocsin;
  let feared: IncidentView;
  let happened: IncidentView;
  let linkId: string;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());

  const make = async (kind: string, title: string, day: string) => {
    const request = { kind, title, dateStart: day, dateEnd: day };
    const { body } = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', request);
    await tocsin.as('editor', 'PUT', `/api/incidents/${body.id}`, {
      revision: body.revision,
      texts: { ko: { title: `${title} (한국어)`, summary: '' } },
    });
    return body;
  };
  const link = async (kind = 'became') => {
    const { body } = await tocsin.as<{ id: string }>('editor', 'POST', `/api/incidents/${feared.id}/links`, {
      ...{ kind, to: happened.reference },
      ...SOURCE,
    });
    return body.id;
  };
  const page = async ({ reference }: IncidentView, before = '') =>
    (await tocsin.visit(`${before}/record/${reference}`)).body;
  const stored = async ({ reference }: IncidentView) =>
    JSON.stringify((await tocsin.api.get(IncidentRecord).byReference(reference)).page);
  const file = async () => {
    const { incidents } = JSON.parse((await tocsin.visit('/record/incidents.json')).body) as {
      incidents: { reference: string; links: object[] }[];
    };
    return incidents.flatMap(({ links }) => links);
  };
  const csv = async () => readCsv((await tocsin.visit('/record/links.csv')).body);
  /** Everything that a program or a person can fetch of what stands. */
  const everything = async (standing: IncidentView, versions: number) => {
    const paths = [
      '/record',
      '/ko/record',
      '/record/incidents.json',
      '/record/links.csv',
      '/record/feed.json',
      '/record/timeline',
    ];
    const own = Array.from({ length: versions }, (_, n) => `/record/${standing.reference}/v/${n + 1}`);
    const all = [`/record/${standing.reference}`, `/ko/record/${standing.reference}`, ...own, ...paths];
    return (await Promise.all(all.map(async (path) => (await tocsin.visit(path)).body))).join('\n');
  };

  it('sees nothing of an incident that is linked and not on the record, wherever they look', async () => {
    feared = await make('feared_return', FEARED, '2023-10-01');
    happened = await make('return', HAPPENED, '2023-10-09');
    linkId = await link();
    await publish(tocsin, feared.id);
    expect(await everything(feared, 1)).not.toMatch(
      new RegExp(`${happened.reference}|${HAPPENED}|${linkId}|Linked incidents`),
    );
    expect(await stored(feared)).not.toContain(linkId);
    const { body } = await tocsin.as<PublicationPreview>('viewer', 'GET', `/api/incidents/${feared.id}/preview`);
    expect([body.page.links, body.links]).toEqual([undefined, []]);
  });

  it('sees it on both pages from the moment that the second is published, with the source, in their language', async () => {
    await publish(tocsin, happened.id);
    const [before, after] = [await page(feared), await page(happened)];
    expect(before).toContain('What became of it');
    expect(before).toContain(`href="/record/${happened.reference}"`);
    expect(after).toContain('What came before it');
    for (const html of [before, after]) {
      expect(html).toContain(`href="${SOURCE.url}"`);
      expect(html).not.toContain('For staff alone');
    }
    const korean = await page(happened, '/ko');
    expect(korean).toContain('앞서 있었던 일');
    expect(korean).toContain(`${FEARED} (한국어)`);
    expect(await file()).toEqual(
      Array.from({ length: 2 }, () => ({
        ...{ earlier: feared.reference, later: happened.reference, link: 'became' },
        ...{ attributed_to: null, source: null, source_url: SOURCE.url },
      })),
    );
    expect(await csv()).toMatchObject([{ earlier: feared.reference, later: happened.reference, link: 'became' }]);
  });

  it('sees in a version only the links that it had', async () => {
    expect((await tocsin.visit(`/record/${feared.reference}/v/1`)).body).not.toContain(happened.reference);
    expect((await tocsin.visit(`/record/${happened.reference}/v/1`)).body).toContain(feared.reference);
    await publish(tocsin, feared.id);
    expect(await page(feared)).toContain('Links to other incidents: 1 added, none taken away.');
    expect((await tocsin.visit(`/record/${feared.reference}/v/2`)).body).toContain(happened.reference);
  });

  it('sees a link that was taken back until one of the two is published again, and then on neither', async () => {
    const end = `/api/incidents/${happened.id}/links/${linkId}/end`;
    expect((await tocsin.as('editor', 'POST', end, { reason: 'Other people.' })).status).toBe(200);
    const state = async ({ id }: IncidentView) =>
      (await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${id}`)).body.state;
    expect([await state(feared), await state(happened)]).toEqual(['changed', 'changed']);
    expect(await page(feared)).toContain(happened.reference);
    await publish(tocsin, happened.id);
    for (const one of [feared, happened]) expect(await page(one)).not.toContain('Linked incidents');
    expect(await everything(feared, 2)).not.toContain(SOURCE.url);
    expect(await csv()).toEqual([]);
  });

  it.each(['withdraw', 'retract'] as const)('sees at once no trace of one that is taken off (%s)', async (act) => {
    linkId = await link('unknown');
    for (const one of [feared, happened]) await publish(tocsin, one.id);
    expect(await page(feared)).toContain(HAPPENED);
    const { revision } = (await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${happened.id}`)).body;
    const request = act === 'withdraw' ? { reason: 'Danger.' } : { revision, note: { en: 'It was wrong.' } };
    expect((await tocsin.as('approver', 'POST', `/api/incidents/${happened.id}/${act}`, request)).status).toBe(200);
    const shown: PublishedIncident[] = (await tocsin.api.get(PublicRecord).versions(feared.id)).map((one) => one.page);
    expect(shown.flatMap(({ links = [] }) => links)).toEqual([]);
    const trace = new RegExp(`Linked incidents|연결된 사건|${linkId}|Links to other`);
    const own = [`/record/${feared.reference}`, `/ko/record/${feared.reference}`].concat(
      [1, 2, 3, 4].map((version) => `/record/${feared.reference}/v/${version}`),
    );
    for (const path of own) expect((await tocsin.visit(path)).body).not.toMatch(trace);
    expect(await page(feared)).not.toContain(HAPPENED);
    expect(await file()).toEqual([]);
    const all: RecordLink[] = await tocsin.api.get(PublicRecord).everyLink();
    expect(all).toEqual([]);
    await tocsin.as('editor', 'POST', `/api/incidents/${feared.id}/links/${linkId}/end`, { reason: 'Once more.' });
  });
});
