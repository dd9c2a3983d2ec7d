import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { FieldCipher, type Queryable, type Transaction } from '#database';
import { textForPeople } from './classify.js';
import { FORGET_BRIEF_SQL, forgetReplies, keptReply, writtenTo } from './kept-replies.query.js';
import { addressesIn } from './mail/addresses.js';
import { readMail } from './mail/read-mail.js';
import { senderOf, senderStanding, type SenderStanding } from './sender-standing.js';

/** So much of a mail is kept, in bytes; of a longer one only its text can be passed on. */
const KEPT_BYTES = 2_000_000;
const WEEK = 7 * 86_400_000;

/** What somebody answered to a letter, opened. */
export interface KeptReply {
  /** Empty where its header names none, or several. */
  from: string;
  sender: SenderStanding;
  /** The addresses of To and Cc: whoever stands there has it already. */
  to: string[];
  subject: string;
  text: string;
  /** The whole mail in base64; null when it is larger than what is kept. */
  file: string | null;
  receivedAt: Date;
}

/** Keeps answers to letters, sealed, until those whom they are for have them or somebody decided. */
@Injectable()
export class KeptReplies {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @param feedbackId the piece that it is. @param deliveryId the letter's delivery */
  async keep(tx: Transaction, feedbackId: string, raw: Uint8Array, deliveryId: string): Promise<void> {
    const to = await writtenTo(tx, deliveryId);
    const from = senderOf(readMail(raw).headers);
    const sender = to === null ? 'other' : senderStanding(from, this.cipher.open(to, 'address'));
    const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, KEPT_BYTES));
    await tx.query(
      `INSERT INTO mail_kept_replies (feedback_id, mail_sealed, cut, sender, kept_at) VALUES ($1, $2, $3, $4, $5)`,
      [
        ...[feedbackId, this.cipher.seal(bytes.toString('base64'), 'mail')],
        ...[raw.byteLength > KEPT_BYTES, sender, this.clock.now()],
      ],
    );
  }

  /** Opens and locks it; null when it is kept no more. */
  async open(tx: Transaction, feedbackId: string): Promise<KeptReply | null> {
    const row = await keptReply(tx, feedbackId);
    if (row === undefined) return null;
    const file = this.cipher.open(row.sealed, 'mail');
    const mail = readMail(Buffer.from(file, 'base64'));
    const { headers } = mail;
    return {
      from: senderOf(headers),
      sender: row.sender,
      to: [...headers.all('to'), ...headers.all('cc')].flatMap(addressesIn),
      subject: headers.text('subject').replace(/\s+/g, ' ').trim().slice(0, 200),
      text: textForPeople(mail),
      file: row.cut ? null : file,
      receivedAt: row.keptAt,
    };
  }

  /** Forgets what they said; that they came stays on record. */
  forget(tx: Transaction, feedbackIds: readonly string[]): Promise<void> {
    return forgetReplies(tx, feedbackIds);
  }

  /** Forgets what the deliveries of brief messages carried a week after these have settled. @returns of how many */
  async forgetPassedOn(db: Queryable): Promise<number> {
    return (await db.query(FORGET_BRIEF_SQL, [new Date(this.clock.now().getTime() - WEEK)])).length;
  }
}
