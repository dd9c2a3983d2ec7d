import { z } from 'zod';
import { AGGREGATES, CLAIM_KINDS } from './reading-words.js';
import type { TotalComparison } from './totals.js';
import { QUALIFIERS, VERIFICATIONS } from './words.js';

export const PublishedTotal = z.object({
  reference: z.string(),
  version: z.number().int(),
  aggregate: z.enum(AGGREGATES),
  what: z.enum(CLAIM_KINDS),
  countMin: z.number().int().nullable(),
  countMax: z.number().int().nullable(),
  qualifier: z.enum(QUALIFIERS),
  dateStart: z.string().nullable(),
  dateEnd: z.string().nullable(),
  places: z.array(z.string()),
  attributedTo: z.string(),
  saidOn: z.string().nullable(),
  url: z.string().nullable(),
  note: z.string(),
  /** The note in further languages; absent in versions from before there were any. */
  notes: z.record(z.string(), z.string()).optional(),
  verification: z.enum(VERIFICATIONS),
  /** References of the incidents that it names. */
  names: z.array(z.string()),
  /** Reports that state it; a confidential source has neither name nor address, and no quotation leaves the house this way. */
  sources: z.array(
    z.object({ sourceName: z.string(), url: z.string().nullable(), publishedAt: z.string().nullable() }),
  ),
  publishedAt: z.string(),
});
/** The very text of a total that a named person approved. */
export type PublishedTotal = z.infer<typeof PublishedTotal>;

/** A published total held against published incidents alone. */
export interface PublicTotal {
  total: PublishedTotal;
  comparison: TotalComparison;
}

/** A total's note in a language where staff wrote it in it, else the English one; null where there is none. */
export function totalNote(
  { note, notes }: Pick<PublishedTotal, 'note' | 'notes'>,
  language: string,
): { text: string; language: string } | null {
  const found = notes?.[language];
  if (found !== undefined) return { text: found, language };
  return note === '' ? null : { text: note, language: 'en' };
}
