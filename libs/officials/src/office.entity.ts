import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Disclosure } from '#contracts';

/** A post that outlives its holders. */
@Entity('offices')
export class Office {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text') name!: string;
  /** How a letter begins; `{name}` stands where the holder's name goes, and falls away when no holder is known. */
  @Column('text') salutation!: string;
  @Column('text') disclosure!: Disclosure;
  @Column('integer', { name: 'letters_per_hour' }) lettersPerHour!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
  /** Raised by every change, so that two people never overwrite each other. */
  @Column('integer') revision!: number;
}
