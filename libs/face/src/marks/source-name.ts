import { SOURCE_KNOWN_TO_US } from '#contracts';
import type { Words } from '../words/words.js';

/** The name of a source as it may be shown; "a source known to us" in the language of `t` for one that must not be named. */
export function sourceName(t: Words, name: string): string {
  return name === SOURCE_KNOWN_TO_US ? t('marks.sourceKnownToUs') : name;
}
