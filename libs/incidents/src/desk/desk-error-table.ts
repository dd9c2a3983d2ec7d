import type { ErrorDefinition } from '#contracts';

/** The desk's part of this lib's table of errors. */
export const DESK_ERRORS = {
  INCIDENTS_CLAIM_ATTACHED: {
    kind: 'conflict',
    message: 'The claim belongs to {incident}; its figures may rest on it.',
    remedy: 'Detach it from {incident} first, then reject it. Nothing was changed.',
  },
  INCIDENTS_NOBODY_TO_ASK: {
    kind: 'invalid',
    message: 'This person does not work here any more, or may not work at the desk.',
    remedy: 'Choose a colleague with the role analyst or above.',
  },
  INCIDENTS_ROSTER_CHANGED: {
    kind: 'conflict',
    message: 'A colleague has changed the duty roster meanwhile.',
    remedy: 'Look at the roster as it is now, and make your change again. Nothing was overwritten.',
  },
  INCIDENTS_ROSTER_UNFIT: {
    kind: 'invalid',
    message: 'The duty roster cannot be kept like this: {problem}.',
    remedy: 'Choose a time zone by its name, such as Asia/Seoul, and people who work at the desk.',
  },
  INCIDENTS_VIEW_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no such view of yours.',
    remedy: 'Reload the search; only whoever saved a view can change it or take it away.',
  },
  INCIDENTS_VIEWS_FULL: {
    kind: 'conflict',
    message: 'You keep {most} views already.',
    remedy: 'Take one away that you do not use any more.',
  },
} as const satisfies Record<string, ErrorDefinition>;
