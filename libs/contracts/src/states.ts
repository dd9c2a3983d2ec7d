/** Where things stand, in words that rows, routes and screens share. Free of zod, so that a screen may have the words without the schemas. */

/** Where an alert stands. `sent` is said only when every recipient's mail has come to an end and the counts agree. */
export const ALERT_STATES = [
  'draft',
  'awaiting_approval',
  'awaiting_second_approval',
  'preparing',
  'sending',
  'paused',
  'needs_attention',
  'sent',
  'cancelled',
] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** How far one letter has come. */
export const LETTER_STAGES = [
  'waiting',
  'gathered',
  'no_address',
  'no_font',
  'handed_over',
  'handed',
  'deferred',
  /** The relay refuses us; mail has paused it. */
  'refused',
  /** In mail for more than a day, and nothing has become of it. */
  'late',
  'accepted',
  'kept_here',
  'delivered',
  'uncertain',
  'bounced',
  'failed',
  'suppressed',
  'stopped',
  'withdrawn',
] as const;
export type LetterStage = (typeof LETTER_STAGES)[number];

/** Stages of letters that a person should look at, beside `waiting` for longer than a day. Settled letters are not among them. */
export const ATTENTION_STAGES = [
  'uncertain',
  'bounced',
  'failed',
  'suppressed',
  'no_address',
  'no_font',
  'refused',
  'late',
] as const satisfies readonly LetterStage[];

/**
 * What became of an office's answer to a letter. `waiting`: a person decides. `had_already`: the office wrote to the supporter itself.
 * `nobody`: the supporter has withdrawn, and nobody is told. `expired`: nobody decided within 30 days.
 */
export const ANSWER_STATES = ['waiting', 'passed_on', 'had_already', 'nobody', 'dropped', 'expired'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** Why an answer waits: it is from no address of the office, or the office has answered this letter several times today. */
export const ANSWER_DOUBTS = ['other_sender', 'too_many'] as const;
export type AnswerDoubt = (typeof ANSWER_DOUBTS)[number];

/** Where a campaign stands: being written, open to supporters, or stopped. */
export const CAMPAIGN_STATES = ['draft', 'open', 'stopped'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Where a report is: waiting for a decision, dismissed, or left out by the reader as no matter for us. */
export const REPORT_STATES = ['waiting', 'dismissed', 'irrelevant'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Where an incident stands with the public record. `changed`: revised since it was published. */
export const INCIDENT_STATES = ['draft', 'published', 'changed', 'withdrawn'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Where a message stands: waiting or under way, held back, stopped, or come to its end. */
export const MESSAGE_STATES = ['open', 'paused', 'cancelled', 'settled'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/**
 * Who of a message's recipients never got it and may be sent it again. `refused`: refused or not put together, for nothing that lies in the
 * address. `came_back`: taken and returned for now. `given_up`: put off for three days. `stopped`: left out because sending was stopped.
 * `uncertain`: nobody knows; they may get it twice.
 */
export const RESEND_GROUPS = ['refused', 'came_back', 'given_up', 'stopped', 'uncertain'] as const;
export type ResendGroup = (typeof RESEND_GROUPS)[number];

/** Who is never sent a message again: it arrived, the address is barred or refused for good, they left, or the address was forgotten. */
export const NEVER_RESENT = ['arrived', 'suppressed', 'left', 'for_good', 'forgotten'] as const;
export type NeverResent = (typeof NEVER_RESENT)[number];

/**
 * What of a letter drive surely did not arrive and may go again. `address_changed`: their address was refused or barred, and the office has
 * another one now. `our_side`: not carried or not put together on our side of the receiving server.
 */
export const LETTER_RESEND_GROUPS = ['address_changed', 'our_side'] as const;
export type LetterResendGroup = (typeof LETTER_RESEND_GROUPS)[number];

/** How a source has been doing. */
export const SOURCE_HEALTHS = ['new', 'well', 'failing', 'paused', 'ended'] as const;
export type SourceHealth = (typeof SOURCE_HEALTHS)[number];

/** Where a subscriber stands: asked for mail, confirmed it, or left. */
export const SUBSCRIBER_STATES = ['pending', 'confirmed', 'ended'] as const;
export type SubscriberState = (typeof SUBSCRIBER_STATES)[number];

/** Reasons for which staff may bar an address. */
export const SUPPRESSION_REASONS = ['asked', 'complained', 'unreachable', 'other'] as const;

/** How many rows one request may bring. */
export const IMPORT_ROWS = 500;
