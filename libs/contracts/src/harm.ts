import { z } from 'zod';
import type { HarmDetail, HarmSeverity } from './harm-words.js';

/** A place in a publication that could endanger somebody, found by the do-no-harm check. */
export interface HarmWarning {
  /** Where it stands, such as `summary` or `origins.2.quote`. */
  where: string;
  /** What sort of detail it is; the console says why it endangers and what to do instead. */
  detail: HarmDetail;
  severity: HarmSeverity;
  /** The words that raised it. */
  words: string;
  /** From where to where they stand in that text, in UTF-16 units. */
  start: number;
  end: number;
  /** The same for the same words in the same sentence: what somebody answers for. Another sentence is another matter. */
  key: string;
}

export const HARM_KEY = /^[0-9a-f]{16}$/;

/** Lets a finding of severity `stop` stand, with the reason. It counts once an administrator or a second approver agrees. */
export const LetStandRequest = z.object({
  key: z.string().regex(HARM_KEY),
  reason: z.string().trim().min(1).max(500),
});
export type LetStandRequest = z.infer<typeof LetStandRequest>;

/** Somebody's answer for a finding. The words themselves are not kept in it. */
export interface HarmAnswerView {
  id: string;
  key: string;
  reason: string;
  askedAt: Date;
  askedBy: string;
  askedByName: string | null;
  /** When it began to count: at once for an administrator, else when a second approver agreed. */
  agreedAt: Date | null;
  agreedBy: string | null;
  agreedByName: string | null;
}
