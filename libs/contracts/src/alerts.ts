import { z } from 'zod';
import type { DeliveryState, IncidentKind } from './words.js';

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/;
const plain = (text: string): boolean => !CONTROL.test(text) && text.isWellFormed();
const withoutSlots = (text: string): boolean => !text.includes('{{');

/** Drafts an alert from the published version of an incident. */
export const DraftAlertRequest = z.object({ incident: z.string().min(1).max(40) });
export type DraftAlertRequest = z.infer<typeof DraftAlertRequest>;

/** The text of an alert, changed by hand. Two opening braces are refused: mail would take them for a slot. */
export const EditAlertRequest = z.object({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((text) => plain(text) && !/[\r\n\t]/.test(text), 'must be one line without control characters')
    .refine(withoutSlots, 'must not hold {{'),
  body: z
    .string()
    .trim()
    .min(1)
    .max(20_000)
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine(plain, 'must not hold control characters')
    .refine(withoutSlots, 'must not hold {{'),
});
export type EditAlertRequest = z.infer<typeof EditAlertRequest>;

/** Approves the very text that this hash is of. */
export const ApproveAlertRequest = z.object({ contentSha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type ApproveAlertRequest = z.infer<typeof ApproveAlertRequest>;

/** Where an alert stands. `sent` is said only when every recipient's mail has come to an end and the counts agree. */
export const ALERT_STATES = [
  'draft',
  'awaiting_second_approval',
  'preparing',
  'sending',
  'paused',
  'needs_attention',
  'sent',
  'cancelled',
] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** Who is to get an alert, and who is left out and why. */
export interface AudienceView {
  /** Confirmed subscribers who asked for this. */
  matching: number;
  /** Why people are left out, matching or not, and how many. */
  leftOut: { reason: string; count: number }[];
  /** How many mails that makes. */
  recipients: number;
  /** How many of these really leave, and how many stay in the development mailbox. */
  routes: { relay: number; mailbox: number };
}

/** An alert as staff see it. */
export interface AlertView {
  id: string;
  incident: string;
  incidentVersion: number;
  /** Whether the record has moved on since the draft: then it cannot be approved. */
  incidentChanged: boolean;
  language: string;
  kinds: IncidentKind[];
  subject: string;
  body: string;
  /** SHA-256 of the text and of what it rests on; approving names it. */
  contentSha256: string;
  draftedAt: Date;
  draftedBy: string;
  approvals: { staffId: string; approvedAt: Date }[];
  approvalsNeeded: number;
  approvedAt: Date | null;
  cancelledAt: Date | null;
  audience: AudienceView;
}

/** One line of a list of alerts. */
export interface AlertListItem {
  id: string;
  incident: string;
  subject: string;
  draftedAt: Date;
  approvedAt: Date | null;
  cancelledAt: Date | null;
}

/** How far an alert has come, as numbers and as a sentence. */
export interface AlertStatusView {
  id: string;
  state: AlertState;
  /** The same for people. */
  sentence: string;
  /** Deliveries by state; they add up to `deliveries`. */
  states: Record<DeliveryState, number>;
  deliveries: number;
  /** How many the audience holds, once that is known for all. */
  candidates: number | null;
  routes: { relay: number; mailbox: number };
}
