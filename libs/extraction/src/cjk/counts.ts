import type { Figure, Span } from '../grammar.js';
import { CJK_NUMBER, cjkNumber, eitherNumber } from './numbers.js';
import type { CjkCount } from './rules.js';
import { matchesOf } from '../matches.js';

/** The words with which a language hedges and classifies numbers of people; sources of regular expressions. */
export interface CountWords {
  before: { atLeast: string; atMost: string; about: string; atLeastApart: string; atMostApart: string };
  /** Between number and classifier ("여", "余"). */
  infix: { about: string; atLeast: string };
  classifier: string;
  after: { atLeast: string; atMost: string; about: string };
  /** Between two numbers of a range. */
  to: string;
  /** Whole vague figures with their classifier. */
  vague: string;
  /** "人数超过", after which a number needs no classifier; groups as in `before`. */
  headcount: string;
  /** Numbers that end their clause without a classifier count people where they are hedged or behind `lead` ("逾四百，", "总数六百。"). */
  bare?: { lead: string; between: string; end: string };
  /** North Koreans; people at all; words that are other people or no people when they head the figure. */
  northKorean: RegExp;
  people: RegExp;
  others: string;
  /** What may stand between a figure and the noun behind it that it counts ("의", "の", nothing). */
  of: string;
  /** Where the noun phrase behind a figure ends, for a language without particles. */
  nounEnd?: RegExp;
  /** What behind a figure makes it no number of refugees ("을 면담", "接受采访"). */
  notMeant: RegExp;
  /** Women, children, families: what a figure is broken down into. */
  kinds: string;
  /** What stands right behind or before a figure that is only a part of the one to follow or before. */
  partAfter: RegExp;
  partBefore: RegExp;
  /** "of whom", "이 중", "其中", "うち": a part is being told. */
  among: RegExp;
  /** Where people of a figure may stand, in letters before and after it. */
  reach: { before: number; after: number };
  /** Right behind a figure of whom only a part is told. */
  base: RegExp;
}

const group = (source: string) => `(${source || '(?!)'})`;

function pattern({ before, infix, after, classifier, to }: CountWords): RegExp {
  return new RegExp(
    `(?:${group(before.atLeast)}|${group(before.atMost)}|${group(before.about)})?\\s?(?<![0-9０-９.,第])(${CJK_NUMBER})` +
      `(?:\\s?(?:${infix.about || '(?!)'})?\\s?(?:${classifier})?\\s?(?:${to})\\s?(${CJK_NUMBER}))?\\s?(?:${group(infix.about)}|${group(infix.atLeast)})?\\s?(?:${classifier})` +
      `(?:\\s?(?:${group(after.atLeast)}|${group(after.atMost)}|${group(after.about)}))?`,
    'g',
  );
}

/** A number that ends its clause, with the groups of `pattern`. */
function barePattern({ before, infix, after, bare, to }: CountWords): RegExp | null {
  if (!bare) return null;
  return new RegExp(
    `(?:${group(before.atLeast)}|${group(before.atMost)}|${group(before.about)})?\\s?(?<![0-9０-９.,，年月第一二三四五六七八九十百千万])(${CJK_NUMBER})` +
      `(?:\\s?(?:${to}|${bare.between})\\s?(${CJK_NUMBER}))?(?:${group(infix.about)}|${group(infix.atLeast)})?` +
      `(?:${group(after.atLeast)}|${group(after.atMost)}|${group(after.about)})?(?=${bare.end})`,
    'g',
  );
}

/** Fewer without a classifier are ages, ranks or parts of a name. */
const LEAST_BARE = 10;

/** The patterns that a language's words are tested with around a figure. */
const patternsOf = ({ before, of, reach, others, northKorean, kinds, bare }: CountWords) => {
  const apart = (words: string) => new RegExp(`(?:${words})[^0-9０-９，,、。．.：“”「」]{1,10}$`);
  return {
    leastApart: apart(before.atLeastApart),
    mostApart: apart(before.atMostApart),
    behind: new RegExp(`^(?:${of})([^,，、。;；:「」]{0,${reach.after}})`),
    others: new RegExp(others, 'g'),
    ours: new RegExp(northKorean.source, 'g'),
    othersRightBefore: new RegExp(`(?:${others})(?:들|ら|等|など|的)?\\s?(?:중\\s|가운데\\s)?$`),
    lead: new RegExp(`(?:${bare?.lead ?? '(?!)'})$`),
    kindBefore: new RegExp(`(?:${kinds})(?:들|은|는|이|가|[はがも]|占|有|为|為)?\\s?(?:약\\s?|約|约)?$`),
    kindBehind: new RegExp(`^(?:은|는|이|가|의|[はがの]|是|为|為)?\\s?(?:[^\\s，。、]{0,4}\\s?)?(?:${kinds})`),
  };
};
type Patterns = ReturnType<typeof patternsOf>;

/** "至少关押着1170名": a hedge that a verb or noun parts from its number. */
function hedgedAhead(sentence: string, start: number, figure: Figure, patterns: Patterns): Figure {
  if (figure.qualifier !== 'exact') return figure;
  const lead = sentence.slice(Math.max(0, start - 16), start);
  if (patterns.leastApart.test(lead)) return { min: figure.min, max: null, qualifier: 'at_least' };
  return patterns.mostApart.test(lead) ? { min: null, max: figure.max, qualifier: 'at_most' } : figure;
}

