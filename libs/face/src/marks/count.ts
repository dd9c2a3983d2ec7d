import type { Qualifier } from '#contracts';
import type { Words } from '../words/words.js';

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
export function countMark(t: Words, stated: StatedCount): string {
  const { countMin, countMax, qualifier } = stated;
  if (qualifier === 'vague' || isUnknown(stated)) return t('marks.numberUnknown');
  if (countMin === null) return `≤ ${t.number(countMax ?? 0)}`;
  if (countMax === null) return `≥ ${t.number(countMin)}`;
  if (countMin !== countMax) return `${t.number(countMin)}–${t.number(countMax)}`;
  return { about: '≈ ', at_least: '≥ ', at_most: '≤ ', exact: '', range: '' }[qualifier] + t.number(countMin);
}

const IN_WORDS = { about: 'about', at_least: 'atLeast', at_most: 'atMost', exact: 'exact', range: 'exact' } as const;

/** The count and its hedge in words: "at least 500 people", "about 60 people", "an unknown number of people". */
export function countInWords(t: Words, stated: StatedCount): string {
  const { countMin, countMax, qualifier } = stated;
  if (qualifier === 'vague' || isUnknown(stated)) return t('marks.count.unknown');
  if (countMin === null) return t('marks.count.atMost', { count: countMax ?? 0 });
  if (countMax === null) return t('marks.count.atLeast', { count: countMin });
  if (countMin !== countMax) return t('marks.count.between', { least: countMin, count: countMax });
  return t(`marks.count.${IN_WORDS[qualifier]}`, { count: countMin });
}
