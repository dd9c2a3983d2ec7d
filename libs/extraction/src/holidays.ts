import { addDays, type Day, type Days, makeDay, partsOf } from './calendar.js';

/** Holidays by which reports date what happened. Lunar ones are counted by the Chinese calendar of the platform's own tables. */
export type Holiday =
  | 'new_year'
  | 'new_years_eve'
  | 'christmas'
  | 'christmas_eve'
  | 'lunar_new_year'
  | 'chuseok'
  | 'may_day'
  | 'china_national_day'
  | 'day_of_the_sun'
  | 'party_day'
  | 'liberation_day';

const FIXED: Partial<Record<Holiday, [month: number, date: number]>> = {
  new_year: [1, 1],
  new_years_eve: [12, 31],
  christmas: [12, 25],
  christmas_eve: [12, 24],
  may_day: [5, 1],
  china_national_day: [10, 1],
  day_of_the_sun: [4, 15],
  party_day: [10, 10],
  liberation_day: [8, 15],
};
const LUNAR: Partial<Record<Holiday, { from: [number, number]; month: number; date: number }>> = {
  lunar_new_year: { from: [1, 20], month: 1, date: 1 },
  chuseok: { from: [9, 6], month: 8, date: 15 },
};
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const known = new Map<string, Day | null>();

function lunarDay(holiday: Holiday, year: number): Day | null {
  const rule = LUNAR[holiday];
  const first = rule && makeDay(year, ...rule.from);
  for (let days = 0; first && days < 36; days++) {
    const day = addDays(first, days);
    if (lunar.format(new Date(`${day}T00:00:00Z`)) === `${rule.month}/${rule.date}`) return day;
  }
  return null;
}

/** The day of a holiday in a year (1970 to 2100); null where it cannot be told. */
export function holidayIn(holiday: Holiday, year: number): Day | null {
  const fixed = FIXED[holiday];
  if (fixed) return makeDay(year, ...fixed);
  const key = `${holiday} ${year}`;
  if (!known.has(key)) known.set(key, year < 1970 || year > 2100 ? null : lunarDay(holiday, year));
  return known.get(key) ?? null;
}

/** The last such holiday up to publication, with the days off around it where `holiday` days are meant. */
export function lastHoliday(holiday: Holiday, published: Day, year?: number, wholeBreak = false): Days | null {
  const now = partsOf(published).year;
  const day = [year ?? now, year ?? now - 1]
    .map((y) => holidayIn(holiday, y))
    .find((d) => d !== null && d <= published);
  if (!day) return null;
  if (!wholeBreak) return { from: day, until: day };
  const length = holiday === 'china_national_day' || holiday === 'lunar_new_year' ? 6 : 1;
  return { from: addDays(day, holiday === 'china_national_day' ? 0 : -1), until: addDays(day, length) };
}
