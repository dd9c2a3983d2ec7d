import { z } from 'zod';
import {
  AGGREGATES,
  BASES,
  CERTAINTIES,
  CLAIM_KINDS,
  DATE_PRECISIONS,
  DENIAL_CERTAINTIES,
  LANGUAGES,
  REPORT_KINDS,
} from './reading-words.js';
import { QUALIFIERS } from './words.js';

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
  /** How closely the days are told; null without days. */
  datePrecision: z.enum(DATE_PRECISIONS).nullable(),
  places: z.array(z.string()),
  /** Who says so, as words to show. */
  attributedTo: z.string().nullable(),
  /** The same, taken apart: the outermost first, so "Human Rights Watch" before "a missionary". Empty for the report's own voice. */
  speakers: z.array(z.string()),
  certainty: z.enum(CERTAINTIES),
  basis: z.enum(BASES),
  quote: z.string(),
  quoteStart: z.number().int().nonnegative(),
  quoteEnd: z.number().int().nonnegative(),
  aggregate: z.enum(AGGREGATES).nullable(),
  /** What staff should know of how it was read, such as "the year is not stated". */
  note: z.string().optional(),
});
export type ReadClaim = z.infer<typeof ReadClaim>;

/**
 * A statement without a figure that is a fact all the same: somebody denied it, it was planned and did not happen, or somebody could
 * not tell. Never a claim, and never counted. Offsets as in a claim.
 */
export const ReadDenial = z.object({
  certainty: z.enum(DENIAL_CERTAINTIES),
  what: z.enum(CLAIM_KINDS),
  speakers: z.array(z.string()),
  attributedTo: z.string().nullable(),
  quote: z.string(),
  quoteStart: z.number().int().nonnegative(),
  quoteEnd: z.number().int().nonnegative(),
});
export type ReadDenial = z.infer<typeof ReadDenial>;

/** What one reading of a report found. */
export const ReportReading = z.object({
  language: z.enum(LANGUAGES),
  relevant: z.boolean(),
  kind: z.enum(REPORT_KINDS),
  /** Short machine reasons for `relevant`, such as `people:north koreans`, `act:repatriated`, `place:china`. */
  reasons: z.array(z.string()),
  claims: z.array(ReadClaim),
  denials: z.array(ReadDenial),
});
export type ReportReading = z.infer<typeof ReportReading>;

/** A claim as staff see it. */
export interface ClaimView extends Omit<ReadClaim, 'note'> {
  id: string;
  note: string | null;
  /** The incident it is attached to. */
  incident: string | null;
  /** Rises with every version; 1 is what was read or added first. */
  revision: number;
  /** Whether a person added it; the machine reads all others. */
  byStaff: boolean;
  /** When staff last corrected it; null for what stands as it was read or added. */
  correctedAt: Date | null;
}

/** A denial as staff see it. */
export interface DenialView extends ReadDenial {
  id: string;
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
