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
  ALERTS_SENT: {
    kind: 'conflict',
    message: 'All mail of this alert has left already; nothing can be stopped.',
    remedy: 'If something in it is wrong, correct the record and send an alert that says so.',
  },
});
