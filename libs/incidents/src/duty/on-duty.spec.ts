import { isTimeZone, onDuty } from './on-duty.js';

const A = 'a';
const B = 'b';
const shift = (day: number, from: string, to: string, staffId = A) => ({ day, from, to, staffId });

describe('who is on duty', () => {
  it.each([
    // 2024-05-06 is a Monday.
    ['Monday evening in Seoul', '2024-05-06T12:00:00Z', [shift(1, '18:00', '08:00')], [A]],
    ['the night after Monday', '2024-05-06T20:00:00Z', [shift(1, '18:00', '08:00')], [A]],
    ['nobody by day', '2024-05-06T03:00:00Z', [shift(1, '18:00', '08:00')], []],
    ['the minute it ends, nobody', '2024-05-06T23:00:00Z', [shift(1, '18:00', '08:00')], []],
    ['Sunday night runs into Monday', '2024-05-05T20:00:00Z', [shift(7, '18:00', '08:00')], [A]],
    ['a whole day from midnight to midnight', '2024-05-06T14:59:00Z', [shift(1, '00:00', '00:00')], [A]],
    [
      'two at once, each once',
      '2024-05-06T12:00:00Z',
      [shift(1, '18:00', '22:00'), shift(1, '20:00', '23:00', B), shift(1, '19:00', '23:30')],
      [A, B],
    ],
  ])('%s', (_, now, shifts, expected) => {
    expect(onDuty(shifts, 'Asia/Seoul', new Date(now))).toEqual(expected);
  });

  it('follows the clock when it is put forward', () => {
    const early = [shift(7, '03:00', '04:00')];
    expect(onDuty(early, 'Europe/Berlin', new Date('2024-03-31T01:30:00Z'))).toEqual([A]);
    expect(onDuty(early, 'Europe/Berlin', new Date('2024-03-31T02:00:00Z'))).toEqual([]);
  });

  it('knows time zones by name', () => {
    expect(isTimeZone('Asia/Seoul')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
  });
});
