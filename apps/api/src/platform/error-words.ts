import type { CodedError, ErrorDefinition } from '#contracts';
import { errorWords } from '#face/words';
import { outboundError } from '#outbound';
import { watchError } from '#watch';
import { detailsIn } from './validation.js';

/** What an error says in a language; in English where that language has no words for it. */
export function saidIn(
  language: string,
  error: CodedError,
): { message: string; remedy: string; details: Record<string, unknown> } {
  const { message, remedy } = errorWords(language)[error.code] ?? error.definition;
  const details = detailsIn(language, error);
  return { message: fill(message, details), remedy: fill(remedy, details), details };
}

/** English words of the errors that are written down on a source. */
const ON_SOURCES: Readonly<Record<string, ErrorDefinition>> = { ...outboundError.table, ...watchError.table };

/** An error that was written down with its code and details, in the words of a language; null for a code that nobody has words for. */
export function writtenErrorIn(language: string, code: string, details: Record<string, unknown>): string | null {
  const words = errorWords(language)[code] ?? ON_SOURCES[code];
  if (words === undefined) return null;
  // What was written down before details were kept has a gap in its sentence.
  return fill(`${words.message} ${words.remedy}`, details).replace(/\{\w+\}/g, '…');
}

function fill(sentence: string, details: Record<string, unknown>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in details ? String(details[name]) : whole));
}
