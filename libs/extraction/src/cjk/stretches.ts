import { addDays, type Day, type Days, lastWeekday, makeDay, monthDays, partsOf, weekStart } from '../calendar.js';
import { cjkNumber } from './numbers.js';

/** Mid-Autumn and New Year of the lunar calendar, month and date, from 2008 on. */
const LUNAR_FROM = 2008;
const MID_AUTUMN =
  '914 1003 922 912 930 919 908 927 915 1004 924 913 1001 921 910 929 917 1006 925 915 1003 922 912'.split(' ');
const NEW_YEAR = '207 126 214 203 123 210 131 219 208 128 216 205 125 212 201 122 210 129 217 206 126 213 203'.split(
  ' ',
);

const one = (day: Day): Days => ({ from: day, until: day });

function lunarDay(table: string[], year: number): Day | null {
  const written = table[year - LUNAR_FROM];
  return written === undefined ? null : makeDay(year, Math.floor(Number(written) / 100), Number(written) % 100);
}

/** The days off around a holiday in a year; null for years out of reach. */
function holidayIn(name: string, year: number): Days | null {
  if (/国庆|國慶|国慶|국경절/.test(name)) return { from: `${year}-10-01`, until: `${year}-10-07` };
  if (/평안|平安夜|전야|イブ/.test(name)) return { from: `${year}-12-24`, until: `${year}-12-24` };
  if (/성탄|크리스마스|圣诞|聖誕|クリスマス/.test(name)) return { from: `${year}-12-25`, until: `${year}-12-25` };
  if (/年末|연말(?! 마)/.test(name)) return { from: `${year}-12-21`, until: `${year}-12-31` };
  if (/大みそか|大晦日|섣달|마지막 날|最[后後]一天|跨年/.test(name))
    return { from: `${year}-12-31`, until: `${year}-12-31` };
  if (/元旦/.test(name)) return { from: `${year}-01-01`, until: `${year}-01-01` };
  if (/亚运|亞運|아시안|アジア/.test(name)) return year === 2023 ? { from: '2023-09-23', until: '2023-10-08' } : null;
  const day = lunarDay(/추석|중추|中秋/.test(name) ? MID_AUTUMN : NEW_YEAR, year);
  return day === null ? null : { from: addDays(day, -1), until: addDays(day, 2) };
}

/** The latest such holiday that is not after the day of publication, or the one of a year; the week behind it after "after". */
export function holidayDays(name: string, year: number | null, behind: boolean, published: Day | null): Days | null {
  const now = published === null ? null : partsOf(published).year;
  const within = [year ?? now, year === null && now !== null ? now - 1 : null];
  for (const candidate of within) {
    const days = candidate === null ? null : holidayIn(name, candidate);
    if (!days || (published !== null && days.from > published)) continue;
    return behind && days.until ? { from: days.until, until: addDays(days.until, 8) } : days;
  }
  return null;
}

/** Spring (March to May) to winter (December to February) of a year, or the latest one. */
export function seasonDays(name: string, year: number | null, published: Day | null): Days | null {
  const first = /봄|春/.test(name) ? 3 : /여름|夏/.test(name) ? 6 : /가을|秋/.test(name) ? 9 : 12;
  const now = published === null ? null : partsOf(published);
  const y =
    year ?? (now === null ? null : monthDays(now.year, first).from <= (published ?? '') ? now.year : now.year - 1);
  return y === null ? null : { from: monthDays(y, first).from, until: monthDays(y, first + 2).until };
}

/** A quarter (1 to 4) or half (5, 6) of a year. */
export function quarterDays(part: number, year: number | null): Days | null {
  if (year === null || part < 1 || part > 6) return null;
  const [first, last] = part > 4 ? [part === 5 ? 1 : 7, part === 5 ? 6 : 12] : [part * 3 - 2, part * 3];
  return { from: monthDays(year, first).from, until: monthDays(year, last).until };
}

/** The quarter before the one in which a day lies. */
export function quarterBefore(published: Day): Days | null {
  const { year, month } = partsOf(published);
  const part = Math.ceil(month / 3) - 1;
  return part === 0 ? quarterDays(4, year - 1) : quarterDays(part, year);
}

/** The first so many months of a year; null beyond twelve. */
export const firstMonths = (year: number, count: number): Days | null =>
  count < 1 || count > 12 ? null : { from: `${year}-01-01`, until: monthDays(year, count).until };

/** The same stretch a year before. */
export function yearBefore({ from, until }: Days): Days {
  const back = (day: Day) =>
    makeDay(partsOf(day).year - 1, partsOf(day).month, partsOf(day).date) ?? addDays(day, -365);
  return { from: back(from), until: until && back(until) };
}

/** A week as many weeks off as told, its weekend, or one weekday of it (0 for Sunday). */
export function weekDays(published: Day, off: number, weekday: number | null, weekend = false): Days {
  const monday = addDays(weekStart(published), off * 7);
  if (weekend) return { from: addDays(monday, 5), until: addDays(monday, 6) };
  return weekday === null ? { from: monday, until: addDays(monday, 6) } : one(addDays(monday, (weekday + 6) % 7));
}

/** The weekend before the day of publication. */
export const lastWeekend = (published: Day): Days => weekDays(published, -1, null, true);

/** The last such weekday, 0 for Sunday; strictly before the day of publication where the text says "last". */
export const onWeekday = (published: Day, weekday: number, strictly = false): Days =>
  one(lastWeekday(strictly ? addDays(published, -1) : published, weekday));

/** A day as many days off as told. */
export const dayOff = (from: Day, off: number): Days => one(addDays(from, off));

/** The last so many days, weeks, months or years up to the day of publication. */
export function backFrom(published: Day, written: string, unit: string): Days | null {
  const many = /^(?:반|半)/.test(written) ? 0.5 : cjkNumber(written);
  if (!(many > 0) || many > 60) return null;
  const { year, month, date } = partsOf(published);
  const months = /[년年]/.test(unit) ? many * 12 : /[월月달]/.test(unit) ? many : 0;
  if (months === 0) return { from: addDays(published, -many * (/[주周週]/.test(unit) ? 7 : 1)), until: published };
  const first = monthDays(year, month - Math.ceil(months)).from;
  return { from: addDays(first, Math.min(date, 28) - 1), until: published };
}
