import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadClaim } from '#contracts';
import { parseDocument } from './document.js';
import { readReport } from './read-report.js';

const FIXTURES = 'tests/fixtures/reports';

function read(folder: string, name: string) {
  const { text, title, publishedAt, lang } = parseDocument(readFileSync(join(folder, name), 'utf8'), 'text');
  return { text, reading: readReport({ text, title, publishedAt, lang }) };
}

const brief = (claim: ReadClaim) =>
  [claim.what, claim.countMin, claim.countMax, claim.qualifier, claim.dateStart, claim.dateEnd, claim.aggregate].join(
    ' ',
  );
const facts = (name: string) => read(FIXTURES, name).reading.claims.map(brief);
const claimsOf = (text: string, publishedAt = '2023-10-13') =>
  readReport({ text, title: 'North Korean refugees forcibly repatriated by China', publishedAt }).claims.map(brief);

describe('A report that sums up earlier returns', () => {
  it('gives the new event, the total and each event inside it, all apart', () => {
    expect(facts('2024-05-08-about-sixty-returned.txt')).toEqual([
      'repatriated 60 60 about 2024-04-26 2024-04-26 ',
      'detained 92  at_least 2024-01-01 2024-05-08 total',
      'repatriated 670  at_least 2020-01-01 2024-05-08 total',
      'repatriated 500  at_least 2023-10-09 2023-10-09 ',
      'repatriated 40 40 exact 2023-09-18 2023-09-18 ',
      'repatriated 80 80 exact 2023-08-29 2023-08-29 ',
      'repatriated 50 50 about 2021-07-01 2021-07-31 ',
    ]);
  });

  it('takes nothing from "could not confirm whether"', () => {
    const { reading } = read(FIXTURES, '2024-05-08-about-sixty-returned.txt');
    expect(reading.claims.some(({ quote }) => quote.includes('could not confirm'))).toBe(false);
  });
});

describe('A news report of a Monday night', () => {
  const { reading } = read(FIXTURES, '2023-10-13-large-number-returned.txt');

  it('dates the return by the Monday before publication, never by the photo', () => {
    const returned = reading.claims.find(({ countMin }) => countMin === 500);
    expect(returned).toMatchObject({
      what: 'repatriated',
      qualifier: 'at_least',
      dateStart: '2023-10-09',
      dateEnd: '2023-10-09',
    });
    expect(reading.claims.some(({ dateStart }) => dateStart?.startsWith('2014'))).toBe(false);
  });

  it('keeps a running total and people held apart from the event', () => {
    expect(reading.claims.map(({ countMin, aggregate }) => [countMin, aggregate])).toEqual([
      [null, null],
      [500, null],
      [120, 'total'],
      [8000, 'total'],
      [1000, 'stock'],
    ]);
  });

  it('says by way of whom', () => {
    expect(reading.claims.find(({ countMin }) => countMin === 8000)?.attributedTo).toBe(
      'A newspaper, citing the Database Center for North Korean Human Rights',
    );
  });
});

describe('A report of a hearing', () => {
  it('reads conflicting estimates as they are and arrivals as arrivals', () => {
    expect(facts('2023-06-14-hearing-in-washington.txt')).toEqual([
      'detained 2000 2000 about   stock',
      'detained 600 2000 range   stock',
      'arrived 229 229 exact 2020-01-01 2020-12-31 total',
      'arrived 63 63 exact 2021-01-01 2021-12-31 total',
      'arrived 67 67 exact 2022-01-01 2022-12-31 total',
    ]);
  });

  it('reads a text that its page prints twice only once', () => {
    expect(facts('2023-06-15-summary-printed-twice.txt')).toEqual(['detained 600 2000 range   stock']);
  });

  it('resolves nothing relative on a page without a date', () => {
    expect(
      read(FIXTURES, 'undated-collection-page.txt').reading.claims.every(({ dateStart }) => dateStart === null),
    ).toBe(true);
  });
});

describe('A Korean report', () => {
  it('gives the event with its date and hedge', () => {
    expect(facts('2023-10-13-ko-large-number-returned.txt')).toEqual([
      'repatriated   vague 2023-10-09 2023-10-09 ',
      'repatriated 500  at_least 2023-10-09 2023-10-09 ',
      'detained 600 2000 range   stock',
    ]);
  });
});

describe('A report that does not belong here', () => {
  it.each(['2018-08-02-remains-of-soldiers.txt', '2023-09-01-workers-go-home.txt'])(
    '%s is refused without claims',
    (name) => {
      const { reading } = read(FIXTURES, name);
      expect([reading.relevant, reading.kind, reading.claims.length]).toEqual([false, 'other', 0]);
      expect(reading.reasons.some((reason) => reason.startsWith('not:'))).toBe(true);
    },
  );

  it('keeps arrivals as arrivals, so that nobody takes them for returns', () => {
    const { reading } = read(FIXTURES, '2023-07-11-arrivals-only.txt');
    expect([reading.relevant, ...reading.claims.map(({ what }) => what)]).toEqual([false, 'arrived', 'arrived']);
  });
});

describe('An analyst who checks a claim', () => {
  it.each(readdirSync(FIXTURES))('finds each quotation of %s at its offsets', (name) => {
    const { text, reading } = read(FIXTURES, name);
    for (const claim of reading.claims) expect(text.slice(claim.quoteStart, claim.quoteEnd)).toBe(claim.quote);
  });

  it.each([
    [
      'Two North Korean defectors were sent back from Jilin on Nov. 3, a source said Thursday.',
      'repatriated 2 2 exact 2022-11-03 2022-11-03 ',
    ],
    [
      'As many as 2,600 North Koreans could be forcibly returned once the border opens.',
      'at_risk  2600 at_most   stock',
    ],
    [
      'Dozens of North Koreans were put on buses and sent across the border on Monday.',
      'repatriated   vague 2023-10-09 2023-10-09 ',
    ],
    ['Police rounded up about 40 defectors in Dandong last month.', 'detained 40 40 about 2023-09-01 2023-09-30 '],
    [
      'Nine North Korean defectors, aged between 15 and 23, were deported by Laos on May 28, 2013.',
      'repatriated 9 9 exact 2013-05-28 2013-05-28 ',
    ],
    [
      'Police detained eight North Korean women and two men in Lang Son on Oct. 2.',
      'detained 10 10 exact 2023-10-02 2023-10-02 ',
    ],
  ])('%s', (sentence, expected) => {
    expect(claimsOf(sentence)).toEqual([expected]);
  });

  it.each([
    'China should not have sent anybody back, said the 40 organizations that signed the letter.',
    'Kim, 42, was repatriated three times before she reached the South.',
    'Between 300 and 500 North Koreans are sent back every month.',
    'China has not repatriated 31 North Koreans, its spokesman said.',
    'The refugees walked 400 kilometers and paid $2,000 before they were arrested and repatriated.',
  ])('finds no figure in: %s', (sentence) => {
    expect(claimsOf(sentence)).toEqual([]);
  });
});
