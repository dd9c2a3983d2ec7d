import { defineErrors } from '#contracts';

export const reportError = defineErrors({
  REPORTS_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no report {id}.',
    remedy: 'Look it up on the desk; its id is shown there.',
  },
  REPORTS_DISMISSED_ALREADY: {
    kind: 'conflict',
    message: 'The report {id} is dismissed already.',
    remedy: 'Reload the desk; a colleague was faster.',
  },
  REPORTS_NOT_DISMISSED: {
    kind: 'conflict',
    message: 'The report {id} is not dismissed.',
    remedy: 'Reload the desk; it is there to be worked on.',
  },
  REPORTS_TAKEN: {
    kind: 'conflict',
    message: 'A colleague is at work on the report {id}.',
    remedy: 'Choose another report, or take this one over expressly; what your colleague does still counts.',
  },
});
