import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Aggregate, ClaimKind, PublishedTotal, Qualifier, Verification } from '#contracts';

/** A sum over several events, or a number held at one time, as somebody states it. It is compared with events and never added to one. */
@Entity('totals')
export class Total {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reference!: string;
  @Column('text') aggregate!: Aggregate;
  @Column('text') what!: ClaimKind;
  @Column('integer', { name: 'count_min', nullable: true }) countMin!: number | null;
  @Column('integer', { name: 'count_max', nullable: true }) countMax!: number | null;
  @Column('text') qualifier!: Qualifier;
  @Column('date', { name: 'date_start', nullable: true }) dateStart!: string | null;
  @Column('date', { name: 'date_end', nullable: true }) dateEnd!: string | null;
  @Column('text', { array: true }) places!: string[];
  @Column('text', { name: 'attributed_to' }) attributedTo!: string;
  @Column('date', { name: 'said_on', nullable: true }) saidOn!: string | null;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text') note!: string;
  /** The note in further languages, by language. */
  @Column('jsonb') notes!: Record<string, string>;
  @Column('text') verification!: Verification;
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'revised_at' }) revisedAt!: Date;
  @Column('integer', { name: 'published_version', nullable: true }) publishedVersion!: number | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
}

/** That a total names an event as one of its own. */
@Entity('total_incidents')
export class TotalIncident {
  @PrimaryColumn('uuid', { name: 'total_id' }) totalId!: string;
  @PrimaryColumn('uuid', { name: 'incident_id' }) incidentId!: string;
  @Column('timestamptz', { name: 'named_at' }) namedAt!: Date;
  @Column('uuid', { name: 'named_by' }) namedBy!: string;
}

/** What a person decided of a claim that is no single event: it supports a total, or is set aside with the reason. */
@Entity('total_claims')
export class TotalClaim {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'claim_id' }) claimId!: string;
  @Column('uuid', { name: 'total_id', nullable: true }) totalId!: string | null;
  @Column('text', { name: 'aside_reason', nullable: true }) asideReason!: string | null;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
  @Column('uuid', { name: 'decided_by' }) decidedBy!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}

/** One published text of a total, with the person who approved it. Never changed. */
@Entity('total_publications')
export class TotalPublication {
  @PrimaryColumn('uuid', { name: 'total_id' }) totalId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('uuid', { name: 'published_by' }) publishedBy!: string;
  @Column('jsonb') page!: PublishedTotal;
}

export const totalEntities = [Total, TotalIncident, TotalClaim, TotalPublication];
