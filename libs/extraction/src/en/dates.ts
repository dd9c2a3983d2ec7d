import { type Day, type Days, partsOf } from '../calendar.js';
import type { DateMention } from '../grammar.js';
import { type Atom, DATE_RULES } from './date-rules.js';

function atomsIn(sentence: string, published: Day | null, last: Days | null): Atom[] {
  const atoms: Atom[] = [];
  for (const [pattern, read] of DATE_RULES) {
    for (const found of sentence.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length];
      if (atoms.some((other) => other.start < end && start < other.end)) continue;
      const days = read(found, published, last);
      if (days) atoms.push({ start, end, ...days });
    }
  }
  return atoms.sort((a, b) => a.start - b.start);
}

/** Lends a stated year to a neighbour that has none, and draws "from A to B" and "July and August" together. */
/** "On May 10 … on May 28, 2013": a day without a year takes that of the next day that has one. */
function lendYears(atoms: Atom[]): void {
  atoms.forEach((atom, at) => {
    const next = atoms.slice(at + 1).find(({ inYear }) => inYear === null);
    if (!atom.inYear || !next || atom.from !== atom.until || next.from !== next.until) return;
    const year = partsOf(next.from).year;
    const days = atom.inYear(year);
    const lent = days && days.from > next.from ? atom.inYear(year - 1) : days;
    if (lent) Object.assign(atom, lent, { inYear: null });
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
    const pair = next && /^ and (?:late |early )?$/.test(gap) && atom.from !== atom.until && next.from !== next.until;
    if (next && (range || pair) && atom.from <= next.from) {
      result[result.length - 1] = { ...next, start: atom.start, from: atom.from, inYear: null };
    } else if (!(
      next &&
      /^,? ?(?:of )?\(?$/.test(gap) &&
      atom.from <= next.from &&
      (atom.until ?? '') >= (next.until ?? '')
    )) {
      result.push(atom);
    }
  }
  return result.reverse();
}

/** Every date of a sentence, resolved against the day of publication (past by default). What needs that day is left out without it. */
export function datesIn(sentence: string, published: Day | null, last: Days | null = null): DateMention[] {
  return joined(sentence, atomsIn(sentence, published, last)).flatMap((atom) => {
    const before = sentence.slice(Math.max(0, atom.start - 90), atom.start);
    if (
      /\b(?:by|until|till|before|prior to|ahead of|first since|first time since|back to|as of)\s+(?:the )?$/i.test(
        before,
      )
    )
      return [];
    const since =
      /\bsince(?: at least| about)?(?: last| early| late| mid)?\s*$/i.test(before) ||
      /\bsince [^,.;]{3,80}\b(?:in|on)\s*$/i.test(before);
    if (since && /\bfirst\b[^,.;]{0,30}\bsince\b/i.test(before)) return [];
    const { start, end, from, until } = atom;
    return [{ start, end, from, until: since ? published : until, since }];
  });
}
