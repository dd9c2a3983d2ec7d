import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { DeliveryComposer } from './delivery-composer.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { MailRoutes } from './mail-routes.js';
import { MailService } from './mail.service.js';
import { Mailbox } from './mailbox/mailbox.js';
import { MailboxServer } from './mailbox/mailbox-server.js';
import { Postman } from './postman.js';
import { RelayTimeouts } from './relay-timeouts.js';

/** Messages, deliveries, the postman and the development mailbox. Nothing is opened or sent before the postman is asked to. */
@Module({
  imports: [AuthModule],
  providers: [
    MailService,
    DeliveryLedger,
    DeliveryComposer,
    MailRoutes,
    RelayTimeouts,
    Postman,
    MailboxServer,
    Mailbox,
  ],
  exports: [MailService, Postman, MailboxServer, Mailbox],
})
export class MailModule {}
