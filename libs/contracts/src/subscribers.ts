import { z } from 'zod';
import { type Frequency, INCIDENT_KINDS, type IncidentKind } from './words.js';

/** Languages that alerts are written in. */
export const SUBSCRIBER_LANGUAGES = ['en'] as const;
export type SubscriberLanguage = (typeof SUBSCRIBER_LANGUAGES)[number];

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
  language: z.enum(SUBSCRIBER_LANGUAGES).default('en'),
  discreet: ticked,
  /** A field that people do not see and machines fill in. */
  website: z.string().max(2000).default(''),
});
export type SignUpRequest = z.infer<typeof SignUpRequest>;

/** Where a subscriber stands: asked for mail, confirmed it, or left. */
export const SUBSCRIBER_STATES = ['pending', 'confirmed', 'ended'] as const;
export type SubscriberState = (typeof SUBSCRIBER_STATES)[number];

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
}

/** How many subscribers there are in each state. */
export type SubscriberCounts = Record<SubscriberState, number> & {
  /** How many of the confirmed ones get discreet mail. */
  discreet: number;
};
