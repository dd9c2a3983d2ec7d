/** Letters of scripts that write no spaces, or join words: two of them make a shingle. */
const JOINED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Sentences shorter than this say too little to be alike by more than chance. */
const FEWEST = 6;
/** Of so many shingles a sentence is known; quotations are at most 1,500 units long. */
const MOST = 400;

/** What a sentence consists of, for likeness: pairs of words, or of letters in scripts that join them. Null when it says too little. */
export function shinglesOf(sentence: string): ReadonlySet<string> | null {
  const text = sentence.normalize('NFKC').toLowerCase();
  const units = JOINED.test(text) ? [...text.replace(/[^\p{L}\p{N}]+/gu, '')] : (text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const shingles = new Set<string>();
  for (let at = 0; at + 1 < units.length && shingles.size < MOST; at++) shingles.add(`${units[at]} ${units[at + 1]}`);
  return shingles.size < FEWEST ? null : shingles;
}

/** How much of the shorter of two sentences stands in the other one, from 0 to 1. */
export function likeness(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): number {
  if (a === null || b === null) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const shingle of small) if (large.has(shingle)) both++;
  return both / small.size;
}
