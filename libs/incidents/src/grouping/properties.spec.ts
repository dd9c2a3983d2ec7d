import { groupClaims } from './group-claims.js';
import type { ClaimToGroup, ReportToGroup } from './grouping.types.js';

/** Numbers that look random and are the same in every run, from 0 to below 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
  };
}

const CASES = Array.from({ length: 300 }, (_, seed) => seed + 1);
const pick = <Item>(random: () => number, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
const dayOf = (random: () => number) =>
  random() < 0.2 ? null : new Date(Date.UTC(2023, 0, 1 + Math.floor(random() * 60))).toISOString().slice(0, 10);

function claimOf(random: () => number): ClaimToGroup {
  const count = random() < 0.2 ? null : Math.floor(random() ** 3 * 700);
  const qualifier = count === null ? 'vague' : pick(random, ['exact', 'about', 'at_least', 'at_most'] as const);
  const from = dayOf(random);
  return {
    what: pick(random, ['repatriated', 'detained', 'at_risk', 'arrived'] as const),
    countMin: qualifier === 'at_most' ? null : count,
    countMax: qualifier === 'at_least' ? null : count,
    qualifier,
    ...{ dateStart: from, dateEnd: from },
    places: [pick(random, ['China', 'Jilin', 'Dandong', 'Tumen', 'Sinuiju', 'Vietnam', 'Laos', 'Nowhere'])],
    attributedTo: pick(random, ['HRW', 'NKDB', 'a source', null]),
    aggregate: pick(random, [null, null, null, null, 'total', 'stock'] as const),
    basis: pick(random, ['new', 'background'] as const),
    quote: pick(random, ['dozens', 'hundreds of people', 'a large number', '']),
  };
}

function reportsOf(random: () => number): ReportToGroup[] {
  return Array.from({ length: 1 + Math.floor(random() * 10) }, (_, at) => ({
    id: `r${at}`,
    publishedAt: dayOf(random),
    claims: Array.from({ length: Math.floor(random() * 5) }, () => claimOf(random)),
  }));
}

const keysOf = (reports: ReportToGroup[]) =>
  Object.fromEntries([...groupClaims(reports)].map(([id, claims]) => [id, claims.map(({ incident }) => incident)]));

describe('Whatever reports say, grouping', () => {
  it('comes out the same in whatever order they are given, and every time', () => {
    for (const seed of CASES) {
      const random = chance(seed);
      const reports = reportsOf(random);
      const shuffled = reports.map((report) => ({ report, key: random() })).sort((a, b) => a.key - b.key);
      expect(keysOf(shuffled.map(({ report }) => report))).toEqual(keysOf(reports));
    }
  });

  it('answers for each claim, and never gives a total or a number held an event', () => {
    for (const seed of CASES) {
      const reports = reportsOf(chance(seed));
      const keys = keysOf(reports);
      for (const { id, claims } of reports) {
        claims.forEach(({ aggregate, what }, at) => {
          if (aggregate !== null) expect(keys[id]![at]).toBeNull();
          else if (what !== 'detained') expect(keys[id]![at]).not.toBeNull();
        });
      }
    }
  });

  it('never puts arrivals and anything else under one key', () => {
    for (const seed of CASES) {
      const reports = reportsOf(chance(seed));
      const keys = keysOf(reports);
      const told = reports.flatMap(({ id, claims }) => claims.map(({ what }, at) => [keys[id]![at], what] as const));
      const arrivals = new Set(told.filter(([key, what]) => key !== null && what === 'arrived').map(([key]) => key));
      expect(told.filter(([key, what]) => arrivals.has(key!) && what !== 'arrived')).toEqual([]);
    }
  });

  it('takes nothing apart when a later report comes', () => {
    for (const seed of CASES) {
      const random = chance(seed);
      const reports = reportsOf(random);
      const later = { id: 'zz', publishedAt: null, claims: [claimOf(random), claimOf(random)] };
      expect(keysOf([...reports, later])).toMatchObject(keysOf(reports));
    }
  });
});
