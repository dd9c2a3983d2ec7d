import { z } from 'zod';
import { type ClaimAct, LONGEST_QUOTE } from './claim-words.js';
import { countsFit } from './incidents.js';
import { AGGREGATES, BASES, CERTAINTIES, CLAIM_KINDS, DATE_PRECISIONS } from './reading-words.js';
import { QUALIFIERS } from './words.js';

const count = z.number().int().min(0).max(10_000_000).nullable();
const day = z.iso.date().nullable();
const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/\p{Cc}/u.test(text), 'must be one line');

/** What a person says a stretch of a report states. Counts are people; days are inclusive. */
const facts = z.object({
  what: z.enum(CLAIM_KINDS),
  countMin: count,
  countMax: count,
  qualifier: z.enum(QUALIFIERS),
  dateStart: day,
  dateEnd: day,
  datePrecision: z.enum(DATE_PRECISIONS).nullable(),
  places: z.array(line.max(100)).max(20),
  /** The outermost first; empty for the report's own voice. */
  speakers: z.array(line.max(200)).max(4),
  certainty: z.enum(CERTAINTIES),
  basis: z.enum(BASES),
  aggregate: z.enum(AGGREGATES).nullable(),
});

/**
 * The stretch of the text that states it: UTF-16 offsets, its very words, and the SHA-256 of the text that was looked at, so that a
 * span can never be laid over another text.
 */
const span = z.object({
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  quote: z.string().min(1).max(LONGEST_QUOTE),
  quoteStart: z.number().int().nonnegative(),
  quoteEnd: z.number().int().nonnegative(),
});

type Facts = z.output<typeof facts>;

function datesFit({ dateStart, dateEnd, datePrecision }: Facts): boolean {
  if (dateStart === null || dateEnd === null) return dateStart === dateEnd && datePrecision === null;
  return dateStart <= dateEnd && datePrecision !== null;
}

/** `reason` says why, in the words that colleagues will read; it may be empty. */
const reason = z.string().trim().max(500).default('');
const revision = z.number().int().positive();
const COUNTS = 'the counts do not fit the qualifier';
const DATES = 'the days do not fit each other or their precision';

/** Adds a claim that the machine did not read. */
export const AddClaimRequest = facts
  .extend({ ...span.shape, reason })
  .refine(countsFit, COUNTS)
  .refine(datesFit, DATES);
export type AddClaimRequest = z.output<typeof AddClaimRequest>;

/** Corrects a claim. `revision` is the one that was looked at: a colleague's correction in between is never overwritten. */
export const CorrectClaimRequest = facts
  .extend({ ...span.shape, reason, revision })
  .refine(countsFit, COUNTS)
  .refine(datesFit, DATES);
export type CorrectClaimRequest = z.output<typeof CorrectClaimRequest>;

/** Says that a claim is none; it keeps its place in the history and can be restored by undoing. */
export const RejectClaimRequest = z.object({ reason: z.string().trim().min(1).max(500), revision });
export type RejectClaimRequest = z.output<typeof RejectClaimRequest>;

/** Takes back the last thing that was done with a claim. */
export const UndoClaimRequest = z.object({ revision });

/** What a claim says, as one version of it keeps it. */
export type ClaimValue = Facts & {
  attributedTo: string | null;
  quote: string;
  quoteStart: number;
  quoteEnd: number;
};

/** One version of a claim: who made it, when, why, and what it said. */
export interface ClaimVersionView {
  revision: number;
  act: ClaimAct;
  at: Date;
  /** Null for what the machine read. */
  staffId: string | null;
  name: string | null;
  reason: string;
  value: ClaimValue;
}
