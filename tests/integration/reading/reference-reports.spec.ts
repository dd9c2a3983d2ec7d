import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, readReport } from '#extraction';
import { groupClaims } from '#incidents/grouping';

const reference = join(process.env.TOCSIN_REFERENCE_DATA ?? join(process.cwd(), '../shared/data'), 'reports');
const folder = existsSync(reference) ? reference : join(process.cwd(), 'tests/fixtures/reports');

const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((id) => {
    const { text, title, publishedAt, lang } = parseDocument(readFileSync(join(folder, id), 'utf8'), 'text');
    return { id, text, publishedAt, ...readReport({ text, title, publishedAt, lang }) };
  });
const grouped = groupClaims(reports);
const told = reports.flatMap(({ id, claims }) => claims.map((claim, at) => ({ id, claim, ...grouped.get(id)?.[at] })));
const events = (count: number, day: string) =>
  told.filter(({ claim }) => claim.what === 'repatriated' && claim.countMin === count && claim.dateStart === day);

describe('The reference documents (the project’s own where they are absent)', () => {
  it('tell of 9 October 2023 as one event across documents', () => {
    const found = events(500, '2023-10-09');
    expect(new Set(found.map(({ id }) => id)).size).toBeGreaterThanOrEqual(2);
    expect(new Set(found.map(({ incident }) => incident)).size).toBe(1);
    expect(found.every(({ claim }) => claim.qualifier === 'at_least' && claim.dateEnd === '2023-10-09')).toBe(true);
  });

  it('tell of 26 April 2024 as a single event of about sixty', () => {
    const found = events(60, '2024-04-26');
    expect(found.map(({ claim }) => [claim.qualifier, claim.aggregate])).toEqual([['about', null]]);
  });

  it('never merge a total or a number held with an event', () => {
    expect(told.filter(({ claim, incident }) => claim.aggregate !== null && incident !== null)).toEqual([]);
  });

  it('quote every claim exactly where it stands', () => {
    for (const { text, claims } of reports) {
      for (const claim of claims) expect(text.slice(claim.quoteStart, claim.quoteEnd)).toBe(claim.quote);
    }
  });

  it.each([
    ['repatriated', 'about', 50, '2021-07-01', null],
    ['repatriated', 'exact', 80, '2023-08-29', null],
    ['repatriated', 'exact', 40, '2023-09-18', null],
    ['repatriated', 'at_least', 500, '2023-10-09', null],
    ['repatriated', 'about', 60, '2024-04-26', null],
    ['repatriated', 'at_least', 670, '2020-01-01', 'total'],
    ['detained', 'at_least', 92, '2024-01-01', 'total'],
    ['detained', 'range', 600, null, 'stock'],
    ['detained', 'about', 2000, null, 'stock'],
    ['repatriated', 'at_least', 8000, null, 'total'],
    ['arrived', 'exact', 67, '2022-01-01', 'total'],
  ] as const)('tell that people were %s, %s %i, from %s, as %s', (what, qualifier, countMin, dateStart, aggregate) => {
    const rows = told.map(({ claim }) => claim);
    expect(rows).toContainEqual(expect.objectContaining({ what, qualifier, countMin, dateStart, aggregate }));
  });

  it('tell no dated event where the page has no date of its own', () => {
    const undated = reports.filter(({ publishedAt }) => publishedAt === null);
    expect(undated.length).toBeGreaterThan(0);
    const events = undated.flatMap(({ claims }) => claims.filter((c) => c.aggregate === null && c.dateStart !== null));
    expect(events).toEqual([]);
  });
});
