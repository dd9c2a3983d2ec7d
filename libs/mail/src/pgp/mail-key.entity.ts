import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The public PGP key that mail to one address is encrypted for. Sealed whole: a key tells whose it is. */
@Entity('mail_keys')
export class MailKey {
  /** New with each key that is given, so that a link made for an earlier one changes nothing. */
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'address_hash' }) addressHash!: Buffer;
  @Column('bytea', { name: 'key_sealed' }) keySealed!: Buffer;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
}
