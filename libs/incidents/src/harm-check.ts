import type { HarmWarning, PublishedIncident } from '#contracts';

/**
 * Details by which somebody can be found: relatives, where and how long a person lived, helpers, ways to reach somebody. The worked
 * case is a sentence about a returnee's cousin who had lived in China for 25 years and had a daughter there.
 */
const DETAILS: readonly { detail: HarmWarning['detail']; pattern: RegExp }[] = [
  {
    detail: 'relative',
    pattern:
      /\b(?:cousin|daughter|son|wife|husband|mother|father|sister|brother|aunt|uncle|niece|nephew|grandmother|grandfather|granddaughter|grandson)s?\b/i,
  },
  {
    detail: 'stay',
    pattern:
      /\b(?:lived?|living|stayed|hid|hiding|settled)\b[^.]{0,60}\b(?:for|since)\s+(?:\d+|several|many|two|three|four|five|ten|twenty)\b/i,
  },
  {
    detail: 'helper',
    pattern: /\b(?:safe ?house|broker|smuggler|guide who|pastor who|helped (?:them|her|him) (?:cross|escape|flee))\b/i,
  },
  { detail: 'contact', pattern: /[\w.+-]+@[\w-]+\.\w+|\+?\d[\d ()-]{8,}\d/ },
];

/** One person who is described is one person who may be found: reason enough to leave a quotation out. */
const ONE_PERSON =
  /\b(?:an?|one|the)\s+(?:[\w-]+\s+){0,3}?(?:woman|man|girl|boy|child|baby|defector|escapee|returnee|refugee who)\b|\b\d{1,2}-year-old\b/i;

/** Every place of one text that could endanger somebody. */
export function harmIn(text: string, where: string): HarmWarning[] {
  return DETAILS.flatMap(({ detail, pattern }) => found(text, where, detail, pattern));
}

/** As `harmIn`, for a sentence that is quoted: stricter, since leaving it out costs little. */
export function harmInQuote(quote: string): HarmWarning[] {
  return [...harmIn(quote, 'quote'), ...found(quote, 'quote', 'person', ONE_PERSON)];
}

function found(text: string, where: string, detail: HarmWarning['detail'], pattern: RegExp): HarmWarning[] {
  const words = pattern.exec(text)?.[0];
  return words === undefined ? [] : [{ where, detail, words }];
}

/** Warnings on the words that staff wrote themselves; unsafe quotations are left out of a publication before this. */
export function harmInPublication(page: PublishedIncident): HarmWarning[] {
  return [
    ...harmIn(page.title, 'title'),
    ...harmIn(page.summary, 'summary'),
    ...page.figures.flatMap((figure, index) => harmIn(figure.attributedTo, `figures.${index}.attributedTo`)),
    ...page.origins.flatMap(({ attributedTo }, index) => harmIn(attributedTo ?? '', `origins.${index}.attributedTo`)),
  ];
}
