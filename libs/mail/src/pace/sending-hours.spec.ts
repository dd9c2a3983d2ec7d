import { readHours } from '#config';
import { closedUntil, dayIn, nextDay } from './sending-hours.js';

const seoul = readHours('08:00-21:00 Asia/Seoul')!;
const iso = (at: Date | null) => at?.toISOString().replace('.000Z', 'Z') ?? null;

describe('the hours of a stream', () => {
  it.each([
    ['2023-10-09T00:00:00Z', null, 'nine in the morning'],
    ['2023-10-08T23:00:00Z', null, 'eight sharp'],
    ['2023-10-09T12:00:00Z', '2023-10-09T23:00:00Z', 'nine in the evening sharp'],
    ['2023-10-08T22:59:59Z', '2023-10-08T23:00:00Z', 'a second before eight'],
    ['2023-10-09T15:30:00Z', '2023-10-09T23:00:00Z', 'half past midnight of the next day'],
  ])('at %s are open, or open at %s: %s in Seoul', (now, opens, _) => {
    expect(iso(closedUntil(seoul, new Date(now)))).toBe(opens);
  });

  it('may lie across midnight', () => {
    const night = readHours('21:00-06:00 Asia/Seoul')!;
    expect(closedUntil(night, new Date('2023-10-09T13:00:00Z'))).toBeNull();
    expect(closedUntil(night, new Date('2023-10-09T20:59:00Z'))).toBeNull();
    expect(iso(closedUntil(night, new Date('2023-10-09T21:00:00Z')))).toBe('2023-10-10T12:00:00Z');
  });

  it('follow the clocks of the zone when they are put forward and back', () => {
    const berlin = readHours('08:00-21:00 Europe/Berlin')!;
    expect(iso(closedUntil(berlin, new Date('2024-03-30T20:30:00Z')))).toBe('2024-03-31T06:00:00Z');
    expect(iso(closedUntil(berlin, new Date('2024-10-26T19:30:00Z')))).toBe('2024-10-27T07:00:00Z');
  });

  it('always open later than now, where an hour is left out or comes twice', () => {
    const odd = readHours('02:30-03:00 Europe/Berlin')!;
    for (let at = Date.parse('2024-03-30T00:00:00Z'); at < Date.parse('2024-04-01T00:00:00Z'); at += 600_000) {
      const opens = closedUntil(odd, new Date(at));
      if (opens !== null) expect(opens.getTime()).toBeGreaterThan(at);
    }
  });

  it('count their days by their zone', () => {
    expect(dayIn('Asia/Seoul', new Date('2023-10-09T15:00:00Z'))).toBe('2023-10-10');
    expect(dayIn('UTC', new Date('2023-10-09T15:00:00Z'))).toBe('2023-10-09');
    expect(iso(nextDay('Asia/Seoul', new Date('2023-10-09T14:59:00Z')))).toBe('2023-10-09T15:00:00Z');
    expect(iso(nextDay('Asia/Seoul', new Date('2023-10-09T15:00:00Z')))).toBe('2023-10-10T15:00:00Z');
  });
});

describe('hours that are written wrongly', () => {
  it.each([
    '',
    '8-21 Asia/Seoul',
    '08:00-21:00',
    '08:00-21:00 Asia/Nowhere',
    '08:00-08:00 UTC',
    '08:00-24:30 UTC',
    '25:00-26:00 UTC',
  ])('such as %j are none', (text) => {
    expect(readHours(text)).toBeNull();
  });

  it('while a day to its end is one', () => {
    expect(readHours('00:00-24:00 UTC')).toEqual({ from: 0, to: 1440, zone: 'UTC' });
  });
});
