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
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './date-words.js';
import { NUMBER, numberValue } from './numbers.js';

/** One date as written, before neighbours are drawn together. */
export interface Atom extends Days {
  start: number;
  end: number;
  /** Set while the year is a guess: how the atom reads in another year. */
  inYear: ((year: number) => Days | null) | null;
}

type Read = (
  found: RegExpMatchArray,
  published: Day | null,
  last: Days | null,
) => Pick<Atom, 'from' | 'until' | 'inYear'> | null;

const fixed = (days: Days | null) => days && { ...days, inYear: null };
const single = (day: Day | null) => (day === null ? null : { from: day, until: day });
const partOf = (word: string | undefined): Part =>
  /earl|begin|start/i.test(word ?? '')
    ? 'early'
    : /mid/i.test(word ?? '')
      ? 'mid'
      : /late|end/i.test(word ?? '')
        ? 'late'
        : null;

function dayAtom(month: number, first: number, last: number, year: string | undefined, published: Day | null) {
  const inYear = (y: number) => {
    const [a, b] = [makeDay(y, month, first), makeDay(y, month, last)];
    return a && b ? { from: a, until: b } : null;
  };
  if (year !== undefined) return fixed(inYear(Number(year)));
  const days = published === null ? null : inYear(pastYear(published, month, first));
  return days && { ...days, inYear };
}

function monthAtom(found: RegExpMatchArray, published: Day | null) {
  const [part, month, year] = [partOf(found[1]), monthNumber(found[2] as string), found[3]];
  const before = /last $/i.exec((found.input ?? '').slice(0, found.index).slice(-5))?.[0] ?? '';
  const inYear = (y: number) => monthDays(y, month, part);
  if (year !== undefined && /^\d/.test(year)) return fixed(inYear(Number(year)));
  if (published === null) return null;
  const now = partsOf(published).year;
  if (/last/i.test(year ?? '')) return fixed(inYear(now - 1));
  if (/this/i.test(year ?? '')) return fixed(inYear(now));
  if (/last/i.test(before)) return fixed(inYear(month >= partsOf(published).month ? now - 1 : now));
  return { ...inYear(pastYear(published, month)), inYear };
}

function relative(unit: string, which: string, published: Day): Days | null {
  const { year, month } = partsOf(published);
  const back = /last|past|previous/i.test(which) ? 1 : 0;
  if (/year/i.test(unit)) return back ? yearDays(year - 1) : { from: `${year}-01-01`, until: published };
  if (/month/i.test(unit))
    return back ? monthDays(year, month - 1) : { from: monthDays(year, month).from, until: published };
  const monday = addDays(weekStart(published), -7 * back);
  if (/week(?!end)/i.test(unit)) return { from: monday, until: back ? addDays(monday, 6) : published };
  if (/weekend/i.test(unit))
    return { from: addDays(weekStart(published), -2), until: addDays(weekStart(published), -1) };
  return null;
}

function ago(count: number, unit: string, published: Day): Days {
  const { year, month } = partsOf(published);
  if (/day/.test(unit)) return { from: addDays(published, -count), until: addDays(published, -count) };
  if (/week/.test(unit)) {
    const monday = weekStart(addDays(published, -7 * count));
    return { from: monday, until: addDays(monday, 6) };
  }
  return /month/.test(unit) ? monthDays(year, month - count) : yearDays(year - count);
}

const QUARTERS: Record<string, [number, number]> = {
  first: [1, 3],
  second: [4, 6],
  third: [7, 9],
  fourth: [10, 12],
  last: [10, 12],
};

function quarter(ordinal: string, unit: string, year: string, published: Day | null): Days | null {
  const now = published === null ? null : partsOf(published).year;
  const y = /^\d/.test(year) ? Number(year) : now === null ? null : /last/i.test(year) ? now - 1 : now;
  const months = /half/i.test(unit) ? (/first/i.test(ordinal) ? [1, 6] : [7, 12]) : QUARTERS[ordinal.toLowerCase()];
  if (y === null || !months) return null;
  return { from: monthDays(y, months[0] as number).from, until: monthDays(y, months[1] as number).until };
}

/** The same stretch a year earlier. */
function yearBefore({ from, until }: Days): Days {
  const back = (day: Day) =>
    makeDay(partsOf(day).year - 1, partsOf(day).month, partsOf(day).date) ?? addDays(day, -365);
  return { from: back(from), until: until && back(until) };
}

