import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CampaignTemplates } from '#contracts';

/** A letter drive. Its words and offices are fixed once it is launched. */
@Entity('campaigns')
export class Campaign {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') title!: string;
  @Column('text') ask!: string;
  @Column('text', { name: 'letter_subject' }) letterSubject!: string;
  @Column('text', { name: 'letter_body' }) letterBody!: string;
  /** The texts that hold variables, as staff wrote them; the columns above hold what became of them. */
  @Column('jsonb', { nullable: true }) templates!: CampaignTemplates | null;
  @Column('text') language!: string;
  @Column('integer', { nullable: true }) goal!: number | null;
  @Column('uuid', { name: 'incident_id', nullable: true }) incidentId!: string | null;
  /** Whether the mail of each letter carries it as a PDF. */
  @Column('boolean', { name: 'attach_pdf' }) attachPdf!: boolean;
  @Column('timestamptz', { name: 'drafted_at' }) draftedAt!: Date;
  @Column('uuid', { name: 'drafted_by' }) draftedBy!: string;
  @Column('timestamptz', { name: 'launched_at', nullable: true }) launchedAt!: Date | null;
  @Column('uuid', { name: 'launched_by', nullable: true }) launchedBy!: string | null;
  /** Of the words and offices that were approved. */
  @Column('bytea', { name: 'content_sha256', nullable: true }) contentSha256!: Buffer | null;
  @Column('timestamptz', { name: 'stopped_at', nullable: true }) stoppedAt!: Date | null;
  @Column('uuid', { name: 'stopped_by', nullable: true }) stoppedBy!: string | null;
  @Column('text', { name: 'stopped_reason', nullable: true }) stoppedReason!: string | null;
}

/** An office that a campaign writes to. */
@Entity('campaign_offices')
export class CampaignOffice {
  @PrimaryColumn('uuid', { name: 'campaign_id' }) campaignId!: string;
  @PrimaryColumn('uuid', { name: 'office_id' }) officeId!: string;
}
