import { type Day, type Days, makeDay, monthDays, partsOf, pastYear, yearDays } from '../calendar.js';
import { type DateRule, dayAtom, fixed, partNamed, single, slice } from './date-atoms.js';
import { MONTH, monthNumber, WEEKDAY } from './date-words.js';

const YEAR = '((?:19|20)\\d{2})';
/** The year behind a day: stated, or told from the day of publication or the date before. */
const YEAR_AFTER = `(?:,?\\s+(?:of\\s+)?((?:19|20)\\d{2}|this year|last year|that(?: same)? year|the same year|the (?:previous|following|next) year|the year before))?`;
const TH = '(?:st|nd|rd|th)?';
const DAY_NAME = `(?:(?:${WEEKDAY}|Sun|Mon|Tues?|Wed|Thur?s?|Fri|Sat)\\.?,? (?:the )?)?`;
const PART =
  '(?:(?:the )?(early|mid|middle|late|beginning|start|end|close|opening days|closing days)(?:[ -]| of | in )(?:of |in )?)?';

function monthAtom(found: RegExpMatchArray, published: Day | null, part = partNamed(found[1])) {
  const [month, year] = [monthNumber(found[2] as string), found[3]];
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

const QUARTERS: Record<string, [number, number]> = {
  first: [1, 3],
  second: [4, 6],
  third: [7, 9],
  fourth: [10, 12],
  last: [10, 12],
};

/** The year that "2023", "this year" or "last year" means. */
function yearNamed(words: string, published: Day | null): number | null {
  if (/^\d/.test(words)) return Number(words);
  if (published === null) return null;
  return partsOf(published).year - (/last/i.test(words) ? 1 : 0);
}

function quarter(ordinal: string, unit: string, words: string, published: Day | null): Days | null {
  const year = yearNamed(words, published);
  const months = /half/i.test(unit) ? (/first/i.test(ordinal) ? [1, 6] : [7, 12]) : QUARTERS[ordinal.toLowerCase()];
  if (year === null || !months) return null;
  return { from: monthDays(year, months[0] as number).from, until: monthDays(year, months[1] as number).until };
}

/** The year in digits that words behind a day mean; undefined leaves it open. */
function yearMeant(words: string | undefined, published: Day | null, last: Days | null): string | undefined {
  if (words === undefined || /^\d/.test(words)) return words;
  const now = published === null ? null : partsOf(published).year;
  const then = last === null ? null : partsOf(last.from).year;
  if (/^this|^last/i.test(words)) return now === null ? undefined : String(now - (/last/i.test(words) ? 1 : 0));
  if (then === null) return undefined;
  return String(then + (/follow|next/i.test(words) ? 1 : /before|previous/i.test(words) ? -1 : 0));
}

/** "In mid-July 27 North Koreans": behind a part of a month stands no day. */
const countsPeople = ({ input = '', index = 0, 0: found }: RegExpMatchArray): boolean =>
  /\b(?:early|mid|late)[- ]$/i.test(input.slice(Math.max(0, index - 6), index)) &&
  /^ [A-Za-z]/.test(input.slice(index + found.length));

/** A bare "May" or "March" is a month only beside a word of time or a year. */
function monthPlain(found: RegExpMatchArray): boolean {
  if (found[1] !== undefined || found[3] !== undefined) return true;
  const before = (found.input ?? '').slice(Math.max(0, (found.index as number) - 9), found.index);
  return /(?:\b(?:in|since|from|of|last|this|until|till|through|during|for|between|by|and|to|mid|late|early|past|throughout|over)|[-–,])[\s-]?$/i.test(
    before,
  );
}

const NUMBERED = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/** Dates as a calendar has them, surest first. Patterns are global and linear. */
export const WRITTEN_DATES: DateRule[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, (f) => fixed(single(makeDay(Number(f[1]), Number(f[2]), Number(f[3])))), /\d-\d/],
  [
    /\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b/g,
    (f) => {
      const [a, b, year] = [Number(f[1]), Number(f[3]), Number(f[4])];
      if (f[2] === '/' && a <= 12 && b <= 12 && a !== b) return null;
      return fixed(single(b <= 12 ? makeDay(year, b, a) : makeDay(year, a, b)));
    },
    /\d[./]\d/,
  ],
  [
    new RegExp(
      `\\b${DAY_NAME}(${MONTH})\\s+(\\d{1,2})${TH}(?!\\d|,\\d{3}|:\\d)(?:\\s?(?:-|–|to|and|or)\\s?([12]?\\d|3[01])${TH}(?!\\d|,\\d{3}|:| (?:North|others|people|more|other|defectors|refugees|on|in|at|were|was|had)\\b))?${YEAR_AFTER}\\b`,
      'g',
    ),
    (f, p, last) =>
      countsPeople(f)
        ? null
        : dayAtom(monthNumber(f[1] as string), Number(f[2]), Number(f[3] ?? f[2]), yearMeant(f[4], p, last), p),
    /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/,
  ],
  [
    new RegExp(
      `\\b${DAY_NAME}(\\d{1,2})${TH}(?:\\s?(?:-|–|to|and)\\s?(\\d{1,2})${TH})?\\s+(?:of\\s+)?(${MONTH})${YEAR_AFTER}\\b`,
      'g',
    ),
    (f, p, last) =>
      dayAtom(monthNumber(f[3] as string), Number(f[1]), Number(f[2] ?? f[1]), yearMeant(f[4], p, last), p),
    /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/,
  ],
  [
    new RegExp(
      `\\b(?:the )?(first|second|third|fourth|last) (quarter|half) of (?:the )?(${YEAR}|this year|last year|year)\\b`,
      'gi',
    ),
    (f, p) => fixed(quarter(f[1] as string, f[2] as string, f[3] as string, p)),
    / (?:quarter|half) of/i,
  ],
  [
    new RegExp(
      `\\b(?:the )?first (${NUMBERED.slice(2).join('|')}|\\d{1,2}) months(?: of (?:the )?(${YEAR}|this year|last year|year))?\\b`,
      'gi',
    ),
    (f, p) => {
      const year = yearNamed(f[2] ?? 'this year', p);
      const word = (f[1] as string).toLowerCase();
      const months = /^\d/.test(word) ? Number(word) : NUMBERED.indexOf(word);
      return year === null || months < 1 || months > 12
        ? null
        : fixed({ from: `${year}-01-01`, until: monthDays(year, months).until });
    },
    /first [\w]+ months/i,
  ],
  [
    new RegExp(
      `\\b(?:the )?(first|second|third|fourth|last) (week|half|days?|few days) (?:of|in) (${MONTH})(?:,? (?:of )?(${YEAR}|last year|this year))?(?! ?\\d)`,
      'gi',
    ),
    (f, p) => {
      const atom = monthAtom([f[0], undefined, f[3], f[4]] as unknown as RegExpMatchArray, p, null);
      return atom && { ...slice(atom, f[1] as string, f[2] as string), inYear: null };
    },
    /week|half|days/i,
  ],
  [
    new RegExp(
      `\\b${PART}(?:the month of )?(${MONTH})(?:,? (?:of )?(${YEAR}|last year|this year))?(?! ?\\d(?!\\d? [A-Za-z]))`,
      'g',
    ),
    (f, p) => (monthPlain(f) ? monthAtom(f, p) : null),
    /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/,
  ],
  [
    new RegExp(
      `\\b(?<!(?:spring|summer|autumn|fall|winter|Day|Eve|New Year|Chuseok|Festival|holidays?)(?: of|,)? )${PART}${YEAR}\\b(?!,\\d|\\.\\d|-plus|\\+| (?:North|N\\.|defectors|refugees|people|escapees|of (?:them|the)))`,
      'gi',
    ),
    (f) => fixed(yearDays(Number(f[2]), partNamed(f[1]))),
    /\d{4}/,
  ],
  [
    /\b(?:the )?(?:early |mid-|late )?((?:19|20)\d)0s\b/g,
    (f) => fixed({ from: `${f[1]}0-01-01`, until: `${f[1]}9-12-31` }),
    /\d0s/,
  ],
];
