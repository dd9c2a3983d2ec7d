import { PLACE_ROWS } from './gazetteer-rows.js';
import type { Span } from './grammar.js';

/** A place that reports name. `within` is the next larger place; countries have none. */
export interface Place {
  /** The English name, which claims carry whatever the language of the report. */
  name: string;
  within: string | null;
  names: string[];
}

/** Every place the reader knows, hand-written: countries, provinces, border cities, transit cities, crossings. */
export const PLACES: Place[] = PLACE_ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', within = '', others = ''] = row.split('|').map((cell) => cell.trim());
    return {
      name,
      within: within || null,
      names: [name, ...others.split(',').map((other) => other.trim())].filter(Boolean),
    };
  });

const byWord = new Map(PLACES.flatMap((place) => place.names.map((name) => [name.toLowerCase(), place] as const)));
const byName = new Map(PLACES.map((place) => [place.name, place]));
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = [...byWord.keys()].sort((a, b) => b.length - a.length).map(escaped);
const isLatin = (word: string) => /^[a-z\\]/.test(word);
const LATIN = new RegExp(`\\b(?:${longestFirst.filter(isLatin).join('|')})(?![a-z])`, 'gi');
const OTHER = new RegExp(longestFirst.filter((word) => !isLatin(word)).join('|'), 'g');
/** Chinese and Japanese write the two Koreas and China into longer words that are no places. */
const NOT_A_PLACE = /^(?:語|语|人民网|新聞|新闻|族|共産党|共产党|青年報)/;

/** The places named in a text, in order, each by its English name. Capital letters count in Latin script. */
export function placesIn(text: string): (Span & { place: Place })[] {
  const found: (Span & { place: Place })[] = [];
  for (const pattern of [LATIN, OTHER]) {
    for (const match of text.matchAll(pattern)) {
      const place = byWord.get(match[0].toLowerCase());
      const end = match.index + match[0].length;
      const capital = pattern === OTHER || /^[A-Z]/.test(match[0]);
      if (place && capital && !NOT_A_PLACE.test(text.slice(end, end + 3)))
        found.push({ start: match.index, end, place });
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

/** A place and everything it lies in, smallest first. Unknown names stand for themselves. */
export function placeChain(name: string): string[] {
  const chain: string[] = [];
  for (let at: string | null = name; at !== null && chain.length < 6; at = byName.get(at)?.within ?? null)
    chain.push(at);
  return chain;
}

/** How close two places are: `same`, one `inside` the other, in the same `country`, or `apart`. */
export function placeRelation(a: string, b: string): 'same' | 'inside' | 'country' | 'apart' {
  if (a === b) return 'same';
  const [up, over] = [placeChain(a), placeChain(b)];
  if (up.includes(b) || over.includes(a)) return 'inside';
  return up.at(-1) === over.at(-1) ? 'country' : 'apart';
}
