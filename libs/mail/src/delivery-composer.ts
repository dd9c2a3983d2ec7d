import { Inject, Injectable } from '@nestjs/common';
import { PublicLinks } from '#auth';
import { CONFIG, type Config, streamSettings } from '#config';
import { FieldCipher } from '#database';
import { isAscii, type MailAddress, parseAddress, readAddress } from './address.js';
import { field } from './compose/field.js';
import { MailTemplate } from './compose/mail-template.js';
import type { Claim } from './claim.js';
import { MailSigner } from './dkim/mail-signer.js';
import { echoFields } from './feedback/webhooks/echo-fields.js';
import { ReturnPath } from './feedback/return-path.js';
import { mailError } from './mail.errors.js';
import type { Message } from './message.entity.js';
import type { ReadyMail } from './smtp-dialogue.js';
import type { Slots } from './slots.js';
import { domainOf } from './stream-headers.js';

/** A mail for one recipient, signed and ready to leave. */
export interface ComposedMail extends ReadyMail {
  to: MailAddress;
}

/** A message that is compiled, to be filled for one recipient after another. */
export interface Composition {
  /** @throws MAIL_ADDRESS_INVALID, DATABASE_UNREADABLE_FIELD */
  addressOf(claim: Claim): MailAddress;
  /** @throws MAIL_SLOT_EMPTY, MAIL_HEADER_UNSAFE and DATABASE_UNREADABLE_FIELD, which no new try mends, and MAIL_SIGNING_FAILED */
  mailTo(to: MailAddress, claim: Claim): Promise<ComposedMail>;
}

/**
 * Makes mails out of a message: what all recipients share is put together once, what is a person's own is filled in, and the whole is
 * signed. Message-ID and Date come from the delivery, so that a repeated try carries the same.
 */
@Injectable()
export class DeliveryComposer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly links: PublicLinks,
    private readonly cipher: FieldCipher,
    private readonly signer: MailSigner,
    private readonly returnPath: ReturnPath,
  ) {}

  /** @throws MAIL_SIGNING_FAILED when a key of our domain cannot be used: then nothing may leave */
  async begin(message: Message): Promise<Composition> {
    const { settings } = this.config;
    const given = streamSettings(settings, message.stream).from;
    const from = readAddress(given)?.text ?? given;
    const keys = await this.signer.keysOf(domainOf(from));
    const whose = { from, organisation: settings.ORGANISATION, publicUrl: this.config.publicUrl };
    const head = { ...whose, echoes: echoFields(settings) };
    const tester = this.tester();
    const template = new MailTemplate(tester === null ? message : markedForTester(message), head);
    return {
      addressOf: (claim) => this.addressOf(claim),
      mailTo: async (to, claim) => {
        const { id: deliveryId, createdAt, thread } = claim;
        const shown = tester ?? to;
        const slots = this.slotsOf(message, claim, shown);
        const personal = { deliveryId, createdAt, to: shown, slots, thread: thread ?? [] };
        const filled = template.fill(personal);
        if (tester !== null) filled.fields.push(field('X-Redirected-From', `*@${to.domain}`));
        const signatures = await this.signer.sign(filled, keys);
        let head = signatures;
        for (const { name, value } of filled.fields) head += `${name}: ${value}\r\n`;
        const raw = `${head}\r\n${filled.body}`;
        const smtpUtf8 = to.needsSmtpUtf8 || shown.needsSmtpUtf8;
        return { to, envelope: { from: this.returnPath.of(claim.id) ?? from, to: to.text }, raw, smtpUtf8 };
      },
    };
  }

  /** Who gets copies of everything; null when mail goes to whom it is for. */
  private tester(): MailAddress | null {
    const { MAIL_REDIRECT } = this.config.settings;
    return MAIL_REDIRECT === undefined ? null : parseAddress(MAIL_REDIRECT);
  }

  private addressOf({ recipientSealed }: Claim): MailAddress {
    if (recipientSealed === null) throw mailError('MAIL_ADDRESS_INVALID');
    return parseAddress(this.cipher.open(recipientSealed, 'address'));
  }

  private slotsOf(message: Message, { id, slotsSealed, linkId }: Claim, to: MailAddress): Slots {
    const slots =
      slotsSealed === null ? {} : (JSON.parse(this.cipher.open(slotsSealed, 'slots')) as Record<string, string>);
    for (const [slot, { purpose, path }] of Object.entries(message.links)) {
      if (linkId === null) throw mailError('MAIL_SLOT_EMPTY', { slot });
      slots[slot] = this.links.url(`${path}${this.links.token(purpose, linkId)}`);
    }
    // An office that reads plain mail must get it, whoever wrote: letters outside ASCII in Reply-To would shut its server out.
    if (slots.reply_to !== undefined && !to.needsSmtpUtf8 && !isAscii(slots.reply_to)) delete slots.reply_to;
    return { ...this.wayBack(message, id), ...slots };
  }

  /** Where the answer to a letter goes whose office may not learn its supporter's address: to us, and back to its letter. */
  private wayBack({ stream }: Message, deliveryId: string): Slots {
    const { INBOUND_PORT, IMAP_URL } = this.config.settings;
    const path = this.returnPath.of(deliveryId);
    const read = INBOUND_PORT !== undefined || IMAP_URL !== undefined;
    return stream === 'letters' && read && path !== null ? { reply_to: path } : {};
  }
}

/** Nobody must take a trial for the thing itself. */
function markedForTester(message: Message): Message {
  return { ...message, subject: `[TEST] ${message.subject}` };
}
