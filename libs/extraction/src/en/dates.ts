import { addDays, type Day, type Days, makeDay, partsOf, weekStart, yearDays } from '../calendar.js';
import type { DateMention } from '../grammar.js';
import type { Atom } from './date-atoms.js';
import { WRITTEN_DATES } from './date-rules.js';
import { NUMBER, numberValue } from './numbers.js';
import { remembered } from './remembered.js';
import { RELATIVE_DATES } from './relative-dates.js';
import { SEASONS } from './seasons.js';
import { matchesOf } from '../matches.js';

const RULES = [...SEASONS, ...WRITTEN_DATES, ...RELATIVE_DATES];

/** Letters without which a sentence names no day. */
const TIME = /\d|day|night|week|month|year|[A-Z][a-z]{2}|spring|summer|autumn|fall|winter|fortnight|Seollal|Chuseok/;

function atomsIn(sentence: string, published: Day | null, last: Days | null): Atom[] {
  const atoms: Atom[] = [];
  if (!TIME.test(sentence)) return atoms;
  for (const [pattern, read, cue] of RULES) {
    if (cue && !cue.test(sentence)) continue;
    for (const found of matchesOf(sentence, pattern)) {
      const [start, end] = [found.index, found.index + found[0].length];
      if (atoms.some((other) => other.start < end && start < other.end)) continue;
      const days = read(found, published, lastBefore(atoms, start) ?? last);
      if (days) atoms.push({ start, end, ...days });
    }
  }
  atoms.sort((a, b) => a.start - b.start);
  yearsBefore(sentence, atoms);
  return atoms;
}

/** "67 last year, 63 the year before": the year before the one that the sentence has just named. */
function yearsBefore(sentence: string, atoms: Atom[]): void {
  atoms.forEach((atom, at) => {
    const before = atoms[at - 1];
    const words = sentence.slice(atom.start, atom.end);
    if (!before || !/\b(?:previous|preceding|prior) year$|\byear before$/i.test(words) || /^(?:same|corr)/i.test(words))
      return;
    if (before.from.slice(5) === '01-01' && before.until?.slice(5) === '12-31')
      Object.assign(atom, yearDays(partsOf(before.from).year - 1));
  });
}

/** "the next day" goes on from the date told before it in the sentence, else from the last one of the report. */
function lastBefore(atoms: Atom[], start: number): Days | undefined {
  return atoms.filter((atom) => atom.end <= start && atom.from === atom.until).sort((a, b) => b.end - a.end)[0];
}

/** "On May 10 … on May 28, 2013": a day without a year takes that of the next day that has one. */
function lendYears(atoms: Atom[]): void {
  atoms.forEach((atom, at) => {
    const next = atoms.slice(at + 1).find(({ inYear }) => inYear === null);
    if (!atom.inYear || !next || atom.from !== atom.until || next.from !== next.until) return;
    if (next.end - next.start < 8) return;
    const year = partsOf(next.from).year;
    const days = atom.inYear(year);
    const lent = days && days.from > next.from ? atom.inYear(year - 1) : days;
    if (lent) Object.assign(atom, lent, { inYear: null });
  });
}

const FINITE = /;|\b(?:was|were|is|are|has|have|had|who|which|that|when|after|since)\b/;

/** "In 2023 … on 29 August and 18 September": days and months behind a stated year fall into it. */
function lendYearsOn(sentence: string, atoms: Atom[]): void {
  atoms.forEach((atom, at) => {
    const before = atoms.slice(0, at).findLast(({ inYear }) => inYear === null);
    if (!atom.inYear || !before || before.open) return;
    const gap = sentence.slice(before.end, atom.start);
    const words = sentence.slice(before.start, before.end);
    const stated =
      words.length > 4 ? /(?:19|20)\d{2}|year$/.test(words) : /^In $/.test(sentence.slice(0, before.start));
    if (!stated || gap.length > 140 || FINITE.test(gap)) return;
    const year = partsOf(before.until ?? before.from).year;
    const days = atom.inYear(year);
    const next = days && days.from < before.from ? atom.inYear(year + 1) : days;
    const lent = next && before.from.slice(5) === '01-01' ? days : next;
    if (lent && lent.from <= '2100') Object.assign(atom, lent, { inYear: null });
  });
}

