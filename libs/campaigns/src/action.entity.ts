import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Disclosure } from '#contracts';

/**
 * The person behind one action, as that action's form gave them. Rows are never merged by address: before it is confirmed,
 * anybody may have typed it, and a stranger must not be able to change a supporter's name.
 */
@Entity('supporters')
export class Supporter {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'name_sealed' }) nameSealed!: Buffer;
  @Column('bytea', { name: 'address_sealed' }) addressSealed!: Buffer;
  @Column('bytea', { name: 'address_hash' }) addressHash!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** One supporter's submission. What is personal in it is null once it has ended. */
@Entity('actions')
export class Action {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'campaign_id' }) campaignId!: string;
  @Column('uuid', { name: 'supporter_id', nullable: true }) supporterId!: string | null;
  @Column('bytea', { name: 'address_hash', nullable: true }) addressHash!: Buffer | null;
  @Column('bytea', { name: 'subject_sealed', nullable: true }) subjectSealed!: Buffer | null;
  @Column('bytea', { name: 'body_sealed', nullable: true }) bodySealed!: Buffer | null;
  /** Whether the supporter changed the proposed letter. */
  @Column('boolean') edited!: boolean;
  /** What the supporter was told that each office learns, by office id. */
  @Column('jsonb') disclosures!: Record<string, Disclosure>;
  /** The mail that asks to confirm. */
  @Column('uuid', { name: 'message_id', nullable: true }) messageId!: string | null;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: Date;
  @Column('timestamptz', { name: 'pending_until' }) pendingUntil!: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
}
