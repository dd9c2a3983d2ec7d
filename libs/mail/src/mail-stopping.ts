import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import type { Stream } from '#contracts';
import type { SqlValue, Transaction } from '#database';
import { JobQueue } from '#queue';
import { SETTLE_SQL } from './ledger.query.js';
import { mailError } from './mail.errors.js';
import { SEND_JOBS } from './mail.jobs.js';
import type { RecipientSelect } from './preparation.query.js';
import { type Retried, retrySql } from './retry.query.js';
import { STREAM_GOES_ON } from './streams/streams.query.js';
import { STOP_ADDRESS_SQL, STOP_AT_ONCE, STOP_NEXT_SQL, STOP_RECIPIENT_SQL, type Stopped } from './stopping.query.js';

/** Holds mail back, ends it, bars addresses, and lets it go on or go again. The caller records who did it. */
@Injectable()
export class MailStopping {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Forbids that anything more of a message leaves, and another try of what is under way. Ends those that would leave next; of a large
   * audience the others end afterwards, in parts, which is asked for after commit. Returns how many ended here.
   */
  async cancelMessage(tx: Transaction, messageId: string, reason: string): Promise<number> {
    const [message] = await tx.query<{ stream: Stream }>(
      `UPDATE messages SET cancelled_at = coalesce(cancelled_at, $2) WHERE id = $1 AND settled_at IS NULL RETURNING stream`,
      [messageId, this.clock.now()],
    );
    const count = await this.stop(tx, STOP_NEXT_SQL, 'cancelled', reason, [messageId, STOP_AT_ONCE]);
    if (message !== undefined && count >= STOP_AT_ONCE) {
      this.jobs.enqueueAfter(tx, SEND_JOBS[message.stream], { messageId });
    }
    await this.settle(tx, [messageId]);
    return count;
  }

  /** Drops what waits for one recipient in some streams, as when somebody unsubscribes. Returns how many were cancelled. */
  cancelFor(tx: Transaction, who: { recipientHash: Buffer; streams: Stream[] }, reason: string): Promise<number> {
    return this.stop(tx, STOP_RECIPIENT_SQL, 'cancelled', reason, [who.recipientHash, who.streams]);
  }

  /**
   * Forgets the address in deliveries of some streams that have come to their end, and the key that its owner gave; the keyed hash stays.
   * Returns how many deliveries.
   */
  async forget(tx: Transaction, who: { recipientHash: Buffer; streams: Stream[] }): Promise<number> {
    await tx.query(`DELETE FROM mail_keys WHERE address_hash = $1`, [who.recipientHash]);
    const rows = await tx.query(
      `UPDATE deliveries d SET recipient_sealed = NULL, slots_sealed = NULL, operator = NULL FROM messages m
       WHERE m.id = d.message_id AND d.recipient_hash = $1 AND m.stream = ANY($2::text[]) AND d.recipient_sealed IS NOT NULL
         AND d.state NOT IN ('composed', 'queued', 'deferred', 'attempting') RETURNING d.id`,
      [who.recipientHash, who.streams],
    );
    return rows.length;
  }

  /**
   * Never mails an address again and drops what waits for it. Only the hash is kept. Returns false when it was barred before.
   * @param said the words of the server that led to it, without addresses
   */
  async suppress(tx: Transaction, addressHash: Buffer, reason: string, said: string | null = null): Promise<boolean> {
    const added = await tx.query(
      `INSERT INTO suppressions (address_hash, reason, created_at, said) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING created_at`,
      [addressHash, reason, this.clock.now(), said],
    );
    await this.stop(tx, STOP_ADDRESS_SQL, 'suppressed', 'suppressed', [addressHash]);
    return added.length > 0;
  }

  /** Lets an address be mailed again; what was dropped stays dropped. Returns why it had been barred, or null when it was not. */
  async lift(tx: Transaction, addressHash: Buffer): Promise<string | null> {
    const [row] = await tx.query<{ reason: string }>(
      `DELETE FROM suppressions WHERE address_hash = $1 RETURNING reason`,
      [addressHash],
    );
    return row?.reason ?? null;
  }

  /** Holds a message back; what is under way finishes. Returns false when it was held back or had ended before. */
  async pause(tx: Transaction, messageId: string, reason = 'paused_by_staff'): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE messages SET paused_at = $2, paused_reason = $3
       WHERE id = $1 AND paused_at IS NULL AND settled_at IS NULL AND cancelled_at IS NULL RETURNING id`,
      [messageId, this.clock.now(), reason],
    );
    return rows.length > 0;
  }

  /**
   * Lets a paused message go on; nobody gets it twice. Returns false when it was not paused.
   * @throws MAIL_STREAM_PAUSED when it is its stream that stands still
   */
  async resume(tx: Transaction, messageId: string): Promise<boolean> {
    const [row] = await tx.query<{ stream: Stream }>(
      `UPDATE messages SET paused_at = NULL, paused_reason = NULL WHERE id = $1 AND paused_at IS NOT NULL RETURNING stream`,
      [messageId],
    );
    if (row !== undefined) this.jobs.enqueueAfter(tx, SEND_JOBS[row.stream], { messageId });
    else await this.assertStreamGoesOn(tx, messageId);
    return row !== undefined;
  }

  private async assertStreamGoesOn(tx: Transaction, messageId: string): Promise<void> {
    const [standing] = await tx.query<{ stream: Stream }>(
      `SELECT m.stream FROM messages m WHERE m.id = $1 AND m.settled_at IS NULL AND NOT (${STREAM_GOES_ON})`,
      [messageId],
    );
    if (standing !== undefined) throw mailError('MAIL_STREAM_PAUSED', { stream: standing.stream });
  }

  /**
   * Tries deliveries again that ended without arriving, or of which nobody knows; then the mail may arrive twice, and the caller has
   * somebody's word for it. What arrived is never sent again. @param wanted selects recipient_hash of those who may still be mailed
   * @returns how many are due again
   */
  async retry(
    tx: Transaction,
    message: { id: string; stream: Stream },
    which: Retried,
    wanted?: RecipientSelect,
  ): Promise<number> {
    const values: SqlValue[] = [...(wanted?.values ?? []), message.id, this.clock.now()];
    const [row] = await tx.query<{ count: number }>(retrySql(which, wanted), values);
    if (row!.count > 0) this.jobs.enqueueAfter(tx, SEND_JOBS[message.stream], { messageId: message.id });
    return row!.count;
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
