import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HandoverView } from '#contracts';

/** That gathered letters of a campaign were handed over to their office by another way than mail; only ever added. */
@Entity('letter_handovers')
export class LetterHandoverRecord {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'campaign_id' }) campaignId!: string;
  @Column('uuid', { name: 'office_id' }) officeId!: string;
  @Column('date', { name: 'handed_on' }) handedOn!: string;
  @Column('integer') letters!: number;
  /** For staff: how it was done. */
  @Column('text') note!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}

/** The record as staff see it. */
export function handoverView(record: LetterHandoverRecord): HandoverView {
  const { id, handedOn, letters, note, recordedBy, recordedAt } = record;
  return { id, handedOn, letters, note, recordedBy, recordedAt };
}
