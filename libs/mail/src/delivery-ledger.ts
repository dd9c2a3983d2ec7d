import { Injectable } from '@nestjs/common';
import { Clock, Logger } from '#config';
import type { MailReason, Stream } from '#contracts';
import { Database, type SqlValue } from '#database';
import type { Claim, PutBack, SortedClaim } from './claim.js';
import { FOLD_SQL } from './counts.query.js';
import { Gathered } from './gathered.js';
import { CLAIM_SQL, EXPIRED_SQL, NEXT_DUE_SQL, RELEASE_SQL, SETTLE_SQL, TRIES_SQL } from './ledger.query.js';
import { Message } from './message.entity.js';
import { STOP_AT_ONCE, STOP_NEXT_SQL, type Stopped } from './stopping.query.js';
import { type Change, rowFor, rowsByKind, type TryRecord, type TryRow, tryValues } from './try-records.js';
import { untilAnswered } from './until-answered.js';

/** How long a sender may hold a delivery without renewing, in seconds. */
const LEASE_SECONDS = 120;
/** How many tries must wait for a second set to run beside the first. */
const ENOUGH = 16;

/** A try whose sender is gone. */
export interface ExpiredTry {
  id: string;
  messageId: string;
  stream: Stream;
  attempts: number;
  attemptsNow: number;
}

/** A try that was marked and may be made. */
export interface Begun {
  /** The how-manieth it is of its delivery. */
  attempts: number;
  /** The same, counted since staff last asked to try again: waits and limits go by this. */
  attemptsNow: number;
}

/** The states of deliveries while they are being sent. What a method wrote stands once it returns. */
@Injectable()
export class DeliveryLedger {
  private readonly tries = new Gathered((set: TryRecord[]) => this.writeTries(set), ENOUGH);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** A message that is not settled yet; null otherwise. */
  async messageToSend(messageId: string): Promise<Message | null> {
    const message = await this.whileAway(() => this.database.repository(Message).findOneBy({ id: messageId }));
    return message === null || message.settledAt !== null ? null : message;
  }

  /** Takes a batch of due deliveries, skipping what another sender holds. Paused and cancelled messages give nothing. */
  claim(messageId: string, limit: number): Promise<Claim[]> {
    return this.whileAway(() =>
      this.database.prepared<Claim>('mail-claim', CLAIM_SQL, [messageId, this.clock.now(), this.leaseEnd(), limit]),
    );
  }

  /**
   * The durable mark before the bytes are handed over. It looks again whether the message goes on, whether the address is suppressed, and
   * whether the claim still holds. Returns which try it is, or null: do not send.
   */
  async beginAttempt({ claim, route, operator }: SortedClaim): Promise<Begun | null> {
    const row = await this.whileAway(() => this.tries.ask({ kind: 'begin', claim, route, operator }));
    return row?.state === 'attempting' ? row : null;
  }

  /** Lengthens the leases of tries under way. */
  async renew(ids: readonly string[]): Promise<void> {
    await this.ask(`UPDATE deliveries SET claimed_until = $2 WHERE id = ANY($1::uuid[]) AND state = 'attempting'`, [
      ids,
      this.leaseEnd(),
    ]);
  }

  /**
   * Records what became of a try. A definite answer that comes after the lease ran out still counts when nobody has tried since. While the
   * database is away it is kept and written again, as long as the lease can hold.
   * @param expired only when the lease has run out: nobody answers for it any more
   */
  async record(id: string, attempt: number, change: Change, expired = false): Promise<boolean> {
    const row = await this.whileAway(() => this.tries.ask({ kind: 'record', id, attempt, change, expired }));
    return row !== undefined;
  }

  /** Ends a claimed delivery without a try. */
  async refuse(claim: Claim, state: 'failed' | 'bounced', reason: MailReason): Promise<void> {
    await this.ask(
      `UPDATE deliveries SET state = $5, reason = $3, settled_at = $4, due_at = NULL, claimed_until = NULL
       WHERE id = $1 AND claimed_until = $2 AND state IN ('queued', 'deferred')`,
      [claim.id, claim.heldUntil, reason, this.clock.now(), state],
    );
  }

  /** Gives claimed deliveries back, each with what it waits for. */
  async release(claims: readonly PutBack[]): Promise<void> {
    if (claims.length === 0) return;
    await this.ask(RELEASE_SQL, [
      claims.map(({ claim }) => claim.id),
      claims.map(({ claim }) => claim.heldUntil.toISOString()),
      claims.map(({ until }) => until?.toISOString() ?? null),
      claims.map(({ reason }) => reason ?? null),
      claims.map(({ operator }) => operator ?? null),
    ]);
  }

  /** Tries whose sender is gone, of one message or of all. */
  expired(messageId: string | null): Promise<ExpiredTry[]> {
    return this.ask<ExpiredTry>(EXPIRED_SQL, [this.clock.now(), messageId]);
  }

  /** Stops a message because nothing of it can leave. */
  async pause(messageId: string, reason: 'relay_refuses_us' | 'signing_failed'): Promise<void> {
    await this.ask(`UPDATE messages SET paused_at = $2, paused_reason = $3 WHERE id = $1 AND paused_at IS NULL`, [
      messageId,
      this.clock.now(),
      reason,
    ]);
  }

  /** Ends some of what a cancelled message left waiting. Returns whether there may be more. */
  async endCancelled(messageId: string): Promise<boolean> {
    const values = [this.clock.now(), 'cancelled', 'message_cancelled', messageId, STOP_AT_ONCE];
    const [stopped] = await this.ask<Stopped>(STOP_NEXT_SQL, values);
    return stopped!.count >= STOP_AT_ONCE;
  }

  /** Marks a message settled once nothing more will happen by itself, and folds its counts. */
  async settle(messageId: string): Promise<void> {
    await this.ask(SETTLE_SQL, [[messageId], this.clock.now()]);
    await this.fold(messageId);
  }

  /** Keeps the running counts of a message short. Not within a transaction that changes deliveries: two could wait for each other. */
  async fold(messageId: string): Promise<void> {
    // Folding twice changes nothing, but an answer that got lost must not be asked for again: the next turn folds.
    await this.database.query(FOLD_SQL, [messageId, this.clock.now()]).catch((err: unknown) => {
      this.log.warn({ err, messageId }, 'counts of a message could not be folded');
    });
  }

  /** In how many seconds a delivery of a running message is due, 0 for at once; null when none waits. */
  async nextDueInSeconds(messageId: string): Promise<number | null> {
    const [row] = await this.ask<{ due: Date | null }>(NEXT_DUE_SQL, [messageId, this.clock.now()]);
    const due = row?.due ?? null;
    return due === null ? null : Math.max(0, Math.ceil((due.getTime() - this.clock.now().getTime()) / 1000));
  }

  private async writeTries(set: TryRecord[]): Promise<(TryRow | undefined)[]> {
    const now = this.clock.now();
    const rows = await this.database.prepared<TryRow>('mail-tries', TRIES_SQL, tryValues(set, now, this.leaseEnd()));
    const found = rowsByKind(rows);
    return set.map((record) => rowFor(record, found));
  }

  private ask<Row>(sql: string, values: SqlValue[]): Promise<Row[]> {
    return this.whileAway(() => this.database.query<Row>(sql, values));
  }

  /** Every statement here may be repeated: it asks for what it changes. */
  private whileAway<Result>(work: () => Promise<Result>): Promise<Result> {
    return untilAnswered(work, LEASE_SECONDS, this.log);
  }

  private leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + LEASE_SECONDS * 1000);
  }
}
