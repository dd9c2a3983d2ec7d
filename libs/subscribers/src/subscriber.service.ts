import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '#config';
import type { IncidentKind } from '#contracts';
import { AddressHash, FieldCipher, newId, type Queryable, type Transaction } from '#database';
import { Subscriber, Subscription } from './subscriber.entity.js';
import { subscribersError } from './subscribers.errors.js';

const PENDING_DAYS = 3;

/** What somebody asked for before they confirmed it. */
export interface Wish {
  /** An address that mail can be sent to. */
  address: string;
  kinds: IncidentKind[];
  /** BCP 47, one that we have words in. */
  language: string;
  discreet: boolean;
}

/** What became of a wish. */
export interface Pended {
  id: string;
  confirmed: boolean;
  discreet: boolean;
  /** Of their mail. */
  language: string;
  /** Until when it can be confirmed. */
  until: Date;
}

/** The rows of subscribers and the rules they keep. It sends nothing. */
@Injectable()
export class SubscriberService {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a wish until it is confirmed, for three days. Asked again, a later wish replaces an unconfirmed one, but never makes it
   * less discreet: anybody can type an address. A confirmed subscriber stays as they are, in the language that they chose.
   */
  async pend(tx: Transaction, wish: Wish): Promise<Pended> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + PENDING_DAYS * 86_400_000);
    const [row] = await tx.query<Omit<Pended, 'until'>>(
      `INSERT INTO subscribers AS s (id, address_sealed, address_hash, language, discreet, created_at, pending_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (address_hash) WHERE ended_at IS NULL DO UPDATE SET
         language = CASE WHEN s.confirmed_at IS NULL THEN excluded.language ELSE s.language END,
         discreet = s.discreet OR (s.confirmed_at IS NULL AND excluded.discreet),
         pending_until = CASE WHEN s.confirmed_at IS NULL THEN excluded.pending_until END
       RETURNING id, language, confirmed_at IS NOT NULL AS confirmed, discreet`,
      [
        newId(now),
        this.cipher.seal(wish.address, 'address'),
        this.hashes.of(wish.address),
        wish.language,
        wish.discreet,
        now,
        until,
      ],
    );
    if (!row!.confirmed) await this.replaceSubscriptions(tx, row!.id, wish.kinds);
    return { ...row!, until };
  }

  /** One subscriber; null when there is none of this id, or none any more. */
  find(db: Queryable, id: string): Promise<Subscriber | null> {
    return db.repository(Subscriber).findOneBy({ id });
  }

  /** Who is told at an address today; null when nobody is, or only somebody who has not confirmed. */
  async confirmedAt(db: Queryable, addressHash: Buffer): Promise<Subscriber | null> {
    const found = await db.repository(Subscriber).findOneBy({ addressHash, endedAt: IsNull() });
    return found?.confirmedAt == null ? null : found;
  }

  /**
   * A subscriber who is told, held against leaving until the transaction ends.
   * @throws SUBSCRIBERS_ENDED, SUBSCRIBERS_LINK_EXPIRED
   */
  async held(tx: Transaction, id: string): Promise<Subscriber> {
    const found = await tx.repository(Subscriber).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    this.assertConfirmed(found);
    return found;
  }

  /** What a subscriber asks for. */
  subscriptionsOf(db: Queryable, id: string): Promise<Subscription[]> {
    return db.repository(Subscription).findBy({ subscriberId: id });
  }

  /**
   * Confirms a wish; doing it again changes nothing.
   * @throws SUBSCRIBERS_LINK_EXPIRED when it came too late, SUBSCRIBERS_ENDED when they have left since
   */
  async confirm(tx: Transaction, id: string): Promise<void> {
    const confirmed = await tx.query(
      `UPDATE subscribers SET confirmed_at = $2, pending_until = NULL
       WHERE id = $1 AND ended_at IS NULL AND confirmed_at IS NULL AND pending_until > $2 RETURNING id`,
      [id, this.clock.now()],
    );
    if (confirmed.length === 0) this.assertConfirmed(await this.find(tx, id));
  }

  /** Whether a wish can still be confirmed or is. @throws SUBSCRIBERS_LINK_EXPIRED, SUBSCRIBERS_ENDED */
  assertConfirmable(subscriber: Subscriber | null): asserts subscriber is Subscriber {
    if (subscriber?.pendingUntil != null && subscriber.pendingUntil > this.clock.now()) return;
    this.assertConfirmed(subscriber);
  }

  /**
   * Ends what the person behind a row asked for, whichever row they have now: an old link leaves for good too. Their address is
   * forgotten, the keyed hash stays. Unconfirmed wishes are left to expire. Repeating it changes nothing.
   * @returns the keyed hash, or null when there never was such a row
   */
  async end(tx: Transaction, id: string, reason: string): Promise<Buffer | null> {
    const known = await this.find(tx, id);
    if (known === null) return null;
    const now = this.clock.now();
    const ended = await tx.query<{ id: string }>(
      `UPDATE subscribers SET ended_at = $2, ended_reason = $3, address_sealed = NULL, pending_until = NULL
       WHERE address_hash = $1 AND ended_at IS NULL AND confirmed_at IS NOT NULL RETURNING id`,
      [known.addressHash, now, reason],
    );
    await tx.query(
      `UPDATE subscriptions SET ended_at = $2, ended_reason = $3 WHERE subscriber_id = ANY($1::uuid[]) AND ended_at IS NULL`,
      [ended.map((row) => row.id), now, reason],
    );
    return known.addressHash;
  }

  /** Keeps how somebody whom staff brought is said to have agreed. */
  async noteConsent(tx: Transaction, id: string, consent: string): Promise<void> {
    await tx.repository(Subscriber).update({ id }, { consent });
  }

  /**
   * Ends somebody on request: as `end`, and a wish that is not confirmed is deleted.
   * @returns the keyed hash. @throws SUBSCRIBERS_UNKNOWN
   */
  async erase(tx: Transaction, id: string): Promise<Buffer> {
    const recipientHash = await this.end(tx, id, 'erased');
    if (recipientHash === null) throw subscribersError('SUBSCRIBERS_UNKNOWN', { subscriber: id });
    const waiting = await tx
      .repository(Subscriber)
      .findBy({ addressHash: recipientHash, confirmedAt: IsNull(), endedAt: IsNull() });
    const ids = waiting.map((subscriber) => subscriber.id);
    await tx.repository(Subscription).delete({ subscriberId: In(ids) });
    await tx.repository(Subscriber).delete({ id: In(ids) });
    return recipientHash;
  }

  /** The address of one subscriber. @throws SUBSCRIBERS_UNKNOWN, SUBSCRIBERS_FORGOTTEN */
  async addressOf(db: Queryable, id: string): Promise<string> {
    const found = await this.find(db, id);
    if (found === null) throw subscribersError('SUBSCRIBERS_UNKNOWN', { subscriber: id });
    if (found.addressSealed === null) throw subscribersError('SUBSCRIBERS_FORGOTTEN');
    return this.cipher.open(found.addressSealed, 'address');
  }

  /** Deletes what nobody confirmed in time. @returns how many */
  async expirePending(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `WITH late AS (SELECT id FROM subscribers WHERE confirmed_at IS NULL AND ended_at IS NULL AND pending_until <= $1
                     FOR UPDATE SKIP LOCKED),
         wishes AS (DELETE FROM subscriptions WHERE subscriber_id IN (SELECT id FROM late)),
         gone AS (DELETE FROM subscribers WHERE id IN (SELECT id FROM late) RETURNING id)
       SELECT count(*)::integer AS count FROM gone`,
      [this.clock.now()],
    );
    return row!.count;
  }

  private assertConfirmed(subscriber: Subscriber | null): asserts subscriber is Subscriber {
    if (subscriber?.endedAt != null) throw subscribersError('SUBSCRIBERS_ENDED');
    if (subscriber?.confirmedAt == null) throw subscribersError('SUBSCRIBERS_LINK_EXPIRED');
  }

  private async replaceSubscriptions(tx: Transaction, subscriberId: string, kinds: IncidentKind[]): Promise<void> {
    const now = this.clock.now();
    await tx.repository(Subscription).delete({ subscriberId });
    await tx
      .repository(Subscription)
      .insert({ id: newId(now), subscriberId, kinds, frequency: 'immediate', channel: 'email', createdAt: now });
  }
}
