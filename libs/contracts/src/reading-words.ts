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
