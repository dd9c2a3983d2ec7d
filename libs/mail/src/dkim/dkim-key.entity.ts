import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DkimAlgorithm } from './dkim-signature.js';

/** A key pair that signs mail of one domain. Of each kind at most one key of a domain signs at a time. */
@Entity('dkim_keys')
export class DkimKey {
  @PrimaryColumn('uuid') id!: string;
  /** As A-labels. */
  @Column('text') domain!: string;
  @Column('text') selector!: string;
  @Column('text') algorithm!: DkimAlgorithm;
  /** Erased when the key is retired. */
  @Column('bytea', { name: 'private_sealed', nullable: true }) privateSealed!: Buffer | null;
  /** p= of the DNS record. */
  @Column('text', { name: 'public_key' }) publicKey!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Since when it signs. */
  @Column('timestamptz', { name: 'activated_at', nullable: true }) activatedAt!: Date | null;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt!: Date | null;
}
