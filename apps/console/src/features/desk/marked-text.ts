/** A stretch of a report's text, with the numbers of the claims whose quotations cover it; empty for plain text. */
export interface Stretch {
  /** Where it begins in the text. */
  start: number;
  text: string;
  claims: number[];
  /** Claims whose quotation begins here: their numbers are shown before it. */
  begins: number[];
}

/** As much of a claim as marking needs: UTF-16 offsets into the text. */
interface Quoted {
  quoteStart: number;
  quoteEnd: number;
}

/** Cuts a text where quotations begin and end, so that overlapping and repeated ones are each marked. @param claims numbered from 1 in their order */
export function markedText(text: string, claims: readonly Quoted[]): Stretch[] {
  const spans = claims.map(({ quoteStart, quoteEnd }, index) => ({
    number: index + 1,
    start: clamp(quoteStart, text.length),
    end: clamp(quoteEnd, text.length),
  }));
  const cuts = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, places[index + 1]),
    claims: spans.filter((span) => span.start <= start && span.end > start).map(({ number }) => number),
    begins: spans.filter((span) => span.start === start && span.end > start).map(({ number }) => number),
  }));
}

function clamp(place: number, most: number): number {
  return Math.max(0, Math.min(most, place));
}
