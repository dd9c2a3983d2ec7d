import {
  addDays,
  type Day,
  type Days,
  lastWeekday,
  makeDay,
  monthDays,
  partsOf,
  weekStart,
  yearDays,
} from '../calendar.js';
import { type DateRule, fixed, partNamed, single } from './date-atoms.js';
import { WEEKDAY, weekdayNumber } from './date-words.js';
import { NUMBER, numberValue } from './numbers.js';

function relative(unit: string, which: string, published: Day): Days | null {
  const { year, month } = partsOf(published);
  const back = /last|past|previous/i.test(which) ? 1 : 0;
  const part = partNamed(which);
  if (/year/i.test(unit))
    return back || part !== null ? yearDays(year - back, part) : { from: `${year}-01-01`, until: published };
  if (/month/i.test(unit))
    return back ? monthDays(year, month - 1, part) : { from: monthDays(year, month).from, until: published };
  const monday = addDays(weekStart(published), -7 * back);
  if (/week(?!end)/i.test(unit)) return { from: monday, until: back ? addDays(monday, 6) : published };
  return lastWeekend(published);
}

const lastWeekend = (published: Day): Days => {
  const monday = weekStart(published);
  const own = addDays(monday, 5) < published ? 7 : 0;
  return { from: addDays(monday, own - 2), until: addDays(monday, own - 1) };
};

/** So long before a day: days count exactly, weeks are that week, months that month. */
function before(count: number, unit: string, day: Day): Days {
  const { year, month } = partsOf(day);
  if (/day|^nights?$/i.test(unit)) return { from: addDays(day, -count), until: addDays(day, -count) };
  if (/week|fortnight/i.test(unit)) {
    const monday = weekStart(addDays(day, -7 * count * (/fortnight/i.test(unit) ? 2 : 1)));
    return { from: monday, until: addDays(monday, 6) };
  }
  return /month/i.test(unit) ? monthDays(year, month - count) : yearDays(year - count);
}

/** The stretch that ends at publication. */
function past(count: number, unit: string, published: Day): Days {
  const { year, month, date } = partsOf(published);
  const days = /day/i.test(unit) ? count : /week/i.test(unit) ? count * 7 : null;
  if (days !== null) return { from: addDays(published, -days), until: published };
  const months = /month/i.test(unit) ? count : count * 12;
  const first = monthDays(year, month - months);
  return { from: makeDay(partsOf(first.from).year, partsOf(first.from).month, date) ?? first.from, until: published };
}

/** The same stretch a year earlier. */
function yearBefore({ from, until }: Days): Days {
  const back = (day: Day) =>
    makeDay(partsOf(day).year - 1, partsOf(day).month, partsOf(day).date) ?? addDays(day, -365);
  return { from: back(from), until: until && back(until) };
}

const when = (published: Day | null, days: (day: Day) => Days | null) =>
  published === null ? null : fixed(days(published));
const weekdayOf = (f: RegExpMatchArray, published: Day) => lastWeekday(published, weekdayNumber(f[1] as string));

