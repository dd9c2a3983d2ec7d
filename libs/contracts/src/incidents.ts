import { z } from 'zod';
import type { ReadClaim, ReportKind } from './reading.js';
import { INCIDENT_KINDS, type IncidentKind, QUALIFIERS, type Verification, VERIFICATIONS } from './words.js';

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
});
export type CreateIncidentRequest = z.input<typeof CreateIncidentRequest>;

/** Changes what is believed. `revision` is the one that was looked at: a colleague's change in between is never overwritten. */
export const ReviseIncidentRequest = CreateIncidentRequest.omit({ claimIds: true, kind: true })
  .partial()
  .extend({ revision: z.number().int() });
export type ReviseIncidentRequest = z.input<typeof ReviseIncidentRequest>;

export const AttachClaimsRequest = z.object({ claimIds: z.array(z.uuid()).min(1).max(100) });

export const PublishIncidentRequest = z.object({ revision: z.number().int() });

export const DismissReportRequest = z.object({ reason: z.string().trim().min(1).max(500) });

export const WithdrawIncidentRequest = z.object({ reason: z.string().trim().min(1).max(500) });

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
  /** The same string for claims of one event that is not an incident yet; null where the claim is no single event. */
  group: string | null;
  /** 0 to 1. */
  score: number;
  reasons: string[];
}

/** A report that waits for a decision. */
export interface DeskReportView {
  id: string;
  title: string;
  url: string | null;
  source: string | null;
  language: string | null;
  kind: ReportKind | null;
  reasons: string[];
  publishedAt: Date | null;
  foundAt: Date;
  /** How many further reports carry the very same text. */
  reprints: number;
  claims: ClaimView[];
  suggestions: ClaimSuggestion[];
}

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
  publishedVersion: number | null;
  withdrawnAt: Date | null;
  createdAt: Date;
  revisedAt: Date;
}

/** A place in a publication that could endanger somebody, found by the do-no-harm check. */
export interface HarmWarning {
  /** Where it stands, such as `summary` or `origins.2.quote`. */
  where: string;
  /** What sort of detail it is. */
  detail: 'relative' | 'person' | 'contact' | 'stay' | 'helper';
  /** The words that raised it. */
  words: string;
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
