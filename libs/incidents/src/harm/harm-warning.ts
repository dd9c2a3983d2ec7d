import { createHash } from 'node:crypto';
import type { HarmWarning } from '#contracts';

/** A finding; `sentence` is what it stands in, and part of its key. */
export function harmWarning(
  { where, detail, severity }: Pick<HarmWarning, 'where' | 'detail' | 'severity'>,
  words: string,
  sentence: string,
  start: number,
): HarmWarning {
  const key = createHash('sha256')
    .update(JSON.stringify([detail, words, sentence.trim()]))
    .digest('hex')
    .slice(0, 16);
  return { where, detail, severity, words, start, end: start + words.length, key };
}
