import { searchWords, type SearchWord, wordsIn } from './search-words.js';

/** One thing that is looked for: neighbouring words, the last of which may go on when `open`. */
export interface SearchTerm {
  words: string[];
  open: boolean;
  /** Must not be there. */
  not: boolean;
}

/** Terms beyond this are left out. */
const MOST_TERMS = 12;
/** Grown to the end of a Korean word; taken off what is looked for, so that 북송을 finds 북송이. */
const PARTICLES = /(?:에서|으로|까지|부터|에게|은|는|이|가|을|를|의|에|로|도|와|과)$/;
const HANGUL = /^[\p{Script=Hangul}]{3,}$/u;

/** Takes apart what somebody typed: words, "words in this order", and -words that must not be there. */
export function searchTerms(typed: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const { groups = {} } of typed.normalize('NFC').matchAll(/(?<not>-)?(?:"(?<phrase>[^"]+)"|(?<word>[^\s"]+))/g)) {
    const phrase = groups['phrase'];
    const words = searchWords(phrase ?? withoutParticle(groups['word']!));
    if (words.length > 0) terms.push({ ...asTerm(words, phrase !== undefined), not: groups['not'] !== undefined });
  }
  return terms.slice(0, MOST_TERMS);
}

function withoutParticle(word: string): string {
  const bare = HANGUL.test(word) ? word.replace(PARTICLES, '') : word;
  return [...bare].length >= 2 ? bare : word;
}

/** A run of two characters and more ends with a pair: its last character alone is what follows in the text or nothing. */
function asTerm(found: SearchWord[], whole: boolean): { words: string[]; open: boolean } {
  const words = found.map(({ word }) => word);
  const last = found.at(-1)!;
  const before = found.at(-2);
  const joined = before !== undefined && before.end === last.end;
  if (joined) return { words: words.slice(0, -1), open: false };
  const number = /^\p{N}+$/u.test(last.word);
  return { words, open: !whole && !number };
}

/**
 * Text for `::tsquery`; null when nothing that can be looked for was typed, or only what must not be there.
 * @param terms as `searchTerms` gives them
 * @param weight only where words have this weight, such as A for titles
 */
export function searchQuery(terms: readonly SearchTerm[], weight: 'A' | '' = ''): string | null {
  if (terms.every(({ not }) => not)) return null;
  return terms
    .map(({ words, open, not }) => {
      const sql = words.map(
        (word, at) => `'${word.replace(/['\\]/g, '')}'${suffix(open && at === words.length - 1, weight)}`,
      );
      return `${not ? '!' : ''}(${sql.join(' <-> ')})`;
    })
    .join(' & ');
}

function suffix(open: boolean, weight: 'A' | ''): string {
  return open || weight !== '' ? `:${open ? '*' : ''}${weight}` : '';
}

/** A stretch of a snippet. */
export interface Snip {
  text: string;
  hit: boolean;
}

const BEFORE = 60;
const SNIPPET = 220;
/** Snippets are sought in so much of a text, in UTF-16 units. */
const LOOKED_THROUGH = 40_000;

/**
 * As much of a text as shows what was found in it, cut into what was looked for and what stands around it. Plain text: escape it.
 * @param length in UTF-16 units; a text that is no longer is shown as a whole
 */
export function searchSnippet(text: string, terms: readonly SearchTerm[], length = SNIPPET): Snip[] {
  const whole = text.slice(0, LOOKED_THROUGH).normalize('NFC');
  const hits = hitsIn(whole, terms, length);
  const first = hits[0]?.start ?? 0;
  const start = first <= BEFORE || whole.length <= length ? 0 : wordStart(whole, first - BEFORE);
  const end = Math.min(whole.length, start + length);
  const snips: Snip[] = [];
  let place = start;
  const put = (to: number, hit: boolean): void => {
    if (to > place) snips.push({ text: whole.slice(place, to).replace(/\s+/g, ' '), hit });
    place = Math.max(place, to);
  };
  if (start > 0) snips.push({ text: '… ', hit: false });
  for (const hit of hits) {
    if (hit.start >= end) break;
    if (hit.start < place && hit.end <= place) continue;
    put(Math.max(place, hit.start), false);
    put(Math.min(end, hit.end), true);
  }
  put(end, false);
  if (end < whole.length) snips.push({ text: ' …', hit: false });
  return snips;
}

function wordStart(text: string, place: number): number {
  const space = text.slice(place, place + 20).search(/\s/u);
  const at = space < 0 ? place : place + space + 1;
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}

/** The hits that a snippet of this length may show: nothing is looked for behind its end, however long the text. */
function hitsIn(text: string, terms: readonly SearchTerm[], length: number): { start: number; end: number }[] {
  const wanted = terms.filter(({ not }) => !not);
  const longest = Math.max(1, ...wanted.map(({ words }) => words.length));
  const hits: { start: number; end: number }[] = [];
  /** As many words as the longest phrase has; a phrase is looked for at the first of them. */
  const window: SearchWord[] = [];
  const look = (): void => {
    for (const { words, open } of wanted) {
      const last = window[words.length - 1];
      if (last !== undefined && isThere(window, words, open)) hits.push({ start: window[0]!.start, end: last.end });
    }
    window.shift();
  };
  for (const word of wordsIn(text)) {
    if (hits[0] !== undefined && (window[0] ?? word).start > hits[0].start + length) break;
    window.push(word);
    if (window.length === longest) look();
  }
  while (window.length > 0) look();
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isThere(window: readonly SearchWord[], words: readonly string[], open: boolean): boolean {
  return words.every((one, step) => {
    const found = window[step]?.word;
    return found === one || (open && step === words.length - 1 && found?.startsWith(one) === true);
  });
}
