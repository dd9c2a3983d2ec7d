import { z } from 'zod';
import { BASIS_KINDS, LINK_KINDS } from './incident-words.js';
import { VERIFICATIONS } from './words.js';

const reason = z.string().trim().min(1).max(500);
const web = z.url({ protocol: /^https?$/ }).max(2000);
const revision = z.number().int();
/** An incident by its id or reference. */
const incident = z.union([z.uuid(), z.string().regex(/^INC-\d{4}-\d{4,8}$/)], 'is neither an id nor a reference');

/** What a decision rests on besides the claims that are attached: who says so, and where. */
export const DecisionBasis = z.object({
  kind: z.enum(BASIS_KINDS),
  who: z.string().trim().min(1).max(300),
  url: web.nullable().default(null),
  claimId: z.uuid().nullable().default(null),
});
export type DecisionBasis = z.output<typeof DecisionBasis>;

/** Why a level is what it is. Demanded for `corroborated` and `confirmed`; the latter also needs a basis that can confirm. */
export const LevelReason = z.object({ reason, basis: DecisionBasis.nullable().default(null) });
export type LevelReason = z.input<typeof LevelReason>;

/** A person's decision on how sure we are: of the event when `figureId` is null, else of that number. */
export const DecideLevelRequest = LevelReason.extend({
  revision,
  figureId: z.uuid().nullable().default(null),
  level: z.enum(VERIFICATIONS),
});
export type DecideLevelRequest = z.input<typeof DecideLevelRequest>;

/** Merges another incident into this one. Both revisions are those that were looked at. */
export const MergeIncidentsRequest = z.object({
  revision,
  /** The incident that goes in: its id or reference. */
  merged: incident,
  mergedRevision: revision,
  reason,
});
export type MergeIncidentsRequest = z.input<typeof MergeIncidentsRequest>;

export const UndoMergeRequest = z.object({ revision, reason });
export type UndoMergeRequest = z.input<typeof UndoMergeRequest>;

/** Takes claims out of an incident into a new one of the same kind. */
export const SplitIncidentRequest = z.object({
  revision,
  claimIds: z.array(z.uuid()).min(1).max(100),
  title: z.string().trim().min(1).max(200),
  dateStart: z.iso.date().nullable().default(null),
  dateEnd: z.iso.date().nullable().default(null),
  places: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
  reason,
});
export type SplitIncidentRequest = z.input<typeof SplitIncidentRequest>;

/** Links this incident to a later one. `became` and `prevented` need a source: a claim, or an address with a note. */
export const LinkIncidentsRequest = z
  .object({
    kind: z.enum(LINK_KINDS),
    /** The later incident: its id or reference. */
    to: incident,
    claimId: z.uuid().nullable().default(null),
    url: web.nullable().default(null),
    note: z.string().trim().max(1000).default(''),
  })
  .refine(({ kind, claimId, url }) => kind === 'unknown' || claimId !== null || url !== null, {
    message: 'a source is needed: a claim or an address',
    path: ['url'],
  })
  .refine(({ claimId, note }) => claimId !== null || note !== '', {
    message: 'say what the source tells',
    path: ['note'],
  });
export type LinkIncidentsRequest = z.input<typeof LinkIncidentsRequest>;

export const EndLinkRequest = z.object({ reason });