function joined(sentence: string, atoms: Atom[]): Atom[] {
  const result: Atom[] = [];
  lendYears(atoms);
  for (const atom of [...atoms].reverse()) {
    const next = result.at(-1);
    const gap = next ? sentence.slice(atom.end, next.start) : '';
    const linked = next && /^,?\s?(?:to|through|until|till|and|or|-|–|—)?,?\s?(?:mid-?|late |early )?$/.test(gap);
    if (next && linked && atom.inYear && !next.inYear && next.until !== null) {
      const year = partsOf(next.from).year;
      const days = atom.inYear(year);
      const inside = days !== null && days.from >= next.from && (days.until ?? '') <= next.until;
      const lent = days && days.from > next.from && !inside ? atom.inYear(year - 1) : days;
      if (lent) Object.assign(atom, lent, { inYear: null });
    }
    const range = next && /^\s?(?:to|through|until|till|-|–|—)\s?(?:mid-?|late |early )?$/.test(gap);
    const between = /\b(?:between|from)\s+$/i.test(sentence.slice(Math.max(0, atom.start - 9), atom.start));
    const pair =
      next &&
      /^ and (?:late |early |on )?$/.test(gap) &&
      (between || (atom.from !== atom.until && next.from !== next.until));
    if (next && (range || pair) && atom.from <= next.from) {
      result[result.length - 1] = { ...next, start: atom.start, from: atom.from, inYear: null };
    } else if (
      !(
        next &&
        /^,? ?(?:of |the )?\(?$/.test(gap) &&
        atom.from <= next.from &&
        (atom.until ?? '') >= (next.until ?? '')
      )
    ) {
      result.push(atom);
    }
  }
  const ordered = result.reverse();
  lendYearsOn(sentence, ordered);
  return ordered;
}

/** What comes before, or bounds, an event does not date it. */
const BOUND =
  /\b(?:by|until|till|before|prior to|ahead of|first since|first time since|back to|as of)\s+(?:the )?$|\b(?:ahead of|before(?! (?:dawn|daybreak|sunrise|sunset|midnight|noon|first light))|prior to|in time for)\s[^,.;\d]{3,60}\s(?:on|in|of)\s(?:the )?$/i;
const SINCE =
  /\bsince(?: at least| about| around)?(?: the)?(?: last| early| late| mid| start of| beginning of| (?:night|evening|morning|afternoon|early hours|end|middle|week|weekend) of)?\s*$/i;
const SINCE_CLAUSE = /\bsince [^,.;]{3,80}\b(?:in|on)\s*$/i;
const FIRST_SINCE =
  /\b(?:first|last|(?<!at )most|fewest|largest|biggest|highest|lowest|worst|smallest|longest)\b[^,.;]{0,40}\bsince\b/i;
/** "one-fifth fewer than a year before": the other end of a comparison. */
const COMPARED =
  /\b(?:fewer|less|more|higher|lower|larger|smaller|bigger|greater|down|up)\b[^,;]{0,20}\bthan (?:in |during |for |over )?(?:the |an? )?$/i;
/** "The first since July, when about 50 were sent": the day is that of what is told behind it. */
const WHEN = /^,? when\b/;
/** "40 have arrived since March, when …": without a first or largest one, all that came since is meant. */
const COUNTED_SINCE = /^(?!.*\b(?:first|last|most|\w{3,}est)\b[^,.;]{0,40}\bsince\b).*\bsince\b[^,;]{0,30}$/i;

/** Whether what is told behind a date happened then: ", when". */
export const goesOnWhen = (sentence: string, { end }: Pick<DateMention, 'end'>): boolean =>
  WHEN.test(sentence.slice(end, end + 8)) && !COUNTED_SINCE.test(sentence.slice(0, end));

const WEEK_OF = /\bweek (?:of|beginning|starting)(?: on)? (?:the )?$/i;

const YEARS_AFTER = new RegExp(`^,? (?:exactly )?(?:(a|one)|(${NUMBER})) years? (?:to the day )?after\\b`, 'i');
const STILL_TO_COME = /\b(?:plan\w*|will|next|due|set to|call\w*|upcoming|coming)\b/i;

/** "On 9 October, three years after …": the event is as many years before the day. */
function anniversary(sentence: string, atom: Atom, published: Day | null): Atom {
  const found = atom.from === atom.until ? YEARS_AFTER.exec(sentence.slice(atom.end, atom.end + 50)) : null;
  if (!found) return atom;
  const { year, month, date } = partsOf(atom.from);
  const ahead =
    atom.inYear && published && STILL_TO_COME.test(sentence.slice(0, atom.start)) && year <= partsOf(published).year;
  const next = ahead && atom.from < published && year === partsOf(published).year - 1 ? 1 : 0;
  const then = makeDay(year + next - (found[2] === undefined ? 1 : numberValue(found[2])), month, date);
  return then ? { ...atom, from: then, until: then, inYear: null } : atom;
}

function read(sentence: string, published: Day | null, last: Days | null): DateMention[] {
  return joined(sentence, atomsIn(sentence, published, last)).flatMap((atom) => {
    const before = sentence.slice(Math.max(0, atom.start - 90), atom.start);
    const dates = goesOnWhen(sentence, atom);
    const since = !dates && (SINCE.test(before) || SINCE_CLAUSE.test(before));
    if (COMPARED.test(before) && !dates) return [];
    if (!dates && BOUND.test(before) && !since) return [];
    if (since && FIRST_SINCE.test(before)) return [];
    const { start, end, from, until, inYear } = anniversary(sentence, atom, published);
    const upcoming =
      inYear === null || published === null
        ? null
        : inYear(partsOf(published).year + (from.slice(0, 4) < published.slice(0, 4) ? 0 : 1));
    const ahead = upcoming && published && upcoming.from > published ? { upcoming } : {};
    if (WEEK_OF.test(before) && from === until) {
      const monday = weekStart(from);
      return [{ start, end, from: monday, until: addDays(monday, 6), since: false }];
    }
    return [{ start, end, from, until: since ? published : until, since, ...ahead }];
  });
}

const kept = remembered((key) => {
  const [published = '', from = '', until = '', sentence = ''] = key.split('\n', 4);
  return read(sentence, published || null, from === '' ? null : { from, until: until || null });
});

/** Every date of a sentence, resolved against the day of publication (past by default). What needs that day is left out without it. */
export function datesIn(sentence: string, published: Day | null, last: Days | null = null): DateMention[] {
  const line = sentence.replaceAll('\n', ' ');
  return kept([published ?? '', last?.from ?? '', last?.until ?? '', line].join('\n'));
}
