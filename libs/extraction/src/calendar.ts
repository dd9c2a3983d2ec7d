/** A calendar day as ISO 8601 `YYYY-MM-DD`. */
export type Day = string;

/** An inclusive stretch of days. `until` is null where the text leaves the end open and no publication date closes it. */
export interface Days {
  from: Day;
  until: Day | null;
}

const DAY_MS = 86_400_000;
const HOURS_EAST: Record<string, number> = { ko: 9, ja: 9, zh: 8 };

/** The day a number of days later (or earlier, for a negative number). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

/** The day of these parts (month 1 to 12), or null when the calendar has no such day. */
export function makeDay(year: number, month: number, date: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  const fits = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return fits ? made.toISOString().slice(0, 10) : null;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Year, month (1 to 12) and date of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** Which part of a month or year a text narrows to. */
export type Part = 'early' | 'mid' | 'late' | null;

/** The days of a month, or of its first ten, middle ten or last days. Months outside 1 to 12 run into other years. */
export function monthDays(year: number, month: number, part: Part = null): Days {
  const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  if (part === 'early') return { from: first, until: addDays(first, 9) };
  if (part === 'mid') return { from: addDays(first, 9), until: addDays(first, 19) };
  if (part === 'late') return { from: addDays(first, 20), until: last };
  return { from: first, until: last };
}

/** The days of a year, or of its first, middle or last four months. */
export function yearDays(year: number, part: Part = null): Days {
  const [first, last] = part === 'early' ? [1, 4] : part === 'mid' ? [5, 8] : part === 'late' ? [9, 12] : [1, 12];
  return { from: monthDays(year, first).from, until: monthDays(year, last).until };
}

/** The latest year in which this month and date is not after `published` (past by default). */
export function pastYear(published: Day, month: number, date = 1): number {
  const { year } = partsOf(published);
  const day = makeDay(year, month, date);
  return day !== null && day > published ? year - 1 : year;
}

/** The last such weekday up to and including the day of publication. */
export function lastWeekday(published: Day, weekday: number): Day {
  return addDays(published, -((weekdayOf(published) - weekday + 7) % 7));
}

/** The Monday of the week that holds the day. */
export function weekStart(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/**
 * The calendar day on which a report was published, in the report's own time zone: the date as written when it names one, and for
 * UTC instants the zone of the language's home. Null when it cannot be read.
 */
export function publicationDay(published: string | null | undefined, language: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(published?.trim() ?? '');
  if (!found) return null;
  const day = makeDay(Number(found[1]), Number(found[2]), Number(found[3]));
  const east = HOURS_EAST[language] ?? 0;
  if (day === null || found[4] === undefined || !/Z$/i.test(published ?? '')) return day;
  return Number(found[4]) + east >= 24 ? addDays(day, 1) : day;
}
