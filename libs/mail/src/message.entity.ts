import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkPurpose } from '#auth';
import type { Stream } from '#contracts';

/** A link that each delivery gets for itself: PUBLIC_URL, `path`, and a token of `purpose` for the delivery's link id. */
export interface MessageLink {
  purpose: LinkPurpose;
  path: string;
}

/** A file that each mail of a message carries; the slot holds its bytes in base64. */
export interface Attachment {
  slot: string;
  /** Its name for the reader, any script. */
  name: string;
  /** Its media type, such as `application/pdf`. */
  type: string;
}

/** What is sent: composed once, with `{{slots}}` for what differs from recipient to recipient. Holds nothing personal. */
@Entity('messages')
export class Message {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') stream!: Stream;
  /** Whose message it is, such as `alert:<id>`; means nothing to mail. */
  @Column('text') reference!: string;
  @Column('text') language!: string;
  @Column('text') subject!: string;
  @Column('text', { name: 'text_body' }) textBody!: string;
  @Column('text', { name: 'html_body', nullable: true }) htmlBody!: string | null;
  @Column('jsonb') headers!: Record<string, string>;
  /** Neither sender's name nor List-Id nor Feedback-ID say what it is about (docs/mail.md 29). */
  @Column('boolean') discreet!: boolean;
  @Column('jsonb') links!: Record<string, MessageLink>;
  @Column('jsonb') attachments!: Attachment[];
  /** Whether what its deliveries carry is forgotten a week after it has settled. */
  @Column('boolean') brief!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** When every candidate had a delivery. */
  @Column('timestamptz', { name: 'prepared_at', nullable: true }) preparedAt!: Date | null;
  @Column('integer', { nullable: true }) candidates!: number | null;
  @Column('timestamptz', { name: 'paused_at', nullable: true }) pausedAt!: Date | null;
  /** Why it is held back: a MailReason, or the words of whoever did it. */
  @Column('text', { name: 'paused_reason', nullable: true }) pausedReason!: string | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
  /** When nothing more happened by itself: every delivery in a final state, or uncertain and waiting for a person. */
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
}
