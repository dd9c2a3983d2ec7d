import type { Span } from './grammar.js';
import { type Place, PLACES, placeNamed } from './places.js';

/** One pattern for many words that reads each letter once: a tree of their beginnings, written as a regular expression. */
interface Branch {
  ends: boolean;
  next: Map<string, Branch>;
}

const escaped = (letter: string) => letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function written({ ends, next }: Branch): string {
  const branches = [...next].map(([letter, branch]) => escaped(letter) + written(branch));
  if (branches.length === 0) return '';
  return `(?:${branches.join('|')})${ends ? '?' : ''}`;
}

/** The longest word wins at each place. */
function patternOf(words: string[]): string {
  const root: Branch = { ends: false, next: new Map() };
  for (const word of words) {
    let at = root;
    for (const letter of word) {
      const branch = at.next.get(letter) ?? { ends: false, next: new Map() };
      at.next.set(letter, branch);
      at = branch;
    }
    at.ends = true;
  }
  return written(root);
}

const latin = PLACES.flatMap(({ names }) => names.en);
const others = PLACES.flatMap(({ names }) => [names.ko, names['zh-Hans'], names['zh-Hant'], names.ja].flat());
const LATIN = new RegExp(`\\b${patternOf(latin)}(?![a-zA-Z])`, 'g');
const OTHER = new RegExp(patternOf(others), 'g');
/** Each pattern with letters that its names are written in. */
const SCRIPTS = [
  [LATIN, /[A-Z][a-zA-Z.'’]/],
  [OTHER, /[\u3040-\u9fff\uac00-\ud7af]/],
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

function lookUp(text: string): (Span & { place: Place })[] {
  const found: (Span & { place: Place })[] = [];
  for (const [pattern, script] of SCRIPTS) {
    if (!script.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const place = placeNamed(match[0]);
      const end = match.index + match[0].length;
      if (place && !misread(match[0], text.slice(end, end + 3))) found.push({ start: match.index, end, place });
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
