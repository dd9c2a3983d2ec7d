import { z } from 'zod';
import { sortedPageRequest } from './page.js';
import type { ClaimSuggestion, ClaimView, DenialView } from './reading.js';
import type { CommentView, TranslationView } from './report-work.js';
import { LANGUAGES, REPORT_KINDS, type ReportKind } from './reading-words.js';
import { REPORT_STATES } from './states.js';

/** For how long a report is shown as taken, in minutes. It is a courtesy to colleagues, never a lock. */
export const TAKEN_FOR_MINUTES = 15;

/** For how long a report of a warning, detention or return counts as urgent, in hours after its publication. */
export const URGENT_FOR_HOURS = 72;

/** Query of the desk. `urgency` puts what can still be prevented first, `relevance` what has the most reasons to concern us. */
export const ListDeskRequest = sortedPageRequest(
  ['foundAt', 'publishedAt', 'urgency', 'relevance', 'dismissedAt'],
  '-foundAt',
).extend({
  state: z.enum(REPORT_STATES).default('waiting'),
  kind: z.enum(REPORT_KINDS).optional(),
  language: z.enum(LANGUAGES).optional(),
  /** Id of a source. */
  source: z.uuid().optional(),
  /** Only what whoever asks has taken. */
  mine: z.stringbool().optional(),
  /** Only what whoever asks is to look at. */
  forMe: z.stringbool().optional(),
});
export type ListDeskRequest = z.output<typeof ListDeskRequest>;

/** A document that somebody enters by hand, such as a letter or a page that no feed lists. */
export const FileReportRequest = z.object({
  title: z.string().trim().min(1).max(500),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  text: z.string().trim().min(1).max(200_000),
  publishedAt: z.iso.date().nullable().default(null),
});
export type FileReportRequest = z.input<typeof FileReportRequest>;

export const DismissReportRequest = z.object({ reason: z.string().trim().min(1).max(500) });

const reportIds = z.array(z.uuid()).min(1).max(100);

export const DismissReportsRequest = DismissReportRequest.extend({ reportIds });

export const RestoreReportsRequest = z.object({ reportIds });

/** `over`: although a colleague has it. */
export const TakeReportRequest = z.object({ over: z.boolean().default(false) }).prefault({});

/** Who is at work on a report, and since when. */
export interface TakenView {
  staffId: string;
  name: string | null;
  at: Date;
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
  /** Tells of people who were, or may yet be, detained or returned, and was published within URGENT_FOR_HOURS. */
  urgent: boolean;
  /** How many further reports carry the very same text. */
  reprints: number;
  claims: ClaimView[];
  denials: DenialView[];
  /** Null when nobody has it, or when the TAKEN_FOR_MINUTES are over. */
  taken: TakenView | null;
  /** Who is to look at it; null when nobody was asked. */
  assigned: TakenView | null;
  /** How many comments of colleagues stand by it. */
  commented: number;
  dismissed: DismissedView | null;
}

export interface DismissedView {
  staffId: string;
  name: string | null;
  at: Date;
  reason: string;
}

/** Another claim on the desk that seems to tell of the same event. */
export interface ClaimTogether {
  reportId: string;
  title: string;
  claimId: string;
}

/** One report with its whole text; for staff only, never public. */
export interface ReportView extends Omit<DeskReportView, 'source' | 'reprints'> {
  text: string;
  /** SHA-256 of the text as it was filed, in hexadecimal; whoever marks a stretch of it sends it along. */
  textHash: string;
  /** Claims that staff rejected; each kept with its place. */
  rejectedClaims: ClaimView[];
  /** Staff-written translations, the newest of each language. */
  translations: TranslationView[];
  comments: CommentView[];
  relevant: boolean | null;
  readAt: Date | null;
  source: { id: string; name: string; confidential: boolean } | null;
  /** Who entered it by hand; null for what a source listed. */
  enteredBy: string | null;
  suggestions: (ClaimSuggestion & { together: ClaimTogether[] })[];
  /** Further reports with the very same text. */
  reprints: { id: string; title: string; url: string | null; source: string | null; foundAt: Date }[];
  /** The first report with this text, where this is not the first. */
  sameTextAs: string | null;
}

/** How much lies on the desk. */
export interface DeskCounts {
  waiting: number;
  urgent: number;
  /** Taken by whoever asks. */
  mine: number;
  /** Waiting, and whoever asks is to look at them. */
  forMe: number;
  /** Dismissed within the last 24 hours. */
  dismissedLately: number;
}

/** What the desk's stream of events says: enough to know that the list is to be asked again. */
export interface DeskPulse extends DeskCounts {
  /** Id of the report that came last. */
  newest: string | null;
  taken: { reportId: string; staffId: string }[];
}

/** What became of one of several things that were asked for at once. `code` is the coded error's. */
export interface OutcomeView {
  id: string;
  done: boolean;
  code: string | null;
}
