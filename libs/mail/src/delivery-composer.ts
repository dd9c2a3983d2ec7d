import { Inject, Injectable } from '@nestjs/common';
import { PublicLinks } from '#auth';
import { CONFIG, type Config, streamSettings } from '#config';
import { CodedError } from '#contracts';
import { FieldCipher } from '#database';
import { isAscii, type MailAddress, parseAddress, readAddress } from './address.js';
import { field } from './compose/field.js';
import { type FilledMail, MailTemplate, type Personal } from './compose/mail-template.js';
import type { Claim } from './claim.js';
import { MailSigner } from './dkim/mail-signer.js';
import { echoFields } from './feedback/webhooks/echo-fields.js';
import { EncryptedTemplate } from './pgp/encrypted-template.js';
import { MailKeys } from './pgp/mail-keys.js';
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
  /** @throws MAIL_SLOT_EMPTY, MAIL_HEADER_UNSAFE, MAIL_KEY_LAPSED, MAIL_NOT_ENCRYPTED, DATABASE_UNREADABLE_FIELD, which no new try mends, and MAIL_SIGNING_FAILED */
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
    private readonly keyring: MailKeys,
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
    const marked = tester === null ? message : markedForTester(message);
    const template = new MailTemplate(marked, head);
    let encrypted: EncryptedTemplate | undefined;
    return {
      addressOf: (claim) => this.addressOf(claim),
      mailTo: async (to, claim) => {
        const { id: deliveryId, createdAt, thread } = claim;
        const shown = tester ?? to;
        const slots = this.slotsOf(message, claim, shown);
        const personal = { deliveryId, createdAt, to: shown, slots, thread: thread ?? [] };
        const key = this.keyFor(message, claim);
        const filled =
          key === null
            ? template.fill(personal)
            : await encryptedWith(key, (encrypted ??= new EncryptedTemplate(marked, head)), personal);
        if (tester !== null) filled.fields.push(field('X-Redirected-From', `*@${to.domain}`));
        const signatures = await this.signer.sign(filled, keys);
        let fields = signatures;
        for (const { name, value } of filled.fields) fields += `${name}: ${value}\r\n`;
        const raw = `${fields}\r\n${filled.body}`;
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

  private slotsOf(message: Message, { id, slotsSealed, linkId, keyId }: Claim, to: MailAddress): Slots {
    const slots =
      slotsSealed === null ? {} : (JSON.parse(this.cipher.open(slotsSealed, 'slots')) as Record<string, string>);
    for (const [slot, { purpose, path }] of Object.entries(message.links)) {
      if (linkId === null) throw mailError('MAIL_SLOT_EMPTY', { slot });
      const id = purpose === 'mail-key' ? (keyId ?? linkId) : linkId;
      slots[slot] = this.links.url(`${path}${this.links.token(purpose, id)}`);
    }
    // An office that reads plain mail must get it, whoever wrote: letters outside ASCII in Reply-To would shut its server out.
    if (slots.reply_to !== undefined && !to.needsSmtpUtf8 && !isAscii(slots.reply_to)) delete slots.reply_to;
    return { ...this.wayBack(message, id), ...slots };
  }

  /** Letters go to offices, on a supporter's behalf: they are as everybody's. */
  private keyFor({ stream }: Message, claim: Claim): Uint8Array | null {
    return stream === 'letters' ? null : this.keyring.encryptionKeyOf(claim);
  }

  /** Where the answer to a letter goes whose office may not learn its supporter's address: to us, and back to its letter. */
  private wayBack({ stream }: Message, deliveryId: string): Slots {
    const { INBOUND_PORT, IMAP_URL } = this.config.settings;
    const path = this.returnPath.of(deliveryId);
    const read = INBOUND_PORT !== undefined || IMAP_URL !== undefined;
    return stream === 'letters' && read && path !== null ? { reply_to: path } : {};
  }
}

/** What the library says of a key that it cannot use names the key, so it is not passed on. */
async function encryptedWith(key: Uint8Array, template: EncryptedTemplate, personal: Personal): Promise<FilledMail> {
  try {
    return await template.fill(personal, key);
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw mailError('MAIL_NOT_ENCRYPTED');
  }
}

/** Nobody must take a trial for the thing itself. */
function markedForTester(message: Message): Message {
  return { ...message, subject: `[TEST] ${message.subject}` };
}
