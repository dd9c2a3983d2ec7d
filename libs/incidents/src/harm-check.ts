import type { HarmWarning, PublishedIncident } from '#contracts';
import { DETAILS, JUDGED } from './harm-words.js';
import type { Found, HarmPattern } from './harm/harm-pattern.js';
import { harmWarning } from './harm/harm-warning.js';
import { placesOfPage } from './harm/places-of-page.js';
import { sentencesOf } from './harm/sentences-of.js';

/** Every place of one text, written by staff, that could endanger somebody; the gravest first where several meet. */
export function harmIn(text: string, where: string): HarmWarning[] {
  return found(
    text,
    where,
    DETAILS.filter(({ quoted }) => quoted !== true),
  );
}

/** As `harmIn`, with every different wording once: for somebody who has to say of each that it may stand. */
export function everyHarmIn(text: string, where: string): HarmWarning[] {
  const seen = new Set<string>();
  return harmIn(text, where).filter(({ words }) => !seen.has(words) && seen.add(words));
}

/** As `harmIn`, for a sentence that is quoted: stricter, since leaving it out costs little. */
export function harmInQuote(quote: string, where = 'quote'): HarmWarning[] {
  return found(quote, where, DETAILS);
}

/** What the check finds in all that would be published: staff's words in every language, quotations, titles, names, places, dates. */
export function harmInPublication(page: PublishedIncident): HarmWarning[] {
  const texts = Object.entries(page.texts ?? {});
  return [
    ...harmIn(page.title, 'title'),
    ...harmIn(page.summary, 'summary'),
    ...texts.flatMap(([language, { title, summary }]) => [
      ...harmIn(title, `texts.${language}.title`),
      ...harmIn(summary, `texts.${language}.summary`),
    ]),
    ...page.figures.flatMap((figure, index) => harmIn(figure.attributedTo, `figures.${index}.attributedTo`)),
    ...page.origins.flatMap(({ attributedTo, quote, title, paraphrase }, index) => [
      ...harmIn(attributedTo ?? '', `origins.${index}.attributedTo`),
      ...harmInQuote(quote ?? '', `origins.${index}.quote`),
      ...harmIn(title ?? '', `origins.${index}.title`),
      ...Object.entries(paraphrase ?? {}).flatMap(([language, text]) =>
        harmIn(text, `origins.${index}.paraphrase.${language}`),
      ),
    ]),
    ...(page.documents ?? []).flatMap(({ title, outlet }, index) => [
      ...harmIn(title, `documents.${index}.title`),
      ...harmIn(outlet, `documents.${index}.outlet`),
    ]),
    ...(page.links ?? []).flatMap(({ source }, index) =>
      harmIn(source.attributedTo ?? '', `links.${index}.attributedTo`),
    ),
    ...placesOfPage(page),
  ];
}

/** Languages of a publication that the check cannot judge: somebody who reads them has to. */
export function unjudgedLanguages(page: PublishedIncident): string[] {
  const paraphrased = page.origins.flatMap(({ paraphrase }) => Object.keys(paraphrase ?? {}));
  const all = [...Object.keys(page.texts ?? {}), ...paraphrased];
  return [...new Set(all)].filter((language) => !isJudged(language));
}

/** Whether the check can judge words in a language (BCP 47). */
export function isJudged(language: string): boolean {
  return JUDGED.includes(language.split('-')[0]!);
}

function found(text: string, where: string, patterns: readonly HarmPattern[]): HarmWarning[] {
  const warnings = sentencesOf(text).flatMap((sentence) =>
    patterns.flatMap((pattern) =>
      onceOf(pattern, spansOf(pattern, sentence.text)).map(({ start, end }) =>
        harmWarning({ where, ...pattern }, sentence.text.slice(start, end), sentence.text, sentence.start + start),
      ),
    ),
  );
  return gravest(warnings);
}

/** What only asks for a look is asked once a sentence. */
function onceOf({ severity }: HarmPattern, spans: Found[]): Found[] {
  return severity === 'look' ? spans.slice(0, 1) : spans;
}

/** One finder that finds something: each match. Several: from the first to the last of what they find together. */
function spansOf({ all }: HarmPattern, sentence: string): Found[] {
  const each: Found[][] = [];
  for (const finder of all) {
    const spans = finder(sentence);
    if (spans.length === 0) return [];
    each.push(spans.filter(({ start, end }) => end > start));
  }
  const told = each.filter((spans) => spans.length > 0);
  if (told.length === 1) return told[0]!;
  const firsts = told.map(([first]) => first!);
  return [{ start: Math.min(...firsts.map(({ start }) => start)), end: Math.max(...firsts.map(({ end }) => end)) }];
}

/** Without what says less of the same words: the same sort at a lower severity, or inside a longer finding of the sort. */
function gravest(warnings: HarmWarning[]): HarmWarning[] {
  const rank = ({ severity }: HarmWarning) => (severity === 'stop' ? 0 : 1);
  const kept: HarmWarning[] = [];
  const long = (a: HarmWarning) => a.end - a.start;
  for (const one of [...warnings].sort((a, b) => rank(a) - rank(b) || long(b) - long(a) || a.start - b.start)) {
    const told = kept.some(({ detail, start, end }) => detail === one.detail && start < one.end && one.start < end);
    if (!told) kept.push(one);
  }
  return kept.sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}
