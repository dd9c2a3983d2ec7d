import { AlertSendingController } from './alert-sending.controller.js';
import { AlertsController } from './alerts.controller.js';
import { MailController } from './mail.controller.js';
import { MailFeedbackController } from './mail-feedback.controller.js';
import { MailResendingController } from './mail-resending.controller.js';
import { MailPeopleController } from './mail-people.controller.js';
import { MailStreamsController } from './mail-streams.controller.js';
import { SubscribersController } from './subscribers.controller.js';
import { UpdatesDueController } from './updates-due.controller.js';

/** Alerts, the mail that they become, and those who asked to be told. */
export const ALERT_CONTROLLERS = [
  AlertsController,
  AlertSendingController,
  MailController,
  MailPeopleController,
  MailFeedbackController,
  MailResendingController,
  MailStreamsController,
  SubscribersController,
  UpdatesDueController,
];
