import type { Qualifier, Verification } from '#contracts';
import { bearsOut, independent, originsOf, proposeLevel, type RangedFigure, type Said, shownRange } from './index.js';

const said = (outlet: string | null, ...speakers: string[]): Said => ({ claimId: null, speakers, outlet });
const count = (...all: Said[]) => independent(originsOf(all));

describe('Origins', () => {
  it('are who says so, not who carries it: four outlets that quote one group are one', () => {
    const outlets = [
      said('A newspaper', 'Human Rights Watch', 'a missionary'),
      said('A broadcaster', '휴먼라이츠워치'),
      said('An agency', 'HRW'),
      said('A magazine', '人权观察'),
    ];
    expect(originsOf(outlets)).toMatchObject([{ unnamed: false }]);
    expect(count(...outlets)).toBe(1);
  });

  it('are one where one quotes the other, two steps deep and in any order', () => {
    const steps = [
      said(null, 'A Newspaper Daily'),
      said(null, 'Human Rights Watch'),
      said(null, 'Human Rights Watch', 'A Newspaper Daily'),
    ];
    expect(count(...steps)).toBe(1);
    expect(count(...[...steps].reverse())).toBe(1);
  });

  it('are two where a ministry says so by itself beside a group', () => {
    const origins = originsOf([said(null, 'Human Rights Watch'), said(null, 'South Korea’s Unification Ministry')]);
    expect(independent(origins)).toBe(2);
    expect(origins[1]).toMatchObject({ authority: 'government' });
  });

  it('count people without a name once among themselves, and not at all beside a name', () => {
    const unnamed = [said('A', 'a source in China'), said('B', '소식통'), said('C', '消息人士'), said('D', '関係者')];
    expect(count(...unnamed)).toBe(1);
    expect(count(...unnamed, said('E', 'Human Rights Watch'))).toBe(1);
  });

  it('are nobody with a name where a report names nobody, unless the outlet is a body that knows by itself', () => {
    expect(originsOf([said('A newspaper')])).toMatchObject([{ unnamed: true }]);
    expect(originsOf([said('Human Rights Watch')])).toMatchObject([{ unnamed: false, names: ['Human Rights Watch'] }]);
  });

  it('tell a people from a name', () => {
    expect(originsOf([said(null, 'North Korean activists'), said(null, 'South Korean sources')])).toMatchObject([
      { unnamed: true },
    ]);
    expect(originsOf([said(null, 'Activist Person One')])).toMatchObject([{ unnamed: false }]);
  });

  it('hear no ministry in somebody unnamed at a ministry', () => {
    expect(originsOf([said(null, 'a source at the Unification Ministry')])).toMatchObject([
      { unnamed: true, authority: null },
    ]);
  });

  it('know a special rapporteur by the office, whatever the name', () => {
    const both = [said(null, 'Elizabeth Salmon, UN special rapporteur'), said(null, '유엔 북한인권특별보고관')];
    expect(originsOf(both)).toMatchObject([{ authority: 'un' }]);
  });

  it('come to the same number in whatever order they are said', () => {
    const all = [
      said('A', 'Human Rights Watch', 'a missionary'),
      said('B', 'A Newspaper Daily', 'Human Rights Watch'),
      said('C', '통일부'),
      said('D', 'a source'),
      said('E', 'NKDB'),
      said('F', 'A Newspaper Daily'),
    ];
    for (let shift = 0; shift < all.length; shift++) {
      expect(count(...all.slice(shift), ...all.slice(0, shift))).toBe(3);
    }
  });
});

