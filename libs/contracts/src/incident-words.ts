/** Words of merging, linking and weighing incidents, and of totals; docs/glossary.md explains them. Free of zod, for the console. */

/** What the later incident is to the earlier one: it came of it, it was prevented, or what became of these people is not known. */
export const LINK_KINDS = ['became', 'prevented', 'unknown'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What a decision about a level rests on. Only the first three can confirm. */
export const BASIS_KINDS = ['government', 'un', 'document', 'other'] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

/** Which figure is shown first, and why. Figures are never averaged. */
export const BEST_RULES = ['only', 'highest_level', 'most_exact', 'latest', 'none'] as const;
export type BestRule = (typeof BEST_RULES)[number];

/** What comparing a total with events came to. `no_comparison` is said of numbers held at one time. */
export const VERDICTS = ['agrees', 'differs', 'cannot_tell', 'no_comparison'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a comparison came out as it did. */
export const VERDICT_REASONS = [
  'intervals_meet',
  'total_is_more',
  'events_are_more',
  'open_upwards',
  'no_number',
  'no_events',
  'not_on_record',
  'stock',
] as const;
export type VerdictReason = (typeof VERDICT_REASONS)[number];
