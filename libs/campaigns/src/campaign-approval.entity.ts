import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a named person approved those very words and offices; only ever added. */
@Entity('campaign_approvals')
export class CampaignApproval {
  @PrimaryColumn('uuid', { name: 'campaign_id' }) campaignId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
  @PrimaryColumn('bytea', { name: 'content_sha256' }) contentSha256!: Buffer;
  @Column('timestamptz', { name: 'approved_at' }) approvedAt!: Date;
}
