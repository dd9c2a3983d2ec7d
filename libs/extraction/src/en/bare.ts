import type { Span } from '../grammar.js';

const ASIDE =
  /(?<=,)\s(?:depending on|regardless of|according to)[^,;]{3,110}(?=,)|\([^()]{0,160}\)|\s[–—]\s[^–—;]{3,120}\s[–—]\s|—[^–—;]{3,120}—/g;
/** An aside that tells an act of its own is no mere description. */
const TELLS =
  /\b(?:sent|returned|repatriated|deported|handed|arrested|detained|held|caught|seized|apprehended|forced|repatriat\w+|deport\w+|custody|detention)\b/i;
const INTRO = /\b(?:on|in|at|by|during|over|since|from|between|late|early|the night of|the morning of)\s+$/i;

/** Spaces instead of a stretch, so that every offset stays where it was. */
function blanked(sentence: string, { start, end }: Span): string {
  return sentence.slice(0, start) + ' '.repeat(end - start) + sentence.slice(end);
}

/** "SEOUL, Oct. 13 (Agency) --", "(Seoul, October 12, 2023) –": where and when a report was filed. */
const FILED = '(?:,? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?:, \\d{4})?)';
const AGENCY = '(?: ?\\([^()]{2,40}\\))';
const DATELINE = new RegExp(
  `^(?:\\([A-Z][^()]{2,50}\\)|[A-Z][A-Z.'’/ -]{2,30}(?:, [A-Z][\\w. -]{2,30})?${FILED}?${AGENCY}?|[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?(?:, [A-Z][a-z. ]{2,30})?(?:${FILED}${AGENCY}?|${AGENCY}))\\s*(?:--|—|–|-|:)\\s+`,
);

/** A sentence without its dateline and asides: what stands in brackets or between dashes and tells no act. Same length. */
export function withoutAsides(sentence: string): string {
  const dateline = DATELINE.exec(sentence)?.[0].length ?? 0;
  const told = dateline < 90 ? blanked(sentence, { start: 0, end: dateline }) : sentence;
  return told.replace(ASIDE, (aside) =>
    TELLS.test(aside) && !aside.startsWith('(') ? aside : ' '.repeat(aside.length),
  );
}

/** A sentence without its dates and the little words before them. Same length. */
export function withoutDates(sentence: string, dates: Span[]): string {
  return dates.reduce((left, { start, end }) => {
    const intro = INTRO.exec(left.slice(0, start))?.[0].length ?? 0;
    return blanked(left, { start: start - intro, end });
  }, sentence);
}

/** A sentence whose figures are but letters, so that "possibly 70" sounds no fear and "no fewer than" no denial. Same length. */
export function withoutFigures(sentence: string, figures: Span[]): string {
  return figures.reduce(
    (left, { start, end }) => left.slice(0, start) + 'n'.repeat(end - start) + left.slice(end),
    sentence,
  );
}
