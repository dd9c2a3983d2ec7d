import type { ErrorDefinition } from '#contracts';

/** Errors of merging, splitting, linking and weighing incidents, and of totals; part of the lib's one table. */
export const WORK_ERRORS = {
  INCIDENTS_MERGED: {
    kind: 'conflict',
    message: '{incident} was merged into {survivor} and takes no changes.',
    remedy: 'Work on {survivor}, or undo the merge there. Nothing was changed.',
  },
  INCIDENTS_MERGE_SELF: {
    kind: 'invalid',
    message: 'An incident cannot be merged into itself.',
    remedy: 'Choose another incident.',
  },
  INCIDENTS_KINDS_DIFFER: {
    kind: 'invalid',
    message: '{incident} and {other} are of different kinds.',
    remedy: 'Link them instead (became, prevented, unknown): incidents of different kinds are never merged.',
  },
  INCIDENTS_MERGE_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no such merge, or it was undone already.',
    remedy: 'Reload the incident and look at its history.',
  },
  INCIDENTS_SPLIT_ALL: {
    kind: 'invalid',
    message: 'All claims of {incident} were chosen; nothing would be left of it.',
    remedy: 'Leave at least one claim where it is, or change the incident itself.',
  },
  INCIDENTS_LINK_UNFIT: {
    kind: 'invalid',
    message: '{incident} cannot be linked to {other} this way: the kinds or the dates speak against it.',
    remedy: 'Link the earlier one (detention, feared return) to the later one; what was prevented is a refused return.',
  },
  INCIDENTS_LINKED_ALREADY: {
    kind: 'conflict',
    message: '{incident} and {other} are linked already.',
    remedy: 'Take the standing link away first if it is wrong.',
  },
  INCIDENTS_LINK_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no such link, or it was taken away already.',
    remedy: 'Reload the incident.',
  },
  INCIDENTS_REASON_MISSING: {
    kind: 'invalid',
    message: 'A level above “reported” is a person’s decision and needs a reason.',
    remedy: 'Give the reason as level.reason, with what it rests on.',
  },
  INCIDENTS_ONE_ORIGIN: {
    kind: 'invalid',
    message: 'Corroborated needs two independent origins; there are {origins}.',
    remedy:
      'Outlets that quote one origin count once, and so do people who are not named. Attach a claim of another origin, or name it as the basis.',
  },
  INCIDENTS_BASIS_MISSING: {
    kind: 'invalid',
    message: 'Confirmed needs a government, the United Nations or a document as its basis.',
    remedy: 'Say who confirms it and where (a claim or an address), or choose “corroborated”.',
  },
  INCIDENTS_TOTAL_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no total {total}.',
    remedy: 'Look it up in the list of totals; a reference looks like TOT-2024-0001.',
  },
  INCIDENTS_TOTAL_CHANGED: {
    kind: 'conflict',
    message: 'The total {total} has changed since you looked (it is at revision {revision}).',
    remedy: 'Look at it again and repeat what still applies. Nothing of yours was saved.',
  },
  INCIDENTS_TOTAL_ENDED: {
    kind: 'conflict',
    message: 'The total {total} was ended.',
    remedy: 'Record it anew if it holds after all.',
  },
  INCIDENTS_TOTAL_NOT_PUBLISHED: {
    kind: 'not_found',
    message: 'There is no such total on the public record.',
    remedy: 'Look at the list of totals; it may have been withdrawn.',
  },
  INCIDENTS_CLAIM_IS_EVENT: {
    kind: 'invalid',
    message: 'One of the claims tells of a single event, not of a total or a number held.',
    remedy: 'Attach it to an incident instead: events and totals are never mixed.',
  },
  INCIDENTS_CLAIM_DECIDED: {
    kind: 'conflict',
    message: 'One of the claims supports a total already, or was set aside.',
    remedy: 'Reload the totals; a colleague was faster.',
  },
} as const satisfies Record<string, ErrorDefinition>;
