import { Injectable } from '@nestjs/common';
import PostalMime from 'postal-mime';
import { type Page, pageOf, type PageRequest } from '#contracts';
import { Database, FieldCipher } from '#database';
import { mailError } from '../mail.errors.js';
import type { MailboxEnvelope } from './mailbox-server.js';

/** A mail of the development mailbox in a list. */
export interface MailboxItem {
  id: string;
  receivedAt: Date;
  subject: string;
  /** As the header shows it. */
  from: string;
  /** Whom the envelope named. */
  to: string[];
}

/** A mail of the development mailbox as a mail program would show it, and as it came. */
export interface MailboxMailView extends MailboxItem {
  envelope: MailboxEnvelope;
  text: string | null;
  html: string | null;
  /** Header fields in order, unfolded and decoded as far as they are text. */
  headers: { name: string; value: string }[];
  /** The bytes as they came, each as one character (ISO 8859-1). */
  source: string;
}

interface Row {
  id: string;
  received_at: Date;
  envelope_sealed: Buffer;
  raw_sealed: Buffer;
}

/** Reads the development mailbox. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** Newest first. */
  async list(page: PageRequest): Promise<Page<MailboxItem>> {
    const rows = await this.database.query<Row>(
      `SELECT id, received_at, envelope_sealed, raw_sealed FROM mailbox_mails
       WHERE $1::uuid IS NULL OR (received_at, id) < (SELECT received_at, id FROM mailbox_mails WHERE id = $1)
       ORDER BY received_at DESC, id DESC LIMIT $2`,
      [page.after ?? null, page.limit + 1],
    );
    const views = await Promise.all(rows.map((row) => this.view(row)));
    return pageOf(
      views,
      page.limit,
      ({ id }) => id,
      ({ id, receivedAt, subject, from, to }) => ({ id, receivedAt, subject, from, to }),
    );
  }

  /** One mail. @throws MAIL_MAILBOX_UNKNOWN */
  async get(id: string): Promise<MailboxMailView> {
    const [row] = await this.database.query<Row>(
      `SELECT id, received_at, envelope_sealed, raw_sealed FROM mailbox_mails WHERE id = $1`,
      [id],
    );
    if (row === undefined) throw mailError('MAIL_MAILBOX_UNKNOWN', { mail: id });
    return this.view(row);
  }

  /** How many mails there are. */
  async count(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM mailbox_mails`);
    return row!.count;
  }

  private async view(row: Row): Promise<MailboxMailView> {
    const envelope = JSON.parse(this.cipher.open(row.envelope_sealed, 'mail')) as MailboxEnvelope;
    const source = this.cipher.open(row.raw_sealed, 'mail');
    const mail = await PostalMime.parse(Buffer.from(source, 'latin1'));
    const { name = '', address = '' } = mail.from ?? {};
    return {
      id: row.id,
      receivedAt: row.received_at,
      envelope,
      subject: mail.subject ?? '',
      from: name === '' ? address : `${name} <${address}>`,
      to: envelope.to,
      text: mail.text?.replaceAll('\r\n', '\n') ?? null,
      html: mail.html ?? null,
      headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
      source,
    };
  }
}
