import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { IncidentsModule } from '#incidents';
import { MailModule } from '#mail';
import { SubscribersModule } from '#subscribers';
import { AlertApprover } from './alert-approver.js';
import { AlertDrafter } from './alert-drafter.js';
import { AlertLaunch } from './alert-launch.js';
import { AlertPreparation } from './alert-preparation.js';
import { AlertReader } from './alert-reader.js';
import { AlertService } from './alert.service.js';
import { AlertStopper } from './alert-stopper.js';
import { AudiencePreview } from './audience-preview.js';
import { ConfirmationSender } from './confirmation-sender.js';
import { Leaving } from './leaving.js';
import { SigningUp } from './signing-up.js';

const ACTS = [AlertDrafter, AlertApprover, AlertLaunch, AlertStopper, AlertReader, AudiencePreview, ConfirmationSender];

/** Alerts, and the acts that touch a subscription and its mail. */
@Module({
  imports: [AuthModule, IncidentsModule, MailModule, SubscribersModule],
  providers: [...ACTS, AlertService, AlertPreparation, SigningUp, Leaving],
  exports: [AlertService, AlertPreparation, SigningUp, Leaving],
})
export class AlertsModule {}
