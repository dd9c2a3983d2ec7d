import { type Ceiling, climbed, connectionsOf, counting, giveOut, newPace, type Pace, rateOf, slowed } from './pace.js';

const start = new Date('2023-10-09T00:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const open: Ceiling = { rate: null, connections: 50 };

describe('an operator that never asked for less', () => {
  it('is given mails by the thousand', () => {
    expect(giveOut(newPace(start), 10, start, open).mails).toBe(1000);
  });

  it('is held to the rate of the settings, over any stretch of time', () => {
    const ceiling = { rate: 60, connections: 50 };
    let pace = newPace(start);
    let sent = 0;
    for (let second = 0; second < 600; second += 1) {
      const given = giveOut(pace, 1000, after(second), ceiling);
      pace = given.pace;
      sent += given.mails;
    }
    expect(sent).toBeGreaterThanOrEqual(600);
    expect(sent).toBeLessThanOrEqual(610);
  });

  it('does not save up what it did not get for longer than twenty seconds', () => {
    const ceiling = { rate: 60, connections: 50 };
    expect(giveOut(newPace(start), 1000, after(3600), ceiling).mails).toBe(25);
  });
});

describe('an operator that says "too fast"', () => {
  const busy: Pace = { ...newPace(start), counted: 600, countedSince: start };
  const once = slowed(busy, after(60), open);

  it('gets half of what it had, over half the connections, after a rest of half a minute', () => {
    expect(once).toMatchObject({ rate: 300, connections: 25, restingUntil: after(90), strikes: 1 });
    expect(giveOut(once, 10, after(80), open).mails).toBe(0);
    expect(giveOut(once, 1000, after(90), open).mails).toBe(25);
  });

  it('is judged by what it had in the last minute or two, not by long ago', () => {
    const long = counting(counting(newPace(start), 100_000, after(1)), 120, after(600));
    expect(slowed(counting(long, 120, after(630)), after(660), open).rate).toBe(120);
  });

  it('is slowed down once for all that was on its way', () => {
    expect(slowed(once, after(61), open)).toEqual(once);
  });

  it('rests longer each time, at most a quarter of an hour, and always gets a little', () => {
    let pace = once;
    let now = after(60);
    for (let n = 0; n < 12; n += 1) {
      now = new Date(pace.restingUntil!.getTime() + 1000);
      pace = slowed(pace, now, open);
    }
    expect(pace.restingUntil!.getTime() - now.getTime()).toBe(900_000);
    expect(pace).toMatchObject({ rate: 6, connections: 1 });
  });

  it('climbs by a tenth a minute and is held to nothing in the end', () => {
    const soon = climbed(once, after(90 + 59), open);
    expect(rateOf(soon, open)).toBe(300);
    const later = climbed(once, after(90 + 60), open);
    expect(rateOf(later, open)).toBeCloseTo(330);
    expect(connectionsOf(later, open)).toBe(26);
    const inSteps = climbed(later, after(90 + 120), open);
    expect(rateOf(inSteps, open)).toBeCloseTo(rateOf(climbed(once, after(90 + 120), open), open)!);
    expect(climbed(once, after(90 + 4 * 3600), open)).toMatchObject({ rate: null, connections: null, climbedAt: null });
  });

  it('is forgiven after ten quiet minutes, and not before', () => {
    expect(climbed(once, after(90 + 599), open).strikes).toBe(1);
    expect(climbed(once, after(90 + 600), open).strikes).toBe(0);
  });

  it('never gets more than the settings allow', () => {
    const ceiling = { rate: 100, connections: 4 };
    const pace = slowed(busy, after(60), ceiling);
    expect(pace).toMatchObject({ rate: 50, connections: 2 });
    for (const minutes of [1, 5, 60, 600]) {
      const healed = climbed(pace, after(90 + minutes * 60), ceiling);
      expect(rateOf(healed, ceiling)).toBeLessThanOrEqual(100);
      expect(connectionsOf(healed, ceiling)).toBeLessThanOrEqual(4);
    }
  });
});
