import { marks } from '../words/en/marks.js';

interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * An interval of inclusive days (ISO 8601) in words: "9 October 2023", "9–10 October 2023", "October 2023", "2023". A whole
 * month or year is said as one. An open end is said as open; without any day "date unknown".
 */
export function dateInWords(start: string | null, end: string | null): string {
  const from = start === null ? null : dayOf(start);
  const to = end === null ? null : dayOf(end);
  const words = marks.dates;
  if (from === null && to === null) return words.unknown;
  if (from === null) return words.by(dayInWords(to as Day));
  if (to === null) return words.since(dayInWords(from));
  return wholeMonths(from, to) ?? days(from, to);
}

/** One day, or the day of an instant in UTC, in words: "12 October 2023". @param iso a day or an instant (ISO 8601) */
export function momentDay(iso: string): string {
  return dayInWords(dayOf(iso));
}

/** An instant in words, in UTC and to the minute: "12 October 2023, 14:05 UTC". */
export function momentInWords(at: Date): string {
  const iso = at.toISOString();
  return `${momentDay(iso)}, ${iso.slice(11, 16)} UTC`;
}

function days(from: Day, to: Day): string {
  if (from.year !== to.year) return `${dayInWords(from)} – ${dayInWords(to)}`;
  if (from.month !== to.month) return `${from.day} ${monthName(from)} – ${dayInWords(to)}`;
  return from.day === to.day ? dayInWords(from) : `${from.day}–${dayInWords(to)}`;
}

function wholeMonths(from: Day, to: Day): string | null {
  if (from.day !== 1 || to.day !== lastDayOf(to)) return null;
  if (from.year === to.year) {
    if (from.month === to.month) return `${monthName(from)} ${from.year}`;
    if (from.month === 1 && to.month === 12) return String(from.year);
    return `${monthName(from)}–${monthName(to)} ${from.year}`;
  }
  if (from.month === 1 && to.month === 12) return `${from.year}–${to.year}`;
  return `${monthName(from)} ${from.year} – ${monthName(to)} ${to.year}`;
}

function dayOf(iso: string): Day {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

const dayInWords = (day: Day): string => `${day.day} ${monthName(day)} ${day.year}`;
const monthName = ({ month }: Day): string => marks.dates.months[month - 1] ?? '';
const lastDayOf = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
