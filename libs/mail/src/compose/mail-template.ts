import { createHash } from 'node:crypto';
import type { MailAddress } from '../address.js';
import { parseAddress } from '../address.js';
import type { Message } from '../message.entity.js';
import { escapeHtml, headerValue, type Slots } from '../slots.js';
import { domainOf, streamHeaders } from '../stream-headers.js';
import { type Field, field, type FieldTemplate, fieldTemplate } from './field.js';
import { dateText, mailboxText } from './header-text.js';
import { type PartTemplate, partTemplate } from './part-template.js';

/** Whose mail it is: MAIL_FROM, ORGANISATION and PUBLIC_URL. */
export interface Letterhead {
  from: string;
  organisation: string;
  publicUrl: string;
  /** Fields for providers, by the delivery's id; none where no provider is set up. */
  echoes?: (deliveryId: string) => Field[];
}

/** What differs from recipient to recipient. */
export interface Personal {
  deliveryId: string;
  /** When the delivery was made: every try carries the same date. */
  createdAt: Date;
  to: MailAddress;
  slots: Slots;
}

/** One mail, unsigned. */
export interface FilledMail {
  fields: Field[];
  /** ASCII in lines with CRLF, and its own canonical form in the sense of RFC 6376 3.4.4 already. */
  body: string;
}

/**
 * A message compiled once: RFC 5322 and MIME, text first, CRLF, 7-bit, lines within 76 characters but for addresses. Filling it for one
 * recipient encodes nothing but what differs.
 */
export class MailTemplate {
  private readonly domain: string;
  private readonly fixed: FieldTemplate[];
  private readonly subject: FieldTemplate;
  private readonly body: (slots: Slots) => string;
  private readonly shape: Field[];

  /** @throws MAIL_HEADER_UNSAFE */
  constructor(
    private readonly message: Message,
    private readonly head: Letterhead,
  ) {
    this.domain = domainOf(head.from);
    this.subject = fieldTemplate('Subject', message.subject, 'text');
    const own = Object.entries(message.headers).map(([name, value]) => fieldTemplate(name, value, 'text'));
    const ours = Object.entries(streamHeaders(message, head)).map(([name, value]) =>
      fieldTemplate(name, value, 'uris'),
    );
    this.fixed = [...own, ...ours];
    const text = partTemplate(message.textBody);
    const html = message.htmlBody === null ? null : partTemplate(message.htmlBody, escapeHtml);
    const boundary = `=_${createHash('sha256').update(message.id).digest('hex').slice(0, 24)}`;
    this.body = html === null ? onePart(text) : twoParts(text, html, boundary);
    this.shape =
      html === null
        ? partFields('plain', text)
        : [field('Content-Type', `multipart/alternative;\r\n boundary="${boundary}"`)];
  }

  /** @throws MAIL_SLOT_EMPTY, MAIL_HEADER_UNSAFE, MAIL_ADDRESS_INVALID */
  fill({ deliveryId, createdAt, to, slots }: Personal): FilledMail {
    const reply = slots.reply_to === undefined ? [] : [field('Reply-To', parseAddress(slots.reply_to).text)];
    const fields = [
      field('From', mailboxText(this.senderName(slots), this.head.from)),
      field('To', mailboxText(headerValue('To', slots.to_name ?? ''), to.text)),
      ...reply,
      this.subject(slots),
      field('Message-ID', `<${deliveryId}@${this.domain}>`),
      field('Date', dateText(createdAt)),
      ...this.fixed.map((template) => template(slots)),
      MIME_VERSION,
      ...this.shape,
      ...(this.head.echoes?.(deliveryId) ?? []),
    ];
    return { fields, body: this.body(slots) };
  }

  /** The organisation, and in a letter who wrote it; nothing where that would give the matter away. */
  private senderName(slots: Slots): string {
    if (this.message.discreet) return '';
    const author = this.message.stream === 'letters' ? slots.from_name : undefined;
    const name = author === undefined ? this.head.organisation : `${author} via ${this.head.organisation}`;
    return headerValue('From', name);
  }
}

const MIME_VERSION = field('MIME-Version', '1.0');

function partFields(type: 'plain' | 'html', { encoding }: PartTemplate): Field[] {
  return [field('Content-Type', `text/${type}; charset=utf-8`), field('Content-Transfer-Encoding', encoding)];
}

/** Empty lines at the end are left out: canonically they are not there. */
function onePart(text: PartTemplate): (slots: Slots) => string {
  return (slots) => `${text.fill(slots).replace(/(?:\r\n)+$/, '')}\r\n`;
}

/** The boundary cannot occur in a part: neither encoding writes an equals sign before an underscore. */
function twoParts(text: PartTemplate, html: PartTemplate, boundary: string): (slots: Slots) => string {
  const opening = (type: 'plain' | 'html', part: PartTemplate) => {
    const lines = partFields(type, part).map(({ name, value }) => `${name}: ${value}\r\n`);
    return `--${boundary}\r\n${lines.join('')}\r\n`;
  };
  const [first, second] = [opening('plain', text), opening('html', html)];
  return (slots) => `${first}${text.fill(slots)}${second}${html.fill(slots)}--${boundary}--\r\n`;
}
