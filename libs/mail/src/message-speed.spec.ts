import { type Ahead, drawn, perMinute, perMinuteOverall, timeLeft } from './message-speed.js';

const NOW = new Date('2024-05-01T08:10:05Z');
const at = (time: string) => new Date(`2024-05-01T${time}Z`);
const piece = (time: string, accepted: number, others = 0) => ({ at: at(time), accepted, others });

describe('somebody who watches a message go out', () => {
  it('is told how many mails a minute left, over the last minute and over the whole', () => {
    const pieces = [piece('08:00:00', 500), piece('08:09:00', 90), piece('08:09:30', 40, 2), piece('08:10:00', 18)];
    expect(perMinute(pieces, NOW)).toBe(60);
    expect(perMinuteOverall(pieces, NOW, false)).toBe(64);
    expect(perMinuteOverall(pieces, at('09:10:05'), true)).toBe(64);
  });

  it('is told the rate of a sending that is younger than a minute by its age', () => {
    expect(perMinute([piece('08:09:50', 50)], NOW)).toBe(200);
    expect(perMinute([piece('08:10:00', 5)], NOW)).toBe(30);
    expect([perMinute([], NOW), perMinuteOverall([], NOW, false)]).toEqual([0, null]);
  });

  it('is told slow rates to the tenth', () => {
    expect(perMinuteOverall([piece('08:00:00', 5), piece('08:09:50', 0, 1)], NOW, true)).toBe(0.6);
  });

  it('sees each minute without gaps, also those in which nothing left', () => {
    const { pieceMinutes, pieces } = drawn([piece('08:00:50', 3), piece('08:02:00', 0, 1), piece('08:02:30', 4)]);
    expect(pieceMinutes).toBe(1);
    expect(pieces).toEqual([piece('08:00:00', 3), piece('08:01:00', 0), piece('08:02:00', 4, 1)]);
  });

  it('sees at most 60 pieces, however long it takes, and none of the mails is lost', () => {
    const pieces = Array.from({ length: 500 }, () => piece('00:00:00', 1, 1)).map((one, n) => ({
      ...one,
      at: new Date(one.at.getTime() + n * 7 * 60_000),
    }));
    const shown = drawn(pieces);
    expect(shown.pieces.length).toBeLessThanOrEqual(60);
    expect(shown.pieceMinutes).toBe(59);
    expect(shown.pieces.reduce((sum, { accepted, others }) => sum + accepted + others, 0)).toBe(1000);
    expect(drawn([])).toEqual({ pieceMinutes: 1, pieces: [] });
  });

  const ahead: Ahead = {
    state: 'open',
    waiting: 240,
    deferred: 0,
    attempting: 4,
    first: at('08:00:00'),
    perMinute: 60,
  };
  it.each<[string, Partial<Ahead>, object]>([
    ['about how long at this rate', {}, { left: 'about', secondsLeft: 240 }],
    ['that it cannot be told while nothing leaves', { perMinute: 0 }, { left: 'unknown', secondsLeft: null }],
    ['that a person decides while it is held back', { state: 'paused' }, { left: 'paused', secondsLeft: null }],
    [
      'that it waits when nothing is due before an instant',
      { attempting: 0, first: at('09:00:00'), perMinute: 0 },
      { left: 'waits', secondsLeft: null },
    ],
    [
      'not that it waits while mails are under way',
      { first: at('09:00:00'), waiting: 4 },
      { left: 'about', secondsLeft: 4 },
    ],
    ['the time without what was put off', { deferred: 10_000 }, { left: 'about', secondsLeft: 240 }],
    ['that nothing is left', { waiting: 0, attempting: 0 }, { left: 'nothing', secondsLeft: null }],
  ])('is told %s', (_, change, expected) => {
    expect(timeLeft({ ...ahead, ...change }, NOW)).toEqual(expected);
  });
});
