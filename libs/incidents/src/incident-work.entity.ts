import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BasisKind, LinkKind, Verification } from '#contracts';

/** A figure that went along with a merge: `to` is its copy in the survivor, null where the survivor said the same already. */
export interface MovedFigure {
  from: string;
  to: string | null;
}

/** That one incident went into another of its kind, with all that is needed to undo it. */
@Entity('incident_merges')
export class IncidentMerge {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'merged_id' }) mergedId!: string;
  @Column('uuid', { name: 'survivor_id' }) survivorId!: string;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'claim_ids', array: true }) claimIds!: string[];
  @Column('jsonb') figures!: MovedFigure[];
  @Column('timestamptz', { name: 'merged_at' }) mergedAt!: Date;
  @Column('uuid', { name: 'merged_by' }) mergedBy!: string;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy!: string | null;
  @Column('text', { name: 'undone_reason', nullable: true }) undoneReason!: string | null;
}

/** That claims were taken out of an incident into a new one. Merging the new one back is the way back. */
@Entity('incident_splits')
export class IncidentSplit {
  @PrimaryColumn('uuid', { name: 'new_id' }) newId!: string;
  @Column('uuid', { name: 'from_id' }) fromId!: string;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'claim_ids', array: true }) claimIds!: string[];
  @Column('timestamptz', { name: 'split_at' }) splitAt!: Date;
  @Column('uuid', { name: 'split_by' }) splitBy!: string;
}

/** What a person says a later incident is to an earlier one, with the source. Ended, never deleted. */
@Entity('incident_links')
export class IncidentLink {
  @PrimaryColumn('uuid') id!: string;
  /** The earlier one. */
  @Column('uuid', { name: 'from_id' }) fromId!: string;
  @Column('uuid', { name: 'to_id' }) toId!: string;
  @Column('text') kind!: LinkKind;
  @Column('uuid', { name: 'claim_id', nullable: true }) claimId!: string | null;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text') note!: string;
  @Column('timestamptz', { name: 'linked_at' }) linkedAt!: Date;
  @Column('uuid', { name: 'linked_by' }) linkedBy!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
}

/** A person's decision on a level of the event, or of one figure. Only ever added. */
@Entity('incident_decisions')
export class IncidentDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'incident_id' }) incidentId!: string;
  /** Null when it is the event's level. */
  @Column('uuid', { name: 'figure_id', nullable: true }) figureId!: string | null;
  /** Null for the level that an incident or figure began with. */
  @Column('text', { name: 'level_before', nullable: true }) levelBefore!: Verification | null;
  @Column('text') level!: Verification;
  @Column('text') reason!: string;
  @Column('text', { name: 'basis_kind', nullable: true }) basisKind!: BasisKind | null;
  @Column('text', { name: 'basis_who', nullable: true }) basisWho!: string | null;
  @Column('text', { name: 'basis_url', nullable: true }) basisUrl!: string | null;
  @Column('uuid', { name: 'basis_claim_id', nullable: true }) basisClaimId!: string | null;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
  @Column('uuid', { name: 'decided_by' }) decidedBy!: string;
}

export const incidentWorkEntities = [IncidentMerge, IncidentSplit, IncidentLink, IncidentDecision];