const PART = '(?:(early|mid|middle|late|the beginning|the start|the end|the middle)(?:[ -]| of | in ){1,2})?';
/** Every way of writing a date, surest first. Patterns are global and linear. */
export const DATE_RULES: [RegExp, Read][] = [
  [
    /\b(?:the )?(?:same|corresponding) (?:months?|quarter|period|time|half)(?: (?:of|in|a|the))? ?(?:last year|(?:a |the )?(?:previous |preceding )?year(?: (?:earlier|ago|before))?)\b/gi,
    (_, __, last) => fixed(last && yearBefore(last)),
  ],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, (f) => fixed(single(makeDay(Number(f[1]), Number(f[2]), Number(f[3]))))],
  [
    new RegExp(
      `\\b(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|,\\d{3}|:\\d)(?:\\s?(?:-|–|to|and|or)\\s?(\\d{1,2})(?!\\d|,\\d{3}| (?:North|others|people)))?(?:,?\\s+((?:19|20)\\d{2}))?\\b`,
      'g',
    ),
    (f, p) => dayAtom(monthNumber(f[1] as string), Number(f[2]), Number(f[3] ?? f[2]), f[4], p),
  ],
  [
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?(?:-|–|to|and)\\s?(\\d{1,2})(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?(${MONTH})(?:,?\\s+((?:19|20)\\d{2}))?\\b`,
      'g',
    ),
    (f, p) => dayAtom(monthNumber(f[3] as string), Number(f[1]), Number(f[2] ?? f[1]), f[4], p),
  ],
  [
    /\bthe (\d{1,2})(?:st|nd|rd|th)(?: of (this|last) month)?\b(?! (?:century|anniversary|session|floor|time|round))/g,
    (f, p) => {
      if (p === null || (f[2] === undefined && Number(f[1]) > 31)) return null;
      const { year, month, date } = partsOf(p);
      const back = f[2] === 'last' || (f[2] === undefined && Number(f[1]) > date) ? 1 : 0;
      return fixed(single(makeDay(month - back < 1 ? year - 1 : year, ((month - back + 11) % 12) + 1, Number(f[1]))));
    },
  ],
  [
    new RegExp(
      `\\b(?:the )?(first|second|third|fourth|last) (quarter|half) of ((?:19|20)\\d{2}|this year|last year)\\b`,
      'gi',
    ),
    (f, p) => fixed(quarter(f[1] as string, f[2] as string, f[3] as string, p)),
  ],
  [
    new RegExp(
      `\\b${PART}(?:the month of )?(${MONTH})(?:,? (?:of )?((?:19|20)\\d{2}|last year|this year))?(?! ?\\d)`,
      'g',
    ),
    (f, p) => (monthPlain(f) ? monthAtom(f, p) : null),
  ],
  [
    new RegExp(`\\b${PART}((?:19|20)\\d{2})\\b(?!,\\d|\\.\\d| (?:North|defectors|refugees|people|escapees))`, 'gi'),
    (f) => fixed(yearDays(Number(f[2]), partOf(f[1]))),
  ],
  [
    /\b(?:the )?(?:early |mid-|late )?((?:19|20)\d)0s\b/g,
    (f) => fixed({ from: `${f[1]}0-01-01`, until: `${f[1]}9-12-31` }),
  ],
  [
    new RegExp(`\\b(${WEEKDAY})\\b`, 'g'),
    (f, p) => (p === null ? null : fixed(single(lastWeekday(p, weekdayNumber(f[1] as string))))),
  ],
  [
    /\b(yesterday|today|last night|tonight|overnight)\b/gi,
    (f, p) => (p === null ? null : fixed(single(/yester|last|over/i.test(f[1] as string) ? addDays(p, -1) : p))),
  ],
  [
    /\b(last|this|the past|past|the previous|earlier this|late last|early last|later this) (year|month|week(?:end)?)\b/gi,
    (f, p) => (p === null ? null : fixed(relative(f[2] as string, f[1] as string, p))),
  ],
  [
    new RegExp(`\\b(${NUMBER}) (days?|weeks?|months?|years?) (?:ago|earlier)\\b`, 'gi'),
    (f, p) => (p === null ? null : fixed(ago(numberValue(f[1] as string), (f[2] as string).toLowerCase(), p))),
  ],
];

/** A bare "May" or "March" is a month only beside a word of time or a year. */
function monthPlain(found: RegExpMatchArray): boolean {
  if (found[1] !== undefined || found[3] !== undefined) return true;
  const before = (found.input ?? '').slice(Math.max(0, (found.index as number) - 9), found.index);
  return /(?:\b(?:in|since|from|of|last|this|until|till|through|during|for|between|by|and|to|mid|late|early|past)|[-–,])[\s-]?$/i.test(
    before,
  );
}
