import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import type { DeliveryState, MailRoute, Stream } from '#contracts';
import { Database } from '#database';
import { ATTEMPT_SQL, CLAIM_SQL, EXPIRED_SQL, OUTCOME_SQL, SETTLE_SQL } from './ledger.query.js';
import { Message } from './message.entity.js';

/** How long a sender may hold a delivery without renewing, in seconds. */
const LEASE_SECONDS = 120;

/** A delivery that this sender holds until `heldUntil`. Its state is still queued or deferred. */
export interface Claim {
  id: string;
  recipientSealed: Buffer | null;
  slotsSealed: Buffer | null;
  linkId: string | null;
  createdAt: Date;
  /** The lease, which is also the fence: who claims later gets a later instant. */
  heldUntil: Date;
}

/** What a delivery becomes after a try, or instead of one. */
export interface Change {
  state: DeliveryState;
  reason: string | null;
  /** When it is due again, for a deferral. */
  waitSeconds?: number;
  /** The state it takes instead when somebody cancelled it during the try. */
  ifCancelled?: 'cancelled' | 'uncertain';
  /** False when nothing was handed over and the try does not count. */
  counts?: boolean;
  smtpCode?: number | null;
  smtpReply?: string | null;
}

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

/** The states of deliveries while they are being sent. Every method is one short statement that stands once it returns. */
@Injectable()
export class DeliveryLedger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A message that is not settled yet; null otherwise. */
  async messageToSend(messageId: string): Promise<Message | null> {
    const message = await this.database.repository(Message).findOneBy({ id: messageId });
    return message === null || message.settledAt !== null ? null : message;
  }

  /** Takes a batch of due deliveries, skipping what another sender holds. Paused and cancelled messages give nothing. */
  claim(messageId: string, limit: number): Promise<Claim[]> {
    return this.database.query<Claim>(CLAIM_SQL, [messageId, this.clock.now(), this.leaseEnd(), limit]);
  }

  /**
   * The durable mark before the bytes are handed over. The same statement looks again whether the message goes on, whether the
   * address is suppressed, and whether the claim still holds. Returns which try it is, or null: do not send.
   */
  async beginAttempt(claim: Claim, route: MailRoute): Promise<Begun | null> {
    const now = this.clock.now();
    const [row] = await this.database.query<Begun & { state: DeliveryState }>(ATTEMPT_SQL, [
      claim.id,
      claim.heldUntil,
      route,
      now,
      this.leaseEnd(),
    ]);
    if (row === undefined) await this.release([claim]);
    return row?.state === 'attempting' ? row : null;
  }

  /** Lengthens the leases of tries under way. */
  async renew(ids: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE deliveries SET claimed_until = $2 WHERE id = ANY($1::uuid[]) AND state = 'attempting'`,
      [ids, this.leaseEnd()],
    );
  }

  /**
   * Records what became of a try. A definite answer that comes after the lease ran out still counts when nobody has tried since.
   * @param expired only when the lease has run out: nobody answers for it any more
   */
  async record(id: string, attempt: number, change: Change, expired = false): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.database.query(OUTCOME_SQL, [
      id,
      attempt,
      change.state,
      change.reason,
      new Date(now.getTime() + (change.waitSeconds ?? 0) * 1000),
      change.ifCancelled ?? 'cancelled',
      (change.counts ?? true) ? 0 : 1,
      change.smtpCode ?? null,
      change.smtpReply ?? null,
      now,
      expired ? now : null,
    ]);
    return rows.length > 0;
  }

  /** Ends a claimed delivery that cannot be put together. */
  async refuse(claim: Claim, reason: string): Promise<void> {
    await this.database.query(
      `UPDATE deliveries SET state = 'failed', reason = $3, settled_at = $4, due_at = NULL, claimed_until = NULL
       WHERE id = $1 AND claimed_until = $2 AND state IN ('queued', 'deferred')`,
      [claim.id, claim.heldUntil, reason, this.clock.now()],
    );
  }

  /** Gives claimed deliveries back. @param until not before which they are due again */
  async release(claims: readonly Claim[], until?: Date): Promise<void> {
    if (claims.length === 0) return;
    await this.database.query(
      `UPDATE deliveries SET claimed_until = NULL, due_at = coalesce($3::timestamptz, due_at)
       WHERE id = ANY($1::uuid[]) AND claimed_until = ANY($2::timestamptz[]) AND state IN ('queued', 'deferred')`,
      [claims.map((claim) => claim.id), claims.map((claim) => claim.heldUntil.toISOString()), until ?? null],
    );
  }

  /** Tries whose sender is gone, of one message or of all. */
  expired(messageId: string | null): Promise<ExpiredTry[]> {
    return this.database.query<ExpiredTry>(EXPIRED_SQL, [this.clock.now(), messageId]);
  }

  /** Stops a message because the relay refuses us. */
  async pause(messageId: string): Promise<void> {
    await this.database.query(
      `UPDATE messages SET paused_at = $2, paused_reason = 'relay_refuses_us' WHERE id = $1 AND paused_at IS NULL`,
      [messageId, this.clock.now()],
    );
  }

  /** Marks a message settled once nothing more will happen by itself. */
  async settle(messageId: string): Promise<void> {
    await this.database.query(SETTLE_SQL, [[messageId], this.clock.now()]);
  }

  /** In how many seconds a delivery of a running message is due, 0 for at once; null when none waits. */
  async nextDueInSeconds(messageId: string): Promise<number | null> {
    const [row] = await this.database.query<{ due: Date | null }>(
      `SELECT min(greatest(d.due_at, d.claimed_until)) AS due FROM deliveries d JOIN messages m ON m.id = d.message_id
       WHERE d.message_id = $1 AND d.state IN ('queued', 'deferred') AND m.paused_at IS NULL AND m.cancelled_at IS NULL`,
      [messageId],
    );
    const due = row?.due ?? null;
    return due === null ? null : Math.max(0, Math.ceil((due.getTime() - this.clock.now().getTime()) / 1000));
  }

  private leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + LEASE_SECONDS * 1000);
  }
}
