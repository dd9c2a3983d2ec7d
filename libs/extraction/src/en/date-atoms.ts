import { type Day, type Days, makeDay, monthDays, type Part, partsOf, pastYear } from '../calendar.js';

/** One date as written, before neighbours are drawn together. */
export interface Atom extends Days {
  start: number;
  end: number;
  /** Set while the year is a guess: how the atom reads in another year. */
  inYear: ((year: number) => Days | null) | null;
  /** Open to the day of publication, as in "in the past two weeks". */
  open?: boolean;
}

/** How one way of writing a date is read: against the day of publication, and against the last date that was told. */
export type Read = (
  found: RegExpMatchArray,
  published: Day | null,
  last: Days | null,
) => Pick<Atom, 'from' | 'until' | 'inYear' | 'open'> | null;

/** A way of writing dates, with letters that it cannot do without: looked for first, since most sentences lack them. */
export type DateRule = [pattern: RegExp, read: Read, cue?: RegExp];

/** Days whose year is certain. */
export const fixed = (days: Days | null) => days && { ...days, inYear: null };

/** One day. */
export const single = (day: Day | null): Days | null => (day === null ? null : { from: day, until: day });

/** "early", "mid-", "the end of": which part of a month or year is meant. */
export const partNamed = (word: string | undefined): Part =>
  /earl|begin|start|opening/i.test(word ?? '')
    ? 'early'
    : /mid/i.test(word ?? '')
      ? 'mid'
      : /late|end|closing/i.test(word ?? '')
        ? 'late'
        : null;

/** Days of one month; without a year, the last such days up to publication. */
export function dayAtom(month: number, first: number, last: number, year: string | undefined, published: Day | null) {
  const inYear = (y: number) => {
    const [a, b] = [makeDay(y, month, first), makeDay(y, month, Math.max(first, last))];
    return a && b ? { from: a, until: b } : null;
  };
  if (year !== undefined) return fixed(inYear(Number(year)));
  const days = published === null ? null : inYear(pastYear(published, month, first));
  return days && { ...days, inYear };
}

/** Parts of a month that are counted: "the first week of", "the second half of", "the last days of". */
export function slice(days: Days, which: string, unit: string): Days {
  const { year, month } = partsOf(days.from);
  const nth = ['first', 'second', 'third', 'fourth'].indexOf(which.toLowerCase());
  const day = (date: number) => makeDay(year, month, date) ?? days.from;
  const end = monthDays(year, month).until as Day;
  if (/half/i.test(unit)) return nth === 0 ? { from: days.from, until: day(15) } : { from: day(16), until: end };
  if (/week/i.test(unit))
    return nth < 0
      ? { from: day(partsOf(end).date - 6), until: end }
      : { from: day(nth * 7 + 1), until: day(nth * 7 + 7) };
  return nth === 0 ? { from: days.from, until: day(7) } : { from: day(partsOf(end).date - 6), until: end };
}
