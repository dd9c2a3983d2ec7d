import { z } from 'zod';
import { QUALIFIERS } from './words.js';
import { AGGREGATES, CLAIM_KINDS, LANGUAGES, REPORT_KINDS } from './reading-words.js';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * One stated fact with the sentence that states it. Counts are people; dates are inclusive days (ISO 8601) and null where the
 * text gives none; `quoteStart`/`quoteEnd` are UTF-16 offsets into the report's text, and `text.slice(start, end) === quote`.
 */
export const ReadClaim = z.object({
  what: z.enum(CLAIM_KINDS),
  countMin: z.number().int().nonnegative().nullable(),
  countMax: z.number().int().nonnegative().nullable(),
  qualifier: z.enum(QUALIFIERS),
  dateStart: isoDay.nullable(),
  dateEnd: isoDay.nullable(),
  places: z.array(z.string()),
  attributedTo: z.string().nullable(),
  quote: z.string(),
  quoteStart: z.number().int().nonnegative(),
  quoteEnd: z.number().int().nonnegative(),
  aggregate: z.enum(AGGREGATES).nullable(),
});
export type ReadClaim = z.infer<typeof ReadClaim>;

/** What one reading of a report found. */
export const ReportReading = z.object({
  language: z.enum(LANGUAGES),
  relevant: z.boolean(),
  kind: z.enum(REPORT_KINDS),
  /** Short machine reasons for `relevant`, such as `people:north koreans`, `act:repatriated`, `place:china`. */
  reasons: z.array(z.string()),
  claims: z.array(ReadClaim),
});
export type ReportReading = z.infer<typeof ReportReading>;

/** A claim as staff see it. */
export interface ClaimView extends ReadClaim {
  id: string;
  /** The incident it is attached to. */
  incident: string | null;
}

/** What a claim looks like to the machine: an incident that exists, or other claims on the desk. People decide. */
export interface ClaimSuggestion {
  claimId: string;
  /** Reference of a known incident, or null. */
  incident: string | null;
  /** Its id and title, to attach to it. */
  incidentId: string | null;
  incidentTitle: string | null;
  /** Reference of a known incident of another kind that tells of the same people, or null. */
  linked: string | null;
  /** The same string for claims of one event that is not an incident yet; null where the claim is no single event. */
  group: string | null;
  /** 0 to 1. */
  score: number;
  reasons: string[];
}
