import { z } from 'zod';
import type { StoryMailView, SuppressionView } from './mail-people.js';
import { sortedPageRequest } from './page.js';
import { type Frequency, INCIDENT_KINDS, type IncidentKind } from './words.js';
import { IMPORT_ROWS, SUBSCRIBER_STATES, type SubscriberState } from './states.js';

const listOfForm = (value: unknown): unknown => (typeof value === 'string' ? [value] : value);
const ticked = z
  .union([z.boolean(), z.string().max(20)])
  .default(false)
  .transform((value) => value !== false && value !== '' && value !== 'false');

/** What a visitor says when signing up, as a form without JavaScript posts it. No kind ticked means all kinds. */
export const SignUpRequest = z.object({
  /** Cut where no address can be that long, so that a mistake is shown again rather than refused. */
  address: z
    .string()
    .default('')
    .transform((text) => text.trim().slice(0, 400)),
  kinds: z.preprocess(listOfForm, z.array(z.enum(INCIDENT_KINDS)).max(INCIDENT_KINDS.length)).default([]),
  /** Whether we have words in it is for the server to say: languages are added without code. */
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default('en'),
  discreet: ticked,
  /** A field that people do not see and machines fill in. */
  website: z.string().max(2000).default(''),
});
export type SignUpRequest = z.infer<typeof SignUpRequest>;

/** A PGP key as a form posts it; how long it may be and what it must be is said by whoever reads it. */
export const GiveKeyRequest = z.object({ key: z.string().default('') });
export type GiveKeyRequest = z.infer<typeof GiveKeyRequest>;

/** One subscriber as staff see them: never an address. */
export interface SubscriberView {
  id: string;
  state: SubscriberState;
  language: string;
  discreet: boolean;
  subscriptions: { kinds: IncidentKind[]; frequency: Frequency }[];
  createdAt: Date;
  confirmedAt: Date | null;
  endedAt: Date | null;
  endedReason: string | null;
  /** How they are said to have agreed, for those whom staff brought; null for those who signed up themselves. */
  consent: string | null;
}

/** How many subscribers there are in each state. */
export type SubscriberCounts = Record<SubscriberState, number> & {
  /** How many of the confirmed ones get discreet mail. */
  discreet: number;
};

/** Query of the list of subscribers. */
export const SubscriberListRequest = sortedPageRequest(['createdAt', 'language'], '-createdAt').extend({
  state: z.enum(SUBSCRIBER_STATES).optional(),
  language: z.string().max(35).optional(),
  kind: z.enum(INCIDENT_KINDS).optional(),
  discreet: z.stringbool().optional(),
});
export type SubscriberListRequest = z.infer<typeof SubscriberListRequest>;

/** How the list grew: who confirmed and who ended in one week. */
export interface SubscriberWeek {
  /** The Monday, ISO 8601. */
  week: string;
  confirmed: number;
  ended: number;
}

/** The list in numbers. */
export interface SubscriberFigures extends SubscriberCounts {
  /** Confirmed ones by language, most first. */
  languages: { language: string; count: number }[];
  /** The last twelve weeks, oldest first. */
  weeks: SubscriberWeek[];
}

/**
 * Brings people who agreed elsewhere. Each one becomes pending and gets a mail: nobody is subscribed before they confirm it themselves.
 * `consent` says how and when they agreed; it is kept with each of them.
 */
export const ImportSubscribersRequest = z.object({
  consent: z.string().trim().min(20).max(2000),
  /** True: nothing is written or sent, only judged. */
  dryRun: z.boolean(),
  rows: z
    .array(
      z.object({
        address: z.string().max(400),
        language: z.string().max(35).default(''),
        kinds: z.array(z.enum(INCIDENT_KINDS)).max(INCIDENT_KINDS.length).default([]),
        discreet: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(IMPORT_ROWS),
});
export type ImportSubscribersRequest = z.input<typeof ImportSubscribersRequest>;

/** What became, or would become, of one row. */
export const IMPORT_OUTCOMES = [
  /** Asked by mail to confirm. */
  'asked',
  /** Not an address that mail can be sent to. */
  'invalid',
  /** The same address stands in an earlier row. */
  'twice',
  /** A subscriber already. */
  'confirmed',
  /** Asked before, and has not answered. */
  'pending',
  /** Left once: only they themselves may come back. */
  'left',
  /** Never to be mailed. */
  'suppressed',
  /** One of the four above, to whoever may not see addresses: a list cannot be tried out on us to learn who is a subscriber. */
  'not_asked',
  /** The day's share of confirmation mails is used up. */
  'limited',
] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** The answer to an import, row by row in the order given; no address stands in it. */
export interface ImportView {
  dryRun: boolean;
  outcomes: ImportOutcome[];
  counts: Record<ImportOutcome, number>;
  /** How many more may be asked today. */
  leftToday: number;
}

/** Ends somebody on request and forgets the address. */
export const EndSubscriberRequest = z.object({ why: z.string().trim().min(1).max(500) });
export type EndSubscriberRequest = z.infer<typeof EndSubscriberRequest>;

/** All that is known of one address. */
export interface StoryView {
  /** As it was asked for. */
  address: string;
  subscribers: SubscriberView[];
  suppression: Omit<SuppressionView, 'id'> | null;
  mails: StoryMailView[];
}
