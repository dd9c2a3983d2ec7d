import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#contracts';

/**
 * A place that waits for somebody. The first administrator's has no address, no name and nobody who invited: whoever opens its link
 * gives them. Address and name are kept while the invitation is open, and forgotten with its end.
 */
@Entity('invitations')
export class Invitation {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'email_sealed', nullable: true }) emailSealed!: Buffer | null;
  @Column('bytea', { name: 'email_hash', nullable: true }) emailHash!: Buffer | null;
  @Column('bytea', { name: 'name_sealed', nullable: true }) nameSealed!: Buffer | null;
  @Column('text') role!: Role;
  @Column('text') language!: string;
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
}

/** A link to choose a new password: good for an hour, and for one time. */
@Entity('password_resets')
export class PasswordReset {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
}
