import { groupClaims } from './group-claims.js';
import type { ClaimToGroup, KnownIncident, ReportToGroup } from './grouping.types.js';

const claim = (part: Partial<ClaimToGroup>): ClaimToGroup => ({
  what: 'repatriated',
  countMin: null,
  countMax: null,
  qualifier: 'vague',
  dateStart: null,
  dateEnd: null,
  places: ['China'],
  attributedTo: null,
  aggregate: null,
  quote: '',
  ...part,
});
const day = (date: string) => ({ dateStart: date, dateEnd: date });
const atLeast = (count: number) => ({ countMin: count, qualifier: 'at_least' as const });
const exactly = (count: number) => ({ countMin: count, countMax: count, qualifier: 'exact' as const });
const report = (id: string, publishedAt: string | null, ...claims: Partial<ClaimToGroup>[]): ReportToGroup => ({
  id,
  publishedAt,
  claims: claims.map(claim),
});
const keys = (reports: ReportToGroup[], known: KnownIncident[] = []) =>
  Object.fromEntries(
    [...groupClaims(reports, known)].map(([id, grouped]) => [id, grouped.map(({ incident }) => incident)]),
  );

const first = report('first', '2023-10-13', { ...atLeast(500), ...day('2023-10-09') });
const later = report(
  'later',
  '2024-05-08',
  { ...atLeast(500), ...day('2023-10-09') },
  { ...exactly(40), ...day('2023-09-18') },
);

describe('Two reports of one night', () => {
  it('share one incident, whatever order they are given in', () => {
    const grouped = keys([later, first]);
    expect(grouped['later']?.[0]).toBe(grouped['first']?.[0]);
    expect(grouped['later']?.[1]).not.toBe(grouped['first']?.[0]);
    expect(keys([first, later])).toEqual(grouped);
  });

  it('say why they were put together', () => {
    expect(groupClaims([first, later]).get('later')?.[0]).toMatchObject({
      reasons: ['same day', 'same count', 'same country'],
    });
  });

  it('may hedge in opposite ways, as two editions of one article did', () => {
    const most = report('en', '2023-10-13', { countMax: 600, qualifier: 'at_most', ...day('2023-10-09') });
    const least = report('ja', '2023-10-13', { ...atLeast(600), ...day('2023-10-09') });
    const grouped = keys([most, least]);
    expect(grouped['ja']).toEqual(grouped['en']);
  });

  it('meet although one gives no number and no date', () => {
    const vague = report('vague', '2023-10-13', { quote: 'a large number of North Koreans' });
    const grouped = keys([first, vague]);
    expect(grouped['vague']).toEqual(grouped['first']);
  });
});

describe('Figures that are no single event', () => {
  it('never join one; arrivals of one year are told to be one number and no event', () => {
    const sums = report(
      'sums',
      '2024-05-08',
      { ...atLeast(500), ...day('2023-10-09'), aggregate: 'total' },
      { ...atLeast(1000), what: 'detained', aggregate: 'stock' },
    );
    const arrivals = report('arrivals', '2024-05-08', { ...exactly(500), what: 'arrived', ...day('2023-10-09') });
    const again = report('again', '2024-06-08', { ...exactly(500), what: 'arrived', ...day('2023-10-09') });
    const grouped = keys([first, sums, arrivals, again]);
    expect(grouped['sums']).toEqual([null, null]);
    expect(grouped['again']).toEqual(grouped['arrivals']);
    expect(grouped['arrivals']).not.toEqual(grouped['first']);
  });
});

describe('Two events that look alike', () => {
  it.each([
    ['weeks apart', { ...atLeast(500), ...day('2023-11-09') }],
    ['of other numbers', { ...exactly(2), ...day('2023-10-09') }],
    ['in another country', { ...atLeast(500), ...day('2023-10-09'), places: ['Vietnam'] }],
    ['of another size in words', { quote: 'several people', ...day('2023-10-09') }],
  ])('stay two when %s', (_, other) => {
    const grouped = keys([first, report('other', '2023-11-20', other)]);
    expect(grouped['other']).not.toEqual(grouped['first']);
  });
});

