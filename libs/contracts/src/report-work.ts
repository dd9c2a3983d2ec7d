import { z } from 'zod';
import type { ClaimAct } from './claim-words.js';
import type { ClaimValue } from './claim-work.js';

/** Asks a colleague to look at a report; null asks nobody. `from` is who was asked before: somebody else's asking is never overwritten. */
export const AssignReportRequest = z.object({ staffId: z.uuid().nullable(), from: z.uuid().nullable() });
export type AssignReportRequest = z.output<typeof AssignReportRequest>;

/** A comment of a colleague on a report, as plain text. */
export const CommentReportRequest = z.object({ text: z.string().trim().min(1).max(4000) });

/** The language of a translation, BCP 47. */
export const TranslationLanguage = z
  .string()
  .max(20)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language tag');

/** A staff-written translation. `revision` is the newest that was looked at, 0 when there was none: nobody's words are overwritten. */
export const TranslateReportRequest = z.object({
  revision: z.number().int().nonnegative(),
  title: z.string().trim().max(500).default(''),
  text: z.string().trim().min(1).max(200_000),
});
export type TranslateReportRequest = z.output<typeof TranslateReportRequest>;

/** A comment; its text is gone when its writer took it back. */
export interface CommentView {
  id: string;
  staffId: string;
  name: string | null;
  at: Date;
  text: string | null;
}

/** What staff wrote of a report in another language. */
export interface TranslationView {
  language: string;
  revision: number;
  title: string;
  text: string;
  staffId: string;
  name: string | null;
  at: Date;
}

/** One version of a translation in a list of them: who wrote it and when, and how long it is. */
export interface TranslationVersionView extends Omit<TranslationView, 'text'> {
  /** Of its text, in Unicode code points. */
  characters: number;
}

/** One thing that was done with a report or one of its claims, with what it said before and after. */
export interface ReportEvent {
  at: Date;
  /** Null for what the machine did. */
  staffId: string | null;
  name: string | null;
  act: string;
  claim: { id: string; act: ClaimAct; before: ClaimValue | null; after: ClaimValue } | null;
  /** Reference of the incident that it concerns. */
  incident: string | null;
  reason: string;
  /** Whom it concerns besides who did it, such as who was asked. */
  other: { staffId: string; name: string | null } | null;
}
