import { defineErrors } from '#contracts';

export const officialsError = defineErrors({
  OFFICIALS_BODY_EXISTS: {
    kind: 'conflict',
    message: 'There is a body with this name already.',
    remedy: 'Add the office to that body, or give the new body a name that tells the two apart.',
  },
  OFFICIALS_BODY_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no body {body}.',
    remedy: 'Check the id, or add the body first.',
  },
  OFFICIALS_OFFICE_EXISTS: {
    kind: 'conflict',
    message: 'This body has an office with this name already.',
    remedy: 'Change that office instead of adding it a second time.',
  },
  OFFICIALS_OFFICE_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no office {office}.',
    remedy: 'Check the id against the list of offices.',
  },
  OFFICIALS_OFFICE_CHANGED: {
    kind: 'conflict',
    message: 'Somebody changed this office while you were looking at it.',
    remedy: 'Read it as it stands now and make your change again. Nothing was changed by this.',
  },
  OFFICIALS_OFFICE_ENDED: {
    kind: 'conflict',
    message: 'This office was closed; nothing goes to it and it cannot be changed.',
    remedy: 'Add a new office if the post exists again.',
  },
  OFFICIALS_CONTACT_POINT_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no contact point {contactPoint}.',
    remedy: "Check the id against the office's contact points.",
  },
  OFFICIALS_TERM_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no term {term}.',
    remedy: "Check the id against the office's terms.",
  },
  OFFICIALS_GATHERED_ONLY: {
    kind: 'conflict',
    message: 'An office of the PRC or the DPRK starts as gathered only: it learns no supporter by name.',
    remedy: 'Add it as gathered_only. An approver may change that afterwards, for a reason that is recorded.',
  },
  OFFICIALS_DAYS_REVERSED: {
    kind: 'invalid',
    message: 'The last day lies before the first day.',
    remedy: 'Correct one of the two days.',
  },
});