describe('Two sources that differ', () => {
  const town = (id: string, count: number, attributedTo: string, place = 'Dandong') =>
    report(id, '2023-11-20', { ...exactly(count), ...day('2023-11-09'), places: [place], attributedTo });

  it('on how many in one town on one day tell of one event, on either bank of one crossing too', () => {
    const grouped = keys([
      town('a', 60, 'A trader'),
      town('b', 100, 'A coalition'),
      town('c', 80, 'A resident', 'Sinuiju'),
    ]);
    expect(grouped['b']).toEqual(grouped['a']);
    expect(grouped['c']).toEqual(grouped['a']);
  });

  it('by far more than that, or over several crossings, still tell of one day’s return', () => {
    const grouped = keys([
      town('a', 20, 'A trader'),
      town('b', 100, 'A coalition'),
      town('c', 60, 'A resident', 'Tumen'),
      report('d', '2023-11-21', { ...atLeast(150), ...day('2023-11-09') }, { ...exactly(30), ...day('2023-11-09') }),
    ]);
    for (const id of ['b', 'c']) expect(grouped[id]).toEqual(grouped['a']);
    expect(grouped['d']).toEqual([grouped['a']![0], grouped['a']![0]]);
  });

  it('by more than ten times tell of two, since a sum over a longer time often stands beside its last day', () => {
    const grouped = keys([town('a', 20, 'A trader'), town('b', 670, 'A coalition')]);
    expect(grouped['b']).not.toEqual(grouped['a']);
  });

  it('on two days tell of two events, and of people in custody two towns do too', () => {
    const later = report('b', '2023-11-20', { ...exactly(60), ...day('2023-11-19'), places: ['Dandong'] });
    const days = keys([town('a', 60, 'A trader'), later]);
    expect(days['b']).not.toEqual(days['a']);
    const held = (id: string, count: number, place: string) =>
      report(id, '2023-11-20', { ...exactly(count), ...day('2023-11-09'), what: 'detained', places: [place] });
    const grouped = keys([held('a', 6, 'Dandong'), held('b', 10, 'Kunming')]);
    expect(grouped['b']).not.toEqual(grouped['a']);
  });
});

describe('A number that is new and undated', () => {
  const held = (id: string, publishedAt: string, basis: 'new' | 'background') =>
    report(id, publishedAt, { ...exactly(20), what: 'detained', basis });

  it('is not taken for one of months ago, unless the report repeats history', () => {
    const old = held('old', '2025-06-20', 'new');
    const grouped = keys([old, held('later', '2026-02-10', 'new')]);
    expect(grouped['later']).not.toEqual(grouped['old']);
  });
});

describe('A report that splits a number', () => {
  it('keeps the parts with their sum', () => {
    const held = { what: 'detained' as const };
    const grouped = keys([
      report(
        'sum',
        '2014-07-24',
        { ...held, ...exactly(27), dateStart: '2014-07-18', dateEnd: '2014-07-19' },
        { ...held, ...exactly(9), ...day('2014-07-18'), places: ['Qingdao'] },
        { ...held, ...exactly(18), ...day('2014-07-19'), places: ['Kunming'] },
      ),
    ]);
    expect(new Set(grouped['sum'])).toHaveProperty('size', 1);
  });
});

describe('The review desk', () => {
  const known: KnownIncident = {
    id: 'INC-2023-0001',
    kind: 'return',
    dateStart: '2023-10-09',
    dateEnd: '2023-10-09',
    places: ['Dandong'],
    counts: [{ min: 500, max: null }],
  };

  it('is shown the incident that a new claim looks like', () => {
    expect(groupClaims([first], [known]).get('first')?.[0]).toMatchObject({
      incident: 'INC-2023-0001',
      matchedKnown: 'INC-2023-0001',
    });
  });

  it('is not shown one of another day', () => {
    expect(
      groupClaims([report('new', '2024-05-08', { ...exactly(60), ...day('2024-04-26') })], [known]).get('new')?.[0],
    ).not.toHaveProperty('matchedKnown');
  });
});
