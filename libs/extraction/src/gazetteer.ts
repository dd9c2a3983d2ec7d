import type { Span } from './grammar.js';
import { type Place, PLACES, placeNamed } from './places.js';

/** A tree of names, letter by letter; `place` is whose name ends there. */
interface Branch {
  next: Map<number, Branch>;
  place: Place | null;
}

/** Names by their first letter, since most letters of a text begin none. */
type Tree = (Branch | undefined)[];
const LETTERS = 65_536;

function treeOf(names: string[]): Tree {
  const tree = new Array<Branch | undefined>(LETTERS);
  for (const name of names) {
    let at = (tree[name.charCodeAt(0)] ??= { next: new Map(), place: null });
    for (let index = 1; index < name.length; index++) {
      const key = name.charCodeAt(index);
      const next = at.next.get(key) ?? { next: new Map(), place: null };
      at.next.set(key, next);
      at = next;
    }
    at.place = placeNamed(name);
  }
  return tree;
}

const isLatin = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isWord = (code: number) => isLatin(code) || (code >= 48 && code <= 57) || code === 95;
const latin = treeOf(PLACES.flatMap(({ names }) => names.en));
const others = treeOf(PLACES.flatMap(({ names }) => [names.ko, names['zh-Hans'], names['zh-Hant'], names.ja].flat()));
/** Each tree with letters that its names are written in; Latin names stand alone. */
const SCRIPTS = [
  { tree: latin, script: /[A-Z][a-zA-Z.'’]/, alone: true },
  { tree: others, script: /[\u3040-\u9fff\uac00-\ud7af]/, alone: false },
] as const;
/** Chinese and Japanese write the two Koreas and China into longer words that are no places; 무산되다 is "to come to nothing". */
const NOT_A_PLACE = /^(?:語|语|人民网|新聞|新闻|族|共産党|共产党|青年報)/;
const COMES_TO_NOTHING = /^(?:되|됐|된|돼|될|시[키켰킨])/;

function misread(name: string, after: string): boolean {
  return NOT_A_PLACE.test(after) || (name === '무산' && COMES_TO_NOTHING.test(after));
}

/** Every language's reading asks for the places of a sentence more than once. */
const KEPT = new Map<string, (Span & { place: Place })[]>();
const MOST_KEPT = 60;
const LONGEST_KEPT = 1_500;

/** The places named in a text, in order. Latin names want their capitals. Linear in the length of the text. */
export function placesIn(text: string): (Span & { place: Place })[] {
  if (text.length > LONGEST_KEPT) return lookUp(text);
  const known = KEPT.get(text);
  if (known) return known;
  if (KEPT.size >= MOST_KEPT) KEPT.clear();
  const found = lookUp(text);
  KEPT.set(text, found);
  return found;
}

/** The longest name that begins at a letter of a text; null for none. */
function nameAt(text: string, start: number, root: Branch, alone: boolean): (Span & { place: Place }) | null {
  let longest: (Span & { place: Place }) | null = null;
  let at: Branch | undefined = root;
  for (let end = start + 1; at !== undefined; end++) {
    const { place, next }: Branch = at;
    if (place && !(alone && isLatin(text.charCodeAt(end)))) longest = { start, end, place };
    at = end < text.length ? next.get(text.charCodeAt(end)) : undefined;
  }
  return longest;
}

function lookUp(text: string): (Span & { place: Place })[] {
  const found: (Span & { place: Place })[] = [];
  for (const { tree, script, alone } of SCRIPTS) {
    if (!script.test(text)) continue;
    for (let start = 0; start < text.length; start++) {
      const root = tree[text.charCodeAt(start)];
      if (!root || (alone && start > 0 && isWord(text.charCodeAt(start - 1)))) continue;
      const name = nameAt(text, start, root, alone);
      if (!name) continue;
      if (!misread(text.slice(start, name.end), text.slice(name.end, name.end + 3))) found.push(name);
      start = name.end - 1;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const BYSTANDERS = new Set(['North Korea', 'Pyongyang', 'South Korea', 'Seoul', 'Japan']);

/**
 * The places of what a sentence tells, by English name: where people are held or sent from. Capitals and countries that only speak or
 * receive are left out unless nothing else is named; a capital that acts ("Beijing deported") stands for its country.
 */
export function venuesIn(text: string): string[] {
  const names = placesIn(text).map(({ place, start }) => {
    const acts =
      place.name === 'Beijing' &&
      !/\b(?:in|to|from|near|at|outside)\s+$/i.test(text.slice(Math.max(0, start - 9), start));
    return acts ? 'China' : place.name;
  });
  const all = [...new Set(names)].filter((name) => name !== 'North Korea');
  const venues = all.filter((name) => !BYSTANDERS.has(name));
  return venues.length > 0 ? venues : all;
}