function figureOf(found: RegExpMatchArray): Figure {
  const [, least, most, about, first = '', second, infixAbout, infixLeast, afterLeast, afterMost, afterAbout] = found;
  let value = cjkNumber(first);
  const upper = second === undefined ? null : cjkNumber(second);
  const either = eitherNumber(first);
  if (upper === null && either) return { min: either[0], max: either[1], qualifier: 'range' };
  if (upper !== null && upper > value) {
    if (value < 10 && upper >= 1000 && !/\d{3}/.test(first)) value *= 1000;
    if (/^[0-9０-９]+$/.test(first) && value < 100 && /[만万萬]/.test(second ?? '')) value *= 10_000;
    return { min: value, max: upper, qualifier: 'range' };
  }
  if (least || infixLeast || afterLeast) return { min: value, max: null, qualifier: 'at_least' };
  if (most || afterMost) return { min: null, max: value, qualifier: 'at_most' };
  return { min: value, max: value, qualifier: about || infixAbout || afterAbout ? 'about' : 'exact' };
}

/** Where the last of such words stands; -1 for none. */
function lastOf(text: string, pattern: RegExp): number {
  return matchesOf(text, pattern).at(-1)?.index ?? -1;
}

/** Whom a figure counts, told by the noun that heads it: behind it after "of", else right before it. Null for others. */
function whoIs(sentence: string, span: Span, words: CountWords, patterns: Patterns): CjkCount['who'] | null {
  const before = sentence.slice(Math.max(0, span.start - words.reach.before), span.start);
  const after = sentence.slice(span.end, span.end + words.reach.after + 4);
  if (words.notMeant.test(after)) return null;
  const behind = patterns.behind.exec(after)?.[1] ?? '';
  const ahead = before.split(/[,，、。;；:]/).at(-1) ?? '';
  const own = sentence.slice(span.start, span.end);
  const noun = words.nounEnd ? (behind.replace(/^[被遭]/, '').split(words.nounEnd)[0] ?? '') : behind.slice(0, 8);
  if (lastOf(noun, patterns.others) > lastOf(noun, patterns.ours)) return null;
  if (words.northKorean.test(behind) || words.northKorean.test(own)) return 'north_korean';
  if (patterns.othersRightBefore.test(ahead)) return null;
  if (words.northKorean.test(ahead)) return 'north_korean';
  return words.people.test(`${ahead}|${behind}`) ? 'unnamed' : 'bare';
}

/** "여성 40명", "40명이 여성", "40名是妇女": a figure that says of what kind people are. */
function tellsKind(sentence: string, span: Span, { kindBefore, kindBehind }: Patterns): boolean {
  const before = sentence.slice(Math.max(0, span.start - 12), span.start);
  const after = sentence.slice(span.end, span.end + 10);
  return kindBefore.test(before) || kindBehind.test(after);
}

/** No real sentence has more. */
const MOST_COUNTS = 40;

/** Marks figures that only break another one down: "including three children", "of whom 40 women". */
function markParts(sentence: string, counts: CjkCount[], words: CountWords, patterns: Patterns): void {
  counts.forEach((count, at) => {
    const before = sentence.slice(Math.max(0, count.start - 16), count.start);
    const after = sentence.slice(count.end, count.end + 16);
    const kind = tellsKind(sentence, count, patterns);
    const next = counts[at + 1];
    const inList = next !== undefined && words.partAfter.test(after) && next.start - count.end < 30;
    const included = words.partBefore.test(before) && (kind || words.partAfter.test(after));
    const among = words.among.test(sentence.slice(Math.max(0, count.start - 40), count.start));
    count.base = words.base.test(after);
    count.part = inList || included ? 'listed' : kind ? (among || at > 0 ? 'kind' : 'kin') : null;
  });
}

/** Builds the finder of a language's figures. Figures in brackets only break another one down and are left out. */
export function countFinder(words: CountWords): (sentence: string) => CjkCount[] {
  const exact = pattern(words);
  const patterns = patternsOf(words);
  const bare = barePattern(words);
  const vague = new RegExp(words.vague, 'g');
  const headcount = new RegExp(`(?:${words.headcount})(${CJK_NUMBER})(?![0-9.％%年月日岁歳])`, 'g');
  return (sentence) => {
    const brackets = matchesOf(sentence, /[(（][^()（）]{0,80}[)）]/g).map(
      (m) => [m.index, m.index + m[0].length] as const,
    );
    const inside = (at: number) => brackets.some(([a, b]) => at > a && at < b);
    const counts: CjkCount[] = [];
    const add = (found: RegExpMatchArray, figure: Figure) => {
      const start = (found.index as number) + (found[0].length - found[0].trimStart().length);
      const span = { start, end: (found.index as number) + found[0].length };
      const who = whoIs(sentence, span, words, patterns);
      if (who === null || inside(span.start) || counts.some((c) => c.start < span.end && span.start < c.end)) return;
      counts.push({
        ...span,
        ...figure,
        who,
        part: null,
        base: false,
        weak: figure.qualifier === 'vague' && who === 'bare',
      });
    };
    for (const found of matchesOf(sentence, vague)) add(found, { min: null, max: null, qualifier: 'vague' });
    for (const found of matchesOf(sentence, exact))
      add(found, hedgedAhead(sentence, found.index, figureOf(found), patterns));
    for (const found of matchesOf(sentence, headcount)) add(found, figureOf(found));
    for (const found of bare ? matchesOf(sentence, bare) : []) {
      const figure = figureOf(found);
      const led = patterns.lead.test(sentence.slice(Math.max(0, found.index - 6), found.index));
      if ((figure.qualifier !== 'exact' || led) && (figure.max ?? figure.min ?? 0) >= LEAST_BARE) add(found, figure);
    }
    const sorted = counts.sort((a, b) => a.start - b.start).slice(0, MOST_COUNTS);
    markParts(sentence, sorted, words, patterns);
    return sorted;
  };
}
