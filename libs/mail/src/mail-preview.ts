import { Injectable } from '@nestjs/common';
import PostalMime from 'postal-mime';
import { Clock } from '#config';
import { FieldCipher, newId } from '#database';
import { DeliveryComposer } from './delivery-composer.js';
import type { Message } from './message.entity.js';
import { checkMessage, type ComposeMessage } from './message-rules.js';

/** A mail as its recipient would get it. */
export interface PreviewedMail {
  from: string;
  subject: string;
  text: string;
  html: string | null;
  /** Its whole size as it would leave, in bytes. */
  bytes: number;
}

/** Somebody who exists nowhere. */
const READER = 'reader@subscriber.example';
/** Stands for no row, so that links in a preview lead nowhere. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Shows the very mail that a message would become, made by the same code that makes what is sent. Nothing is written or sent. */
@Injectable()
export class MailPreview {
  constructor(
    private readonly composer: DeliveryComposer,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws MAIL_HEADER_UNSAFE, MAIL_HEADER_RESERVED, MAIL_HTML_TOO_LARGE, MAIL_UNSUBSCRIBE_MISSING, MAIL_SLOT_EMPTY */
  async of(compose: ComposeMessage): Promise<PreviewedMail> {
    checkMessage(compose);
    const now = this.clock.now();
    const message: Message = {
      headers: {},
      links: {},
      discreet: false,
      attachments: [],
      brief: false,
      ...compose,
      ...UNSENT,
      id: NOBODY,
      createdAt: now,
    };
    const claim = {
      id: newId(now),
      recipientSealed: this.cipher.seal(READER, 'address'),
      slotsSealed: null,
      thread: null,
      keyId: null,
      keySealed: null,
      keyExpiresAt: null,
      linkId: NOBODY,
      createdAt: now,
      heldUntil: now,
    };
    const composition = await this.composer.begin(message);
    const { raw } = await composition.mailTo(composition.addressOf(claim), claim);
    const { from, subject, text, html } = await PostalMime.parse(raw);
    const { name = '', address = '' } = from ?? {};
    return {
      from: name === '' ? address : `${name} <${address}>`,
      subject: subject ?? '',
      text: text?.replaceAll('\r\n', '\n') ?? '',
      html: html ?? null,
      bytes: raw.length,
    };
  }
}

const UNSENT = {
  preparedAt: null,
  candidates: null,
  pausedAt: null,
  pausedReason: null,
  cancelledAt: null,
  settledAt: null,
} as const;
