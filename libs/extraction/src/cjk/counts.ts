import type { Figure, Span } from '../grammar.js';
import type { CjkCount } from './rules.js';
import { CJK_NUMBER, cjkNumber } from './numbers.js';

/** The words with which a language hedges and classifies numbers of people; sources of regular expressions. */
export interface CountWords {
  before: { atLeast: string; atMost: string; about: string };
  /** Between number and classifier ("여", "余"). */
  infix: { about: string; atLeast: string };
  classifier: string;
  after: { atLeast: string; atMost: string; about: string };
  /** Between two numbers of a range. */
  to: string;
  /** Whole vague figures with their classifier. */
  vague: string;
  /** Right before or after a figure: North Koreans; people; others who are not meant. */
  northKorean: RegExp;
  people: RegExp;
  others: RegExp;
  /** Where people of a figure may stand, in letters before and after it. */
  reach: { before: number; after: number };
}

function pattern(words: CountWords): RegExp {
  const { before, infix, after, classifier, to } = words;
  return new RegExp(
    `(?:(${before.atLeast})|(${before.atMost})|(${before.about}))?\\s?(?<![0-9０-９.,第])(${CJK_NUMBER})` +
      `(?:(?:${classifier})?\\s?(?:${to})\\s?(${CJK_NUMBER}))?\\s?(?:(${infix.about})|(${infix.atLeast}))?\\s?(?:${classifier})` +
      `(?:\\s?(?:(${after.atLeast})|(${after.atMost})|(${after.about})))?`,
    'g',
  );
}

function figureOf(found: RegExpMatchArray): Figure {
  const [, least, most, about, first = '', second, infixAbout, infixLeast, afterLeast, afterMost, afterAbout] = found;
  let value = cjkNumber(first);
  const upper = second === undefined ? null : cjkNumber(second);
  if (upper !== null && upper > value) {
    if (value < 10 && upper >= 1000 && !/\d{3}/.test(first)) value *= 1000;
    return { min: value, max: upper, qualifier: 'range' };
  }
  if (least || infixLeast || afterLeast) return { min: value, max: null, qualifier: 'at_least' };
  if (most || afterMost) return { min: null, max: value, qualifier: 'at_most' };
  return { min: value, max: value, qualifier: about || infixAbout || afterAbout ? 'about' : 'exact' };
}

function whoIs(sentence: string, span: Span, words: CountWords): CjkCount['who'] | null {
  const before = sentence.slice(Math.max(0, span.start - words.reach.before), span.start);
  const after = sentence.slice(span.end, span.end + words.reach.after);
  const near = [
    before.split(/[,，、。;；:]/).at(-1),
    sentence.slice(span.start, span.end),
    after.split(/[,，、。;；:]/)[0],
  ].join('|');
  if (words.others.test(near)) return null;
  if (words.northKorean.test(near)) return 'north_korean';
  return words.people.test(near) ? 'unnamed' : 'bare';
}

/** No real sentence has more. */
const MOST_COUNTS = 40;

/** Builds the finder of a language's figures. Figures in brackets only break another one down and are left out. */
export function countFinder(words: CountWords): (sentence: string) => CjkCount[] {
  const exact = pattern(words);
  const vague = new RegExp(words.vague, 'g');
  return (sentence) => {
    const brackets = [...sentence.matchAll(/[(（][^()（）]{0,80}[)）]/g)].map(
      (m) => [m.index, m.index + m[0].length] as const,
    );
    const inside = (at: number) => brackets.some(([a, b]) => at > a && at < b);
    const counts: CjkCount[] = [];
    const add = (found: RegExpMatchArray, figure: Figure) => {
      const start = found.index as number;
      const span = { start, end: start + found[0].length };
      const who = whoIs(sentence, span, words);
      if (who === null || inside(span.start) || counts.some((c) => c.start < span.end && span.start < c.end)) return;
      counts.push({ ...span, ...figure, who, weak: figure.qualifier === 'vague' && who === 'bare' });
    };
    for (const found of sentence.matchAll(vague)) add(found, { min: null, max: null, qualifier: 'vague' });
    for (const found of sentence.matchAll(exact)) add(found, figureOf(found));
    return counts.sort((a, b) => a.start - b.start).slice(0, MOST_COUNTS);
  };
}
