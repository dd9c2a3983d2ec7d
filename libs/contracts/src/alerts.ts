import { z } from 'zod';
import type { ChangeKind } from './publication-words.js';
import type { AlertState } from './states.js';
import type { PublishedIncident } from './published-incident.js';
import { holdsNoVariable, NO_VARIABLE } from './text.js';
import type { IncidentKind } from './words.js';

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/;
const plain = (text: string): boolean => !CONTROL.test(text) && text.isWellFormed();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A language that a text is in (BCP 47). Whether we have words in it is for the server to say. */
export const AlertLanguage = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as en or ko');

/** Drafts an alert from the published version of an incident, in these languages or in all that we have words in. */
export const DraftAlertRequest = z.object({
  incident: z.string().min(1).max(40),
  languages: z.array(AlertLanguage).min(1).max(20).optional(),
});
export type DraftAlertRequest = z.infer<typeof DraftAlertRequest>;

const words = {
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((text) => plain(text) && !/[\r\n\t]/.test(text), 'must be one line without control characters')
    .refine(holdsNoVariable, NO_VARIABLE),
  body: z
    .string()
    .trim()
    .min(1)
    .max(20_000)
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine(plain, 'must not hold control characters')
    .refine(holdsNoVariable, NO_VARIABLE),
};

/**
 * One text of an alert, changed by hand. Variables and tags are refused: mail would take two opening braces for a slot, and nothing fills the rest. `seen` is the hash of the text
 * that was changed: a colleague's change in between is never overwritten.
 */
export const EditAlertTextRequest = z.object({ ...words, seen: sha256 });
export type EditAlertTextRequest = z.infer<typeof EditAlertTextRequest>;

/** Adds a text in a language, written from the record. */
export const AddAlertTextRequest = z.object({ language: AlertLanguage });
export type AddAlertTextRequest = z.infer<typeof AddAlertTextRequest>;

/** Takes one text away: its readers get the one in the alert's own language. */
export const RemoveAlertTextRequest = z.object({ seen: sha256 });
export type RemoveAlertTextRequest = z.infer<typeof RemoveAlertTextRequest>;

/** Shows the mail of a text that need not be saved yet. */
export const PreviewAlertRequest = z.object({ language: AlertLanguage, ...words });
export type PreviewAlertRequest = z.infer<typeof PreviewAlertRequest>;

/** The same as a page, in one of the two forms that it is mailed in. */
export const AlertPageRequest = PreviewAlertRequest.extend({ form: z.enum(['open', 'discreet']) });
export type AlertPageRequest = z.infer<typeof AlertPageRequest>;

/** What is looked at before an alert is approved. */
export const ALERT_CHECKS = [
  'record',
  'figures',
  'attribution',
  'links',
  'harm',
  'script',
  'subject',
  'languages',
  'audience',
  'outside',
  'address',
] as const;
export type AlertCheckKey = (typeof ALERT_CHECKS)[number];

/** What a check found. */
export interface AlertCheck {
  key: AlertCheckKey;
  ok: boolean;
  /** Whether an approver must say that they approve despite it. */
  gate: boolean;
  /** The text it is about; null for the whole alert. */
  language: string | null;
  /** What was found, for the words on the screen. */
  detail: Record<string, string | number>;
}

/** Approves the very texts that this hash is of, in spite of what the named checks found. */
export const ApproveAlertRequest = z.object({
  contentSha256: sha256,
  despite: z.array(z.enum(ALERT_CHECKS)).max(ALERT_CHECKS.length).default([]),
});
export type ApproveAlertRequest = z.input<typeof ApproveAlertRequest>;

/** Asks colleagues to approve the very texts that this hash is of. */
export const AskApprovalRequest = z.object({ contentSha256: sha256 });
export type AskApprovalRequest = z.infer<typeof AskApprovalRequest>;

/** Why somebody is not in an audience, or left it. */
export const LEFT_OUT_REASONS = [
  'unconfirmed',
  'other_matters',
  'suppressed',
  'left_since',
  'confirmed_later',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** Who is to get an alert, and who is left out and why. */
export interface AudienceView {
  /** When they were counted: of a large audience this may be a while ago. */
  countedAt: Date;
  /** Confirmed subscribers who asked for this. */
  matching: number;
  /** Why people are left out, matching or not, and how many. */
  leftOut: { reason: LeftOutReason; count: number }[];
  /** How many mails that makes. */
  recipients: number;
  /** Those who match by their language, most first, and how many of them get the discreet form. */
  languages: { language: string; count: number; discreet: number }[];
  /** How many of these really leave, and how many stay in the development mailbox. */
  routes: { relay: number; mailbox: number };
}

/** One text of an alert. */
export interface AlertTextView {
  language: string;
  subject: string;
  body: string;
  /** SHA-256 of language, subject and body; a change names it. */
  sha256: string;
  /** The record's figures in this language, each with hedge and source, ready for the text; in the record's order. */
  facts: string[];
}

/** An alert as staff see it. */
export interface AlertView {
  id: string;
  state: AlertState;
  incident: string;
  incidentVersion: number;
  /** Whether the record has moved on since the draft: then it cannot be approved. */
  incidentChanged: boolean;
  /** What the record says, in the version that the alert rests on. */
  record: PublishedIncident;
  /** The language of those in whose own there is no text. */
  language: string;
  kinds: IncidentKind[];
  /** Of the text in the alert's own language. */
  subject: string;
  /** The one in the alert's own language first. */
  texts: AlertTextView[];
  /** Languages that we have words in and the alert has no text in. */
  otherLanguages: string[];
  /** SHA-256 of all texts and of what they rest on; approving names it. */
  contentSha256: string;
  draftedAt: Date;
  draftedBy: string;
  askedAt: Date | null;
  askedBy: string | null;
  /** What it tells those who were alerted before, and who alone get it; null for a first alert. */
  followKind: ChangeKind | null;
  approvals: { staffId: string; approvedAt: Date }[];
  approvalsNeeded: number;
  approvedAt: Date | null;
  cancelledAt: Date | null;
  audience: AudienceView;
  checks: AlertCheck[];
}

/** A mail as its recipient would get it. */
export interface AlertMailView {
  from: string;
  subject: string;
  text: string;
  html: string | null;
  bytes: number;
}

/** The mail of one text, in both forms, made by the code that sends, and what the checks say of that text. */
export interface AlertPreviewView {
  language: string;
  mail: AlertMailView;
  discreetMail: AlertMailView;
  checks: AlertCheck[];
}
