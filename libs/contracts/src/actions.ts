import { z } from 'zod';
import { LETTER_LIMIT } from './campaigns.js';
import type { LetterStage } from './states.js';
import { cleanText, ONE_LINE } from './text.js';
import type { Disclosure } from './words.js';

/** What a supporter sends from an action page. The messages are read by people. */
export const SubmitActionRequest = z.object({
  subject: z
    .string()
    .trim()
    .min(1, 'Give your letter a subject.')
    .max(200, 'Shorten the subject to 200 characters.')
    .regex(ONE_LINE, 'The subject must be one line.'),
  body: z
    .string()
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, 'Your letter is empty. Write at least a sentence.')
        .max(LETTER_LIMIT, 'Your letter is longer than 10,000 characters. Shorten it a little.'),
    ),
  name: z
    .string()
    .trim()
    .min(2, 'Give the name that your letter is to be signed with. Offices discard letters without one.')
    .max(100, 'Shorten your name to 100 characters.')
    .regex(ONE_LINE, 'Your name must be one line.'),
  email: z.string().trim().min(1, 'Give your e-mail address, so that you can confirm your letter.').max(254),
  /** What the page said that each office learns, as `office=class` parts; see `toldOf`. */
  told: z.string().max(5000).optional(),
  /** A field that people do not see and programs fill in. */
  website: z.string().max(5000).optional(),
});
export type SubmitActionRequest = z.infer<typeof SubmitActionRequest>;

/** One letter on the status page of its supporter. */
export interface LetterStatusView {
  officeName: string;
  bodyName: string;
  disclosure: Disclosure;
  stage: LetterStage;
  /** When it came to this stage. */
  stageAt: Date | null;
  /** Its place in the office's queue, from 1; null when it does not wait there. */
  place: number | null;
  handedAt: Date | null;
  /** When the office answered first, as far as that came to us. */
  answeredAt: Date | null;
}

/** What a supporter sees of their action. */
export interface ActionStatusView {
  campaignTitle: string;
  writtenAt: Date;
  confirmedAt: Date | null;
  /** When it was withdrawn or expired; what was personal in it is erased then. */
  endedAt: Date | null;
  letters: LetterStatusView[];
}
