import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address never to be mailed again, kept as a hash alone. */
@Entity('suppressions')
export class Suppression {
  @PrimaryColumn('bytea', { name: 'address_hash' }) addressHash!: Buffer;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** The words of the server that led to it, without addresses. */
  @Column('text', { nullable: true }) said!: string | null;
}
