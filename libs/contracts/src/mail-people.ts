import { z } from 'zod';
import type { CameBackView } from './mail-feedback.js';
import type { RecipientView, TryView } from './mail.js';
import { sortedPageRequest } from './page.js';
import type { Stream } from './words.js';
import { SUPPRESSION_REASONS } from './states.js';

const address = z.string().trim().min(1).max(400);
const why = z.string().trim().min(1).max(500);

/** Looks one address up: always in a body, never in an address line, which is logged and kept. */
export const AddressRequest = z.object({ address });
export type AddressRequest = z.infer<typeof AddressRequest>;

/** An act on one address or on addresses that somebody must be able to account for later. */
export const DiscloseRequest = z.object({ why });
export type DiscloseRequest = z.infer<typeof DiscloseRequest>;

/** Asks for all that is known of one address. */
export const StoryRequest = z.object({ address, why });
export type StoryRequest = z.infer<typeof StoryRequest>;

/** One message to a person, with every try that is known. */
export interface StoryMailView extends RecipientView {
  stream: Stream;
  reference: string;
  subject: string;
  createdAt: Date;
  /** Tries that did not succeed at once, and the one that did after them; a first try that succeeded is the delivery itself. */
  tries: TryView[];
  /** What came back for it, oldest first. */
  cameBack: CameBackView[];
}

/** Bars an address from ever being mailed. */
export const SuppressRequest = z.object({ address, reason: z.enum(SUPPRESSION_REASONS) });
export type SuppressRequest = z.infer<typeof SuppressRequest>;

/** Lets a barred address be mailed again. */
export const LiftSuppressionRequest = z.object({ address, why });
export type LiftSuppressionRequest = z.infer<typeof LiftSuppressionRequest>;

/** Query of the list of barred addresses. */
export const SuppressionListRequest = sortedPageRequest(['createdAt'], '-createdAt').extend({
  reason: z.string().max(100).optional(),
});
export type SuppressionListRequest = z.infer<typeof SuppressionListRequest>;

/** A barred address, of which only a keyed hash is kept. */
export interface SuppressionView {
  /** Opaque. */
  id: string;
  reason: string;
  createdAt: Date;
  /** The words of the server that led to it, without addresses; null where a person decided. */
  said: string | null;
}

/** A mail of the development mailbox in a list, its recipients masked. */
export interface MailboxItemView {
  id: string;
  receivedAt: Date;
  /** Empty in a list for whoever may not see the writer of a letter. */
  subject: string;
  /** As the header shows it; in a list without the name for whoever may not see the writer of a letter. */
  from: string;
  to: string[];
}

/** A mail of the development mailbox as a mail program would show it, and as it came. */
export interface KeptMailView extends MailboxItemView {
  text: string | null;
  html: string | null;
  headers: { name: string; value: string }[];
  /** The bytes as they came, each as one character (ISO 8859-1). */
  source: string;
}
