import type { Span } from '../grammar.js';

const RATE =
  /\ban? (?:ordinary|normal|average|typical|usual) year\b|\b(?:every|each|per|(?<!(?:within|for|in|after|than|over|about|nearly|almost|of|half|less) )a) (?:year|month|week|day)\b(?! (?:later|earlier|ago|after|before|or))|\b(?:annually|yearly|routinely)\b/i;
const RATE_FIRST = /^(?:each|every) (?:year|month|week|day)\b|\b(?:routinely|regularly)\b/i;

/** Whether a figure is how many there are in a year, month or week, and so no event; `nextStart` is where the next figure begins. */
export const tellsRate = (words: string, count: Span, nextStart: number): boolean =>
  RATE_FIRST.test(words) ||
  /^the (?:yearly|annual|average|monthly)\b/i.test(words) ||
  RATE.test(words.slice(count.end, Math.min(count.end + 90, nextStart))) ||
  /\baverage\b[^,]*$/i.test(words.slice(0, count.start));
