import { DELIVERY_STATES, type Qualifier, QUALIFIERS, VERIFICATIONS } from '#contracts';
import { countInWords, countMark } from './count.js';
import { dateInWords, momentDay, momentInWords } from './dates.js';
import { barStateOf, deliveryStates, stateBar } from './delivery-states.js';
import { VERIFICATION } from './verification.js';

const stated = (qualifier: Qualifier, countMin: number | null, countMax: number | null) => ({
  qualifier,
  countMin,
  countMax,
});

describe('the hedge of a number', () => {
  it.each([
    [stated('at_least', 500, null), '≥ 500', 'at least 500 people'],
    [stated('about', 60, 60), '≈ 60', 'about 60 people'],
    [stated('range', 600, 2000), '600–2,000', 'between 600 and 2,000 people'],
    [stated('at_most', null, 600), '≤ 600', 'up to 600 people'],
    [stated('exact', 40, 40), '40', '40 people'],
    [stated('exact', 1, 1), '1', '1 person'],
    [stated('vague', null, null), 'number unknown', 'an unknown number of people'],
  ])('is kept in mark and words: %j', (count, mark, inWords) => {
    expect(countMark(count)).toBe(mark);
    expect(countInWords(count)).toBe(inWords);
  });

  it('is never lost where the bounds say more than the qualifier', () => {
    for (const qualifier of QUALIFIERS.filter((one) => one !== 'vague')) {
      expect(countMark(stated(qualifier, 500, null))).toBe('≥ 500');
      expect(countMark(stated(qualifier, null, 600))).toBe('≤ 600');
      expect(countMark(stated(qualifier, 600, 2000))).toBe('600–2,000');
      expect(countMark(stated(qualifier, null, null))).toBe('number unknown');
    }
  });
});

describe('an interval of days', () => {
  it.each([
    ['2023-10-09', '2023-10-09', '9 October 2023'],
    ['2023-10-09', '2023-10-10', '9–10 October 2023'],
    ['2023-10-01', '2023-10-31', 'October 2023'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2023-08-01', '2023-09-30', 'August–September 2023'],
    ['2023-08-29', '2023-09-18', '29 August – 18 September 2023'],
    ['2023-12-30', '2024-01-02', '30 December 2023 – 2 January 2024'],
    ['2021-01-01', '2021-12-31', '2021'],
    ['2021-01-01', '2023-12-31', '2021–2023'],
    ['2023-11-01', '2024-02-29', 'November 2023 – February 2024'],
    ['2023-10-09', null, 'on or after 9 October 2023'],
    [null, '2023-10-09', 'on or before 9 October 2023'],
    [null, null, 'date unknown'],
  ])('from %s to %s is said as %s', (start, end, said) => {
    expect(dateInWords(start, end)).toBe(said);
  });

  it('is a day of UTC for an instant', () => {
    expect(momentDay('2023-10-12T23:30:00.000Z')).toBe('12 October 2023');
    expect(momentInWords(new Date('2023-10-12T09:05:59Z'))).toBe('12 October 2023, 09:05 UTC');
  });
});

describe('the disc', () => {
  it('fills as we grow sure and is struck for the rest', () => {
    expect(VERIFICATIONS.map((level) => VERIFICATION[level].disc).join('')).toBe('○◔◑●⊘⊘⊘⊘');
  });

  it('has a word of its own for each level, and never says false', () => {
    const said = VERIFICATIONS.map((level) => VERIFICATION[level].word);
    expect(new Set(said).size).toBe(VERIFICATIONS.length);
    expect(VERIFICATION.unverified.word).toBe('not yet checked');
    expect(said.join(' ')).not.toMatch(/false|fake/);
  });
});

describe('the state bar', () => {
  it('counts every state of a delivery in exactly one segment', () => {
    const counts = Object.fromEntries(DELIVERY_STATES.map((state, index) => [state, 10 ** index]));
    const total = stateBar(counts).reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(Number('1'.repeat(DELIVERY_STATES.length)));
    for (const state of DELIVERY_STATES) {
      const segment = stateBar({ [state]: 1 }).find(({ count }) => count === 1);
      expect(segment?.state).toBe(barStateOf(state));
    }
  });

  it('keeps one order and its empty segments', () => {
    const order = ['delivered', 'accepted', 'queued', 'deferred', 'uncertain', 'bounced', 'failed', 'left_out'];
    expect(stateBar({}).map(({ state }) => state)).toEqual(order);
    expect(deliveryStates.map(({ state }) => state)).toEqual([...order.slice(0, 2), 'handed_over', ...order.slice(2)]);
  });

  it('shows letters that were handed over where there are letters', () => {
    expect(stateBar({ accepted: 2 }, 3)[2]).toMatchObject({ state: 'handed_over', word: 'handed over', count: 3 });
  });
});
