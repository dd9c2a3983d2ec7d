import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import type { IncidentView, TotalView } from '#contracts';
import { DATA_FIELDS } from '../../apps/api/src/public/views/record-data.js';
import { correct, putOnRecord, readCsv } from '../support/steps/record.js';
import { TestTocsin } from '../support/tocsin.js';

let tocsin: TestTocsin;
let standing: IncidentView;
let corrected: IncidentView;
let withdrawn: IncidentView;

const FILES = [
  'incidents.csv',
  'figures.csv',
  'links.csv',
  'incidents.json',
  'totals.csv',
  'totals.json',
  'feed.atom',
  'feed.json',
];
const SUMMARY = 'They were taken over the bridge in the night.';
const CONFIRMED = {
  verification: 'confirmed',
  level: {
    reason: 'The ministry said so.',
    basis: { kind: 'government', who: 'A ministry', url: 'https://gov.example/1' },
  },
} as const;
const FORMULA = '=SUM(A1:A9) of people';

const ask = (file: string, headers: Record<string, string> = {}) =>
  tocsin.api.inject({ method: 'GET', url: file.startsWith('/') ? file : `/record/${file}`, headers });
const text = async (file: string) => (await ask(file)).body;
const json = async <Body>(file: string) => JSON.parse(await text(file)) as Body;

beforeAll(async () => {
  tocsin = await TestTocsin.start({
    ORGANISATION: 'Example <Coalition> & "Friends"',
    PUBLIC_URL: 'https://record.example',
  });
  const day = { dateStart: '2023-10-09', dateEnd: '2023-10-09' };
  standing = await putOnRecord(tocsin, {
    title: FORMULA,
    ...day,
    places: ['Jilin', 'Tumen'],
    summary: SUMMARY,
    ...CONFIRMED,
  });
  expect(await text(standing.reference)).toContain(SUMMARY);
  const other = await putOnRecord(tocsin, { title: 'Said, with commas and “quotes”\u0007 & <signs>', ...day });
  corrected = await correct(tocsin, other.id, { title: 'Put right: "as said", & <so>' }, 'The title was wrong.');
  withdrawn = await putOnRecord(tocsin, { title: 'What must not be read any more', ...day });
  await tocsin.as('approver', 'POST', `/api/incidents/${withdrawn.id}/withdraw`, {
    reason: 'A reason for staff alone.',
  });
});
afterAll(() => tocsin.stop());

