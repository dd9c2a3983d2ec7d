import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { OutboundModule } from '#outbound';
import { Carrier } from './carrier.js';
import { DkimKeys } from './dkim/dkim-keys.js';
import { MailDoctor } from './doctor/mail-doctor.js';
import { TxtLookup } from './doctor/txt-lookup.js';
import { MailSigner } from './dkim/mail-signer.js';
import { DeliveryComposer } from './delivery-composer.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { FeedbackIntake } from './feedback/feedback-intake.js';
import { FeedbackLedger } from './feedback/feedback-ledger.js';
import { FeedbackReader } from './feedback/feedback-reader.js';
import { FeedbackTies } from './feedback/feedback-ties.js';
import { InboundServer } from './feedback/inbound-server.js';
import { KeptReplies } from './feedback/kept-replies.js';
import { PolledMailbox } from './feedback/polled-mailbox.js';
import { ReturnPath } from './feedback/return-path.js';
import { SnsCertificates } from './feedback/webhooks/sns-certificates.js';
import { SnsDoor } from './feedback/webhooks/sns-door.js';
import { WebhookDoor } from './feedback/webhooks/webhook-door.js';
import { WebhookIntake } from './feedback/webhooks/webhook-intake.js';
import { MailControl } from './mail-control.js';
import { MailPreview } from './mail-preview.js';
import { MailRoutes } from './mail-routes.js';
import { MailSorter } from './mail-sorter.js';
import { MailService } from './mail.service.js';
import { MailStopping } from './mail-stopping.js';
import { Mailbox } from './mailbox/mailbox.js';
import { MailboxServer } from './mailbox/mailbox-server.js';
import { MessageReader } from './message-reader.js';
import { Departures } from './pace/departures.js';
import { MxLookup } from './pace/mx-lookup.js';
import { OperatorBook } from './pace/operator-book.js';
import { OperatorPacer } from './pace/operator-pacer.js';
import { OperatorRows } from './pace/operator-rows.js';
import { OldPaces } from './pace/old-paces.js';
import { PutOffMail } from './pace/put-off-mail.js';
import { StreamDays } from './pace/stream-days.js';
import { StreamRules } from './pace/stream-rules.js';
import { MailKeys } from './pgp/mail-keys.js';
import { Postman } from './postman.js';
import { ResendPlan } from './resend/resend-plan.js';
import { Resending } from './resend/resending.js';
import { RelayTimeouts } from './relay-timeouts.js';
import { StreamControl } from './streams/stream-control.js';
import { StreamJudge } from './streams/stream-judge.js';
import { SuppressionList } from './suppression-list.js';
import { TesterCopies } from './tester-copies.js';

/** What staff see of mail, and do to it. */
const DESK = [
  MailStopping,
  MailControl,
  MailPreview,
  MessageReader,
  SuppressionList,
  DkimKeys,
  MailKeys,
  MailDoctor,
  FeedbackReader,
  ResendPlan,
  Resending,
];

/** What comes back, and how it finds its mail. */
const FEEDBACK = [ReturnPath, FeedbackTies, KeptReplies, FeedbackLedger, FeedbackIntake, InboundServer, PolledMailbox];

/** What providers tell, and how streams stand with their readers. */
const WEBHOOKS = [SnsCertificates, SnsDoor, WebhookDoor, WebhookIntake];
const STREAMS = [StreamJudge, StreamControl];

/** When mail leaves: by its stream and by who receives it. */
const PACE = [
  MxLookup,
  OperatorBook,
  OperatorRows,
  OperatorPacer,
  StreamDays,
  StreamRules,
  Departures,
  PutOffMail,
  OldPaces,
];

/** Messages, deliveries, the postman and the development mailbox. Nothing is opened or sent before the postman is asked to. */
@Module({
  imports: [AuthModule, OutboundModule],
  providers: [
    ...DESK,
    ...FEEDBACK,
    ...PACE,
    ...WEBHOOKS,
    ...STREAMS,
    MailService,
    DeliveryLedger,
    DeliveryComposer,
    MailSigner,
    TxtLookup,
    MailSorter,
    Carrier,
    MailRoutes,
    RelayTimeouts,
    TesterCopies,
    Postman,
    MailboxServer,
    Mailbox,
  ],
  exports: [
    ...DESK,
    ...STREAMS,
    PutOffMail,
    OldPaces,
    WebhookIntake,
    FeedbackIntake,
    KeptReplies,
    InboundServer,
    PolledMailbox,
    MailService,
    Postman,
    MailboxServer,
    Mailbox,
  ],
})
export class MailModule {}
