import { type Day, type Days, makeDay, monthDays, type Part, partsOf, pastYear, yearDays } from '../calendar.js';
import type { DateMention } from '../grammar.js';
import { cjkNumber } from './numbers.js';
import {
  backFrom,
  dayOff,
  firstMonths,
  holidayDays,
  lastWeekend,
  onWeekday,
  quarterBefore,
  quarterDays,
  seasonDays,
  weekDays,
  yearBefore,
} from './stretches.js';

/** One language's words for dates. Patterns are global; their groups are named as `calendarDays` and `stretchDays` read them. */
export interface DateWords {
  /** Groups iso, or era, year, yw, month, month2, mw, day, day2, part, past, ahead. */
  calendar: RegExp;
  /** Groups year, yw and one of half, q, same, season, holiday (with behind), back and unit, ago and agoUnit, week, weekday, weekend, rel, next, then. */
  stretches: RegExp;
  /** Offsets in years, months, weeks and days of the words in yw, mw, week and rel. */
  offsets: Record<string, number>;
  /** Sunday first. */
  weekdays: string;
  /** Between two dates of one stretch; between two months that are told together. */
  to: RegExp;
  and: RegExp;
  /** Right before or right behind a date from which a stretch runs to the day of publication. */
  sinceBefore: RegExp;
  sinceAfter: RegExp;
  /** Right behind a date that belongs to another verb ("2011년 탈북한"), or is no date. */
  elsewhere: RegExp;
}

/** A date with how exactly it was written. */
export interface CjkDate extends DateMention {
  /** The year was stated, or a day was. */
  year: number | null;
  level: 'year' | 'month' | 'day';
  /** Written as a day of the calendar, not as a weekday or a word. */
  calendar: boolean;
  /** "That day": means the event told before, never the day on which somebody spoke. */
  same: boolean;
}

/** What a pattern's named groups matched. */
export type Groups = Record<string, string | undefined>;
/** What a written date is resolved against. */
export interface Context {
  words: DateWords;
  published: Day | null;
  last: Days | null;
  /** The date before in the same sentence. */
  before: CjkDate | null;
}

type Resolved = Days & Pick<CjkDate, 'level' | 'year'>;

const number = (written: string | undefined) => (written === undefined ? undefined : cjkNumber(written));
/** "The year after" counts from the date told before. */
const NEXT_YEAR = /翌年|次年|이듬해/;
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

function partOf(written: string | undefined): Part {
  if (!written) return null;
  if (/초|初|上/.test(written)) return 'early';
  return /중|中/.test(written) ? 'mid' : 'late';
}

function yearOf(g: Groups, { words, published, last }: Context): number | undefined {
  const era = g['era'] === undefined ? 0 : (ERAS[g['era']] ?? 0);
  if (g['year'] !== undefined) {
    const stated = g['year'] === '元' ? 1 : cjkNumber(g['year']);
    // "21年7月": papers leave the century out.
    return era === 0 && stated < 100 ? 2000 + stated : era + stated;
  }
  if (g['yw'] === undefined) return undefined;
  const off = words.offsets[g['yw'].replace(/\s/g, '')];
  if (off === undefined) return last ? partsOf(last.from).year + (NEXT_YEAR.test(g['yw']) ? 1 : 0) : undefined;
  return published ? partsOf(published).year + off : undefined;
}

/** Month and, where words settle it, year. */
function monthOf(g: Groups, context: Context): { month: number; year: number | undefined } | null {
  const { published, before, words } = context;
  const stated = number(g['month']);
  if (stated !== undefined) return stated >= 1 && stated <= 12 ? { month: stated, year: yearOf(g, context) } : null;
  const now = published && partsOf(published);
  if (g['mw'] !== undefined && now) {
    const off = words.offsets[g['mw'].replace(/\s/g, '')];
    if (off === undefined) {
      const then = context.last && partsOf(context.last.from);
      return then ? { month: then.month, year: then.year } : null;
    }
    const at = now.month - 1 + off;
    return { month: (((at % 12) + 12) % 12) + 1, year: now.year + Math.floor(at / 12) };
  }
  const day = number(g['day']);
  if (day === undefined || g['mw'] !== undefined) return null;
  if (before && before.level !== 'year' && !g['past']) {
    const { year, month } = partsOf(before.until ?? before.from);
    const past = (at: Day | null) => at !== null && (g['ahead'] !== undefined || published === null || at <= published);
    const next = { month: (month % 12) + 1, year: month === 12 ? year + 1 : year };
    const at = makeDay(year, month, day);
    // "At the end of June they crossed; on the 15th they were caught": what is told next happened next.
    if (at !== null && at < before.from && past(makeDay(next.year, next.month, day))) return next;
    if (past(at)) return { month, year };
  }
  if (!now) return null;
  const back = g['ahead'] ? (day < now.date ? -1 : 0) : day <= now.date ? 0 : 1;
  const at = now.month - 1 - back;
  return { month: (((at % 12) + 12) % 12) + 1, year: now.year + Math.floor(at / 12) };
}

