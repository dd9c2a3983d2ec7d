import { z } from 'zod';
import { sortedPageRequest } from './page.js';
import { type Aggregate, AGGREGATES, CLAIM_KINDS, type ClaimKind } from './reading-words.js';
import type { Verdict, VerdictReason } from './incident-words.js';
import type { IncidentRef } from './incident-relations.js';
import { LevelReason } from './incident-work.js';
import { countsFit } from './incidents.js';
import { QUALIFIERS, type Qualifier, type Verification, VERIFICATIONS } from './words.js';

const day = z.iso.date().nullable();
const count = z.number().int().min(0).max(10_000_000).nullable();

/** As for the texts of an incident. */
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language tag')
  .max(20)
  .refine((tag) => tag !== 'en', 'is the language of the note itself');

const fields = z.object({
  aggregate: z.enum(AGGREGATES),
  what: z.enum(CLAIM_KINDS),
  countMin: count,
  countMax: count,
  qualifier: z.enum(QUALIFIERS),
  /** The period that a total covers; the day or days that a number held is said of. */
  dateStart: day.default(null),
  dateEnd: day.default(null),
  places: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
  /** Who says so, in the words that will be shown. */
  attributedTo: z.string().trim().min(1).max(300),
  saidOn: day.default(null),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  /** English words for the public, such as what the total covers. */
  note: z.string().trim().max(1000).default(''),
  /** The same in further languages, by BCP 47 tag. */
  notes: z.record(language, z.string().trim().min(1).max(1000)).default({}),
  /** Ids or references of the incidents that the total names. */
  names: z
    .array(z.union([z.uuid(), z.string().regex(/^INC-\d{4}-\d{4,8}$/)], 'is neither an id nor a reference'))
    .max(100)
    .default([]),
});

const NEEDS_ENGLISH = { message: 'needs English words first', path: ['note'] };

/** English is what other languages are held against, and what readers of a language without words are shown. */
function hasEnglish({ note, notes }: { note: string; notes: Record<string, string> }): boolean {
  return note !== '' || Object.keys(notes).length === 0;
}

/** Records a total or a number held, usually from claims that state it. */
export const RecordTotalRequest = fields
  .extend({ claimIds: z.array(z.uuid()).max(50).default([]) })
  .refine((total) => countsFit(total), { message: 'the counts do not fit the qualifier', path: ['qualifier'] })
  .refine(hasEnglish, NEEDS_ENGLISH);
export type RecordTotalRequest = z.input<typeof RecordTotalRequest>;

/** Changes a total to what is given; `revision` is the one that was looked at. `level` says why its level is what it is. */
export const ReviseTotalRequest = fields
  .extend({
    revision: z.number().int(),
    verification: z.enum(VERIFICATIONS),
    level: LevelReason.nullable().default(null),
  })
  .refine((total) => countsFit(total), { message: 'the counts do not fit the qualifier', path: ['qualifier'] })
  .refine(hasEnglish, NEEDS_ENGLISH);
export type ReviseTotalRequest = z.input<typeof ReviseTotalRequest>;

const reason = z.string().trim().min(1).max(500);
export const EndTotalRequest = z.object({ revision: z.number().int(), reason });
export const WithdrawTotalRequest = z.object({ reason });
/** `readByMe`: languages that the harm check cannot judge, whose words the approver has read. */
export const PublishTotalRequest = z.object({
  revision: z.number().int(),
  readByMe: z.array(z.string().max(20)).max(20).default([]),
});
export const SetAsideRequest = z.object({ claimIds: z.array(z.uuid()).min(1).max(100), reason });
export const TotalClaimsRequest = z.object({ claimIds: z.array(z.uuid()).min(1).max(50) });

/** Query of the list of totals. */
export const ListTotalsRequest = sortedPageRequest(['date', 'reference', 'revised'], '-date').extend({
  aggregate: z.enum(AGGREGATES).optional(),
  what: z.enum(CLAIM_KINDS).optional(),
});
export type ListTotalsRequest = z.output<typeof ListTotalsRequest>;

interface Count {
  countMin: number | null;
  countMax: number | null;
  qualifier: Qualifier;
}

/** One event in a total's arithmetic: the number that was added, and whose it is. */
export interface Addend extends Count {
  reference: string;
  title: string;
  dateStart: string | null;
  dateEnd: string | null;
  attributedTo: string | null;
  /** Whether the number is the total's own speaker's. */
  bySpeaker: boolean;
}

/** A total held against events: what was added, what came out, and which events inside its dates it leaves out. */
export interface TotalComparison {
  verdict: Verdict;
  reason: VerdictReason;
  /** Whether the total names the events, or they were found by its speaker and dates. */
  by: 'named' | 'speaker' | null;
  addends: Addend[];
  /** `most` is null when the sum is open upwards. */
  sum: { least: number; most: number | null } | null;
  leftOut: Addend[];
}

/** A claim that is no single event, with its report. */
export interface TotalClaimView extends Count {
  id: string;
  aggregate: Aggregate;
  what: ClaimKind;
  dateStart: string | null;
  dateEnd: string | null;
  places: string[];
  attributedTo: string | null;
  quote: string;
  report: {
    id: string;
    title: string;
    url: string | null;
    source: string | null;
    confidential: boolean;
    publishedAt: Date | null;
  };
}

/** A claim that waits for a decision, with the total that says the same, if one does. */
export interface TotalProposal extends TotalClaimView {
  looksLike: { id: string; reference: string } | null;
}

/** A total as staff see it. */
export interface TotalView extends Count {
  id: string;
  reference: string;
  aggregate: Aggregate;
  what: ClaimKind;
  dateStart: string | null;
  dateEnd: string | null;
  places: string[];
  attributedTo: string;
  saidOn: string | null;
  url: string | null;
  note: string;
  /** The note in further languages, by language. */
  notes: Record<string, string>;
  verification: Verification;
  revision: number;
  publishedVersion: number | null;
  /** Whether what is published is of an earlier revision. */
  changed: boolean;
  withdrawnAt: Date | null;
  endedAt: Date | null;
  endedReason: string | null;
  revisedAt: Date;
}

/** One total with what it rests on and what it comes to. */
export interface TotalDetail extends TotalView {
  claims: TotalClaimView[];
  names: IncidentRef[];
  comparison: TotalComparison;
  /** For a number held: others of the same people at about the same time, all kept side by side. */
  beside: TotalView[];
}
