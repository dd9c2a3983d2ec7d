import { defineErrors } from '#contracts';

export const alertsError = defineErrors({
  ALERTS_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no alert {alert}.',
    remedy: 'Look it up in the list of alerts.',
  },
  ALERTS_TEXT_CHANGED: {
    kind: 'conflict',
    message: 'The text of this alert is not the one that you looked at.',
    remedy: 'Read it again as it stands now and approve that. Nothing was sent.',
  },
  ALERTS_INCIDENT_CHANGED: {
    kind: 'conflict',
    message: 'The record has moved on since this alert was drafted: a newer version is published, or it was withdrawn.',
    remedy: 'Draft a new alert from the record as it stands now. Nothing was sent.',
  },
  ALERTS_INCIDENT_WITHDRAWN: {
    kind: 'conflict',
    message: 'The incident {incident} was taken off the record.',
    remedy: 'Publish it again first, if it should be there.',
  },
  ALERTS_APPROVED: {
    kind: 'conflict',
    message: 'This alert was approved; its text cannot change any more.',
    remedy: 'Cancel it to stop what has not been sent, and draft a new one.',
  },
  ALERTS_CANCELLED: {
    kind: 'gone',
    message: 'This alert was cancelled.',
    remedy: 'Draft a new one.',
  },
  ALERTS_CHECKS_FAILED: {
    kind: 'conflict',
    message: 'The checks found something in the text that nobody has answered for: {checks}.',
    remedy: 'Mend the text, or approve it again and say that you approve it despite these. Nothing was sent.',
  },
  ALERTS_LANGUAGE_UNKNOWN: {
    kind: 'invalid',
    message: 'This installation has no words in the language {language}.',
    remedy: 'Choose one of the languages that the installation offers.',
  },
  ALERTS_LANGUAGE_THERE: {
    kind: 'conflict',
    message: 'The alert has a text in {language} already.',
    remedy: 'Look at the alert again and change that text.',
  },
  ALERTS_LANGUAGE_MISSING: {
    kind: 'not_found',
    message: 'The alert has no text in {language}; perhaps a colleague took it away.',
    remedy: 'Look at the alert again.',
  },
  ALERTS_LANGUAGE_NEEDED: {
    kind: 'conflict',
    message: 'The text in {language} is for everybody in whose own language there is none; it cannot be taken away.',
    remedy: 'Change it, or draft the alert again with other languages.',
  },
  ALERTS_NOBODY_TOLD: {
    kind: 'conflict',
    message: 'Nobody was alerted to that incident, so nobody needs an update.',
    remedy: 'Draft a first alert instead.',
  },
  ALERTS_NO_UPDATE_DUE: {
    kind: 'not_found',
    message: 'No such update is due any more.',
    remedy: 'Reload the list; a colleague has drafted or dismissed it, or the link was taken away.',
  },
  ALERTS_NOT_SENDING: {
    kind: 'conflict',
    message: 'This alert has not been approved; nothing of it is being sent.',
    remedy: 'Approve it first.',
  },
  ALERTS_NOTHING_TO_RETRY: {
    kind: 'conflict',
    message: 'No mail of this alert can be tried again in this way.',
    remedy:
      'Look at the states of its recipients: what arrived, bounced, or belongs to somebody who has left is not sent again.',
  },
  ALERTS_IMPORT_LIMIT: {
    kind: 'too_many',
    message: 'You have had your share of rows looked at today: {limit}, checked and brought together.',
    remedy: 'Bring the rest tomorrow. Of these rows nothing was written and nobody was asked.',
  },
  ALERTS_SENT: {
    kind: 'conflict',
    message: 'All mail of this alert has left already; nothing can be stopped.',
    remedy: 'If something in it is wrong, correct the record and send an alert that says so.',
  },
});
