/**
 * Many words found in one pass over a text. Words are written as a small part of regular expressions: alternatives, groups `(?:…)`, classes
 * `[…]`, an optional letter or group `?`, and `\b` at either end. They are spelled out and put into one tree, so that a text is read once.
 */

/** A word found: where, and the number of the list that it stands in. */
export interface Hit {
  start: number;
  end: number;
  list: number;
}

const BORDER = '\u0001';

/** Reads one pattern from the left; `at` is where it stands. */
interface Reader {
  source: string;
  at: number;
}

const joined = (heads: string[], tails: string[]) => heads.flatMap((head) => tails.map((tail) => head + tail));

function letters(reader: Reader): string[] {
  const close = reader.source.indexOf(']', reader.at);
  const all = [...reader.source.slice(reader.at + 1, close)];
  reader.at = close + 1;
  return all;
}

/** One letter, class or group. */
function piece(reader: Reader): string[] {
  const { source, at } = reader;
  if (source.startsWith('(?:', at)) {
    reader.at += 3;
    const inner = alternatives(reader);
    reader.at++;
    return inner;
  }
  if (source[at] === '[') return letters(reader);
  if (source.startsWith('\\b', at)) {
    reader.at += 2;
    return [BORDER];
  }
  reader.at++;
  return [source[at] as string];
}

function alternatives(reader: Reader): string[] {
  const found: string[] = [];
  let words = [''];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      found.push(...words);
      words = [''];
      reader.at++;
      continue;
    }
    const own = piece(reader);
    const optional = reader.source[reader.at] === '?';
    if (optional) reader.at++;
    words = joined(words, optional ? [...own, ''] : own);
  }
  return [...found, ...words];
}

/** Every word that a pattern stands for; a border is marked by a letter of its own. */
const spelled = (source: string): string[] => alternatives({ source, at: 0 });

interface Branch {
  next: Map<number, Branch>;
  /** Lists whose word ends here: `list * 4`, plus 1 where it must begin a word, plus 2 where it must end one. */
  ends: number[];
}

const branch = (): Branch => ({ next: new Map(), ends: [] });

function grow(root: Branch, word: string, list: number): void {
  const code = list * 4 + (word.startsWith(BORDER) ? 1 : 0) + (word.endsWith(BORDER) ? 2 : 0);
  let at = root;
  for (const letter of word.replaceAll(BORDER, '')) {
    const key = letter.charCodeAt(0);
    const next = at.next.get(key) ?? branch();
    at.next.set(key, next);
    at = next;
  }
  if (!at.ends.includes(code)) at.ends.push(code);
}

/** Letters of words as `\b` knows them. */
const isWord = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90);

/** Makes a finder of the words of several lists in lower-case text. Linear in the length of the text; all that overlap are found. */
export function wordFinder(patterns: readonly string[]): (text: string) => Hit[] {
  const root = branch();
  patterns.forEach((pattern, list) => spelled(pattern).forEach((word) => word && grow(root, word, list)));
  return (text) => {
    const hits: Hit[] = [];
    for (let start = 0; start < text.length; start++) {
      let at = root.next.get(text.charCodeAt(start));
      if (at === undefined) continue;
      const begins = start === 0 || !isWord(text.charCodeAt(start - 1)) || !isWord(text.charCodeAt(start));
      for (let end = start + 1; at !== undefined; end++) {
        for (const code of at.ends) {
          const closed = (code & 2) === 0 || end >= text.length || !isWord(text.charCodeAt(end));
          if (((code & 1) === 0 || begins) && closed) hits.push({ start, end, list: code >> 2 });
        }
        at = end < text.length ? at.next.get(text.charCodeAt(end)) : undefined;
      }
    }
    return hits;
  };
}
