import type { PublishedFigure, PublishedIncident, Qualifier } from '#contracts';
import { countInWords, countMark, dateInWords, type Words } from '#face';
import { withoutLinks } from './links-check.js';

/** Hedges that a number can carry; a word for a range has two numbers and cannot be mistaken. */
const HEDGES = ['exact', 'about', 'at_least', 'at_most'] as const satisfies readonly Qualifier[];
/** A year, unless people are counted with it. */
const YEAR = /^(?:19|20)\d\d$/;
const PEOPLE = /^\s*(?:people|persons?|명|인|人|名)/i;

/** What is wrong with the numbers of a text. */
export interface FigureFindings {
  /** Numbers that the record does not have. */
  unknown: string[];
  /** Numbers of the record that stand without the hedge that they have there, or with another one. */
  unhedged: string[];
  /** Whose figures are told without naming them. */
  unattributed: string[];
}

/**
 * Holds the numbers of a text (those in digits) against the published record: each stands there, with the same hedge, and whoever says
 * so is named. What the text takes from the record word for word is right as it stands.
 * @param t words of the text's language
 */
export function checkFigures(t: Words, text: string, page: PublishedIncident): FigureFindings {
  const told = asWritten(withoutLinks(text));
  const { rest, wrong, used } = withoutFigures(t, withoutQuotes(told, t, page), page.figures);
  const counts = new Set(
    page.figures.flatMap(({ countMin, countMax }) => [countMin, countMax]).filter((n) => n !== null),
  );
  const known = new Set(numbersIn(asWritten(JSON.stringify(page))).map(({ value }) => value));
  const unknown = new Set<string>();
  const unhedged = new Set(wrong);
  for (const { shown, value, after } of numbersIn(rest)) {
    if (counts.has(value)) unhedged.add(shown);
    else if (!known.has(value) && !(YEAR.test(shown) && !PEOPLE.test(after))) unknown.add(shown);
  }
  const silent = page.figures.filter((figure) => used.has(figure) && !told.includes(asWritten(figure.attributedTo)));
  const unattributed = [...new Set(silent.map(({ attributedTo }) => attributedTo))];
  return { unknown: [...unknown], unhedged: [...unhedged], unattributed };
}

/** One spelling for comparing: lower case, plain spaces, digits 0 to 9. */
function asWritten(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, ' ');
}

/** Without what is taken from the record word for word, and without its days. */
function withoutQuotes(text: string, t: Words, page: PublishedIncident): string {
  const days = [
    page.dateStart,
    page.dateEnd,
    ...page.figures.map(({ saidOn }) => saidOn),
    ...page.origins.map(({ publishedAt }) => publishedAt),
  ];
  const taken = [
    page.reference,
    page.title,
    page.summary,
    ...Object.values(page.texts ?? {}).flatMap(({ title, summary }) => [title, summary]),
    dateInWords(t, page.dateStart, page.dateEnd),
    ...days.filter((day) => day !== null).map((day) => t.day(day)),
    ...page.origins.flatMap(({ quote, sourceName, attributedTo }) => [quote ?? '', sourceName, attributedTo ?? '']),
    ...page.figures.map(({ attributedTo }) => attributedTo),
    ...page.origins.flatMap(({ paraphrase }) => Object.values(paraphrase ?? {})),
    ...(page.changes ?? []).flatMap(({ note }) => Object.values(note)),
    ...[...text.matchAll(/“([^”]*?) ?(?:\.{3})?”/g)]
      .map(([, quote]) => quote!)
      .filter((quote) => isQuoted(quote, page)),
  ];
  return taken
    .map(asWritten)
    .filter((part) => part.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ' · '), text);
}

/** A quotation may be cut at its end. */
function isQuoted(quote: string, page: PublishedIncident): boolean {
  return page.origins.some((origin) => origin.quote !== null && asWritten(origin.quote).startsWith(quote));
}

function withoutFigures(t: Words, text: string, figures: readonly PublishedFigure[]) {
  const phrases = figures
    .flatMap((figure) => phrasesOf(t, figure, figures))
    .sort((a, b) => b.said.length - a.said.length);
  const wrong: string[] = [];
  const used = new Set<PublishedFigure>();
  let rest = text;
  for (const { said, right, figure } of phrases) {
    if (!rest.includes(said)) continue;
    rest = rest.replaceAll(said, ' · ');
    used.add(figure);
    if (!right) wrong.push(said);
  }
  return { rest, wrong, used };
}

/** A figure as it may be said, and as it must not: with the hedge of no figure that there is. */
function phrasesOf(t: Words, figure: PublishedFigure, figures: readonly PublishedFigure[]) {
  const right = figures.flatMap((one) => [countInWords(t, one), countMark(t, one)]).map(asWritten);
  const numbers = [figure.countMin, figure.countMax].filter((count) => count !== null);
  const other = numbers.flatMap((count) =>
    HEDGES.map((qualifier) => ({
      qualifier,
      countMin: qualifier === 'at_most' ? null : count,
      countMax: qualifier === 'at_least' ? null : count,
    })),
  );
  const said = [countInWords(t, figure), countMark(t, figure), ...other.map((one) => countInWords(t, one))].map(
    asWritten,
  );
  return [...new Set(said)]
    .filter((one) => /\d/.test(one))
    .map((one) => ({ said: one, right: right.includes(one), figure }));
}

function numbersIn(text: string): { shown: string; value: number; after: string }[] {
  return [...text.matchAll(/\d+(?:[.,]\d{3})*(?![\d])/g)].map((match) => ({
    shown: match[0],
    value: Number(match[0].replace(/[.,]/g, '')),
    after: text.slice(match.index + match[0].length, match.index + match[0].length + 10),
  }));
}
