import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { Carrier } from './carrier.js';
import { DkimKeys } from './dkim/dkim-keys.js';
import { MailDoctor } from './doctor/mail-doctor.js';
import { TxtLookup } from './doctor/txt-lookup.js';
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
import { StreamRules } from './pace/stream-rules.js';
import { Postman } from './postman.js';
import { RelayTimeouts } from './relay-timeouts.js';
import { SuppressionList } from './suppression-list.js';
import { TesterCopies } from './tester-copies.js';

/** What staff see of mail, and do to it. */
const DESK = [MailStopping, MailControl, MailPreview, MessageReader, SuppressionList, DkimKeys, MailDoctor];

/** What comes back, and how it finds its mail. */
const FEEDBACK = [ReturnPath, FeedbackTies, FeedbackLedger, FeedbackIntake, InboundServer];

/** When mail leaves: by its stream and by who receives it. */
const PACE = [MxLookup, OperatorBook, OperatorRows, OperatorPacer, StreamRules, Departures];

/** Messages, deliveries, the postman and the development mailbox. Nothing is opened or sent before the postman is asked to. */
@Module({
  imports: [AuthModule],
  providers: [
    ...DESK,
    ...FEEDBACK,
    ...PACE,
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
  exports: [...DESK, FeedbackIntake, InboundServer, MailService, Postman, MailboxServer, Mailbox],
})
export class MailModule {}
