import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import type { DeliveryView, Page, PageRequest, Stream } from '#contracts';
import { AddressHash, FieldCipher, newId, type Queryable, type SqlValue, type Transaction } from '#database';
import { JobQueue } from '#queue';
import { parseAddress } from './address.js';
import { forgetReplies } from './feedback/kept-replies.query.js';
import { SETTLE_SQL } from './ledger.query.js';
import { mailError } from './mail.errors.js';
import { SEND_JOBS } from './mail.jobs.js';
import { MailStopping } from './mail-stopping.js';
import { Message } from './message.entity.js';
import { checkMessage, checkSlots, type ComposeMessage } from './message-rules.js';
import { prepareSql, type RecipientSelect } from './preparation.query.js';
import { deliveriesOf, onlyDeliveryOf } from './delivery-list.query.js';
import { type MessagePace, type MessageProgress, paceOf, progressOf } from './progress.query.js';
import type { Slots } from './slots.js';

/** The one recipient of a confirmation or a letter. */
export interface Recipient {
  address: string;
  name?: string;
  /** Letters know two of their own: `from_name` (shown as sender, "via" us) and `reply_to` (where answers go). */
  slots?: Record<string, string>;
  /** The id that this delivery's links stand for. */
  linkId?: string;
}

/** What a message is unless its caller says otherwise. */
const PLAIN = { headers: {}, links: {}, discreet: false, attachments: [], brief: false };

/** Composes messages, prepares their deliveries, and says where they stand. Stopping is MailStopping's, sending the Postman's. */
@Injectable()
export class MailService {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
    private readonly stopping: MailStopping,
  ) {}

  /**
   * Writes a message down; nothing is sent until deliveries are prepared. Returns its id.
   * @throws MAIL_HEADER_UNSAFE, MAIL_HEADER_RESERVED, MAIL_HTML_TOO_LARGE, MAIL_UNSUBSCRIBE_MISSING
   */
  async compose(tx: Transaction, message: ComposeMessage): Promise<string> {
    checkMessage(message);
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    await tx.repository(Message).insert({ ...PLAIN, ...message, id, createdAt });
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
      sql: `SELECT $1::bytea AS recipient_hash, $2::bytea AS recipient_sealed, $3::uuid AS link_id, NULL::text AS excluded_reason, NULL::uuid[] AS thread`,
      values: [this.hashes.of(text), this.cipher.seal(text, 'address'), recipient.linkId ?? null],
    };
    await this.write(tx, message, select, { slots: this.cipher.seal(JSON.stringify(slots), 'slots') });
    await this.completePreparation(tx, messageId, 1);
  }

  /**
   * Prepares one batch of a fan-out. `select` yields (recipient_hash, recipient_sealed, link_id, excluded_reason, thread) and may lock
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
    const [row] = await tx.query<{ prepared: number }>(
      `SELECT count(*)::integer AS prepared FROM deliveries WHERE message_id = $1`,
      [messageId],
    );
    const prepared = row!.prepared;
    // Counted first: of a large audience that takes seconds, for which nobody who stops it should wait.
    await this.messageForPreparing(tx, messageId, 'pessimistic_write');
    if (prepared !== candidates) throw mailError('MAIL_COUNT_MISMATCH', { message: messageId, prepared, candidates });
    await tx.query(`UPDATE messages SET prepared_at = coalesce(prepared_at, $2), candidates = $3 WHERE id = $1`, [
      messageId,
      this.clock.now(),
      candidates,
    ]);
    await this.settle(tx, [messageId]);
  }

  /** As MailStopping. */
  cancelMessage(tx: Transaction, messageId: string, reason: string): Promise<number> {
    return this.stopping.cancelMessage(tx, messageId, reason);
  }

  /** As MailStopping. */
  cancelFor(tx: Transaction, who: { recipientHash: Buffer; streams: Stream[] }, reason: string): Promise<number> {
    return this.stopping.cancelFor(tx, who, reason);
  }

  /** As MailStopping. */
  suppress(tx: Transaction, addressHash: Buffer, reason: string): Promise<boolean> {
    return this.stopping.suppress(tx, addressHash, reason);
  }

  /** As MailStopping. */
  pause(tx: Transaction, messageId: string, reason?: string): Promise<boolean> {
    return this.stopping.pause(tx, messageId, reason);
  }

  /** As MailStopping. */
  resume(tx: Transaction, messageId: string): Promise<boolean> {
    return this.stopping.resume(tx, messageId);
  }

  /** As KeptReplies. */
  forgetReplies(tx: Transaction, feedbackIds: readonly string[]): Promise<void> {
    return forgetReplies(tx, feedbackIds);
  }

  /** Where messages stand, by id. */
  progress(db: Queryable, messageIds: readonly string[]): Promise<Map<string, MessageProgress>> {
    return progressOf(db, messageIds);
  }

  /** How fast messages went out since an instant, and what keeps them from it. */
  pace(db: Queryable, messageIds: readonly string[], since: Date): Promise<MessagePace> {
    return paceOf(db, messageIds, since);
  }

  /** The deliveries of a message: ids, states and reasons, no addresses. */
  deliveries(db: Queryable, messageId: string, page: PageRequest): Promise<Page<DeliveryView>> {
    return deliveriesOf(db, messageId, page);
  }

  /** The one delivery of a letter or confirmation; null before it is prepared. */
  letterState(db: Queryable, messageId: string): Promise<DeliveryView | null> {
    return onlyDeliveryOf(db, messageId);
  }

  /** Locked against cancelling, so that a batch is either seen by the cancelling or sees it. */
  private async messageForPreparing(
    tx: Transaction,
    messageId: string,
    mode: 'pessimistic_read' | 'pessimistic_write' = 'pessimistic_read',
  ): Promise<Message> {
    const message = await tx.repository(Message).findOne({ where: { id: messageId }, lock: { mode } });
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

  private async settle(tx: Transaction, messageIds: readonly string[]): Promise<void> {
    if (messageIds.length > 0) await tx.query(SETTLE_SQL, [messageIds, this.clock.now()]);
  }
}
