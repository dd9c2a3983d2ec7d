import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#contracts';

/** A named person who works here. Rows are ended, never deleted: acts point to them. */
@Entity('staff')
export class Staff {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'email_sealed' }) emailSealed!: Buffer;
  @Column('bytea', { name: 'email_hash' }) emailHash!: Buffer;
  @Column('bytea', { name: 'name_sealed' }) nameSealed!: Buffer;
  @Column('text') role!: Role;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** What mails to them and the console are written in, BCP 47. */
  @Column('text') language!: string;
  /** Exact to five minutes. */
  @Column('timestamptz', { name: 'last_seen_at', nullable: true }) lastSeenAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
}

/** A secret with which a staff member uses the API; only its SHA-256 is kept. */
@Entity('staff_tokens')
export class StaffToken {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
