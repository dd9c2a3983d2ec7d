import { z } from 'zod';
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
  sourceName: z.string(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
export type PublishedOrigin = z.infer<typeof PublishedOrigin>;

/** Staff's words for the incident in one language. */
export const PublishedText = z.object({ title: z.string(), summary: z.string() });
export type PublishedText = z.infer<typeof PublishedText>;

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
  publishedAt: z.string(),
});
export type PublishedIncident = z.infer<typeof PublishedIncident>;

/** Title and summary in a language where staff wrote them in it, else the English ones; `language` says which they are. */
export function publishedText(page: PublishedIncident, language: string): PublishedText & { language: string } {
  const found = page.texts?.[language];
  return found === undefined ? { title: page.title, summary: page.summary, language: 'en' } : { ...found, language };
}
