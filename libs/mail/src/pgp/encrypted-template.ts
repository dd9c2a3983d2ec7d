import { createHash } from 'node:crypto';
import { type Field, field } from '../compose/field.js';
import { type FilledMail, type Letterhead, MailTemplate, type Personal } from '../compose/mail-template.js';
import type { Message } from '../message.entity.js';
import { pgpMessage } from './pgp-message.js';

/** What stands outside in place of the subject (RFC 9788 3.2.1): the same in every language and for every matter. */
const SUBJECT = '[...]';

/**
 * A message for readers who gave a key: PGP/MIME (RFC 3156 4). Outside stands what carries the mail, as in discreet mail; the whole mail with
 * its own sender, subject and List-Id is inside (RFC 9788), and its subject once more in the text, for programs that know no such thing.
 */
export class EncryptedTemplate {
  private readonly inside: MailTemplate;
  private readonly outside: MailTemplate;
  private readonly boundary: string;

  /** @throws MAIL_HEADER_UNSAFE */
  constructor(message: Message, head: Letterhead) {
    const { id, subject, textBody } = message;
    this.inside = new MailTemplate(
      { ...message, textBody: `Subject: ${subject}\n\n${textBody}` },
      { ...head, echoes: () => [] },
      '; hp-legacy-display="1"',
    );
    const hidden = { subject: SUBJECT, discreet: true, headers: {}, textBody: '', htmlBody: null, attachments: [] };
    this.outside = new MailTemplate({ ...message, ...hidden }, head);
    this.boundary = `=_p${createHash('sha256').update(`pgp ${id}`).digest('hex').slice(0, 24)}`;
  }

  /** @param key as `pgpMessage` takes it. @throws as `MailTemplate.fill`, and what encrypting says: then nothing may leave */
  async fill(personal: Personal, key: Uint8Array): Promise<FilledMail> {
    const { to_name: _, ...slots } = personal.slots;
    const carried = this.outside.fill({ ...personal, slots }).fields.filter(({ name }) => !isContent(name));
    const armored = await pgpMessage(key, wholeMail(this.inside.fill(personal), carried));
    const type = `multipart/encrypted;\r\n protocol="application/pgp-encrypted";\r\n boundary="${this.boundary}"`;
    return { fields: [...carried, field('Content-Type', type)], body: this.parts(armored) };
  }

  /** The boundary cannot occur: armor has no line that begins with two hyphens and an equals sign. */
  private parts(armored: string): string {
    const opening = `--${this.boundary}\r\n`;
    return (
      `${opening}Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n${opening}` +
      'Content-Type: application/octet-stream; name="encrypted.asc"\r\n' +
      `Content-Disposition: inline; filename="encrypted.asc"\r\n\r\n${armored.trimEnd()}\r\n` +
      `--${this.boundary}--\r\n`
    );
  }
}

/** A mail as one MIME part that says which of its headers stood outside, and how (RFC 9788 2.1 and 2.2). */
function wholeMail({ fields, body }: FilledMail, carried: readonly Field[]): string {
  const own = fields.filter(({ name }) => name !== 'MIME-Version').map(protectedField);
  const outer = carried
    .filter(({ name }) => name !== 'MIME-Version')
    .map(({ name, value }) => `HP-Outer: ${name}: ${value}\r\n`);
  return `${own.join('')}${outer.join('')}\r\n${body}`;
}

/** The second parameter is what programs older than the RFC look for. */
function protectedField({ name, value }: Field): string {
  const hint = name === 'Content-Type' ? ';\r\n hp="cipher"; protected-headers="v1"' : '';
  return `${name}: ${value}${hint}\r\n`;
}

function isContent(name: string): boolean {
  return /^content-/i.test(name);
}
