import type { Qualifier } from '#contracts';
import { compareTotal, type ComparedIncident, type ComparedTotal } from './compare-total.js';

const HRW = 'Human Rights Watch';
const number = (qualifier: Qualifier, countMin: number | null, countMax: number | null, attributedTo = HRW) => ({
  ...{ qualifier, countMin, countMax, attributedTo },
});
const exactly = (count: number, who = HRW) => number('exact', count, count, who);
const about = (count: number, who = HRW) => number('about', count, count, who);
const atLeast = (count: number, who = HRW) => number('at_least', count, null, who);
const event = (day: string, ...figures: ComparedIncident['figures'][number][]): ComparedIncident => ({
  ...{ reference: `INC-${day}`, title: day, kind: 'return', dateStart: day, dateEnd: day, figures, named: false },
});
const total = (part: Partial<ComparedTotal> = {}): ComparedTotal => ({
  ...{ aggregate: 'total', what: 'repatriated', dateStart: '2020-01-01', dateEnd: '2024-05-08' },
  ...atLeast(670),
  ...part,
});

const july = { ...event('2021-07-15', exactly(50)), dateStart: '2021-07-01', dateEnd: '2021-07-31' };
const four = [
  july,
  event('2023-08-29', exactly(80)),
  event('2023-09-18', exactly(40)),
  event('2023-10-09', atLeast(500, 'HRW, citing a missionary'), number('vague', null, null, 'Unification Ministry')),
];
const april = event('2024-04-26', about(60));
const named = (incidents: ComparedIncident[]) => incidents.map((incident) => ({ ...incident, named: true }));

describe('“More than 670” of Human Rights Watch', () => {
  it('agrees with the four events that it names, 50 + 80 + 40 + 500, and leaves out the about 60 of 26 April 2024', () => {
    const compared = compareTotal(total(), [...named(four), april]);
    expect(compared).toMatchObject({ verdict: 'agrees', by: 'named', sum: { least: 670, most: null } });
    expect(compared.addends.map(({ countMin }) => countMin)).toEqual([50, 80, 40, 500]);
    expect(compared.addends.every(({ bySpeaker }) => bySpeaker)).toBe(true);
    expect(compared.leftOut).toMatchObject([{ reference: 'INC-2024-04-26', countMin: 60 }]);
  });

  it('is held against its speaker’s events inside its dates where it names none', () => {
    const others = event('2023-11-01', exactly(300, 'NKDB'));
    const after = event('2024-06-01', exactly(30));
    const compared = compareTotal(total(), [...four, others, after]);
    expect(compared).toMatchObject({ verdict: 'agrees', by: 'speaker', sum: { least: 670 } });
    expect(compared.leftOut.map(({ reference }) => reference)).toEqual(['INC-2023-11-01']);
  });

  it('differs where the events of its speaker come to far more, or to plainly less', () => {
    expect(compareTotal(total(), named([event('2023-10-09', exactly(1500))]))).toMatchObject({
      ...{ verdict: 'differs', reason: 'events_are_more' },
    });
    expect(compareTotal(total(), named([event('2023-10-09', exactly(600))]))).toMatchObject({
      ...{ verdict: 'differs', reason: 'total_is_more' },
    });
  });
});

describe('A comparison', () => {
  it('cannot be told where an event has no number', () => {
    const vague = event('2023-10-09', number('vague', null, null));
    expect(compareTotal(total(), named([...four.slice(0, 3), vague]))).toMatchObject({
      ...{ verdict: 'cannot_tell', reason: 'no_number' },
    });
  });

  it('cannot be told where the sum is open upwards and begins below', () => {
    expect(compareTotal(total({ countMin: 1000 }), named(four))).toMatchObject({
      ...{ verdict: 'cannot_tell', reason: 'open_upwards' },
    });
  });

  it('cannot be told where there is nothing to hold the total against', () => {
    expect(compareTotal(total(), [])).toMatchObject({ verdict: 'cannot_tell', reason: 'no_events', sum: null });
    expect(compareTotal(total({ dateStart: null, dateEnd: null }), four)).toMatchObject({ reason: 'no_events' });
  });

  it('lets “about” reach a tenth to either side', () => {
    const small = total({ ...about(120) });
    expect(
      compareTotal(small, named([event('2023-08-29', exactly(80)), event('2023-09-18', exactly(45))])),
    ).toMatchObject({
      verdict: 'agrees',
    });
    expect(compareTotal(total({ ...exactly(120) }), named([event('2023-08-29', exactly(80))]))).toMatchObject({
      verdict: 'differs',
    });
  });

  it('marks a number that is not the speaker’s own', () => {
    const compared = compareTotal(total({ ...exactly(100) }), named([event('2023-08-29', exactly(100, 'NKDB'))]));
    expect(compared.addends).toMatchObject([{ attributedTo: 'NKDB', bySpeaker: false }]);
  });

  it('never holds returns against people held, nor numbers held against anything', () => {
    const held: ComparedIncident = { ...event('2023-10-09', exactly(670)), kind: 'detention', named: true };
    expect(compareTotal(total(), [held])).toMatchObject({ verdict: 'cannot_tell', addends: [] });
    expect(compareTotal(total({ aggregate: 'stock', what: 'detained' }), [held])).toMatchObject({
      ...{ verdict: 'no_comparison', addends: [], leftOut: [] },
    });
  });

  it('finds no speaker in people without a name', () => {
    const sources = total({ attributedTo: 'sources' });
    expect(compareTotal(sources, [event('2023-10-09', exactly(670, 'sources'))])).toMatchObject({
      reason: 'no_events',
    });
  });

  it('comes out the same in whatever order the events are given', () => {
    const all = [...named(four), april];
    expect(compareTotal(total(), [...all].reverse())).toEqual(compareTotal(total(), all));
  });
});
