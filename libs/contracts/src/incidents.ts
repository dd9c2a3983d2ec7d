import { z } from 'zod';
import { LevelReason } from './incident-work.js';
import { sortedPageRequest } from './page.js';
import { INCIDENT_KINDS, type IncidentKind, QUALIFIERS, type Verification, VERIFICATIONS } from './words.js';
import { INCIDENT_STATES, type IncidentState } from './states.js';

const day = z.iso.date();
const count = z.number().int().min(0).max(10_000_000).nullable();

/** A figure as staff believe it, with its own level. */
export const FigureRequest = z
  .object({
    countMin: count,
    countMax: count,
    qualifier: z.enum(QUALIFIERS),
    verification: z.enum(VERIFICATIONS),
    /** Who says so, in the words that will be shown. */
    attributedTo: z.string().trim().min(1).max(300),
    saidOn: day.nullable().default(null),
    claimId: z.uuid().nullable().default(null),
    /** Why the level is what it is; demanded above "reported". */
    level: LevelReason.nullable().default(null),
  })
  .refine((figure) => countsFit(figure), 'the counts do not fit the qualifier');
export type FigureRequest = z.input<typeof FigureRequest>;

/** Makes an incident, usually from claims of one report. */
export const CreateIncidentRequest = z.object({
  kind: z.enum(INCIDENT_KINDS),
  title: z.string().trim().min(1).max(200),
  summary: z.string().trim().max(5000).default(''),
  dateStart: day.nullable().default(null),
  dateEnd: day.nullable().default(null),
  places: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
  verification: z.enum(VERIFICATIONS).default('reported'),
  claimIds: z.array(z.uuid()).max(100).default([]),
  /** Why the level is what it is; demanded above "reported". */
  level: LevelReason.nullable().default(null),
});
export type CreateIncidentRequest = z.input<typeof CreateIncidentRequest>;

/** Staff's words for an incident in one language besides English. */
export const IncidentWords = z.object({
  title: z.string().trim().min(1).max(200),
  summary: z.string().trim().max(5000).default(''),
});
export type IncidentWords = z.output<typeof IncidentWords>;

/** BCP 47; the incident's own title and summary are English. */
const furtherLanguage = z
  .string()
  .max(20)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language tag')
  .refine((tag) => tag !== 'en' && !tag.startsWith('en-'), 'English words are the title and summary themselves');

const written = CreateIncidentRequest.shape;

/**
 * Changes what is believed; what is left out stays as it is (no default stands in for it). `revision` is the one that was looked at:
 * a colleague's change in between is never overwritten.
 */
export const ReviseIncidentRequest = z.object({
  title: written.title.optional(),
  summary: written.summary.unwrap().optional(),
  dateStart: written.dateStart.unwrap().optional(),
  dateEnd: written.dateEnd.unwrap().optional(),
  places: written.places.unwrap().optional(),
  verification: written.verification.unwrap().optional(),
  level: LevelReason.nullable().default(null),
  revision: z.number().int(),
  /** Words by language; null takes a language away, a language that is not named stays as it is. */
  texts: z.record(furtherLanguage, IncidentWords.nullable()).optional(),
});
export type ReviseIncidentRequest = z.input<typeof ReviseIncidentRequest>;

export const AttachClaimsRequest = z.object({ claimIds: z.array(z.uuid()).min(1).max(100) });

/** Query of the list of incidents. `q` is looked for in title and reference. */
export const ListIncidentsRequest = sortedPageRequest(['date', 'revised', 'reference'], '-date').extend({
  kind: z.enum(INCIDENT_KINDS).optional(),
  verification: z.enum(VERIFICATIONS).optional(),
  state: z.enum(INCIDENT_STATES).optional(),
});
export type ListIncidentsRequest = z.output<typeof ListIncidentsRequest>;

export type IncidentCounts = Record<IncidentState, number>;

export const WithdrawIncidentRequest = z.object({ reason: z.string().trim().min(1).max(500) });

export interface FigureView {
  id: string;
  countMin: number | null;
  countMax: number | null;
  qualifier: (typeof QUALIFIERS)[number];
  verification: Verification;
  attributedTo: string;
  saidOn: string | null;
  claimId: string | null;
}

export interface IncidentView {
  id: string;
  reference: string;
  kind: IncidentKind;
  title: string;
  summary: string;
  dateStart: string | null;
  dateEnd: string | null;
  places: string[];
  verification: Verification;
  revision: number;
  figures: FigureView[];
  claimIds: string[];
  /** Words in further languages, by language. */
  texts: Record<string, IncidentWords>;
  state: IncidentState;
  publishedVersion: number | null;
  withdrawnAt: Date | null;
  /** Id of the incident that it was merged into. */
  mergedInto: string | null;
  createdAt: Date;
  revisedAt: Date;
}

/** Whether counts are there exactly where a qualifier wants them. */
export function countsFit({
  countMin,
  countMax,
  qualifier,
}: {
  countMin: number | null;
  countMax: number | null;
  qualifier: (typeof QUALIFIERS)[number];
}): boolean {
  switch (qualifier) {
    case 'exact':
    case 'about':
      return countMin !== null && countMin === countMax;
    case 'at_least':
      return countMin !== null && countMax === null;
    case 'at_most':
      return countMin === null && countMax !== null;
    case 'range':
      return countMin !== null && countMax !== null && countMin <= countMax;
    case 'vague':
      return countMin === null && countMax === null;
  }
}
