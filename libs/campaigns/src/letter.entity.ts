import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Disclosure } from '#contracts';

/** Why a letter does not go although its turn has come. */
export type HeldReason = 'gathered' | 'no_address' | 'no_font';

/** One message to one office: waits for its turn, is handed to mail, or ends. */
@Entity('letters')
export class Letter {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'action_id' }) actionId!: string;
  @Column('uuid', { name: 'office_id' }) officeId!: string;
  /** The most that the office may learn: what the supporter was told, or less where the office's class is less now. */
  @Column('text') disclosure!: Disclosure;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Not to be looked at before. */
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  /** The office's holder on the day of handing over. */
  @Column('uuid', { name: 'official_id', nullable: true }) officialId!: string | null;
  @Column('timestamptz', { name: 'handed_at', nullable: true }) handedAt!: Date | null;
  @Column('uuid', { name: 'message_id', nullable: true }) messageId!: string | null;
  /** Handed over by another way than mail. */
  @Column('uuid', { name: 'handover_id', nullable: true }) handoverId!: string | null;
  /** What a person found out when nothing or nothing good was known of its mail; it overrules what mail says. */
  @Column('text', { name: 'settled_as', nullable: true }) settledAs!: 'arrived' | 'not_arrived' | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('text', { name: 'settled_reason', nullable: true }) settledReason!: string | null;
  @Column('timestamptz', { name: 'held_at', nullable: true }) heldAt!: Date | null;
  @Column('text', { name: 'held_reason', nullable: true }) heldReason!: HeldReason | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
}
