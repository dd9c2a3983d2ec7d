/** Words of what is published and of what became of it; docs/glossary.md explains them. Free of zod, for the console. */

/** What a newer version is to the one before. An update adds; a correction says that something was wrong; a retraction takes it all back. */
export const CHANGE_KINDS = ['update', 'correction', 'retraction'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a piece of evidence is. */
export const EVIDENCE_KINDS = ['article', 'statement', 'testimony', 'image', 'document'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Fields of an incident that only staff with the permission see, each time recorded. */
export const PRIVATE_FIELDS = ['names', 'routes', 'relatives', 'notes'] as const;
export type PrivateField = (typeof PRIVATE_FIELDS)[number];
