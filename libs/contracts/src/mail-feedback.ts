import { z } from 'zod';
import { FEEDBACK_KINDS, FEEDBACK_REASONS, type FeedbackReason, type FeedbackWord } from './feedback-words.js';
import { sortedPageRequest } from './page.js';
import type { Stream } from './words.js';

/** Query of the list of what came back; `q` is looked for in the words of servers and in subjects. */
export const FeedbackListRequest = sortedPageRequest(['receivedAt', 'kind'], '-receivedAt').extend({
  kind: z.enum(FEEDBACK_KINDS).optional(),
  reason: z.enum(FEEDBACK_REASONS).optional(),
  /** Whether the address should not be tried again. */
  permanent: z.enum(['yes', 'no']).optional(),
  /** `yes`: only news of which those concerned have not been told yet. */
  unheard: z.literal('yes').optional(),
  message: z.uuid().optional(),
});
export type FeedbackListRequest = z.infer<typeof FeedbackListRequest>;

/** What came back for one mail, without whose it was. */
export interface CameBackView {
  id: string;
  receivedAt: Date;
  kind: FeedbackWord;
  reason: FeedbackReason | null;
  /** Whether the address should not be tried again. */
  permanent: boolean;
  /** Enhanced status code (RFC 3463) and SMTP reply code. */
  status: string | null;
  replyCode: number | null;
  /** The words of the server, addresses replaced. */
  said: string | null;
}

/** One piece of what came back, and the mail of ours that it is about; only what could be tied to one changed anything. */
export interface FeedbackView extends CameBackView {
  /** Of complaints, what the report calls it. */
  feedbackType: string | null;
  action: string | null;
  /** How its mail was found: by the token it came to, by a Message-ID, in the session; `nothing` and `bad token` were believed in nothing. */
  foundBy: string;
  messageId: string | null;
  subject: string | null;
  stream: Stream | null;
  /** Such as `a•••@example.org`; null when nobody is known or the address was forgotten. */
  masked: string | null;
  /** Whether those concerned have yet to be told. */
  unheard: boolean;
}
