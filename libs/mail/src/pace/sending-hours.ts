import type { SendingHours } from '#config';

const DAY = 24 * 60;
const MINUTE = 60_000;

/** The calendar day of an instant by the clock of a zone, such as `2023-10-09`. */
export function dayIn(zone: string, at: Date): string {
  return localIn(zone, at).day;
}

/** When a stream's mail may leave again; null when it may now. */
export function closedUntil({ from, to, zone }: SendingHours, now: Date): Date | null {
  const { minutes } = localIn(zone, now);
  const open = from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
  return open ? null : nextTime(zone, from, now);
}

/** When the next day begins by the clock of a zone. */
export function nextDay(zone: string, now: Date): Date {
  return nextTime(zone, 0, now);
}

/** The next instant after now at which the clock of a zone shows so many minutes past midnight. */
function nextTime(zone: string, minutes: number, now: Date): Date {
  const ahead = (minutes - localIn(zone, now).minutes + DAY) % DAY || DAY;
  const guess = new Date(now.getTime() + ahead * MINUTE);
  // Clocks that are put forward or back on the way move it by an hour.
  const off = ((minutes - localIn(zone, guess).minutes + DAY + DAY / 2) % DAY) - DAY / 2;
  const moved = new Date(guess.getTime() + off * MINUTE);
  return moved > now ? moved : guess;
}

/** Day and minutes past midnight, fractions included, by the clock of a zone. */
function localIn(zone: string, at: Date): { day: string; minutes: number } {
  const parts = clockOf(zone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  const seconds = Number(part('second')) + at.getUTCMilliseconds() / 1000;
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')) + seconds / 60,
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than using it a hundred times. There are as many as settings name zones. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en', { timeZone, calendar: 'iso8601', ...digits, ...time });
  clocks.set(timeZone, made);
  return made;
}
