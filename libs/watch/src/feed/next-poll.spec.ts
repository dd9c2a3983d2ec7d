import { nextPollAt, type PollOutcome } from './next-poll.js';

const now = new Date('2023-10-12T00:00:00Z');
const minutes = (outcome: Partial<PollOutcome>, random = 0) =>
  (nextPollAt({ now, intervalSeconds: 600, random: () => random, ...outcome }).getTime() - now.getTime()) / 60_000;
const cache = (value: string, more: Record<string, string> = {}) => ({ headers: { 'cache-control': value, ...more } });

describe('a source that answers', () => {
  it('is asked again after its own interval, a little late so that not all come at once', () => {
    expect([minutes({}), minutes({}, 0.5), minutes({}, 1)]).toEqual([10, 10.5, 11]);
  });

  it('may ask for more time, and never gets less than the interval', () => {
    expect(minutes({ ttlMinutes: 60 })).toBe(60);
    expect(minutes({ ttlMinutes: 5 })).toBe(10);
    expect(minutes(cache('public, max-age=3600'))).toBe(60);
    expect(minutes(cache('max-age=3600', { age: '1800' }))).toBe(30);
    expect(minutes(cache('no-cache, max-age=3600'))).toBe(10);
    expect(minutes(cache('s-maxage=3600'))).toBe(10);
    expect(minutes({ headers: { expires: 'Thu, 12 Oct 2023 00:30:00 GMT' } })).toBe(30);
    expect(minutes({ retryAfterSeconds: 7200 })).toBe(120);
    expect(minutes({ ttlMinutes: 30, ...cache('max-age=3600'), retryAfterSeconds: 2700 })).toBe(60);
  });

  it('is measured by its own clock where it expires', () => {
    const headers = { expires: 'Fri, 13 Oct 2023 01:00:00 GMT', date: 'Fri, 13 Oct 2023 00:00:00 GMT' };
    expect(minutes({ headers })).toBe(60);
    expect(minutes({ headers: { ...headers, 'cache-control': 'max-age=60' } })).toBe(10);
  });

  it('cannot put us off for long by hints, nor for more than a day by a plain request', () => {
    expect(minutes({ ttlMinutes: 525_600 })).toBe(360);
    expect(minutes(cache('max-age=31536000'))).toBe(360);
    expect(minutes({ retryAfterSeconds: 31_536_000 })).toBe(1440);
  });

  it('cannot confuse us by nonsense', () => {
    for (const value of ['max-age=-5', 'max-age=abc', 'max-age=', '', 'max-age=99999999999999']) {
      expect(minutes(cache(value, { expires: '0', age: 'x', date: 'never' }))).toBeGreaterThanOrEqual(10);
    }
    expect(minutes({ ttlMinutes: Number.NaN, retryAfterSeconds: -5, headers: { expires: '-1' } })).toBe(10);
    expect(minutes({ ttlMinutes: Infinity, retryAfterSeconds: null })).toBe(10);
  });
});

describe('a source that fails', () => {
  it('is asked as before twice, then half as often after every failure, and at least once a day for ever', () => {
    const waits = [1, 2, 3, 4, 5, 9, 10, 1000].map((failures) => minutes({ failures }));
    expect(waits).toEqual([10, 10, 20, 40, 80, 1280, 1440, 1440]);
  });

  it('keeps an interval of its own that is longer than a day', () => {
    expect(minutes({ intervalSeconds: 7 * 86_400, failures: 9 })).toBe(7 * 1440);
  });
});
