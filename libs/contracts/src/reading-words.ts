/** Words of what a reader finds in a report; docs/glossary.md and docs/reading.md explain them. Free of zod, for the console. */

/** Languages that the reader tells apart; `und` when there is too little text to say. */
export const LANGUAGES = ['en', 'ko', 'zh', 'ja', 'und'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a report is mainly about. */
export const REPORT_KINDS = ['repatriation', 'detention', 'warning', 'response', 'other'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a claim says of people. `arrived` marks arrivals in South Korea, which must never be taken for returns. */
export const CLAIM_KINDS = ['repatriated', 'detained', 'at_risk', 'arrived'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** `total` = a running total over several events; `stock` = a number held at one time; null = one event. */
export const AGGREGATES = ['total', 'stock'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

/** How a report puts a claim: in its own voice, as somebody's word, as a fear, or as something announced or being prepared. */
export const CERTAINTIES = ['stated', 'reported', 'feared', 'planned'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A statement that holds no figure: that it did not happen, that it was planned and stopped, or that nobody could tell. */
export const DENIAL_CERTAINTIES = ['denied', 'refused', 'unconfirmed'] as const;
export type DenialCertainty = (typeof DENIAL_CERTAINTIES)[number];

/** Whether a claim is what the report brings, or history that it repeats. */
export const BASES = ['new', 'background'] as const;
export type Basis = (typeof BASES)[number];

/** How closely a claim's days are told. `season` is a quarter, a half or a season of a year; `since` runs to the day of publication. */
export const DATE_PRECISIONS = ['day', 'week', 'month', 'season', 'year', 'since', 'range'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];
