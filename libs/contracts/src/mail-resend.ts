import { z } from 'zod';
import { type NeverResent, RESEND_GROUPS, type ResendGroup } from './states.js';

/**
 * Sends a message again to those who never got it: the groups, and how many people the dialog named. With `uncertain` among them some may
 * get it twice, and whoever asks says so in words.
 */
export const ResendRequest = z
  .object({
    groups: z.array(z.enum(RESEND_GROUPS)).min(1).max(RESEND_GROUPS.length),
    count: z.number().int().min(1),
    mayArriveTwice: z.literal(true).optional(),
  })
  .refine(({ groups, mayArriveTwice }) => !groups.includes('uncertain') || mayArriveTwice === true, {
    path: ['mayArriveTwice'],
    message: 'must be true when mails of which nobody knows are sent again',
  });
export type ResendRequest = z.infer<typeof ResendRequest>;

/** One resend, as a job: how far it has come, or what became of it. */
export interface ResendView {
  id: string;
  groups: ResendGroup[];
  /** Who asked; the name is filled in where staff look. */
  askedBy: { staffId: string; name: string | null };
  askedAt: Date;
  /** How many people it is for. */
  planned: number;
  /** How many of them are due again so far. */
  queued: number;
  /** How many were left out on the way: they left or were barred meanwhile, or the mail arrived after all. */
  leftOut: number;
  endedAt: Date | null;
  cancelledAt: Date | null;
  /** How many were put back as they were, because it was cancelled before their turn. */
  takenBack: number;
}

/** Who would get a message again, who never would, and whether it may be asked for now. */
export interface ResendPlanView {
  groups: { group: ResendGroup; count: number }[];
  never: { group: NeverResent; count: number }[];
  /** Why it cannot be asked for: it is still sent, it was stopped for good, another resend runs, or it is no list's mail. */
  notNow: 'under_way' | 'stopped' | 'resending' | 'not_a_list' | null;
  /** The newest first; at most 20. */
  resends: ResendView[];
}
