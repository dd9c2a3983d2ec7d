import { z } from 'zod';
import type { DeliveryState, Disclosure } from './words.js';

/** The longest letter, in characters as JavaScript counts them. */
export const LETTER_LIMIT = 10_000;

const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;
/** Line breaks as LF; other control characters and halves of characters, which mail cannot carry, fall away. */
const cleanText = (value: string) =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')
    .trim();
const line = (max: number) =>
  z.string().trim().min(1, 'must not be empty').max(max).regex(ONE_LINE, 'must be one line');
const text = (max: number) => z.string().transform(cleanText).pipe(z.string().min(1, 'must not be empty').max(max));

/** What a letter drive asks for and the letter it proposes, before anybody has approved it. */
export const DraftCampaignRequest = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens')
    .max(80)
    .optional(),
  title: line(160),
  /** One or two paragraphs: what happened, what is asked of whom, and why now. */
  ask: text(4000),
  letterSubject: line(200),
  letterBody: text(LETTER_LIMIT),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .default('en'),
  /** How many letters the campaign hopes for. */
  goal: z.coerce.number().int().min(1).max(10_000_000).nullable().default(null),
  incidentId: z.uuid().nullable().default(null),
  officeIds: z.array(z.uuid()).min(1, 'must name an office').max(50),
});
export type DraftCampaignRequest = z.infer<typeof DraftCampaignRequest>;

/** What is to be different; what is left out stays. */
export const EditCampaignRequest = z.object({
  title: DraftCampaignRequest.shape.title.optional(),
  ask: DraftCampaignRequest.shape.ask.optional(),
  letterSubject: DraftCampaignRequest.shape.letterSubject.optional(),
  letterBody: DraftCampaignRequest.shape.letterBody.optional(),
  goal: z.coerce.number().int().min(1).max(10_000_000).nullable().optional(),
  officeIds: DraftCampaignRequest.shape.officeIds.optional(),
});
export type EditCampaignRequest = z.infer<typeof EditCampaignRequest>;

/** The approval of one text: the `contentSha256` that the approver saw in the CampaignView. */
export const LaunchCampaignRequest = z.object({ contentSha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type LaunchCampaignRequest = z.infer<typeof LaunchCampaignRequest>;

/** Why a campaign is stopped; for staff, never shown to the public. */
export const StopCampaignRequest = z.object({ reason: line(500) });
export type StopCampaignRequest = z.infer<typeof StopCampaignRequest>;

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

export const CAMPAIGN_STATES = ['draft', 'open', 'stopped'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Counts of one campaign. Nothing is counted as sent that was not. */
export interface CampaignNumbers {
  actionsPending: number;
  actionsConfirmed: number;
  /** Confirmed actions whose supporter changed the proposed letter. */
  actionsEdited: number;
  lettersWaiting: number;
  lettersHeld: number;
  lettersHanded: number;
  lettersEnded: number;
  /** The letters handed over, by what became of their mail. */
  deliveries: Partial<Record<DeliveryState, number>>;
}

/** One office of a campaign as it is today. */
export interface CampaignOfficeView {
  officeId: string;
  officeName: string;
  bodyName: string;
  salutation: string;
  disclosure: Disclosure;
  reachable: boolean;
}

/** A campaign as staff see it; nothing of any supporter. */
export interface CampaignView {
  id: string;
  slug: string;
  state: CampaignState;
  title: string;
  ask: string;
  letterSubject: string;
  letterBody: string;
  language: string;
  goal: number | null;
  incidentId: string | null;
  /** SHA-256 over the words and offices as they stand now; an approver launches exactly this. */
  contentSha256: string;
  draftedAt: Date;
  draftedBy: string;
  launchedAt: Date | null;
  launchedBy: string | null;
  stoppedAt: Date | null;
  stoppedBy: string | null;
  stoppedReason: string | null;
  offices: CampaignOfficeView[];
  numbers: CampaignNumbers;
}

/** What an action page shows. */
export interface PublicCampaign {
  id: string;
  slug: string;
  title: string;
  ask: string;
  letterSubject: string;
  letterBody: string;
  language: string;
  goal: number | null;
  stoppedAt: Date | null;
  offices: CampaignOfficeView[];
  /** Confirmed letters, and the people who confirmed them. */
  letters: number;
  people: number;
}

/** How far one letter has come. */
export const LETTER_STAGES = [
  'waiting',
  'gathered',
  'no_address',
  'handed',
  'deferred',
  'accepted',
  'kept_here',
  'delivered',
  'uncertain',
  'bounced',
  'failed',
  'suppressed',
  'stopped',
  'withdrawn',
] as const;
export type LetterStage = (typeof LETTER_STAGES)[number];

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
