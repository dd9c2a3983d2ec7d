import { createHash } from 'node:crypto';
import { type MailAddress, parseAddress } from '../address.js';
import type { Message } from '../message.entity.js';
import { escapeHtml, headerValue, type Slots } from '../slots.js';
import { domainOf, streamHeaders } from '../stream-headers.js';
import { type Shape, withFiles } from './attached.js';
import { type Field, field, type FieldTemplate, fieldTemplate } from './field.js';
import { dateText, mailboxText, utf8Bytes } from './header-text.js';
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
  /** Earlier deliveries to the same person that this one follows up, oldest first. */
  thread?: readonly string[];
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
  private readonly shape: Shape;
  /** Of everybody's mail, where no author is named in it. */
  private from: Field | undefined;

  /**
   * @param onText what the type of the text part says besides, beginning with a semicolon
   * @throws MAIL_HEADER_UNSAFE
   */
  constructor(
    private readonly message: Message,
    private readonly head: Letterhead,
    onText = '',
  ) {
    this.domain = domainOf(head.from);
    this.subject = fieldTemplate('Subject', message.subject, 'text');
    const own = Object.entries(message.headers).map(([name, value]) => fieldTemplate(name, value, 'text'));
    const ours = Object.entries(streamHeaders(message, head)).map(([name, value]) =>
      fieldTemplate(name, value, 'uris'),
    );
    this.fixed = [...own, ...ours];
    this.shape = withFiles(textShape(message, onText), message.attachments, message.id);
  }

  /** @throws MAIL_SLOT_EMPTY, MAIL_HEADER_UNSAFE, MAIL_ADDRESS_INVALID */
  fill({ deliveryId, createdAt, to, slots, thread = [] }: Personal): FilledMail {
    const reply = slots.reply_to === undefined ? [] : [field('Reply-To', utf8Bytes(parseAddress(slots.reply_to).text))];
    const fields = [
      this.senderField(slots),
      field('To', mailboxText(headerValue('To', slots.to_name ?? ''), to.needsSmtpUtf8 ? utf8Bytes(to.text) : to.text)),
      ...reply,
      this.subject(slots),
      field('Message-ID', `<${deliveryId}@${this.domain}>`),
      field('Date', dateText(createdAt)),
      ...this.threadFields(thread),
      ...this.fixed.map((template) => template(slots)),
      MIME_VERSION,
      ...this.shape.fields,
      ...(this.head.echoes?.(deliveryId) ?? []),
    ];
    return { fields, body: this.shape.body(slots) };
  }

  /** RFC 5322 3.6.4: mail programs show this mail beneath those that it follows up. The subject stays as it is, without "Re:". */
  private threadFields(thread: readonly string[]): Field[] {
    const ids = thread.map((deliveryId) => `<${deliveryId}@${this.domain}>`);
    const last = ids.at(-1);
    return last === undefined ? [] : [field('In-Reply-To', last), field('References', ids.join('\r\n '))];
  }

  private senderField(slots: Slots): Field {
    if (this.message.stream === 'letters') return field('From', mailboxText(this.senderName(slots), this.head.from));
    return (this.from ??= field('From', mailboxText(this.senderName(slots), this.head.from)));
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

/** The texts of a message: one part, or two of which the reader's program shows the better. */
function textShape({ id, textBody, htmlBody }: Message, onText: string): Shape {
  const text = partTemplate(textBody);
  const fields = partFields('plain', text, onText);
  if (htmlBody === null) return { fields, body: onePart(text) };
  const boundary = `=_${createHash('sha256').update(id).digest('hex').slice(0, 24)}`;
  return {
    fields: [field('Content-Type', `multipart/alternative;\r\n boundary="${boundary}"`)],
    body: twoParts([text, fields], partTemplate(htmlBody, escapeHtml), boundary),
  };
}

function partFields(type: 'plain' | 'html', { encoding }: PartTemplate, more = ''): Field[] {
  return [field('Content-Type', `text/${type}; charset=utf-8${more}`), field('Content-Transfer-Encoding', encoding)];
}

/** Empty lines at the end are left out: canonically they are not there. */
function onePart(text: PartTemplate): (slots: Slots) => string {
  return (slots) => `${text.fill(slots).replace(/(?:\r\n)+$/, '')}\r\n`;
}

/** The boundary cannot occur in a part: neither encoding writes an equals sign before an underscore. */
function twoParts(
  [text, textFields]: [PartTemplate, Field[]],
  html: PartTemplate,
  boundary: string,
): (slots: Slots) => string {
  const opening = (fields: readonly Field[]) => {
    const lines = fields.map(({ name, value }) => `${name}: ${value}\r\n`);
    return `--${boundary}\r\n${lines.join('')}\r\n`;
  };
  const [first, second] = [opening(textFields), opening(partFields('html', html))];
  return (slots) => `${first}${text.fill(slots)}${second}${html.fill(slots)}--${boundary}--\r\n`;
}
