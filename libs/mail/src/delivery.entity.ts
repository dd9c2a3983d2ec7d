import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryState, MailRoute } from '#contracts';

/** One message to one recipient, with a state that can be explained. Its id is in the Message-ID and never changes. */
@Entity('deliveries')
export class Delivery {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'message_id' }) messageId!: string;
  @Column('bytea', { name: 'recipient_hash' }) recipientHash!: Buffer;
  @Column('bytea', { name: 'recipient_sealed', nullable: true }) recipientSealed!: Buffer | null;
  @Column('bytea', { name: 'slots_sealed', nullable: true }) slotsSealed!: Buffer | null;
  @Column('uuid', { name: 'link_id', nullable: true }) linkId!: string | null;
  /** Earlier deliveries to the same person that this one follows up, oldest first: its mail shows beneath theirs. */
  @Column('uuid', { array: true, nullable: true }) thread!: string[] | null;
  @Column('text') state!: DeliveryState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) route!: MailRoute | null;
  /** Who receives its mail, such as `google`; null until it was looked up, and once the address is forgotten. */
  @Column('text', { nullable: true }) operator!: string | null;
  /** How often the bytes were handed over, or may have been. A relay that was not reached does not count. */
  @Column('integer') attempts!: number;
  /** When its next try is due. Null while attempting: do not try again, somebody cancelled it meanwhile. */
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt!: Date | null;
  /** The lease of the sender that holds it; past this instant another may take it. */
  @Column('timestamptz', { name: 'claimed_until', nullable: true }) claimedUntil!: Date | null;
  @Column('timestamptz', { name: 'attempting_at', nullable: true }) attemptingAt!: Date | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('integer', { name: 'smtp_code', nullable: true }) smtpCode!: number | null;
  /** The relay's words, addresses replaced. */
  @Column('text', { name: 'smtp_reply', nullable: true }) smtpReply!: string | null;
  /** How many tries had no answer: the mail may have arrived as often. */
  @Column('integer') unanswered!: number;
  /** How many of its tries were made before staff asked to try again: waits and limits begin anew with the next. */
  @Column('integer', { name: 'earlier_attempts' }) earlierAttempts!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
