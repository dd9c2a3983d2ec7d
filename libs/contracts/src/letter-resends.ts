import { z } from 'zod';
import { ONE_LINE } from './text.js';
import { LETTER_RESEND_GROUPS, type LetterResendGroup } from './states.js';

/** Sends again what surely did not arrive of a letter drive: which groups, how many letters the dialog named, and why. No names of persons in the reason. */
export const ResendLettersRequest = z.object({
  groups: z.array(z.enum(LETTER_RESEND_GROUPS)).min(1).max(LETTER_RESEND_GROUPS.length),
  count: z.number().int().min(1),
  reason: z.string().trim().min(1, 'must not be empty').max(500).regex(ONE_LINE, 'must be one line'),
});
export type ResendLettersRequest = z.infer<typeof ResendLettersRequest>;

/** Letters to one office that can go again for one reason. */
export interface LetterResendLine {
  office: { id: string; name: string; bodyName: string };
  group: LetterResendGroup;
  /** Why their mail failed; face has the words. */
  reason: string | null;
  count: number;
}

/** One resend of a letter drive, as a job: how far it has come, or what became of it. */
export interface LetterResendView {
  id: string;
  groups: LetterResendGroup[];
  reason: string;
  /** Who asked; the name is filled in where staff look. */
  askedBy: { staffId: string; name: string | null };
  askedAt: Date;
  planned: number;
  /** How many letters are back in the queues of their offices so far. */
  queued: number;
  /** How many of those have been handed to mail again. */
  handed: number;
  /** How many were left out on the way: withdrawn, sent again or settled by somebody, or arrived after all. */
  leftOut: number;
  endedAt: Date | null;
  cancelledAt: Date | null;
  /** How many were put back as they were, because it was cancelled before their turn. */
  takenBack: number;
}

/** What of a letter drive surely did not arrive and can go again, what a person has to decide letter by letter, and what was asked for so far. */
export interface LetterResendPlanView {
  lines: LetterResendLine[];
  groups: { group: LetterResendGroup; count: number }[];
  /** Letters of which nobody knows whether they arrived: never among those above. */
  uncertain: number;
  /** Why it cannot be asked for now. */
  notNow: 'stopped' | 'resending' | null;
  /** The newest first; at most 20. */
  resends: LetterResendView[];
}