describe('a program that fetches a file of the record', () => {
  it.each(FILES)('is told the licence of %s, may read it from anywhere, and gets it once', async (file) => {
    const first = await ask(file);
    expect(first.statusCode).toBe(200);
    expect(first.headers['link']).toBe('<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
    expect(first.headers['access-control-allow-origin']).toBe('*');
    const again = await ask(file, { 'if-none-match': `"other", W/${String(first.headers['etag'])}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await ask(file, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it.each(FILES.filter((file) => !file.startsWith('totals')))('learns from %s when it last changed', async (file) => {
    const { headers } = await ask(file);
    const since = String(headers['last-modified']);
    expect(Date.parse(since)).toBeGreaterThan(0);
    expect((await ask(file, { 'if-modified-since': since })).statusCode).toBe(304);
    expect((await ask(file, { 'if-modified-since': 'Sat, 01 Jan 2000 00:00:00 GMT' })).statusCode).toBe(200);
    expect((await ask(file, { 'if-modified-since': 'no day' })).statusCode).toBe(200);
  });

  it.each(FILES)('finds in %s nobody of staff, and nothing of what was withdrawn', async (file) => {
    const body = await text(file);
    for (const secret of ['staff.example', 'The editor', withdrawn.id, 'A reason for staff']) {
      expect(body).not.toContain(secret);
    }
    expect(body).not.toContain('What must not be read any more');
  });

  it('gets another mark after a change, and in another language', async () => {
    const before = (await ask('feed.atom')).headers['etag'];
    expect((await ask('/ko/record/feed.atom')).headers['etag']).not.toBe(before);
    await putOnRecord(tocsin, { title: 'Something new' });
    expect((await ask('feed.atom')).headers['etag']).not.toBe(before);
  });
});

describe('somebody with a spreadsheet', () => {
  it('gets incidents one a line, with columns that the page of the data explains', async () => {
    const rows = readCsv(await text('incidents.csv'));
    const row = rows.find(({ reference }) => reference === standing.reference)!;
    expect(row).toMatchObject({
      ...{
        kind: 'return',
        date_start: '2023-10-09',
        date_end: '2023-10-09',
        places: 'Jilin; Tumen',
        verification: 'confirmed',
      },
      ...{ least: '500', most: '', figures: '1', licence: 'CC-BY-4.0', version: '1' },
      id: `tag:record.example,2026:incident:${standing.reference}`,
      url: `https://record.example/record/${standing.reference}`,
    });
    expect(Object.keys(row).filter((name) => !(DATA_FIELDS as readonly string[]).includes(name))).toEqual([]);
    expect(rows.map(({ reference }) => reference)).not.toContain(withdrawn.reference);
  });

  it('runs no formula by opening it', async () => {
    for (const file of ['incidents.csv', 'figures.csv', 'totals.csv']) {
      const cells = readCsv(await text(file)).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
    }
    expect(await text('incidents.csv')).toContain("'=SUM");
  });

  it('gets each figure with its own level beside the event’s', async () => {
    const row = readCsv(await text('figures.csv')).find(({ reference }) => reference === standing.reference);
    expect(row).toMatchObject({
      ...{
        verification: 'confirmed',
        figure_verification: 'reported',
        count_min: '500',
        count_max: '',
        qualifier: 'at_least',
      },
      attributed_to: 'Human Rights Watch',
    });
    expect(Object.keys(row!).filter((name) => !(DATA_FIELDS as readonly string[]).includes(name))).toEqual([]);
  });

  it('gets totals apart', async () => {
    const made = await tocsin.as<TotalView>('editor', 'POST', '/api/totals', {
      ...{ aggregate: 'total', what: 'repatriated', countMin: 670, countMax: null, qualifier: 'at_least' },
      ...{
        dateStart: '2020-01-01',
        dateEnd: '2024-05-08',
        attributedTo: 'Human Rights Watch',
        names: [standing.reference],
      },
    });
    await tocsin.as('approver', 'POST', `/api/totals/${made.body.id}/publish`, { revision: made.body.revision });
    const [row] = readCsv(await text('totals.csv'));
    expect(row).toMatchObject({ reference: made.body.reference, count_min: '670', contains: standing.reference });
    expect(Object.keys(row!).filter((name) => !(DATA_FIELDS as readonly string[]).includes(name))).toEqual([]);
    const { totals } = await json<{ totals: { reference: string; comparison: { contains: string[] } }[] }>(
      'totals.json',
    );
    expect(totals).toMatchObject([{ reference: made.body.reference, comparison: { contains: [standing.reference] } }]);
    expect(await text('incidents.csv')).not.toContain('670');
    const page = await text('/record/totals');
    expect(page).toContain('≥ 670');
    expect(page).toContain('It names these events:');
  });
});

describe('a program that reads JSON', () => {
  it('gets every incident with figures and sources, and what is gone by reference alone', async () => {
    const read = await json<{ licence: object; incidents: Record<string, unknown>[]; gone: object[] }>(
      'incidents.json',
    );
    expect(read.licence).toMatchObject({ spdx: 'CC-BY-4.0' });
    expect(read.gone).toMatchObject([{ reference: withdrawn.reference, state: 'withdrawn' }]);
    const one = read.incidents.find(({ reference }) => reference === standing.reference)!;
    expect(one).toMatchObject({
      title: FORMULA,
      figures: [{ count_min: 500, figure_verification: 'reported' }],
      places: ['Jilin', 'Tumen'],
    });
    expect(Object.keys(one)).not.toContain('summary');
  });

  it('gets each incident of a long record once', async () => {
    const { incidents } = await json<{ incidents: { reference: string }[] }>('incidents.json');
    const references = incidents.map(({ reference }) => reference);
    expect(new Set(references).size).toBe(references.length);
    expect(references).toContain(corrected.reference);
  });
});

describe('a feed reader', () => {
  it('reads the Atom feed: one entry an incident, its correction and its withdrawal as newer times of the same entry', async () => {
    const feed = parseAtomFeed(await text('feed.atom'));
    expect(feed.title?.value).toContain('Example <Coalition> & "Friends"');
    expect(feed.rights?.value).toBe('CC-BY-4.0');
    const entryOf = ({ reference }: IncidentView) =>
      feed.entries!.filter(({ id }) => id === `tag:record.example,2026:incident:${reference}`);
    expect(entryOf(corrected)).toHaveLength(1);
    expect(entryOf(corrected)[0]!.title?.value).toBe('Corrected: Put right: "as said", & <so>');
    expect(entryOf(corrected)[0]!.summary?.value).toContain('The title was wrong.');
    expect(entryOf(withdrawn)[0]!.title?.value).toBe(`Withdrawn: ${withdrawn.reference}`);
    expect(entryOf(standing)[0]!.summary?.value).toContain('at least 500 people (Human Rights Watch): reported.');
    for (const { published, updated } of feed.entries!)
      expect(Date.parse(updated!)).toBeGreaterThanOrEqual(Date.parse(published!));
  });

  it('reads the JSON Feed: the same entries under the same ids', async () => {
    const feed = parseJsonFeed(await json('feed.json'));
    const atom = parseAtomFeed(await text('feed.atom'));
    expect(feed.items!.map(({ id }) => id)).toEqual(atom.entries!.map(({ id }) => id));
    expect(await json('feed.json')).toMatchObject({
      ...{
        version: 'https://jsonfeed.org/version/1.1',
        language: 'en',
        feed_url: 'https://record.example/record/feed.json',
      },
      _licence: { spdx: 'CC-BY-4.0' },
    });
  });

  it('finds both from the pages of the record, in the language of the page', async () => {
    expect(await text('/record')).toMatch(
      /<link rel="alternate" type="application\/atom\+xml"[^>]* href="\/record\/feed.atom"/,
    );
    expect(await text('/ko/record')).toContain('href="/ko/record/feed.json"');
    const korean = parseAtomFeed(await text('/ko/record/feed.atom'));
    expect(korean.entries!.map(({ title }) => title?.value)).toContain(`철회: ${withdrawn.reference}`);
  });
});

describe('a feed reader of an empty record', () => {
  it('gets feeds and files that are whole', async () => {
    const empty = await TestTocsin.start();
    try {
      const visit = async (file: string) => (await empty.visit(`/record/${file}`)).body;
      expect(parseAtomFeed(await visit('feed.atom')).entries ?? []).toEqual([]);
      expect(JSON.parse(await visit('incidents.json'))).toMatchObject({ incidents: [], gone: [], updated: null });
      expect(readCsv(await visit('incidents.csv'))).toEqual([]);
      expect((await empty.visit('/record/totals')).body).toContain('No total has been published yet.');
    } finally {
      await empty.stop();
    }
  });
});
