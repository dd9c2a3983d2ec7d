import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Frequency, IncidentKind } from '#contracts';

/**
 * Somebody who asked to be told. Unconfirmed rows are deleted after three days; rows that ended keep the keyed hash alone, so
 * that a mail already prepared for them is found and dropped.
 */
@Entity('subscribers')
export class Subscriber {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'address_sealed', nullable: true }) addressSealed!: Buffer | null;
  @Column('bytea', { name: 'address_hash' }) addressHash!: Buffer;
  @Column('text') language!: string;
  /** Subject, sender and List-Id of their mail reveal nothing of the matter. */
  @Column('boolean') discreet!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'pending_until', nullable: true }) pendingUntil!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
  /** How they are said to have agreed, for those whom staff brought. */
  @Column('text', { nullable: true }) consent!: string | null;
}

/** What a subscriber asked for: criteria, frequency and channel. No kinds means all. */
@Entity('subscriptions')
export class Subscription {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'subscriber_id' }) subscriberId!: string;
  @Column('text', { array: true }) kinds!: IncidentKind[];
  @Column('text') frequency!: Frequency;
  @Column('text') channel!: 'email';
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
}

/** What an app lists for the database module. */
export const subscriberEntities = [Subscriber, Subscription];