/** Dates told from where the reader stands: the day of publication, or the date before. Patterns are global and linear. */
export const RELATIVE_DATES: DateRule[] = [
  [
    /\b(?:the )?(?:same|corresponding) (?:months?|quarter|period|time|half)(?: (?:of|in|a|the))? ?(?:last year|(?:a |the )?(?:previous |preceding )?year(?: (?:earlier|ago|before))?)\b/gi,
    (_, __, last) => fixed(last && yearBefore(last)),
    /same|corresponding/i,
  ],
  [
    /\b(?:over|in|during|for|within) (?:the|that) same (?:period|time|stretch|weeks|days|months|two months)\b(?! (?:last|the|a|of|in|as)\b)/gi,
    (_, __, last) => fixed(last),
    /same/i,
  ],
  [
    /\b(?:the )?(?:past|last) year and a half\b/gi,
    (_, p) => (p === null ? null : { ...past(18, 'months', p), inYear: null, open: true }),
    /year and a half/i,
  ],
  [
    /\b(?:the same|that(?: very)?|this) (?:day|night|evening|morning)\b/gi,
    (_, __, last) => fixed(last && single(last.from)),
    /same|that|this/i,
  ],
  [
    /\b(?:the )?(?:following|next) (?:day|night|morning)\b|\b(?:the|a) day (?:later|after)\b(?! (?:the|that|a|his|her|their|it|he|they|yesterday))/gi,
    (_, __, last) => fixed(last && single(addDays(last.until ?? last.from, 1))),
    /following|next|day (?:later|after)/i,
  ],
  [
    new RegExp(`\\b(${NUMBER}) (days|nights|weeks|months) later\\b`, 'gi'),
    (f, _, last) => fixed(last && before(-numberValue(f[1] as string), f[2] as string, last.until ?? last.from)),
    / later/i,
  ],
  [
    /\b(?:the )?(?:whole |entire |full )?(?:(?:previous|preceding|prior) year|year before)\b(?! (?:the|that|he|she|they|it))/gi,
    (_, p, last) => {
      const day = last?.from ?? p;
      return day === null ? null : fixed(yearDays(partsOf(day).year - 1));
    },
    /year/i,
  ],
  [/\bthe day before yesterday\b/gi, (_, p) => when(p, (day) => single(addDays(day, -2))), /yesterday/i],
  [
    /\bthe (\d{1,2})(?:st|nd|rd|th)(?: of (this|last) month)?\b(?! (?:century|anniversary|session|floor|time|round|person|group|congress|parallel))/g,
    (f, p) => {
      if (p === null || Number(f[1]) > 31) return null;
      const { year, month, date } = partsOf(p);
      const back = f[2] === 'last' || (f[2] === undefined && Number(f[1]) > date) ? 1 : 0;
      return fixed(single(makeDay(month - back < 1 ? year - 1 : year, ((month - back + 11) % 12) + 1, Number(f[1]))));
    },
    /\d(?:st|nd|rd|th)/,
  ],
  [
    new RegExp(`\\b(${WEEKDAY}) (?:of )?last week\\b`, 'g'),
    (f, p) => when(p, (day) => single(lastWeekday(addDays(weekStart(day), -1), weekdayNumber(f[1] as string)))),
    /last week/,
  ],
  [
    new RegExp(`\\blast (${WEEKDAY})\\b`, 'gi'),
    (f, p) => when(p, (day) => single(weekdayOf(f, day) === day ? addDays(day, -7) : weekdayOf(f, day))),
    /last/i,
  ],
  [
    new RegExp(`\\bnext (${WEEKDAY})\\b`, 'gi'),
    (f, p) => when(p, (day) => single(addDays(weekdayOf(f, day), 7))),
    /next/i,
  ],
  [new RegExp(`\\b(${WEEKDAY})\\b`, 'g'), (f, p) => when(p, (day) => single(weekdayOf(f, day))), /[a-z]day/],
  [
    /\b(yesterday|today|last night|tonight|overnight)\b/gi,
    (f, p) => when(p, (day) => single(/yester|last|over/i.test(f[1] as string) ? addDays(day, -1) : day)),
    /today|night|yesterday/i,
  ],
  [
    new RegExp(
      `\\b(?:in |over |during |within )?(?:the )?(?:past|last) (${NUMBER}|few|several) (days|weeks|months|years)\\b`,
      'gi',
    ),
    (f, p) => {
      const count = /few|several/i.test(f[1] as string) ? 3 : numberValue(f[1] as string);
      return p === null ? null : { ...past(count, f[2] as string, p), inYear: null, open: true };
    },
    /past|last/i,
  ],
  [
    /\b((?:the )?(?:early|mid|middle|late|beginning|start|end)(?: of|-| in)? ?(?:last|this)|last|this|the past|past|the previous|earlier this|later this) (year|month|week(?:end)?)\b/gi,
    (f, p) => when(p, (day) => relative(f[2] as string, f[1] as string, day)),
    /last|this|past|previous/i,
  ],
  [/\b(?:over|at|on|during) the weekend\b/gi, (_, p) => when(p, lastWeekend), /weekend/i],
  [
    /\bthe (?:start|beginning|turn) of (?:the|this) year\b/gi,
    (_, p) => when(p, (day) => single(`${partsOf(day).year}-01-01`)),
    / of th/i,
  ],
  [
    new RegExp(`\\b(?:a |one )?(${NUMBER}|fortnight|few) ?(days?|weeks?|months?|years?)? ago\\b`, 'gi'),
    (f, p) => {
      const [, count = '', unit = ''] = f;
      if (/fortnight/i.test(count)) return when(p, (day) => before(1, count, day));
      if (/few/i.test(count) || unit === '') return null;
      return when(p, (day) => before(numberValue(count), unit, day));
    },
    / ago/i,
  ],
  [
    new RegExp(`\\b(${NUMBER}) (days?|weeks?|months?|years?) (?:earlier|before|previously)\\b`, 'gi'),
    (f, p, last) => {
      const from = last?.from ?? p;
      return from === null || from === undefined
        ? null
        : fixed(before(numberValue(f[1] as string), f[2] as string, from));
    },
    /earlier|before|previously/i,
  ],
];
