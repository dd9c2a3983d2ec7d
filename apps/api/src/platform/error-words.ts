import type { CodedError } from '#contracts';
import { errorWords } from '#face/words';

/** What an error says in a language; in English where that language has no words for it. */
export function saidIn(language: string, error: CodedError): { message: string; remedy: string } {
  const words = errorWords(language)[error.code];
  if (words === undefined) return { message: error.message, remedy: error.remedy };
  return { message: fill(words.message, error.details), remedy: fill(words.remedy, error.details) };
}

function fill(sentence: string, details: Record<string, unknown>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in details ? String(details[name]) : whole));
}
