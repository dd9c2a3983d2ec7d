import { feedDate } from './feed-date.js';

const now = new Date('2026-01-15T12:00:00Z');
const read = (text?: string) => feedDate(text, now)?.toISOString() ?? null;

describe('a date in a feed', () => {
  it.each([
    ['Tue, 10 Oct 2023 09:00:00 GMT', '2023-10-10T09:00:00.000Z'],
    ['Tue, 10 Oct 2023 09:00:00 +0900', '2023-10-10T00:00:00.000Z'],
    ['Tue, 10 Oct 2023 09:00:00 +09:00', '2023-10-10T00:00:00.000Z'],
    ['Fri, 10 Oct 2023 09:00:00 EST', '2023-10-10T14:00:00.000Z'],
    ['10 Oct 23 09:00 UT', '2023-10-10T09:00:00.000Z'],
    ['Tue, 10 October 2023 9:05:00 KST', '2023-10-10T00:05:00.000Z'],
    ['tue, 10 sept 2023 09:00:00 z', '2023-09-10T09:00:00.000Z'],
    ['  Tue,  10 Oct 2023 09:00:00 GMT+8:00 (China) ', '2023-10-10T01:00:00.000Z'],
    ['Tue, 10 Oct 2023', '2023-10-10T00:00:00.000Z'],
    ['10-Oct-2023 09:00:00', '2023-10-10T09:00:00.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 GMT', '2016-12-31T23:59:59.000Z'],
    ['2023-10-10T09:00:00Z', '2023-10-10T09:00:00.000Z'],
    ['2023-10-10T09:00:00.123456+09:00', '2023-10-10T00:00:00.000Z'],
    ['2023-10-10 09:00:00 +0900', '2023-10-10T00:00:00.000Z'],
    ['2023-10-10T09:00', '2023-10-10T09:00:00.000Z'],
    ['2023-10-10', '2023-10-10T00:00:00.000Z'],
    ['2023-10-10T24:00:00Z', '2023-10-11T00:00:00.000Z'],
  ])('%s is understood', (text, instant) => expect(read(text)).toBe(instant));

  it.each([
    undefined,
    '',
    'today',
    'Report 5',
    '5',
    '2023',
    'Tue, 31 Feb 2023 09:00:00 GMT',
    '2023-13-01',
    '2023-10-10T25:00:00Z',
    'Tue, 10 Oct 2023 09:61:00 GMT',
    'Tue, 10 Oct 2023 09:00:00 XYZ',
    'Tue, 10 Okt 2023 09:00:00 GMT',
    '10/11/2023',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '0000-00-00T00:00:00Z',
    'Mon, 30 Nov -0001 00:00:00 +0000',
    `2023-10-10${' '.repeat(10_000)}x`,
  ])('%j is none, and never becomes the present', (text) => expect(read(text)).toBeNull());

  it('may be ahead by a day, as across the date line, and not by more', () => {
    expect(read('2026-01-16T11:59:00Z')).toBe('2026-01-16T11:59:00.000Z');
    expect(read('2026-01-16T12:01:00Z')).toBeNull();
  });
});
