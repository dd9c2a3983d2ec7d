import { DELIVERY_STATES, type Qualifier, QUALIFIERS, VERIFICATIONS } from '#contracts';
import { countInWords, countMark } from './count.js';
import { words } from '../words/catalogues.js';
import { dateInWords, momentInWords } from './dates.js';
import { barStateOf, deliveryStates, stateBar } from './delivery-states.js';
import { placeName } from './place.js';
import { verificationMark } from './verification.js';

const t = words('en');
const ko = words('ko');

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
    expect(countMark(t, count)).toBe(mark);
    expect(countInWords(t, count)).toBe(inWords);
  });

  it('is never lost where the bounds say more than the qualifier', () => {
    for (const qualifier of QUALIFIERS.filter((one) => one !== 'vague')) {
      expect(countMark(t, stated(qualifier, 500, null))).toBe('≥ 500');
      expect(countMark(t, stated(qualifier, null, 600))).toBe('≤ 600');
      expect(countMark(t, stated(qualifier, 600, 2000))).toBe('600–2,000');
      expect(countMark(t, stated(qualifier, null, null))).toBe('number unknown');
    }
  });
});

describe('the hedge of a number in Korean', () => {
  it.each([
    [stated('at_least', 500, null), '≥ 500', '500명 이상'],
    [stated('about', 60, 60), '≈ 60', '약 60명'],
    [stated('range', 600, 2000), '600–2,000', '600명 이상 2,000명 이하'],
    [stated('exact', 1, 1), '1', '1명'],
    [stated('vague', null, null), '인원 미상', '인원 미상'],
  ])('is kept in mark and words: %j', (count, mark, inWords) => {
    expect(countMark(ko, count)).toBe(mark);
    expect(countInWords(ko, count)).toBe(inWords);
  });
});

describe('an interval of days in Korean', () => {
  it.each([
    ['2023-10-09', '2023-10-09', '2023년 10월 9일'],
    ['2023-10-09', '2023-10-10', '2023년 10월 9일~10일'],
    ['2023-08-29', '2023-09-18', '2023년 8월 29일~9월 18일'],
    ['2023-10-01', '2023-10-31', '2023년 10월'],
    ['2023-08-01', '2023-09-30', '2023년 8월~9월'],
    ['2021-01-01', '2023-12-31', '2021년~2023년'],
    ['2023-10-09', null, '2023년 10월 9일 이후'],
    [null, null, '날짜 미상'],
  ])('from %s to %s is said as %s', (start, end, said) => {
    expect(dateInWords(ko, start, end)).toBe(said);
  });

  it('has its moments in UTC', () => {
    expect(ko.moment(new Date('2023-10-12T09:05:59Z'))).toBe('2023년 10월 12일 09:05(UTC)');
  });
});

describe('a place', () => {
  it('has the name that readers of the language know, or the one that staff wrote', () => {
    expect(placeName(ko, 'Jilin')).toBe('지린성');
    expect(placeName(ko, "Ji'an")).toBe('지안');
    expect(placeName(ko, 'A village')).toBe('A village');
    expect(placeName(t, 'Jilin')).toBe('Jilin');
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
    expect(dateInWords(t, start, end)).toBe(said);
  });

  it('is a day of UTC for an instant', () => {
    expect(t.day('2023-10-12T23:30:00.000Z')).toBe('12 October 2023');
    expect(momentInWords(t, new Date('2023-10-12T09:05:59Z'))).toBe('12 October 2023, 09:05 UTC');
  });
});

describe('the disc', () => {
  it('fills as we grow sure and is struck for the rest', () => {
    expect(VERIFICATIONS.map((level) => verificationMark(t, level).disc).join('')).toBe('○◔◑●⊘⊘⊘⊘');
  });

  it('has a word of its own for each level, and never says false', () => {
    const said = VERIFICATIONS.map((level) => verificationMark(t, level).word);
    expect(new Set(said).size).toBe(VERIFICATIONS.length);
    expect(verificationMark(t, 'unverified').word).toBe('not yet checked');
    expect(said.join(' ')).not.toMatch(/false|fake/);
  });
});

describe('the state bar', () => {
  it('counts every state of a delivery in exactly one segment', () => {
    const counts = Object.fromEntries(DELIVERY_STATES.map((state, index) => [state, 10 ** index]));
    const total = stateBar(t, counts).reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(Number('1'.repeat(DELIVERY_STATES.length)));
    for (const state of DELIVERY_STATES) {
      const segment = stateBar(t, { [state]: 1 }).find(({ count }) => count === 1);
      expect(segment?.state).toBe(barStateOf(state));
    }
  });

  it('keeps one order and its empty segments', () => {
    const order = ['delivered', 'accepted', 'queued', 'deferred', 'uncertain', 'bounced', 'failed', 'left_out'];
    expect(stateBar(t, {}).map(({ state }) => state)).toEqual(order);
    expect(deliveryStates(t).map(({ state }) => state)).toEqual([
      ...order.slice(0, 2),
      'handed_over',
      ...order.slice(2),
    ]);
  });

  it('shows letters that were handed over where there are letters', () => {
    expect(stateBar(t, { accepted: 2 }, 3)[2]).toMatchObject({ state: 'handed_over', word: 'handed over', count: 3 });
  });
});
