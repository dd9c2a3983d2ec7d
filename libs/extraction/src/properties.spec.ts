import { addDays } from './calendar.js';
import { readReport } from './read-report.js';

/** The same numbers for the same seed (mulberry32), so that a failure can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  'China', 'Beijing', 'Chinese police', 'Human Rights Watch', 'a missionary', 'the ministry', 'North Korean refugees',
  'more than 500', 'about 60', '600 to 2,000', 'dozens of', 'two families of', 'the 13', '1,000,000', '0', '-5', '9'.repeat(40),
  'forcibly returned', 'repatriated', 'were arrested', 'face deportation', 'are being held', 'could not confirm whether', 'denied that',
  'on October 9', 'on Monday night', 'since 2020', 'in February 30', 'on 31/31/2023', 'last week', 'the next day', 'on 2023-99-99',
  'said', 'citing', 'told reporters', 'who', ', and', ';', '—', '(', ')', '“', '”', '"', '\n', '\n\n', '\r\n', '. ', '.', '<b>', '</script>', '&amp;',
  '\u0000', '\u202e', '\ud800', '\u200f', 'مرحبا', 'שלום', '중국이 탈북민', '500여 명을', '강제북송했다', '지난 9일', '中国', '遣返', '逾500人', '10月9日',
  '脱北者', '少なくとも600人', '送還した', '。', '「', '」', '🙂', '\ufeff',
]; // oxfmt-ignore

const textOf = (random: () => number, length: number) =>
  Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)]).join(random() < 0.5 ? ' ' : '');

const TITLES = [
  'China deports North Korean refugees',
  '탈북민 강제북송',
  '朝鲜难民被遣返',
  '脱北者を強制送還',
  '',
  '\u202e((',
];
const DAYS = ['2023-10-13', '2024-02-29T23:59:59Z', '0000-00-00', 'yesterday', '9999-12-31', null];

describe('Whatever text comes', () => {
  it.each(Array.from({ length: 150 }, (_, seed) => seed))(
    'is read without a fault, the same each time (seed %i)',
    (seed) => {
      const random = randomFrom(seed);
      const text = textOf(random, 5 + Math.floor(random() * 120));
      const title = TITLES[Math.floor(random() * TITLES.length)]!;
      const publishedAt = DAYS[Math.floor(random() * DAYS.length)]!;
      const reading = readReport({ text, title, publishedAt });
      expect(readReport({ text, title, publishedAt })).toEqual(reading);
      for (const told of [...reading.claims, ...reading.denials]) {
        expect(told.quoteStart).toBeGreaterThanOrEqual(0);
        expect(told.quoteEnd).toBeGreaterThan(told.quoteStart);
        expect(text.slice(told.quoteStart, told.quoteEnd)).toBe(told.quote);
      }
      for (const { countMin, countMax, qualifier, dateStart, dateEnd, datePrecision } of reading.claims) {
        for (const count of [countMin, countMax]) expect(count === null || Number.isInteger(count)).toBe(true);
        if (countMin !== null && countMax !== null) expect(countMin).toBeLessThanOrEqual(countMax);
        expect(qualifier === 'vague').toBe(countMin === null && countMax === null);
        expect(dateStart === null).toBe(datePrecision === null);
        if (dateStart !== null) expect(addDays(dateStart, 0) <= dateEnd!).toBe(true);
      }
    },
  );
});

describe('Five megabytes in one line', () => {
  const SENTENCE = 'China sent back more than 500 North Koreans on October 9, 2023, and ';

  it.each([
    ['of one endless sentence', SENTENCE],
    ['written from right to left', '\u202eمرحبا שלום 500 '],
    ['of bytes that are no text', '\u0000\u0001\ufffd\ud800'],
    ['of its own markup', '<script>alert("500 North Koreans")</script>'],
    ['of digits', '1,000 '],
    ['of Korean', '중국이 지난 9일 탈북민 500여 명을 강제북송했다 '],
    ['of Chinese', '中国10月9日遣返逾500名脱北者，'],
    ['of Japanese', '中国は10月9日、脱北者少なくとも600人を送還し、'],
  ])('%s take seconds, not minutes', (_, unit) => {
    const text = unit.repeat(Math.ceil(5_000_000 / unit.length));
    const before = process.cpuUsage();
    const reading = readReport({
      text,
      title: 'North Korean refugees repatriated by China',
      publishedAt: '2023-10-13',
    });
    const { user, system } = process.cpuUsage(before);
    expect(reading.claims.length).toBeLessThanOrEqual(400);
    expect((user + system) / 1e6).toBeLessThan(20);
  });
});
