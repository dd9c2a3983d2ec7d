import type { Report } from './report.entity.js';
import { reportError } from './reports.errors.js';

/** A stretch of a text that somebody marked. */
export interface Span {
  textHash: string;
  quote: string;
  quoteStart: number;
  quoteEnd: number;
}

/**
 * A quotation is the text's own words at its own place, or it is none.
 * @throws REPORTS_TEXT_CHANGED when another text was looked at; REPORTS_NOT_VERBATIM when the words are not there, are nothing but
 * space, or cut a character in two
 */
export function assertVerbatim(
  { text, textSha256 }: Pick<Report, 'text' | 'textSha256'>,
  { textHash, quote, quoteStart, quoteEnd }: Span,
): void {
  if (textSha256.toString('hex') !== textHash) throw reportError('REPORTS_TEXT_CHANGED');
  const there = quoteStart < quoteEnd && quoteEnd <= text.length && text.slice(quoteStart, quoteEnd) === quote;
  if (!there || quote.trim() === '' || /\p{Surrogate}/u.test(quote)) {
    throw reportError('REPORTS_NOT_VERBATIM', { quoteStart, quoteEnd, length: text.length });
  }
}
