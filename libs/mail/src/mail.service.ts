import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import type { Page, PageRequest, Stream } from '#contracts';
import { AddressHash, FieldCipher, newId, type Queryable, type SqlValue, type Transaction } from '#database';
import { JobQueue } from '#queue';
import { parseAddress } from './address.js';
import { SETTLE_SQL } from './ledger.query.js';
import { mailError } from './mail.errors.js';
import { SEND_JOBS } from './mail.jobs.js';
import { Message } from './message.entity.js';
import { checkMessage, checkSlots, type ComposeMessage } from './message-rules.js';
import { prepareSql, type RecipientSelect } from './preparation.query.js';
import { deliveriesOf, type DeliveryView, type MessageProgress, onlyDeliveryOf, progressOf } from './progress.query.js';
import type { Slots } from './slots.js';
import { STOP_ADDRESS_SQL, STOP_MESSAGE_SQL, STOP_RECIPIENT_SQL, type Stopped } from './stopping.query.js';

/** The one recipient of a confirmation or a letter. */
export interface Recipient {
  address: string;
  name?: string;
  /** Letters know two of their own: `from_name` (shown as sender, "via" us) and `reply_to` (where answers go). */
  slots?: Record<string, string>;
  /** The id that this delivery's links stand for. */
  linkId?: string;
}

