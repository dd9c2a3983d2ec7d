import { z } from 'zod';
import { type LinkKind, LINK_KINDS } from './incident-words.js';
import { CHANGE_KINDS, EVIDENCE_KINDS } from './publication-words.js';
import { INCIDENT_KINDS, QUALIFIERS, VERIFICATIONS } from './words.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One stated number of people, with its own level: an event's level is never lent to a number. */
export const PublishedFigure = z.object({
  countMin: z.number().int().nullable(),
  countMax: z.number().int().nullable(),
  qualifier: z.enum(QUALIFIERS),
  verification: z.enum(VERIFICATIONS),
  /** Who says so, as it may be shown. */
  attributedTo: z.string(),
  saidOn: day.nullable(),
});
export type PublishedFigure = z.infer<typeof PublishedFigure>;

/** What stands for the name of a source that must not be named; each page says it in its own language. */
export const SOURCE_KNOWN_TO_US = 'a source known to us';

/** What one report says of the incident. `sourceName` of a confidential source is SOURCE_KNOWN_TO_US, without address. */
export const PublishedOrigin = z.object({
  attributedTo: z.string().nullable(),
  /** Null when the sentence itself could endanger somebody: the origin and the link stand without it. */
  quote: z.string().nullable(),
  /** Staff's own words in its place, by language; absent where there are none. */
  paraphrase: z.record(z.string(), z.string()).optional(),
  /** Title of the report; absent in versions from before it was kept, null where it must not be told. */
  title: z.string().nullable().optional(),
  sourceName: z.string(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
export type PublishedOrigin = z.infer<typeof PublishedOrigin>;

/** Staff's words for the incident in one language. */
export const PublishedText = z.object({ title: z.string(), summary: z.string() });
export type PublishedText = z.infer<typeof PublishedText>;

/** Evidence that staff added and that may be shown: what it is and where it lies, never its text. */
export const PublishedDocument = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  title: z.string(),
  outlet: z.string(),
  url: z.string().nullable(),
  publishedAt: day.nullable(),
});
export type PublishedDocument = z.infer<typeof PublishedDocument>;

/**
 * That this incident is linked to another one, by whose word. Which one is looked up when the page is read: an incident that is not on
 * the record (any more) must leave no trace in a page that is.
 */
export const PublishedLink = z.object({
  id: z.string(),
  kind: z.enum(LINK_KINDS),
  /** Whether the other incident is the later one. */
  forward: z.boolean(),
  /** A confidential source is SOURCE_KNOWN_TO_US, without address. All null where a link rests on nothing that can be shown. */
  source: z.object({
    attributedTo: z.string().nullable(),
    sourceName: z.string().nullable(),
    url: z.string().nullable(),
  }),
});
export type PublishedLink = z.infer<typeof PublishedLink>;

/** As much of a published incident as a link to it shows. */
export type LinkedIncident = Pick<
  PublishedIncident,
  'reference' | 'kind' | 'title' | 'texts' | 'dateStart' | 'dateEnd'
>;

/** A link between two incidents that are both on the record, as it is shown on one of them. */
export interface ShownLink extends PublishedLink {
  kind: LinkKind;
  other: LinkedIncident;
}

/** The same for files, seen from neither. */
export interface RecordLink extends Omit<PublishedLink, 'forward'> {
  earlier: LinkedIncident;
  later: LinkedIncident;
}

/** What changed with a version, and why, in staff's words by language; English is always there. */
export const PublishedChange = z.object({
  version: z.number().int(),
  kind: z.enum(CHANGE_KINDS),
  note: z.record(z.string(), z.string()),
  at: z.string(),
});
export type PublishedChange = z.infer<typeof PublishedChange>;

/** The very text of one published version of an incident, approved by a named person; public pages and alerts show this and nothing newer. */
export const PublishedIncident = z.object({
  reference: z.string(),
  version: z.number().int(),
  kind: z.enum(INCIDENT_KINDS),
  title: z.string(),
  summary: z.string(),
  dateStart: day.nullable(),
  dateEnd: day.nullable(),
  places: z.array(z.string()),
  verification: z.enum(VERIFICATIONS),
  figures: z.array(PublishedFigure),
  origins: z.array(PublishedOrigin),
  /** Words in further languages by BCP 47 tag; absent in versions that were published before there were any. */
  texts: z.record(z.string(), PublishedText).optional(),
  documents: z.array(PublishedDocument).optional(),
  /** Links to others on the record; absent in versions from before they were published. */
  links: z.array(PublishedLink).optional(),
  /** Every change since the first version, the newest first. */
  changes: z.array(PublishedChange).optional(),
  /** Only the reason is left of what was published: it turned out to be wrong. */
  retracted: z.literal(true).optional(),
  publishedAt: z.string(),
});
export type PublishedIncident = z.infer<typeof PublishedIncident>;

/** Title and summary in a language where staff wrote them in it, else the English ones; `language` says which they are. */
export function publishedText(
  page: Pick<PublishedIncident, 'title' | 'texts'> & { summary?: string },
  language: string,
): PublishedText & { language: string } {
  const found = page.texts?.[language];
  return found === undefined
    ? { title: page.title, summary: page.summary ?? '', language: 'en' }
    : { ...found, language };
}

/** Staff's words instead of a quotation, in the reader's language or English; null where there are none. */
export function paraphraseIn(
  { paraphrase }: PublishedOrigin,
  language: string,
): { text: string; language: string } | null {
  return wordsIn(paraphrase, language);
}

/** What changed and why, in the reader's language or English. */
export function changeNote({ note }: PublishedChange, language: string): { text: string; language: string } {
  return wordsIn(note, language) ?? { text: '', language: 'en' };
}

function wordsIn(
  texts: Record<string, string> | undefined,
  language: string,
): { text: string; language: string } | null {
  const tag = [language, 'en', ...Object.keys(texts ?? {})].find((one) => texts?.[one] !== undefined);
  return tag === undefined ? null : { text: texts![tag]!, language: tag };
}
