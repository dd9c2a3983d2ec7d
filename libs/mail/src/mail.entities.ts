import { DkimKey } from './dkim/dkim-key.entity.js';
import { Delivery } from './delivery.entity.js';
import { MailboxMail } from './mailbox/mailbox-mail.entity.js';
import { MailKey } from './pgp/mail-key.entity.js';
import { Message } from './message.entity.js';
import { Suppression } from './suppression.entity.js';

/** What an app lists for the database module. */
export const mailEntities = [Message, Delivery, Suppression, MailboxMail, DkimKey, MailKey];
