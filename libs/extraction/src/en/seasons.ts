import { addDays, type Day, type Days, lastWeekday, monthDays, partsOf, pastYear, yearDays } from '../calendar.js';
import { type Holiday, lastHoliday } from '../holidays.js';
import { type DateRule, fixed, single } from './date-atoms.js';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './date-words.js';

/** Spring is March to May, and so on; winter begins in December. A season without a year is the last one that had begun. */
function season(name: string, year: number | null, which: string, published: Day | null): Days | null {
  const at = ['spring', 'summer', 'autumn', 'winter'].indexOf(name.toLowerCase().replace('fall', 'autumn'));
  const first = 3 + at * 3;
  const of = (y: number): Days => ({ from: monthDays(y, first).from, until: monthDays(y, first + 2).until });
  if (year !== null) return of(year);
  if (published === null) return null;
  const now = partsOf(published).year;
  const begun = of(now).from <= published ? now : now - 1;
  const days = of(begun);
  return /last/i.test(which) && (days.until as Day) >= published ? of(begun - 1) : days;
}

const HOLIDAYS: [RegExp, Holiday, boolean][] = [
  [/^lunar new year['’]?s? (?:holiday|break)|^spring festival/i, 'lunar_new_year', true],
  [/lunar|seollal|chinese new year/i, 'lunar_new_year', false],
  [/^(?:chuseok|mid-autumn)[^]*(?:holiday|break)/i, 'chuseok', true],
  [/chuseok|mid-autumn/i, 'chuseok', false],
  [/new year['’]?s eve/i, 'new_years_eve', false],
  [/new year/i, 'new_year', false],
  [/christmas eve/i, 'christmas_eve', false],
  [/christmas/i, 'christmas', false],
  [/may day|labou?r day/i, 'may_day', false],
  [/golden week|national day holiday/i, 'china_national_day', true],
  [/national day/i, 'china_national_day', false],
  [/day of the sun/i, 'day_of_the_sun', false],
  [/party foundation/i, 'party_day', false],
  [/liberation day/i, 'liberation_day', false],
];

function holiday(words: string, year: string | undefined, published: Day | null): Days | null {
  const found = HOLIDAYS.find(([pattern]) => pattern.test(words));
  if (!found || published === null) return null;
  return lastHoliday(found[1], published, year === undefined ? undefined : Number(year), found[2]);
}

/** "the last night of December", "the last Sunday of 2024": one day at an end of a month or year. */
function endOf(found: RegExpMatchArray, published: Day | null) {
  const [, which = '', day = '', unit = '', stated] = found;
  if (published === null && stated === undefined && !/^\d/.test(unit)) return null;
  const now = partsOf(published ?? '2000-01-01');
  const month = monthNumber(unit);
  const year = Number(stated ?? (/^\d/.test(unit) ? unit : 0));
  const days = /last month/.test(unit)
    ? monthDays(now.year, now.month - 1)
    : month > 0
      ? monthDays(year || pastYear(published as Day, month), month)
      : yearDays(year || now.year - 1);
  const last = days.until as Day;
  const weekday = /day$/.test(day) && day !== 'day' ? weekdayNumber(day) : null;
  if (/last/i.test(which)) return fixed(single(weekday === null ? last : lastWeekday(last, weekday)));
  return fixed(single(weekday === null ? days.from : lastWeekday(addDays(days.from, 6), weekday)));
}

/** Seasons and holidays, with or without their year. Patterns are global and linear. */
export const SEASONS: DateRule[] = [
  [
    /\b(?:the )?(?:(last|this|past) )?(spring|summer|autumn|fall|winter)(?: of|,)? ?((?:19|20)\d{2}|last year|this year)?\b(?! (?:games|olympics?|festival))/gi,
    (f, p) => {
      const [, which = '', name = '', year] = f;
      if (
        which === '' &&
        year === undefined &&
        !/\b(?:in|the|since|during|of) (?:the )?$/i.test((f.input ?? '').slice(0, f.index))
      )
        return null;
      const relativeYear = /last/i.test(year ?? '') ? 1 : 0;
      const y =
        year === undefined
          ? null
          : /^\d/.test(year)
            ? Number(year)
            : p === null
              ? null
              : partsOf(p).year - relativeYear;
      return fixed(season(name, y, which, p));
    },
    /spring|summer|autumn|fall|winter/i,
  ],
  [
    /\b(?:the )?(lunar new year(?:['’]s)?(?: (?:holiday|break)s?)?|spring festival|seollal|chinese new year|chuseok(?: (?:holiday|break)s?)?|mid-autumn festival(?: (?:holiday|break)s?)?|new year['’]?s (?:eve|day)|christmas(?: eve| day)?|may day|labou?r day|golden week|(?:china['’]s )?national day(?: holidays?)?|day of the sun|party foundation day|liberation day)(?:,? (?:in |of )?((?:19|20)\d{2}))?\b/gi,
    (f, p) => fixed(holiday(f[1] as string, f[2], p)),
    /day|eve|year|festival|chuseok|seollal|week/i,
  ],
  [
    new RegExp(
      `\\bthe (first|last) (day|night|evening|${WEEKDAY}) (?:of|in) (${MONTH}|(?:19|20)\\d{2}|last month|last year)(?:,? ((?:19|20)\\d{2}))?`,
      'g',
    ),
    (f, p) => endOf(f, p),
    / of | in /,
  ],
];