describe('A proposed level', () => {
  const origins = (...names: string[]) => originsOf(names.map((name) => said(null, name)));
  const propose = (present: Verification, names: string[], denied = false) =>
    proposeLevel({ present, origins: origins(...names), denied });

  it('is reported for one origin and corroborated for two that are independent', () => {
    expect(propose('reported', ['Human Rights Watch'])).toEqual({ proposed: 'reported', reasons: ['one_origin'] });
    expect(propose('reported', ['Human Rights Watch', 'NKDB']).proposed).toBe('corroborated');
    expect(propose('unverified', []).proposed).toBe('unverified');
  });

  it('is never confirmed by the machine, not even where a government says so', () => {
    const { proposed, reasons } = propose('reported', ['Unification Ministry', 'United Nations', 'NKDB']);
    expect(proposed).toBe('corroborated');
    expect(reasons).toContain('authority_may_confirm');
  });

  it('falls back where an origin is gone', () => {
    expect(propose('corroborated', ['Human Rights Watch']).proposed).toBe('reported');
  });

  it.each(['confirmed', 'disputed', 'refused', 'unverifiable', 'retracted'] as const)(
    'leaves %s to people',
    (level) => {
      expect(propose(level, ['Human Rights Watch', 'NKDB']).proposed).toBe(level);
    },
  );

  it('tells of a denial and lowers nothing for it', () => {
    expect(propose('reported', ['Human Rights Watch'], true)).toEqual({
      proposed: 'reported',
      reasons: ['one_origin', 'denied'],
    });
  });
});

describe('One number', () => {
  const n = (qualifier: Qualifier, countMin: number | null, countMax: number | null) => ({
    qualifier,
    countMin,
    countMax,
  });

  it.each([
    [n('exact', 560, 560), n('at_least', 500, null), true],
    [n('at_least', 500, null), n('exact', 560, 560), false],
    [n('at_least', 500, null), n('at_least', 500, null), true],
    [n('exact', 62, 62), n('about', 60, 60), true],
    [n('exact', 70, 70), n('about', 60, 60), false],
    [n('at_most', null, 600), n('at_least', 500, null), false],
    [n('vague', null, null), n('at_least', 500, null), false],
    [n('exact', 40, 40), n('vague', null, null), true],
  ])('%j bears out %j: %s', (stated, figure, expected) => {
    expect(bearsOut(stated, figure)).toBe(expected);
  });
});

describe('The range that is shown', () => {
  const figure = (part: Partial<RangedFigure>): RangedFigure => ({
    ...{
      countMin: null,
      countMax: null,
      qualifier: 'vague',
      verification: 'reported',
      attributedTo: 'Somebody',
      saidOn: null,
    },
    ...part,
  });
  const atLeast = (least: number) =>
    figure({ countMin: least, qualifier: 'at_least', attributedTo: 'Human Rights Watch' });
  const exactly = (number: number, more: Partial<RangedFigure> = {}) =>
    figure({ countMin: number, countMax: number, qualifier: 'exact', ...more });

  it('of 9 October 2023 begins at 500 and is open upwards; the ministry’s vague word adds no number', () => {
    expect(shownRange([atLeast(500), figure({ attributedTo: 'Unification Ministry' })])).toEqual({
      ...{ least: 500, most: null, rule: 'only' },
      best: { countMin: 500, countMax: null, qualifier: 'at_least', attributedTo: 'Human Rights Watch' },
    });
  });

  it('spans conflicting figures and averages none', () => {
    const range = shownRange([exactly(80), exactly(120)]);
    expect(range).toMatchObject({ least: 80, most: 120 });
    expect([80, 120]).toContain(range.best?.countMin);
  });

  it('puts the highest level first, then the most exact, then the latest', () => {
    expect(shownRange([exactly(80), exactly(90, { verification: 'confirmed' })])).toMatchObject({
      rule: 'highest_level',
      best: { countMin: 90 },
    });
    expect(shownRange([atLeast(70), exactly(80)])).toMatchObject({ rule: 'most_exact', best: { countMin: 80 } });
    const days = [exactly(80, { saidOn: '2023-10-13' }), exactly(90, { saidOn: '2023-10-12' })];
    expect(shownRange(days)).toMatchObject({ rule: 'latest', best: { countMin: 80 } });
  });

  it('leaves retracted figures out, and says when there is no number', () => {
    expect(shownRange([exactly(80, { verification: 'retracted' })])).toEqual({
      ...{ least: null, most: null, best: null, rule: 'none' },
    });
  });
});
