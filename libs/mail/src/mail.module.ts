import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { DeliveryComposer } from './delivery-composer.js';
import { DeliveryLedger } from './delivery-ledger.js';
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
const DESK = [MailStopping, MailControl, MailPreview, MessageReader, SuppressionList];

/** Messages, deliveries, the postman and the development mailbox. Nothing is opened or sent before the postman is asked to. */
@Module({
  imports: [AuthModule],
  providers: [
    ...DESK,
    MailService,
    DeliveryLedger,
    DeliveryComposer,
    MailRoutes,
    RelayTimeouts,
    Postman,
    MailboxServer,
    Mailbox,
  ],
  exports: [...DESK, MailService, Postman, MailboxServer, Mailbox],
})
export class MailModule {}
