import { z } from 'zod';
import type { Stream } from '#contracts';
import { defineJob, type Job } from '#queue';

const payload = z.object({ messageId: z.uuid() });
/** Which message has deliveries due. */
export type SendMailPayload = z.infer<typeof payload>;

/** Sends what is due of a confirmation: somebody waits for it at the screen. */
export const sendInstant = defineJob({ name: 'send-instant', queue: 'mail-instant', payload });
/** Sends what is due of a letter: within minutes. */
export const sendPrompt = defineJob({ name: 'send-prompt', queue: 'mail-prompt', payload });
/** Sends one batch of what is due of an alert or digest. */
export const sendBulk = defineJob({ name: 'send-bulk', queue: 'mail-bulk', payload });

const feedback = z.object({ feedbackId: z.uuid() });
/** Which piece of news came back. */
export type HearFeedbackPayload = z.infer<typeof feedback>;

/** Tells those concerned that somebody complained, or asked by mail to leave. */
export const hearFeedback = defineJob({ name: 'hear-feedback', queue: 'mail-prompt', payload: feedback });

const resend = z.object({ resendId: z.uuid() });
/** Which resend goes on. */
export type ResendMessagePayload = z.infer<typeof resend>;

/** Makes one batch of a resend due again. */
export const resendMessage = defineJob({ name: 'resend-message', queue: 'fanout', payload: resend });
/** Counts complaints against mails, and stops a stream that too many complain of. */
export const judgeStreams = defineJob({ name: 'judge-streams', queue: 'upkeep', payload: z.object({}) });

/** Lets mail leave that was put off for a cap, a warm-up or hours that hold it no longer. */
export const bringForward = defineJob({ name: 'bring-forward', queue: 'upkeep', payload: z.object({}) });

/** Forgets what was known of operators and days of streams long ago. */
export const forgetPaces = defineJob({ name: 'forget-paces', queue: 'upkeep', payload: z.object({}) });

/** Reads what came back into the mailbox of IMAP_URL; does nothing where that is not set. */
export const pollMailbox = defineJob({ name: 'poll-mailbox', queue: 'upkeep', payload: z.object({}), attempts: 1 });

/** The job that sends messages of a stream. */
export const SEND_JOBS: Record<Stream, Job<SendMailPayload>> = {
  confirmations: sendInstant,
  letters: sendPrompt,
  alerts: sendBulk,
  digests: sendBulk,
};

/** Every job of this lib, for the worker's list. */
export const mailJobs = [
  ...[sendInstant, sendPrompt, sendBulk, hearFeedback, resendMessage],
  ...[judgeStreams, pollMailbox, bringForward, forgetPaces],
];
