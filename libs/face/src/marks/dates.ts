import type { Words } from '../words/words.js';

interface Day {
  year: number;
  month: number;
  day: number;
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };

/**
 * An interval of inclusive days (ISO 8601) in words: "9 October 2023", "9–10 October 2023", "October 2023", "2023". A whole
 * month or year is said as one. An open end is said as open; without any day "date unknown".
 */
export function dateInWords(t: Words, start: string | null, end: string | null): string {
  if (start === null && end === null) return t('marks.dates.unknown');
  if (start === null) return t('marks.dates.by', { day: t.day(end as string) });
  if (end === null) return t('marks.dates.since', { day: t.day(start) });
  return rangeInWords(t.locale, dayOf(start), dayOf(end));
}

/** An instant in words, in UTC and to the minute: "12 October 2023, 14:05 UTC". */
export function momentInWords(t: Words, at: Date): string {
  return t.moment(at);
}

/**
 * Versions of ICU differ in the spaces around the dash, so they are made one: none between two single words or numbers, plain ones
 * elsewhere.
 */
function rangeInWords(locale: string, from: Day, to: Day): string {
  const format = new Intl.DateTimeFormat(locale, { ...precision(from, to), timeZone: 'UTC' });
  const parts = format.formatRangeToParts(instant(from), instant(to));
  const words = (source: string) => parts.filter((part) => part.source === source && part.type !== 'literal').length;
  const simple = words('startRange') === 1 && words('endRange') === 1;
  const text = parts.map(({ value }) => value.replace(/\s/gu, ' ')).join('');
  return simple ? text.replace(/ ?([–~～]) ?/u, '$1') : text.replace(/ ?– ?/u, ' – ');
}

/** Whole years and whole months are said as such. */
function precision(from: Day, to: Day): Intl.DateTimeFormatOptions {
  if (from.day !== 1 || to.day !== lastDayOf(to)) return DAY;
  return from.month === 1 && to.month === 12 ? YEAR : MONTH;
}

function dayOf(iso: string): Day {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

const instant = ({ year, month, day }: Day): Date => new Date(Date.UTC(year, month - 1, day));
const lastDayOf = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
