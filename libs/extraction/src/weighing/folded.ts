import { placesIn } from '../gazetteer.js';
import type { Span } from '../grammar.js';
import { within } from '../places.js';

/** What a place is to a reader of returns, in one letter, so that no place is learnt by heart. */
function letterOf(name: string): string {
  if (within(name, 'North Korea')) return 'Ⓝ';
  if (within(name, 'South Korea')) return 'Ⓢ';
  return within(name, 'China') ? 'Ⓒ' : 'Ⓣ';
}

const MONTHS = /\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?\b|\bmay (?=\d)/gi;
const DAYS =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[月火水木金土日](?:曜日?)|[월화수목금토일]요일|(?:周|星期|礼拜|禮拜)[一二三四五六日天]/gi;
const NUMBERS = /[0-9０-９][0-9０-９,，.]*|[一二三四五六七八九十百千]{2,}/g;
const ENGLISH_NUMBERS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|hundred|thousand)\b/gi;
/** A capital inside a sentence: some name. */
const NAMES = /(?<=[a-z,;:] )[A-Z][A-Za-z'’-]+/g;

/** A place in a text, by its side; an `x` behind the letter marks a crossing. */
export interface Side extends Span {
  letter: string;
  crossing: boolean;
}

/** The places of a text by their sides, in order. */
export function sidesOf(text: string): Side[] {
  return placesIn(text).map(({ start, end, place }) => {
    return { start, end, letter: letterOf(place.name), crossing: place.kind === 'crossing' };
  });
}

/** A stretch of a text without what could be learnt by heart: places by their side, names, numbers, months and weekdays as marks. */
export function folded(text: string, sides: Side[], from = 0, until = text.length): string {
  let out = '';
  let at = from;
  for (const { start, end, letter } of sides) {
    if (start < at || end > until) continue;
    out += text.slice(at, start) + letter;
    at = end;
  }
  return (out + text.slice(at, until))
    .replace(MONTHS, 'Ⓜ')
    .replace(DAYS, 'Ⓓ')
    .replace(NUMBERS, '#')
    .replace(ENGLISH_NUMBERS, '#')
    .replace(NAMES, 'Ⓐ')
    .toLowerCase();
}

/** The kinds of places that a stretch names, each once. */
export function kindsOf(sides: Side[], from = 0, until = Infinity): string[] {
  const own = sides.filter(({ start, end }) => start >= from && end <= until);
  return [...new Set(own.map(({ letter, crossing }) => letter + (crossing ? 'x' : '')))];
}

const LETTERS = /[\p{L}\p{N}#]/u;

/** Words and pairs of words of an English text, letters by twos and threes of any other; each once, at most `most`. */
export function grams(text: string, english: boolean, most: number): string[] {
  const found = new Set<string>();
  if (english) {
    const words = text.match(/[\p{L}\p{N}#]+(?:['’-][\p{L}]+)*|[ⓝⓢⓒⓣⓜⓓⓐ]/gu) ?? [];
    words.slice(0, most).forEach((word, at) => {
      found.add(word);
      if (at > 0) found.add(`${words[at - 1]} ${word}`);
    });
    return [...found];
  }
  const letters = [...text].filter((letter) => LETTERS.test(letter) || /[ⓝⓢⓒⓣⓜⓓ]/u.test(letter)).slice(0, most * 4);
  letters.forEach((letter, at) => {
    const [second, third] = [letters[at + 1], letters[at + 2]];
    if (second !== undefined) found.add(letter + second);
    if (second !== undefined && third !== undefined) found.add(letter + second + third);
  });
  return [...found];
}