/** Composes messages, prepares their deliveries, stops them, and says where they stand. Sending is the Postman's. */
@Injectable()
export class MailService {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
  ) {}

  /**
   * Writes a message down; nothing is sent until deliveries are prepared. Returns its id.
   * @throws MAIL_HEADER_UNSAFE, MAIL_HEADER_RESERVED, MAIL_HTML_TOO_LARGE, MAIL_UNSUBSCRIBE_MISSING
   */
  async compose(tx: Transaction, message: ComposeMessage): Promise<string> {
    checkMessage(message);
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    await tx.repository(Message).insert({ headers: {}, links: {}, discreet: false, ...message, id, createdAt });
    return id;
  }

  /**
   * Prepares the only delivery of a message, completes it, and asks for sending after commit. Repeating is harmless.
   * @throws MAIL_ADDRESS_INVALID, MAIL_HEADER_UNSAFE, MAIL_SLOT_EMPTY, MAIL_MESSAGE_UNKNOWN
   */
  async prepareOne(tx: Transaction, messageId: string, recipient: Recipient): Promise<void> {
    const message = await this.messageForPreparing(tx, messageId);
    const { text } = parseAddress(recipient.address);
    const name: Slots = recipient.name === undefined ? {} : { to_name: recipient.name };
    const slots: Slots = { ...recipient.slots, ...name };
    checkSlots(message, slots);
    if (slots.reply_to !== undefined) parseAddress(slots.reply_to);
    const select = {
      sql: `SELECT $1::bytea AS recipient_hash, $2::bytea AS recipient_sealed, $3::uuid AS link_id, NULL::text AS excluded_reason`,
      values: [this.hashes.of(text), this.cipher.seal(text, 'address'), recipient.linkId ?? null],
    };
    await this.write(tx, message, select, { slots: this.cipher.seal(JSON.stringify(slots), 'slots') });
    await this.completePreparation(tx, messageId, 1);
  }

  /**
   * Prepares one batch of a fan-out. `select` yields (recipient_hash, recipient_sealed, link_id, excluded_reason) and may lock
   * its rows; it is read in the order of recipient_hash after `after`. Suppressed and excluded recipients get a delivery that
   * says so. Idempotent; sending is asked for after commit, so it starts with the first batch.
   * Returns how many recipients the batch had and where it ended; `last` is null when nothing follows.
   */
  async prepareBatch(
    tx: Transaction,
    messageId: string,
    select: RecipientSelect,
    { after, limit = 1000 }: { after?: Buffer; limit?: number } = {},
  ): Promise<{ prepared: number; last: Buffer | null }> {
    const message = await this.messageForPreparing(tx, messageId);
    return this.write(tx, message, select, { after, limit });
  }

  /**
   * Says that every candidate has a delivery. @param candidates counted by the caller from the same criteria
   * @throws MAIL_COUNT_MISMATCH unless there are exactly as many deliveries, whatever their state
   */
  async completePreparation(tx: Transaction, messageId: string, candidates: number): Promise<void> {
    await this.messageForPreparing(tx, messageId);
    const [row] = await tx.query<{ prepared: number }>(
      `SELECT count(*)::integer AS prepared FROM deliveries WHERE message_id = $1`,
      [messageId],
    );
    const prepared = row!.prepared;
    if (prepared !== candidates) throw mailError('MAIL_COUNT_MISMATCH', { message: messageId, prepared, candidates });
    await tx.query(`UPDATE messages SET prepared_at = coalesce(prepared_at, $2), candidates = $3 WHERE id = $1`, [
      messageId,
      this.clock.now(),
      candidates,
    ]);
    await this.settle(tx, [messageId]);
  }

  /** Cancels whatever of a message is not under way, and forbids another try of what is. Returns how many were cancelled. */
  async cancelMessage(tx: Transaction, messageId: string, reason: string): Promise<number> {
    await tx.query(
      `UPDATE messages SET cancelled_at = coalesce(cancelled_at, $2) WHERE id = $1 AND settled_at IS NULL`,
      [messageId, this.clock.now()],
    );
    const count = await this.stop(tx, STOP_MESSAGE_SQL, 'cancelled', reason, [messageId]);
    await this.settle(tx, [messageId]);
    return count;
  }

  /** Drops what waits for one recipient in some streams, as when somebody unsubscribes. Returns how many were cancelled. */
  cancelFor(tx: Transaction, who: { recipientHash: Buffer; streams: Stream[] }, reason: string): Promise<number> {
    return this.stop(tx, STOP_RECIPIENT_SQL, 'cancelled', reason, [who.recipientHash, who.streams]);
  }

  /** Never mails an address again and drops what waits for it. Only the hash is kept. */
  async suppress(tx: Transaction, addressHash: Buffer, reason: string): Promise<void> {
    await tx.query(
      `INSERT INTO suppressions (address_hash, reason, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [addressHash, reason, this.clock.now()],
    );
    await this.stop(tx, STOP_ADDRESS_SQL, 'suppressed', reason, [addressHash]);
  }

  /** Holds a message back; what is under way finishes. */
  async pause(tx: Transaction, messageId: string): Promise<void> {
    await tx.query(`UPDATE messages SET paused_at = $2 WHERE id = $1 AND paused_at IS NULL AND settled_at IS NULL`, [
      messageId,
      this.clock.now(),
    ]);
  }

  /** Lets a paused message go on; nobody gets it twice. */
  async resume(tx: Transaction, messageId: string): Promise<void> {
    const [row] = await tx.query<{ stream: Stream }>(
      `UPDATE messages SET paused_at = NULL WHERE id = $1 AND paused_at IS NOT NULL RETURNING stream`,
      [messageId],
    );
    if (row !== undefined) this.jobs.enqueueAfter(tx, SEND_JOBS[row.stream], { messageId });
  }

  /** Where messages stand, by id. */
  progress(db: Queryable, messageIds: readonly string[]): Promise<Map<string, MessageProgress>> {
    return progressOf(db, messageIds);
  }

  /** The deliveries of a message: ids, states and reasons in words, no addresses. */
  deliveries(db: Queryable, messageId: string, page: PageRequest): Promise<Page<DeliveryView>> {
    return deliveriesOf(db, messageId, page);
  }

  /** The one delivery of a letter or confirmation; null before it is prepared. */
  letterState(db: Queryable, messageId: string): Promise<DeliveryView | null> {
    return onlyDeliveryOf(db, messageId);
  }

  /** Locked against cancelling, so that a batch is either seen by the cancelling or sees it. */
  private async messageForPreparing(tx: Transaction, messageId: string): Promise<Message> {
    const message = await tx
      .repository(Message)
      .findOne({ where: { id: messageId }, lock: { mode: 'pessimistic_read' } });
    if (message === null) throw mailError('MAIL_MESSAGE_UNKNOWN', { message: messageId });
    return message;
  }

  private async write(
    tx: Transaction,
    message: Message,
    select: RecipientSelect,
    { after, limit = 1, slots = null }: { after?: Buffer | undefined; limit?: number; slots?: Buffer | null },
  ): Promise<{ prepared: number; last: Buffer | null }> {
    const values: SqlValue[] = [...select.values, message.id, this.clock.now(), after ?? null, limit, slots];
    const [row] = await tx.query<{ prepared: number; last: Buffer | null; queued: boolean }>(
      prepareSql(select),
      values,
    );
    if (row!.queued) this.jobs.enqueueAfter(tx, SEND_JOBS[message.stream], { messageId: message.id });
    return { prepared: row!.prepared, last: row!.prepared < limit ? null : row!.last };
  }

  private async stop(tx: Transaction, sql: string, state: string, reason: string, which: SqlValue[]): Promise<number> {
    const [stopped] = await tx.query<Stopped>(sql, [this.clock.now(), state, reason, ...which]);
    await this.settle(tx, stopped!.messages);
    return stopped!.count;
  }

  private async settle(tx: Transaction, messageIds: readonly string[]): Promise<void> {
    if (messageIds.length > 0) await tx.query(SETTLE_SQL, [messageIds, this.clock.now()]);
  }
}
