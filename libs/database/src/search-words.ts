import { folded, stemmed } from './search-fold.js';

/** One word of a text as the index keeps it. `at` counts words; neighbours differ by one. */
export interface SearchWord {
  word: string;
  at: number;
  /** UTF-16 offsets into the text, which must be in Unicode normal form C. */
  start: number;
  end: number;
}

/** PostgreSQL counts no further (textsearch-limitations); what stands behind is not found. */
const MOST_WORDS = 16_383;
/** A tsvector may hold a megabyte. */
const MOST_BYTES = 600_000;
const LONGEST_WORD = 40;

/** Scripts that are written without spaces, or, as Korean, with particles grown to the word. */
const JOINED = String.raw`\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー`;
const WORDS = new RegExp(
  String.raw`(?<number>\p{Nd}{1,3}(?:[,，]\p{Nd}{3})+(?!\p{Nd}))|(?<joined>[${JOINED}]+)|(?<word>(?:(?![${JOINED}])[\p{L}\p{M}\p{N}])+(?:['’](?:(?![${JOINED}])\p{L})+)?)`,
  'gu',
);

/**
 * The words of a text for searching. Chinese, Japanese and Korean are cut into pairs of neighbouring characters and the last one alone,
 * so that every stretch of two characters and more is found wherever it stands; other scripts into stemmed words.
 */
export function searchWords(text: string): SearchWord[] {
  return [...wordsIn(text)];
}

/** As searchWords, one by one: whoever has seen enough of a long text stops. */
export function* wordsIn(text: string): Generator<SearchWord> {
  let at = 1;
  for (const { 0: found, index, groups = {} } of text.matchAll(WORDS)) {
    if (at > MOST_WORDS) break;
    if (groups['joined'] === undefined) {
      const word = wordOf(found, groups);
      if (word !== '') yield { word, at: at++, start: index, end: index + found.length };
    } else {
      const pairs = pairsOf(found, index, at);
      yield* pairs;
      at += pairs.length;
    }
    // A gap between runs: the end of one and the beginning of the next are no neighbours in Korean, and in Chinese a mark stands there.
  }
}

function wordOf(found: string, groups: Record<string, string | undefined>): string {
  if (groups['number'] !== undefined) return folded(found.replace(/[,，]/g, ''));
  const bare = folded(found)
    .replace(/['’]s?$/, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  // A mark that belongs to no letter, such as the one that makes a candle colourful, is no word.
  return /[\p{L}\p{N}]/u.test(bare) ? [...stemmed(bare)].slice(0, LONGEST_WORD).join('') : '';
}

function pairsOf(run: string, index: number, at: number): SearchWord[] {
  const characters = [...folded(run)].map((character) => character.replace(/[^\p{L}\p{M}\p{N}]/gu, '·'));
  const sizes = [...run].map(({ length }) => length);
  // Folding keeps the number of characters for all but a few compatibility forms; those are kept as one stretch.
  const even = sizes.length === characters.length;
  let start = index;
  return characters.map((character, place) => {
    const from = even ? start : index;
    const size = sizes[place] ?? 0;
    start += size;
    const end = even ? start + (sizes[place + 1] ?? 0) : index + run.length;
    return { word: character + (characters[place + 1] ?? ''), at: at + place, start: from, end };
  });
}

/**
 * Text for a `tsvector` column: words with their places, those of `title` of weight A. No dictionary and no extension of PostgreSQL is
 * used, so that every PostgreSQL gives the same.
 */
export function searchVector({ title, text }: { title: string; text: string }): string {
  const places = new Map<string, string[]>();
  let bytes = 0;
  const add = (word: string, place: string): void => {
    const known = places.get(word);
    if (known !== undefined) known.push(place);
    else if ((bytes += Buffer.byteLength(word) + 8) < MOST_BYTES) places.set(word, [place]);
  };
  const heads = searchWords(title.normalize('NFC'));
  for (const { word, at } of heads) add(word, `${at}A`);
  const gap = heads.length + 5;
  for (const { word, at } of searchWords(text.normalize('NFC'))) if (at + gap <= MOST_WORDS) add(word, `${at + gap}`);
  return [...places].map(([word, where]) => `'${word}':${where.slice(0, 255).join(',')}`).join(' ');
}
