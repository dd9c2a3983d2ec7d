import type { HarmWarning, PublishedIncident } from '#contracts';
import { DETAILS, JUDGED, ONE_PERSON } from './harm-words.js';

/** Every place of one text that could endanger somebody. */
export function harmIn(text: string, where: string): HarmWarning[] {
  return DETAILS.flatMap(({ detail, pattern }) => found(text, where, detail, pattern));
}

/** As `harmIn`, with every different wording once: for somebody who has to say of each that it may stand. */
export function everyHarmIn(text: string, where: string): HarmWarning[] {
  return DETAILS.flatMap(({ detail, pattern }) => {
    const matches = [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))];
    return [...new Set(matches.map(([words]) => words))].map((words) => ({ where, detail, words }));
  });
}

/** As `harmIn`, for a sentence that is quoted: stricter, since leaving it out costs little. */
export function harmInQuote(quote: string): HarmWarning[] {
  return [...harmIn(quote, 'quote'), ...ONE_PERSON.flatMap((pattern) => found(quote, 'quote', 'person', pattern))];
}

function found(text: string, where: string, detail: HarmWarning['detail'], pattern: RegExp): HarmWarning[] {
  const words = pattern.exec(text)?.[0];
  return words === undefined ? [] : [{ where, detail, words }];
}

/** Warnings on the words that staff wrote themselves, in every language; unsafe quotations are left out of a publication before this. */
export function harmInPublication(page: PublishedIncident): HarmWarning[] {
  return [
    ...harmIn(page.title, 'title'),
    ...harmIn(page.summary, 'summary'),
    ...Object.entries(page.texts ?? {}).flatMap(([language, { title, summary }]) => [
      ...harmIn(title, `texts.${language}.title`),
      ...harmIn(summary, `texts.${language}.summary`),
    ]),
    ...page.figures.flatMap((figure, index) => harmIn(figure.attributedTo, `figures.${index}.attributedTo`)),
    ...page.origins.flatMap(({ attributedTo }, index) => harmIn(attributedTo ?? '', `origins.${index}.attributedTo`)),
  ];
}

/** Languages of a publication that the check cannot judge: somebody who reads them has to. */
export function unjudgedLanguages(page: PublishedIncident): string[] {
  return Object.keys(page.texts ?? {}).filter((language) => !isJudged(language));
}

/** Whether the check can judge words in a language (BCP 47). */
export function isJudged(language: string): boolean {
  return JUDGED.includes(language.split('-')[0]!);
}
