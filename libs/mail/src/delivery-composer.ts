import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { PublicLinks } from '#auth';
import { CONFIG, type Config } from '#config';
import { FieldCipher } from '#database';
import { type MailAddress, parseAddress } from './address.js';
import type { Claim } from './delivery-ledger.js';
import { ReturnPath } from './feedback/return-path.js';
import { mailError } from './mail.errors.js';
import type { Message } from './message.entity.js';
import type { ReadyMail } from './relay.js';
import { escapeHtml, fillSlots, headerValue, type Slots } from './slots.js';
import { domainOf, streamHeaders } from './stream-headers.js';

/** A mail for one recipient, ready to leave. */
export interface ComposedMail extends ReadyMail {
  to: MailAddress;
}

/**
 * Makes one delivery's mail out of its message: RFC 5322 and MIME, text first, CRLF, 7-bit. Message-ID and Date come from the
 * delivery, so that a repeated try carries the same.
 */
@Injectable()
export class DeliveryComposer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly links: PublicLinks,
    private readonly cipher: FieldCipher,
    private readonly returnPath: ReturnPath,
  ) {}

  /**
   * @throws MAIL_ADDRESS_INVALID, MAIL_ADDRESS_NEEDS_SMTPUTF8, MAIL_SLOT_EMPTY, MAIL_HEADER_UNSAFE, and DATABASE_UNREADABLE_FIELD; trying again mends none.
   */
  async compose(message: Message, claim: Claim): Promise<ComposedMail> {
    if (claim.recipientSealed === null) throw mailError('MAIL_ADDRESS_INVALID');
    const to = parseAddress(this.cipher.open(claim.recipientSealed, 'address'));
    // Relays that do not offer SMTPUTF8 would get the address garbled, and nodemailer would not say so.
    if (to.needsSmtpUtf8) throw mailError('MAIL_ADDRESS_NEEDS_SMTPUTF8');
    const { MAIL_FROM } = this.config.settings;
    const raw = await this.bytes(message, claim, to, this.slotsOf(message, claim));
    return { to, envelope: { from: this.returnPath.of(claim.id) ?? MAIL_FROM, to: to.text }, raw };
  }

  private slotsOf(message: Message, { slotsSealed, linkId }: Claim): Slots {
    const own = slotsSealed === null ? {} : (JSON.parse(this.cipher.open(slotsSealed, 'slots')) as Slots);
    const links = Object.entries(message.links).map(([slot, { purpose, path }]) => {
      if (linkId === null) throw mailError('MAIL_SLOT_EMPTY', { slot });
      return [slot, this.links.url(`${path}${this.links.token(purpose, linkId)}`)];
    });
    return { ...own, ...Object.fromEntries(links) };
  }

  private bytes(message: Message, claim: Claim, to: MailAddress, slots: Slots): Promise<Buffer> {
    const { MAIL_FROM } = this.config.settings;
    const { htmlBody } = message;
    const reply = slots.reply_to === undefined ? {} : { replyTo: parseAddress(slots.reply_to).text };
    const composer = new MailComposer({
      from: { name: this.senderName(message, slots), address: MAIL_FROM },
      to: { name: headerValue('To', slots.to_name ?? ''), address: to.text },
      ...reply,
      subject: headerValue('Subject', fillSlots(message.subject, slots)),
      messageId: `<${claim.id}@${domainOf(MAIL_FROM)}>`,
      date: claim.createdAt,
      headers: this.headers(message, slots),
      text: fillSlots(message.textBody, slots),
      ...(htmlBody === null ? {} : { html: fillSlots(htmlBody, slots, escapeHtml) }),
      newline: 'win',
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return composer.compile().build();
  }

  /** The organisation, and in a letter who wrote it; nothing where that would give the matter away. */
  private senderName(message: Message, slots: Slots): string {
    if (message.discreet) return '';
    const { ORGANISATION } = this.config.settings;
    const author = message.stream === 'letters' ? slots.from_name : undefined;
    return headerValue('From', author === undefined ? ORGANISATION : `${author} via ${ORGANISATION}`);
  }

  private headers(message: Message, slots: Slots): { key: string; value: string }[] {
    const sender = { from: this.config.settings.MAIL_FROM, publicUrl: this.config.publicUrl };
    const all = { ...message.headers, ...streamHeaders(message, sender) };
    return Object.entries(all).map(([key, value]) => ({ key, value: headerValue(key, fillSlots(value, slots)) }));
  }
}
