import type { BasisKind, BestRule, LinkKind } from './incident-words.js';
import type { DecisionBasis } from './incident-work.js';
import type { IncidentKind, Qualifier, Verification } from './words.js';

/** As much of another incident as a line needs. */
export interface IncidentRef {
  id: string;
  reference: string;
  kind: IncidentKind;
  title: string;
  dateStart: string | null;
  dateEnd: string | null;
  verification: Verification;
}

/** One link, as it is shown on either of its incidents. */
export interface IncidentLinkView {
  id: string;
  kind: LinkKind;
  /** Whether the other incident is the later one. */
  forward: boolean;
  other: IncidentRef;
  claim: { id: string; quote: string; reportId: string; reportTitle: string } | null;
  url: string | null;
  note: string;
  linkedAt: Date;
  linkedBy: string;
  linkedByName: string | null;
  ended: { at: Date; by: string; byName: string | null; reason: string } | null;
}

/** An incident that went into this one. */
export interface IncidentMergeView {
  id: string;
  merged: IncidentRef;
  mergedPublished: boolean;
  reason: string;
  claims: number;
  mergedAt: Date;
  mergedBy: string;
  mergedByName: string | null;
  undone: { at: Date; by: string; byName: string | null; reason: string } | null;
}

/** A split that this incident was part of. */
export interface IncidentSplitView {
  other: IncidentRef;
  /** Whether this incident is the new one. */
  isNew: boolean;
  reason: string;
  claims: number;
  splitAt: Date;
  splitBy: string;
  splitByName: string | null;
}

/** What an incident has to do with others. */
export interface IncidentRelations {
  links: IncidentLinkView[];
  merges: IncidentMergeView[];
  splits: IncidentSplitView[];
}

/** One independent origin: everybody in it rests on the same word. */
export interface OriginView {
  /** Who says so, outermost first, as it may be shown. */
  names: string[];
  /** Whether nobody in it is named; several of those count as one. */
  unnamed: boolean;
  claimIds: string[];
  /** What sort of authority is among them, if one is that can confirm. */
  authority: Exclude<BasisKind, 'other'> | null;
}

/** A level that the machine would propose, with its reasons. A person decides. */
export interface ProposedLevel {
  figureId: string | null;
  present: Verification;
  proposed: Verification;
  /** Whether the proposal differs from what stands and has not been decided already. */
  news: boolean;
  origins: OriginView[];
  reasons: LevelReasonWord[];
}

/** Why a level is proposed, as a word that screens have sentences for. */
export const LEVEL_REASONS = [
  'one_origin',
  'independent_origins',
  'authority_may_confirm',
  'denied',
  'no_origin',
] as const;
export type LevelReasonWord = (typeof LEVEL_REASONS)[number];

/** All figures together: the least and the most that any standing figure allows, and which one is shown first. */
export interface ShownRange {
  least: number | null;
  /** Null when a figure is open upwards, or none gives a number. */
  most: number | null;
  best: { countMin: number | null; countMax: number | null; qualifier: Qualifier; attributedTo: string } | null;
  rule: BestRule;
}

/** A decision that a person took on a level. */
export interface LevelDecisionView {
  id: string;
  figureId: string | null;
  levelBefore: Verification | null;
  level: Verification;
  reason: string;
  basis: DecisionBasis | null;
  decidedAt: Date;
  decidedBy: string;
  decidedByName: string | null;
}

/** How sure we are, on what grounds, and what the machine would propose. */
export interface IncidentBelief {
  event: ProposedLevel;
  figures: ProposedLevel[];
  range: ShownRange;
  decisions: LevelDecisionView[];
}

/** One line of an incident's timeline. */
export type TimelineEntry =
  | {
      sort: 'claim';
      at: string;
      day: true;
      claimId: string;
      quote: string;
      attributedTo: string | null;
      source: string | null;
      reportId: string;
    }
  | { sort: 'act'; at: Date; actId: string; act: string; staffName: string | null; incident: string; detail: object };
