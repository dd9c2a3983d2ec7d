import type { CampaignTemplates } from './letter-variables.js';
import { z } from 'zod';
import type { CampaignNumbers } from './campaign-numbers.js';
import type { HarmWarning } from './harm.js';
import { sortedPageRequest } from './page.js';
import { cleanText, holdsNoVariable, NO_VARIABLE, ONE_LINE } from './text.js';
import type { Disclosure } from './words.js';
import { CAMPAIGN_STATES, type CampaignState } from './states.js';

/** The longest letter, in characters as JavaScript counts them. */
export const LETTER_LIMIT = 10_000;

const line = (max: number) =>
  z.string().trim().min(1, 'must not be empty').max(max).regex(ONE_LINE, 'must be one line');
const text = (max: number) => z.string().transform(cleanText).pipe(z.string().min(1, 'must not be empty').max(max));

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SLUG_RULE = 'must be small letters, digits and single hyphens';
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** What a letter drive asks for and the letter it proposes, before anybody has approved it. */
export const DraftCampaignRequest = z.object({
  slug: z.string().regex(SLUG, SLUG_RULE).max(80).optional(),
  /** Filled by nothing, so that it may hold no variable. */
  title: line(200).refine(holdsNoVariable, NO_VARIABLE),
  /** One or two paragraphs: what happened, what is asked of whom, and why now. */
  ask: text(4000),
  letterSubject: line(200),
  letterBody: text(LETTER_LIMIT),
  language: z.string().regex(LANGUAGE).default('en'),
  /** How many letters the campaign hopes for. */
  goal: z.coerce.number().int().min(1).max(10_000_000).nullable().default(null),
  incidentId: z.uuid().nullable().default(null),
  /** Whether the mail of each letter carries the letter as a PDF as well, for offices that file paper. */
  attachPdf: z.boolean().default(false),
  officeIds: z.array(z.uuid()).min(1, 'must name an office').max(50),
});
export type DraftCampaignRequest = z.infer<typeof DraftCampaignRequest>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

/**
 * What is to be different; what is left out stays. `contentSha256` is that of the text that was looked at while writing: when the
 * campaign has another by now, nothing is changed.
 */
export const EditCampaignRequest = z.object({
  contentSha256: Sha256,
  slug: z.string().regex(SLUG, SLUG_RULE).max(80).optional(),
  title: DraftCampaignRequest.shape.title.optional(),
  ask: DraftCampaignRequest.shape.ask.optional(),
  letterSubject: DraftCampaignRequest.shape.letterSubject.optional(),
  letterBody: DraftCampaignRequest.shape.letterBody.optional(),
  language: z.string().regex(LANGUAGE).optional(),
  goal: z.coerce.number().int().min(1).max(10_000_000).nullable().optional(),
  incidentId: z.uuid().nullable().optional(),
  attachPdf: z.boolean().optional(),
  officeIds: DraftCampaignRequest.shape.officeIds.optional(),
});
export type EditCampaignRequest = z.infer<typeof EditCampaignRequest>;

/**
 * What the builder holds while somebody types, as a form sends it, to see the action page of it. Nothing is kept, and nothing has to be
 * right yet. `officeIds` are parted by spaces.
 */
export const PreviewCampaignRequest = z.object({
  title: z.string().max(400).default(''),
  ask: z.string().max(8000).default(''),
  letterSubject: z.string().max(400).default(''),
  letterBody: z
    .string()
    .max(2 * LETTER_LIMIT)
    .default(''),
  language: z.string().max(35).default('en'),
  goal: z.string().max(20).default(''),
  officeIds: z.string().max(4000).default(''),
  /** Empty for none. */
  incidentId: z.string().max(40).default(''),
  /** `true`, or anything else. */
  attachPdf: z.string().max(5).default(''),
});
export type PreviewCampaignRequest = z.infer<typeof PreviewCampaignRequest>;

/**
 * The approval of one text: the `contentSha256` that the approver saw in the CampaignView. `despite`: words that the harm check found
 * and that the approver lets stand. `readByMe`: the approver has read a text whose language the check cannot judge.
 */
export const LaunchCampaignRequest = z.object({
  contentSha256: Sha256,
  despite: z.array(z.string().min(1).max(LETTER_LIMIT)).max(500).default([]),
  readByMe: z.boolean().default(false),
});
export type LaunchCampaignRequest = z.infer<typeof LaunchCampaignRequest>;

/** Why a campaign is stopped; for staff, never shown to the public. */
export const StopCampaignRequest = z.object({ reason: line(500) });
export type StopCampaignRequest = z.infer<typeof StopCampaignRequest>;

/** The list of campaigns. `q` is looked for in title and slug. */
export const ListCampaignsRequest = sortedPageRequest(['draftedAt', 'title', 'letters'], '-draftedAt').extend({
  state: z.enum(CAMPAIGN_STATES).optional(),
});
export type ListCampaignsRequest = z.infer<typeof ListCampaignsRequest>;

/** One office of a campaign as it is today. */
export interface CampaignOfficeView {
  officeId: string;
  officeName: string;
  bodyName: string;
  salutation: string;
  disclosure: Disclosure;
  /** Whether it has an address that is valid today. */
  reachable: boolean;
  /** Whether the office was closed. */
  ended: boolean;
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
  /** The parts that hold variables, as staff wrote them; null when none does. */
  templates: CampaignTemplates | null;
  language: string;
  goal: number | null;
  incidentId: string | null;
  /** Whether the mail of each letter carries it as a PDF. */
  attachPdf: boolean;
  /** SHA-256 over the words and offices as they stand now; an approver launches exactly this. */
  contentSha256: string;
  /** What the harm check finds in the words as they stand, by which somebody could be endangered. */
  harm: HarmWarning[];
  /** Whether the harm check can judge words in this language; if not, an approver has to read them. */
  judged: boolean;
  /** Who has approved the text as it stands; before it is launched, only those who may still launch. */
  approvals: { staffId: string; approvedAt: Date }[];
  approvalsNeeded: number;
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
  /** Whether the mail of each letter carries it as a PDF. */
  attachPdf: boolean;
  stoppedAt: Date | null;
  offices: CampaignOfficeView[];
  /** Confirmed letters, and the people who confirmed them. */
  letters: number;
  people: number;
}

/** A line of the list of campaigns. */
export interface CampaignListItem {
  id: string;
  slug: string;
  state: CampaignState;
  title: string;
  language: string;
  goal: number | null;
  offices: number;
  /** Confirmed letters that did not end unsent, and the people behind them. */
  letters: number;
  people: number;
  /** Letters that a person should look at. */
  attention: number;
  draftedAt: Date;
  launchedAt: Date | null;
  stoppedAt: Date | null;
}
