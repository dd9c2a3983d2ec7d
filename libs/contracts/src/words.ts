/** Words that rows, routes and screens share. Each union is the glossary's list; docs/glossary.md explains the words. */

/** What an incident is. One incident is of one kind; kinds are linked, never merged. */
export const INCIDENT_KINDS = ['detention', 'feared_return', 'return', 'refused_return'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** How sure we are; an event and each of its figures carry their own. `unverified` is shown as "not yet checked". */
export const VERIFICATIONS = [
  'unverified',
  'reported',
  'corroborated',
  'confirmed',
  'disputed',
  'refused',
  'unverifiable',
  'retracted',
] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** How a count is hedged: `exact` and `about` have min = max; `at_least` only min; `at_most` only max; `range` both; `vague` neither. */
export const QUALIFIERS = ['exact', 'about', 'at_least', 'at_most', 'range', 'vague'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A class of mail with its own sender and limits. */
export const STREAMS = ['confirmations', 'alerts', 'digests', 'letters'] as const;
export type Stream = (typeof STREAMS)[number];

/** Providers that tell by webhook what became of a mail. */
export const MAIL_PROVIDERS = ['ses', 'mailgun', 'postmark', 'sendgrid'] as const;
export type MailProvider = (typeof MAIL_PROVIDERS)[number];

/**
 * What became of what a provider told. `kept`: it counted now; `known`: it had counted before; `early`: our own record of the mail was not
 * written yet, so it is asked for again; `notOurs`: it is about no mail of ours; `ofNoUse`; `unknown`: nobody has described such an event.
 */
export const WEBHOOK_OUTCOMES = ['kept', 'known', 'early', 'notOurs', 'ofNoUse', 'unknown'] as const;
export type WebhookOutcome = (typeof WEBHOOK_OUTCOMES)[number];

/** How a stream stands with its readers: `warned` and `paused` because too many complained. */
export const STREAM_STANDINGS = ['well', 'warned', 'paused'] as const;
export type StreamStanding = (typeof STREAM_STANDINGS)[number];

/** The state of one message to one recipient (docs/mail.md 31). `excluded` was never to be sent; its reason stands beside it. */
export const DELIVERY_STATES = [
  'composed',
  'queued',
  'attempting',
  'accepted',
  'delivered',
  'deferred',
  'uncertain',
  'bounced',
  'failed',
  'excluded',
  'suppressed',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** How often a subscriber wants to hear from us. */
export const FREQUENCIES = ['immediate'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What an office learns of a supporter: everything (name and reply address), the name only, or nothing but gathered numbers. */
export const DISCLOSURES = ['full', 'name_only', 'gathered_only'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** What a staff member may be. Each role may do all that the ones before it may. */
export const ROLES = ['viewer', 'analyst', 'editor', 'approver', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
