import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { IncidentsModule } from '#incidents';
import { MailModule } from '#mail';
import { SubscribersModule } from '#subscribers';
import { AlertApprover } from './alert-approver.js';
import { AlertDrafter } from './alert-drafter.js';
import { AlertLaunch } from './alert-launch.js';
import { AlertList } from './alert-list.js';
import { AlertMails } from './alert-mails.js';
import { AlertPreparation } from './alert-preparation.js';
import { AlertPreviewer } from './alert-previewer.js';
import { AlertProgress } from './alert-progress.js';
import { AlertReader } from './alert-reader.js';
import { AlertResending } from './alert-resending.js';
import { AlertService } from './alert.service.js';
import { AlertStopper } from './alert-stopper.js';
import { AudiencePreview } from './audience-preview.js';
import { ConfirmationSender } from './confirmation-sender.js';
import { FollowUps } from './follow-ups.js';
import { KeyGiving } from './key-giving.js';
import { Leaving } from './leaving.js';
import { SigningUp } from './signing-up.js';
import { SubscriberDesk } from './subscriber-desk.js';
import { SubscriberImport } from './subscriber-import.js';
import { UpdatesDismissal } from './updates-dismissal.js';
import { UpdatesDue } from './updates-due.js';

const PARTS = [
  AlertDrafter,
  AlertApprover,
  AlertLaunch,
  AlertMails,
  AlertStopper,
  AlertReader,
  AudiencePreview,
  ConfirmationSender,
];
/** What apps ask for. */
const DOORS = [
  AlertService,
  AlertList,
  AlertPreviewer,
  AlertProgress,
  AlertResending,
  AlertPreparation,
  SigningUp,
  Leaving,
  KeyGiving,
  SubscriberDesk,
  SubscriberImport,
  UpdatesDue,
  UpdatesDismissal,
  FollowUps,
];

/** Alerts, and the acts that touch a subscription and its mail. */
@Module({
  imports: [AuthModule, IncidentsModule, MailModule, SubscribersModule],
  providers: [...PARTS, ...DOORS],
  exports: DOORS,
})
export class AlertsModule {}
