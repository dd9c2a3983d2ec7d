import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a colleague says about a report, as plain text; taken back, its text is gone and its place stays. */
@Entity('report_comments')
export class ReportComment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
}

/** One version of what staff wrote of a report in another language; never changed. */
@Entity('report_translations')
export class ReportTranslation {
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId!: string;
  @PrimaryColumn('text') language!: string;
  @PrimaryColumn('integer') revision!: number;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
}
