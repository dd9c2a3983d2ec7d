import type { HarmDetail, HarmSeverity } from '#contracts';
import { type Place, placesIn, within } from '#extraction';

/** From where to where something stands in a sentence, in UTF-16 units. */
export interface Found {
  start: number;
  end: number;
}

/** Finds something in one sentence. */
export type Finder = (sentence: string) => Found[];

/** A sort of detail by which somebody can be found, and how it is written. All finders must find something in the same sentence. */
export interface HarmPattern {
  detail: HarmDetail;
  severity: HarmSeverity;
  all: readonly Finder[];
  /** Looked for in quotations alone, where leaving a sentence out costs little. */
  quoted?: true;
}

/** What a regular expression matches. */
export function words(pattern: RegExp): Finder {
  const all = new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  return (sentence) =>
    [...sentence.matchAll(all)]
      .filter(([match]) => match !== '')
      .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const SMALL: readonly string[] = ['city', 'county', 'crossing', 'site'] satisfies Place['kind'][];
/** Capitals and the countries that receive: naming them gives nobody away. */
const OPEN = ['Beijing', 'Shanghai', 'South Korea', 'Japan', 'Pyongyang'];

/** Whether a place is smaller than a province and lies where naming it can give somebody away. */
export function isSmall({ kind, name }: Place): boolean {
  return SMALL.includes(kind) && !OPEN.some((open) => name === open || within(name, open));
}

/** Places smaller than a province, in any language that the gazetteer knows. */
export const smallPlace: Finder = (sentence) => placesIn(sentence).filter(({ place }) => isSmall(place));

/** Japanese alone: where kana stand. */
export const kana: Finder = words(/[ぁ-んァ-ヴ]/);

/** That a finder finds nothing: what it looks for makes the rest harmless. */
export function without(finder: Finder): Finder {
  return (sentence) => (finder(sentence).length > 0 ? [] : [{ start: sentence.length, end: sentence.length }]);
}

export const stop = (detail: HarmDetail, ...all: Finder[]): HarmPattern => ({ detail, severity: 'stop', all });
export const look = (detail: HarmDetail, ...all: Finder[]): HarmPattern => ({ detail, severity: 'look', all });
/** Looked at in quotations alone. */
export const lookInQuotes = (detail: HarmDetail, ...all: Finder[]): HarmPattern => ({
  ...look(detail, ...all),
  quoted: true,
});
/** One person who is described is one person who may be found: reason enough to leave a quotation out. */
export const inQuotes = (detail: HarmDetail, ...all: Finder[]): HarmPattern => ({
  ...stop(detail, ...all),
  quoted: true,
});
