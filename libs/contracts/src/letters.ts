import { z } from 'zod';
import { sortedPageRequest } from './page.js';
import { ONE_LINE } from './text.js';
import type { DeliveryState, Disclosure } from './words.js';
import { type AnswerDoubt, type AnswerState, LETTER_STAGES, type LetterStage } from './states.js';

/** The board of letters. `q` is looked for in the names of campaign, office and body. */
export const ListLettersRequest = sortedPageRequest(['createdAt', 'stageAt', 'office'], '-stageAt').extend({
  stage: z.enum(LETTER_STAGES).optional(),
  /** Only those that a person should look at, or only the others. */
  attention: z.enum(['yes', 'no']).optional(),
  /** Only those that their office has answered, or only the others. */
  answered: z.enum(['yes', 'no']).optional(),
  campaignId: z.uuid().optional(),
  officeId: z.uuid().optional(),
});
export type ListLettersRequest = z.infer<typeof ListLettersRequest>;

/** Which letters are counted. */
export const CountLettersRequest = z.object({ campaignId: z.uuid().optional() });
export type CountLettersRequest = z.infer<typeof CountLettersRequest>;

const reason = z.string().trim().min(1, 'must not be empty').max(500).regex(ONE_LINE, 'must be one line');

/** Sends a letter once more. The office may get it twice when nobody knows what became of it; then that must be said expressly. */
export const RetryLetterRequest = z.object({ reason, acceptDuplicate: z.boolean().default(false) });
export type RetryLetterRequest = z.infer<typeof RetryLetterRequest>;

/** Sends many failed letters once more, such as after an outage. Those of which nobody knows are left out: each is a decision of its own. */
export const RetryLettersRequest = z.object({ ids: z.array(z.uuid()).min(1).max(200), reason });
export type RetryLettersRequest = z.infer<typeof RetryLettersRequest>;

/** What a person found out about a letter, such as by asking the office. No names of persons in the reason. */
export const SettleLetterRequest = z.object({ outcome: z.enum(['arrived', 'not_arrived']), reason });
export type SettleLetterRequest = z.infer<typeof SettleLetterRequest>;

/** Passes an office's answer on, or drops it. No names of persons in the reason. */
export const DecideAnswerRequest = z.object({ reason });
export type DecideAnswerRequest = z.infer<typeof DecideAnswerRequest>;

/** Lets letters go that were held because their office had no address. */
export const ReleaseLettersRequest = z.object({ officeId: z.uuid() });
export type ReleaseLettersRequest = z.infer<typeof ReleaseLettersRequest>;

/** Which gathered letters a file holds: those that were gathered by this moment. `texts` adds what supporters wrote themselves. */
export const GatheredFileRequest = z.object({ until: z.iso.datetime(), texts: z.enum(['yes', 'no']).default('no') });
export type GatheredFileRequest = z.infer<typeof GatheredFileRequest>;

/**
 * That gathered letters were handed over by another way than mail. `until` and `letters` are those of the file that was handed over:
 * when a letter was withdrawn meanwhile, nothing is recorded.
 */
export const RecordHandoverRequest = z.object({
  handedOn: z.iso.date(),
  note: reason,
  until: z.iso.datetime(),
  letters: z.number().int().min(1),
});
export type RecordHandoverRequest = z.infer<typeof RecordHandoverRequest>;

/** One letter on the board: nothing of its supporter. */
export interface LetterListItem {
  id: string;
  stage: LetterStage;
  /** When it came to this stage. */
  stageAt: Date;
  /** When its supporter confirmed it. */
  createdAt: Date;
  /** Whether a person should look at it. */
  attention: boolean;
  /** When its office answered last, as far as that came to us. */
  answeredAt: Date | null;
  campaign: { id: string; slug: string; title: string };
  office: { id: string; name: string; bodyName: string };
}

/** How many letters there are, by stage. */
export interface LetterCounts {
  stages: Record<LetterStage, number>;
  total: number;
  attention: number;
  /** How many their office has answered. */
  answered: number;
}

/** One message that was made of a letter, and what became of its mail. */
export interface LetterTry {
  messageId: string;
  composedAt: Date;
  state: DeliveryState | null;
  stateAt: Date | null;
  /** Through the relay, or into the development mailbox. */
  route: 'relay' | 'mailbox' | null;
  attempts: number;
  /** Why; face has the words. */
  reason: string | null;
  /** What the receiving server answered, without addresses. */
  smtpCode: number | null;
  smtpReply: string | null;
  /** Tries that did not succeed at once, oldest first. `at` is an instant (ISO 8601). */
  earlier: {
    at: string;
    state: DeliveryState;
    reason: string | null;
    smtpCode: number | null;
    smtpReply: string | null;
  }[];
}

/** What staff did with a letter. */
export interface LetterAct {
  at: Date;
  staffId: string;
  act: 'retry' | 'settle' | 'read-answer' | 'pass-on-answer' | 'drop-answer';
  outcome: 'arrived' | 'not_arrived' | null;
  acceptDuplicate: boolean;
  reason: string;
}

/** That an office answered a letter, and what became of its answer; never what it says. */
export interface AnswerView {
  id: string;
  at: Date;
  state: AnswerState;
  /** Why it waits or waited for a person; null when it did not. */
  doubt: AnswerDoubt | null;
  decidedAt: Date | null;
  decidedBy: string | null;
}

/** What an answer that waits for a person says, without the letter that it quotes and without its supporter's name. */
export interface AnswerTextView {
  from: string;
  subject: string;
  text: string;
}

/** The whole story of one letter; nothing of its supporter. */
export interface LetterView extends LetterListItem {
  disclosure: Disclosure;
  /** Whether its supporter changed the proposed letter. */
  edited: boolean;
  writtenAt: Date;
  handedAt: Date | null;
  /** Its place in the office's queue, from 1; null when it does not wait there. */
  place: number | null;
  /** When it is looked at next, while it waits or is held. */
  dueAt: Date | null;
  handover: HandoverView | null;
  tries: LetterTry[];
  /** What the office answered, oldest first. */
  answers: AnswerView[];
  acts: LetterAct[];
  /** What may be done now. */
  may: { retry: 'yes' | 'with_risk' | 'no'; settle: boolean; settleAsArrived: boolean };
}

/** The letters of one office in one campaign that are held to be gathered. */
export interface GatheredView {
  officeId: string;
  officeName: string;
  bodyName: string;
  letters: number;
  /** Of these, the ones whose supporter changed the proposed text. */
  edited: number;
  /** The moment of this count; the file and the record of handing over name it. */
  until: Date;
  handovers: HandoverView[];
}

/** That gathered letters were handed over. */
export interface HandoverView {
  id: string;
  handedOn: string;
  letters: number;
  note: string;
  recordedBy: string;
  recordedAt: Date;
}