function isoDay(written: string): Resolved | null {
  const [year = 0, month = 0, date = 0] = written
    .normalize('NFKC')
    .split(/[^0-9]+/)
    .map(Number);
  const day = makeDay(year, month, date);
  return day === null ? null : { from: day, until: day, level: 'day', year };
}

/** The year of a month that was written without one: that of the date before it, else the latest that is past. */
function yearOfMonth(g: Groups, month: number, { published, before }: Context): number | undefined {
  const day = number(g['day']) ?? 1;
  if (before?.year && (published === null || (makeDay(before.year, month, day) ?? '') <= published)) return before.year;
  if (published === null) return undefined;
  const past = pastYear(published, month, day);
  return g['ahead'] !== undefined && past < partsOf(published).year ? past + 1 : past;
}

/** The days of a written date of the calendar; null where its words do not suffice. */
export function calendarDays(g: Groups, context: Context): Resolved | null {
  if (g['iso']) return isoDay(g['iso']);
  if (!g['month'] && !g['mw'] && !g['day']) {
    const written = yearOf(g, context);
    const short = written !== undefined && written < 100 && context.before?.level === 'year';
    const stated = short ? written + Math.floor((context.before?.year ?? 2000) / 100) * 100 : written;
    if (stated === undefined || stated < 1900 || stated > 2100) return null;
    return { ...yearDays(stated, partOf(g['part'])), level: 'year', year: stated };
  }
  const found = monthOf(g, context);
  if (!found) return null;
  const { month } = found;
  const [day, month2] = [number(g['day']), number(g['month2'])];
  const year = found.year ?? yearOfMonth(g, month, context);
  if (year === undefined) return null;
  const known = found.year ?? context.before?.year ?? null;
  if (month2 !== undefined && day === undefined && month2 >= 1 && month2 <= 12) {
    const first = month2 < month && found.year === undefined ? year - 1 : year;
    const until = monthDays(month2 < month ? first + 1 : first, month2).until;
    return { from: monthDays(first, month).from, until, level: 'month', year: known };
  }
  if (day === undefined) return { ...monthDays(year, month, partOf(g['part'])), level: 'month', year: known };
  const from = makeDay(year, month, day);
  const until = g['day2'] === undefined ? from : makeDay(year, month, number(g['day2']) ?? day);
  return from && until ? { from, until, level: 'day', year: known } : null;
}

/** The days of a week, holiday, season, quarter, duration or relative word; null where its words do not suffice. */
export function stretchDays(g: Groups, context: Context): Days | null {
  const { words, published, last, before } = context;
  const offset = (word: string | undefined) => words.offsets[(word ?? '').replace(/\s/g, '')];
  const stated = yearOf(g, context) ?? before?.year ?? null;
  if (g['same']) return last && yearBefore(last);
  if (g['holiday']) return holidayDays(g['holiday'], stated, g['behind'] !== undefined, published);
  if (g['season']) return seasonDays(g['season'], stated, published);
  const year = stated ?? (published === null ? null : partsOf(published).year);
  if (g['half']) return quarterDays(/상|上|前/.test(g['half']) ? 5 : 6, year);
  if (g['months'] && year !== null) return firstMonths(year, cjkNumber(g['months']));
  if (g['q'] === '上') return published === null ? null : quarterBefore(published);
  if (g['q']) return quarterDays(cjkNumber(g['q']), year);
  if (g['then']) return last;
  const later = g['later'] ?? g['apart'];
  if (later !== undefined) return last && dayOff(last.until ?? last.from, offset(later) ?? cjkNumber(later));
  if (g['next']) return last && dayOff(last.until ?? last.from, 1);
  if (published === null) return null;
  if (g['back'] && g['unit']) return backFrom(published, g['back'], g['unit']);
  if (g['ago'] && g['agoUnit']) {
    const days = backFrom(published, g['ago'], g['agoUnit']);
    return days && { from: days.from, until: days.from };
  }
  if (g['rel']) return dayOff(published, offset(g['rel']) ?? 0);
  return inWeek(g, words, published);
}

function inWeek(g: Groups, { offsets, weekdays }: DateWords, published: Day): Days | null {
  const [week, named] = [g['week'] ?? g['week2'], g['weekday'] ?? g['weekday2']];
  const off = week === undefined ? undefined : offsets[week.replace(/\s/g, '')];
  const weekday = named === undefined ? null : weekdays.indexOf(named.replace('天', '日'));
  if (g['weekend'] || g['weekend2'])
    return off === undefined ? lastWeekend(published) : weekDays(published, off, null, true);
  if (off !== undefined) return weekDays(published, off, weekday);
  return weekday !== null && weekday >= 0 ? onWeekday(published, weekday, week !== undefined) : null;
}
