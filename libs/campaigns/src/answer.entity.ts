import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerDoubt, AnswerState } from '#contracts';

/** That an office answered a letter, and what became of its answer. What it says is mail's, sealed, and kept no longer than is needed. */
@Entity('letter_answers')
export class LetterAnswer {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'letter_id' }) letterId!: string;
  /** The piece of what came back that it is. */
  @Column('uuid', { name: 'feedback_id' }) feedbackId!: string;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt!: Date;
  @Column('text') state!: AnswerState;
  @Column('text', { nullable: true }) why!: AnswerDoubt | null;
  /** The mail that passes it on. */
  @Column('uuid', { name: 'message_id', nullable: true }) messageId!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  /** Null where nobody had to decide. */
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
}
