import {
  addDays,
  type Day,
  type Days,
  lastWeekday,
  makeDay,
  monthDays,
  type Part,
  partsOf,
  pastYear,
  weekStart,
  yearDays,
} from '../calendar.js';
import type { DateMention } from '../grammar.js';
import { cjkNumber } from './numbers.js';

/** What a language's date pattern found; words as written, undefined where absent. */
export interface DateParts {
  year?: string | undefined;
  /** "last year", "this year", "last month" in that language, already told apart. */
  yearWord?: 'this' | 'last' | undefined;
  month?: string | undefined;
  monthWord?: 'this' | 'last' | undefined;
  day?: string | undefined;
  lastDay?: string | undefined;
  part?: Part | undefined;
}

const number = (words: string | undefined) => (words === undefined ? undefined : cjkNumber(words));

function yearOf({ year, yearWord }: DateParts, published: Day | null): number | undefined {
  const stated = number(year);
  if (stated !== undefined) return stated;
  return yearWord && published ? partsOf(published).year - (yearWord === 'last' ? 1 : 0) : undefined;
}

function monthOf(parts: DateParts, published: Day | null): [number, number | undefined] | null {
  const month = number(parts.month);
  if (month !== undefined) return month >= 1 && month <= 12 ? [month, yearOf(parts, published)] : null;
  if (!published) return null;
  const now = partsOf(published);
  if (parts.monthWord === 'this') return [now.month, now.year];
  if (parts.monthWord === 'last') return now.month === 1 ? [12, now.year - 1] : [now.month - 1, now.year];
  const day = number(parts.day);
  if (day === undefined) return null;
  return day <= now.date ? [now.month, now.year] : now.month === 1 ? [12, now.year - 1] : [now.month - 1, now.year];
}

/** Resolves the parts of a written date against the day of publication, past by default; null where they do not suffice. */
export function resolve(parts: DateParts, published: Day | null): Days | null {
  const bare = parts.month === undefined && parts.monthWord === undefined && parts.day === undefined;
  const stated = yearOf(parts, published);
  if (bare) return stated !== undefined && stated > 1900 && stated < 2100 ? yearDays(stated, parts.part ?? null) : null;
  const found = monthOf(parts, published);
  if (!found) return null;
  const [month, given] = found;
  const day = number(parts.day);
  const year = given ?? (published ? pastYear(published, month, day ?? 1) : undefined);
  if (year === undefined) return null;
  if (day === undefined) return monthDays(year, month, parts.part ?? null);
  const [first, last] = [makeDay(year, month, day), makeDay(year, month, number(parts.lastDay) ?? day)];
  return first && last ? { from: first, until: last } : null;
}

/** A quarter (1 to 4) or half (5, 6) of the stated or current year. */
export function quarterDays(part: number, year: number | null, published: Day | null): Days | null {
  const y = year ?? (published ? partsOf(published).year : null);
  if (y === null || part < 1 || part > 6) return null;
  const [first, last] = part > 4 ? [part === 5 ? 1 : 7, part === 5 ? 6 : 12] : [part * 3 - 2, part * 3];
  return { from: monthDays(y, first).from, until: monthDays(y, last).until };
}

/** The same stretch a year before. */
export function yearBefore({ from, until }: Days): Days {
  const back = (day: Day) =>
    makeDay(partsOf(day).year - 1, partsOf(day).month, partsOf(day).date) ?? addDays(day, -365);
  return { from: back(from), until: until && back(until) };
}

/** Finds quarters and halves of years, and "the same period last year", by a language's pattern with the groups year, q, half and same. */
export function periodsIn(words: string, pattern: RegExp, published: Day | null, last: Days | null): DateMention[] {
  return [...words.matchAll(pattern)].flatMap((found) => {
    const g = found.groups ?? {};
    const stated = /\d{4}/.exec(g['year'] ?? '')?.[0];
    const now = published ? partsOf(published).year : null;
    const year = stated
      ? Number(stated)
      : now !== null && /작년|지난해|去年|昨年/.test(g['year'] ?? '')
        ? now - 1
        : now;
    const part = g['half'] ? (/상|上/.test(g['half']) ? 5 : 6) : cjkNumber(g['q'] ?? '0');
    const days = g['same'] ? last && yearBefore(last) : quarterDays(part, year, published);
    return days ? [{ start: found.index, end: found.index + found[0].length, ...days, since: false }] : [];
  });
}

/** The weekend before the day of publication. */
export const lastWeekend = (published: Day): Days => ({
  from: addDays(weekStart(published), -2),
  until: addDays(weekStart(published), -1),
});

/** The last such weekday, 0 for Sunday. */
export const onWeekday = (published: Day, weekday: number): Days => {
  const day = lastWeekday(published, weekday);
  return { from: day, until: day };
};

/** Draws "from A to B" together and opens "since A" up to the day of publication. `to` and `since` are tested between and behind. */
export function drawTogether(
  words: string,
  dates: DateMention[],
  to: RegExp,
  since: RegExp,
  published: Day | null,
): DateMention[] {
  const result: DateMention[] = [];
  for (const date of dates) {
    const last = result.at(-1);
    if (last && to.test(words.slice(last.end, date.start)) && last.from <= date.from) {
      result[result.length - 1] = { ...date, start: last.start, from: last.from };
    } else result.push({ ...date });
  }
  return result.map((date) => {
    const open = since.test(words.slice(Math.max(0, date.start - 2), date.end + 8));
    return open ? { ...date, until: published, since: true } : date;
  });
}
