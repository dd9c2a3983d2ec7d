import { words } from '#face/words';
import type { Dress } from '../dress.js';
import { versions } from '../views/spec/record-examples.js';
import { feedEntry } from './feed-entries.js';
import { figureColumns, incidentColumns, incidentData } from './open-data.js';
import { timeBar } from './time-bar.js';

const page = versions[0]!.page;
const URL = 'https://record.example';
const quotes = page.origins.flatMap(({ quote, paraphrase }) => [quote ?? [], Object.values(paraphrase ?? {})].flat());
const dress = { t: words('en'), publicUrl: URL, link: (path: string) => path, organisation: 'X' } as unknown as Dress;

describe('the open data of an incident that was published with quotations', () => {
  const change = {
    ...{ id: 'x', reference: page.reference, version: page.version, state: 'published' as const, page },
    ...{ firstPublishedAt: new Date(0), changedAt: new Date(1) },
  };
  const written = [
    JSON.stringify(incidentData(URL, page)),
    ...Object.values(incidentColumns(URL)).map((cell) => String(cell(page))),
    ...Object.values(figureColumns(URL)).map((cell) => String(cell({ incident: page, figure: page.figures[0]! }))),
    JSON.stringify(feedEntry(dress, change)),
  ].join('\n');

  it('has none of them, whoever wrote the words', () => {
    expect(quotes.length).toBeGreaterThan(2);
    expect(quotes.filter((quote) => written.includes(quote))).toEqual([]);
  });

  it('names its sources and says why a version was made', () => {
    expect(written).toContain('"name":"Example Wire"');
    expect(written).toContain('The first version gave the day as 10 October.');
  });
});

describe('a bar of the timeline', () => {
  const bar = (dateStart: string | null, dateEnd: string | null) =>
    timeBar({ dateStart, dateEnd, kind: 'return', verification: 'reported' });

  it.each([
    ['2023-01-01', '2023-01-01', { from: 0, width: 5, exact: true, open: false }],
    ['2024-12-31', '2024-12-31', { from: 361, width: 5, exact: true, open: false }],
    ['2023-01-01', '2023-12-31', { from: 0, width: 365, exact: false, open: false }],
    ['2023-05-01', null, { from: 120, width: 246, exact: false, open: true }],
    [null, '2023-02-01', { from: 0, width: 32, exact: false, open: false }],
    ['2022-12-20', '2023-01-10', { from: 353, width: 13, exact: false, open: true }],
  ])('from %s to %s is %j', (start, end, expected) => {
    expect(bar(start, end)).toMatchObject(expected);
  });

  it('is none without any day', () => {
    expect(bar(null, null)).toBeNull();
  });
});
