import { defineErrors } from '#contracts';
import { DESK_ERRORS } from './desk/desk-error-table.js';
import { WORK_ERRORS } from './work-error-table.js';

export const incidentError = defineErrors({
  ...DESK_ERRORS,
  ...WORK_ERRORS,
  INCIDENTS_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no incident {incident}.',
    remedy: 'Look it up in the list of incidents; a reference looks like INC-2023-0004.',
  },
  INCIDENTS_CHANGED: {
    kind: 'conflict',
    message: 'The incident {incident} has changed since you looked (it is at revision {revision}).',
    remedy: 'Look at it again and repeat what still applies. Nothing of yours was saved.',
  },
  INCIDENTS_CLAIM_UNKNOWN: {
    kind: 'not_found',
    message: 'One of the claims does not exist, or a newer reading has replaced it.',
    remedy: 'Reload the desk and choose again.',
  },
  INCIDENTS_CLAIM_TAKEN: {
    kind: 'conflict',
    message: 'One of the claims is attached to an incident already.',
    remedy: 'Reload the desk; detach it there first if it belongs elsewhere.',
  },
  INCIDENTS_CLAIM_NOT_EVENT: {
    kind: 'invalid',
    message: 'One of the claims is a running total or a number held at one time, not one event.',
    remedy: 'Leave it unattached: merging totals into events is the worst error here.',
  },
  INCIDENTS_FIGURE_UNKNOWN: {
    kind: 'not_found',
    message: 'The incident has no such figure, or it was ended.',
    remedy: 'Reload the incident.',
  },
  INCIDENTS_DATES_CROSSED: {
    kind: 'invalid',
    message: 'The incident would end before it began.',
    remedy: 'Give the first day as dateStart and the last as dateEnd.',
  },
  INCIDENTS_UNSAFE: {
    kind: 'invalid',
    message: 'The text to be published could endanger somebody: {warnings}.',
    remedy: 'Rewrite these places so that nobody can be found by them, then publish again.',
  },
  INCIDENTS_LOOK_FIRST: {
    kind: 'invalid',
    message: 'These places ask for a look before they are published: {findings}.',
    remedy:
      'Read each as somebody would who looks for these people, rewrite it or say that you have looked, and publish.',
  },
  INCIDENTS_ANSWERED_ALREADY: {
    kind: 'conflict',
    message: 'A colleague answers for this finding already.',
    remedy: 'Look at the preview again; agree there, or leave it to somebody else.',
  },
  INCIDENTS_ANSWER_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no such answer, or it was taken back.',
    remedy: 'Look at the preview again.',
  },
  INCIDENTS_SECOND_PERSON: {
    kind: 'conflict',
    message: 'Nobody can let a finding stand and agree to it as well.',
    remedy: 'Ask another approver or an administrator to look at it. Until then it stays stopped.',
  },
  INCIDENTS_NOTE_MISSING: {
    kind: 'invalid',
    message: 'Something is on the record already: say what changed and why.',
    remedy: 'Give change.kind (update or correction) and change.note with English words. Nothing was published.',
  },
  INCIDENTS_PRIVATE_CHANGED: {
    kind: 'conflict',
    message: 'A colleague has changed the staff-only fields meanwhile.',
    remedy: 'Reveal them again and repeat what still applies. Nothing of yours was saved.',
  },
  INCIDENTS_EVIDENCE_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no such piece of evidence, or it was taken away.',
    remedy: 'Reload the incident.',
  },
  INCIDENTS_PAGE_CHANGED: {
    kind: 'conflict',
    message:
      'What would be published of {incident} is not what you looked at: a source, a report or a linked incident has changed.',
    remedy: 'Look at the preview again and publish that. Nothing was published.',
  },
  INCIDENTS_UNJUDGED: {
    kind: 'invalid',
    message: 'The harm check cannot judge words in {languages}.',
    remedy:
      'Have somebody who reads the language look for details by which a person could be found, say so, and publish.',
  },
  INCIDENTS_REPORT_ATTACHED: {
    kind: 'conflict',
    message: 'A claim of the report {id} belongs to an incident by now.',
    remedy: 'Reload the desk; a colleague was faster. Detach the claim first if the report is no matter for us.',
  },
  INCIDENTS_REPORT_DISMISSED: {
    kind: 'conflict',
    message: 'A report that one of the claims stands in was dismissed.',
    remedy: 'Restore the report first if its claims matter after all. Nothing was attached.',
  },
  INCIDENTS_VERSION_UNKNOWN: {
    kind: 'not_found',
    message: 'This incident has no version {version} on the public record.',
    remedy: 'Open the newest version; the page lists all others.',
  },
  INCIDENTS_NOT_PUBLISHED: {
    kind: 'not_found',
    message: 'There is no such incident on the public record.',
    remedy: 'Look at the list of the record; references may have been merged or withdrawn.',
  },
});
