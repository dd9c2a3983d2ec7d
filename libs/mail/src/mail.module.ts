import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { Carrier } from './carrier.js';
import { DkimKeys } from './dkim/dkim-keys.js';
import { MailSigner } from './dkim/mail-signer.js';
import { DeliveryComposer } from './delivery-composer.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { FeedbackIntake } from './feedback/feedback-intake.js';
import { FeedbackLedger } from './feedback/feedback-ledger.js';
import { FeedbackTies } from './feedback/feedback-ties.js';
import { InboundServer } from './feedback/inbound-server.js';
import { ReturnPath } from './feedback/return-path.js';
import { MailControl } from './mail-control.js';
import { MailPreview } from './mail-preview.js';
import { MailRoutes } from './mail-routes.js';
import { MailService } from './mail.service.js';
import { MailStopping } from './mail-stopping.js';
import { Mailbox } from './mailbox/mailbox.js';
import { MailboxServer } from './mailbox/mailbox-server.js';
import { MessageReader } from './message-reader.js';
import { Postman } from './postman.js';
import { RelayTimeouts } from './relay-timeouts.js';
import { SuppressionList } from './suppression-list.js';

/** What staff see of mail, and do to it. */
const DESK = [MailStopping, MailControl, MailPreview, MessageReader, SuppressionList, DkimKeys];

/** What comes back, and how it finds its mail. */
const FEEDBACK = [ReturnPath, FeedbackTies, FeedbackLedger, FeedbackIntake, InboundServer];

/** Messages, deliveries, the postman and the development mailbox. Nothing is opened or sent before the postman is asked to. */
@Module({
  imports: [AuthModule],
  providers: [
    ...DESK,
    ...FEEDBACK,
    MailService,
    DeliveryLedger,
    DeliveryComposer,
    MailSigner,
    Carrier,
    MailRoutes,
    RelayTimeouts,
    Postman,
    MailboxServer,
    Mailbox,
  ],
  exports: [...DESK, FeedbackIntake, InboundServer, MailService, Postman, MailboxServer, Mailbox],
})
export class MailModule {}
