import type { Qualifier } from '#contracts';
import { marks } from '../words/en/marks.js';

/** A number of people as it was stated, with its hedge. */
export interface StatedCount {
  countMin: number | null;
  countMax: number | null;
  qualifier: Qualifier;
}

/** Whether no number was stated at all. */
export function isUnknown({ countMin, countMax, qualifier }: StatedCount): boolean {
  return qualifier === 'vague' || (countMin === null && countMax === null);
}

/** The count and its hedge as a mark: "≥ 500", "≈ 60", "600–2,000", "≤ 600", "40"; without numbers "number unknown". */
export function countMark({ countMin, countMax, qualifier }: StatedCount): string {
  const { number, numberUnknown } = marks;
  const least = countMin === null ? null : number(countMin);
  const most = countMax === null ? null : number(countMax);
  if (qualifier === 'vague' || (least === null && most === null)) return numberUnknown;
  if (least === null) return `≤ ${most}`;
  if (most === null) return `≥ ${least}`;
  if (countMin !== countMax) return `${least}–${most}`;
  return { about: '≈ ', at_least: '≥ ', at_most: '≤ ', exact: '', range: '' }[qualifier] + least;
}

/** The count and its hedge in words: "at least 500 people", "about 60 people", "an unknown number of people". */
export function countInWords({ countMin, countMax, qualifier }: StatedCount): string {
  const words = marks.count;
  if (qualifier === 'vague' || (countMin === null && countMax === null)) return words.unknown;
  if (countMin === null) return words.atMost(countMax ?? 0);
  if (countMax === null) return words.atLeast(countMin);
  if (countMin !== countMax) return words.between(countMin, countMax);
  const say = {
    about: words.about,
    at_least: words.atLeast,
    at_most: words.atMost,
    exact: words.exact,
    range: words.exact,
  };
  return say[qualifier](countMin);
}
