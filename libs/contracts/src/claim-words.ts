/** Words of what staff do with claims. Free of zod, for the console. */

/** What became of a claim, one version each. `read` is what the machine made of the text; nothing ever overwrites it. */
export const CLAIM_ACTS = ['read', 'added', 'corrected', 'rejected', 'restored', 'undone'] as const;
export type ClaimAct = (typeof CLAIM_ACTS)[number];

/** As much text as one quotation may hold, in UTF-16 units. */
export const LONGEST_QUOTE = 5000;
