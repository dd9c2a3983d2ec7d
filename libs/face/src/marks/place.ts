import type { Key } from '../words/topics.js';
import type { Words } from '../words/words.js';

/** The name of a place in the language of `t`; the name itself where no language has its own, as staff may write any. */
export function placeName(t: Words, place: string): string {
  const known = place
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const key = `places.${known}`;
  const name = t(key as Key);
  return name === key ? place : name;
}
