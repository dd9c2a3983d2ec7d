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
  /** Lists whose word ends here: `list * 2`, plus 1 where it must end a word. */
  ends: number[];
}

const branch = (): Branch => ({ next: new Map(), ends: [] });

/** A tree whose first letters lie in a table, since most letters of a text begin no word. */
type Tree = (Branch | undefined)[];
const LETTERS = 65_536;

/** Words that may begin anywhere, and those that must begin a word. */
interface Trees {
  free: Tree;
  bordered: Tree;
}

function grow({ free, bordered }: Trees, word: string, list: number): void {
  const tree = word.startsWith(BORDER) ? bordered : free;
  const code = list * 2 + (word.endsWith(BORDER) ? 1 : 0);
  const letters = word.replaceAll(BORDER, '');
  if (letters === '') return;
  const first = letters.charCodeAt(0);
  let at = (tree[first] ??= branch());
  for (let index = 1; index < letters.length; index++) {
    const key = letters.charCodeAt(index);
    const next = at.next.get(key) ?? branch();
    at.next.set(key, next);
    at = next;
  }
  if (!at.ends.includes(code)) at.ends.push(code);
}

/** Letters of words as `\b` knows them. */
const isWord = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90);

/** Adds what stands in a text from `start` on, the shorter words first. */
function walk(root: Branch, text: string, start: number, hits: Hit[]): void {
  let at: Branch | undefined = root;
  for (let end = start + 1; at !== undefined; end++) {
    for (const code of at.ends) {
      const closed = (code & 1) === 0 || end >= text.length || !isWord(text.charCodeAt(end));
      if (closed) hits.push({ start, end, list: code >> 1 });
    }
    at = end < text.length ? at.next.get(text.charCodeAt(end)) : undefined;
  }
}

/**
 * Makes a finder of the words of several lists in lower-case text. Linear in the length of the text; all that overlap are found, in order of
 * their beginnings.
 */
export function wordFinder(patterns: readonly string[]): (text: string) => Hit[] {
  const trees = { free: new Array<Branch | undefined>(LETTERS), bordered: new Array<Branch | undefined>(LETTERS) };
  patterns.forEach((pattern, list) => spelled(pattern).forEach((word) => grow(trees, word, list)));
  return (text) => {
    const hits: Hit[] = [];
    let inWord = false;
    for (let start = 0; start < text.length; start++) {
      const letter = text.charCodeAt(start);
      const free = trees.free[letter];
      if (free) walk(free, text, start, hits);
      const bordered = inWord && isWord(letter) ? undefined : trees.bordered[letter];
      if (bordered) walk(bordered, text, start, hits);
      inWord = isWord(letter);
    }
    return hits;
  };
}
