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
  REPORTS_TEXT_CHANGED: {
    kind: 'conflict',
    message: 'The text that was marked is not the text of this report.',
    remedy: 'Reload the report and mark the words again. Nothing was changed.',
  },
  REPORTS_NOT_VERBATIM: {
    kind: 'invalid',
    message: 'The marked words do not stand at {quoteStart} to {quoteEnd} of the text.',
    remedy: 'Mark the words in the text of the report itself; a quotation is always its own words.',
  },
  REPORTS_CLAIM_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no claim {id} that stands.',
    remedy: 'Reload the report; it may have been read again.',
  },
  REPORTS_CLAIM_CHANGED: {
    kind: 'conflict',
    message: 'A colleague has changed the claim {id} meanwhile.',
    remedy: 'Look at what it says now, and correct that if it is still wrong. Nothing was overwritten.',
  },
  REPORTS_CLAIM_REJECTED: {
    kind: 'conflict',
    message: 'The claim {id} is rejected already.',
    remedy: 'Restore it first if it is right after all.',
  },
  REPORTS_NOTHING_TO_UNDO: {
    kind: 'conflict',
    message: 'Nobody has changed the claim {id}.',
    remedy: 'Reload the report; it stands as it was read.',
  },
  REPORTS_ASSIGNED_OTHERWISE: {
    kind: 'conflict',
    message: 'A colleague has asked somebody else to look at the report {id}.',
    remedy: 'Reload the report to see whom, and ask again if you still want to.',
  },
  REPORTS_COMMENT_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no such comment of yours on the report {id}.',
    remedy: 'Reload the report. Only whoever wrote a comment can take it back.',
  },
  REPORTS_TRANSLATION_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no such version of a translation of the report {id}.',
    remedy: 'Reload the report and choose one of the versions that are listed.',
  },
  REPORTS_TRANSLATION_CHANGED: {
    kind: 'conflict',
    message: 'A colleague has written a newer translation of the report {id} into this language.',
    remedy: 'Look at theirs, take over what you need, and save again. Nothing was overwritten.',
  },
});
