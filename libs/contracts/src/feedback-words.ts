/** What kind of mail came in for one of ours. Free of zod, so that a screen may have the words without the schemas. */
export const FEEDBACK_KINDS = [
  'bounce',
  'delayed',
  'delivered',
  'complaint',
  'auto_reply',
  'unsubscribe',
  'reply',
  'other',
] as const;
export type FeedbackWord = (typeof FEEDBACK_KINDS)[number];

/** Why a mail came back: the slugs that sisimai publishes, explained in docs/bounces.md. */
export const FEEDBACK_REASONS = [
  ...(['authfailure', 'badreputation', 'blocked', 'contenterror', 'delivered', 'exceedlimit', 'expired'] as const),
  ...(['feedback', 'filtered', 'hasmoved', 'hostunknown', 'mailboxfull', 'mailererror', 'mesgtoobig'] as const),
  ...(['networkerror', 'norelaying', 'notaccept', 'notcompliantrfc', 'onhold', 'policyviolation', 'rejected'] as const),
  ...(['requireptr', 'securityerror', 'spamdetected', 'speeding', 'suspend', 'syntaxerror', 'systemerror'] as const),
  ...(['systemfull', 'toomanyconn', 'undefined', 'userunknown', 'vacation', 'virusdetected'] as const),
] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];
