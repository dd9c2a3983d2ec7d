import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One mail that stayed in the development mailbox, sealed as it came. */
@Entity('mailbox_mails')
export class MailboxMail {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('text', { name: 'message_id', nullable: true }) messageId!: string | null;
  @Column('bytea', { name: 'envelope_sealed' }) envelopeSealed!: Buffer;
  @Column('bytea', { name: 'raw_sealed' }) rawSealed!: Buffer;
}
