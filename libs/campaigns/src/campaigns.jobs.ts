import { z } from 'zod';
import { defineJob } from '#queue';

/** Hands the letters of one office to mail, as many as its turn allows. */
export const releaseLetters = defineJob({
  name: 'release-letters',
  queue: 'mail-prompt',
  payload: z.object({ officeId: z.uuid() }),
});

/** Ends the actions that were not confirmed in time and erases what was typed. */
export const expirePendingActions = defineJob({
  name: 'expire-pending-actions',
  queue: 'upkeep',
  payload: z.object({}),
});

/** Gives up answers that nobody decided on, and forgets what was passed on. */
export const expireAnswers = defineJob({ name: 'expire-answers', queue: 'upkeep', payload: z.object({}) });

const resend = z.object({ resendId: z.uuid() });
/** Which resend goes on. */
export type ResendLettersPayload = z.infer<typeof resend>;

/** Puts the next letters of a resend back in the queues of their offices. */
export const resendLetters = defineJob({ name: 'resend-letters', queue: 'fanout', payload: resend });

/** Every job of this lib, for the worker's list. */
export const campaignJobs = [releaseLetters, resendLetters, expirePendingActions, expireAnswers];
