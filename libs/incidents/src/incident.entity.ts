import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IncidentKind, PublishedIncident, Qualifier, Verification } from '#contracts';
import { incidentWorkEntities } from './incident-work.entity.js';
import { publishingEntities } from './publishing/publication.entity.js';
import { totalEntities } from './totals/total.entity.js';

/** What happened or is feared, of one kind, as staff understand it. Its level is the event's alone. */
@Entity('incidents')
export class Incident {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reference!: string;
  @Column('text') kind!: IncidentKind;
  @Column('text') title!: string;
  @Column('text') summary!: string;
  @Column('date', { name: 'date_start', nullable: true }) dateStart!: string | null;
  @Column('date', { name: 'date_end', nullable: true }) dateEnd!: string | null;
  @Column('text', { array: true }) places!: string[];
  @Column('text') verification!: Verification;
  /** Rises with every change; an approver publishes the revision that was looked at. */
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'revised_at' }) revisedAt!: Date;
  @Column('integer', { name: 'published_version', nullable: true }) publishedVersion!: number | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  /** The incident that this one was merged into; it takes no changes then. */
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto!: string | null;
}

/** One number of people, who says so, and how sure we are of it. Conflicting figures are all kept; none is an average. */
@Entity('incident_figures')
export class IncidentFigure {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'incident_id' }) incidentId!: string;
  @Column('integer', { name: 'count_min', nullable: true }) countMin!: number | null;
  @Column('integer', { name: 'count_max', nullable: true }) countMax!: number | null;
  @Column('text') qualifier!: Qualifier;
  @Column('text') verification!: Verification;
  @Column('text', { name: 'attributed_to' }) attributedTo!: string;
  @Column('uuid', { name: 'claim_id', nullable: true }) claimId!: string | null;
  @Column('date', { name: 'said_on', nullable: true }) saidOn!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
}

/** A claim that staff hold to be about the incident. */
@Entity('incident_claims')
export class IncidentClaim {
  @PrimaryColumn('uuid', { name: 'incident_id' }) incidentId!: string;
  @PrimaryColumn('uuid', { name: 'claim_id' }) claimId!: string;
  @PrimaryColumn('timestamptz', { name: 'attached_at' }) attachedAt!: Date;
  @Column('uuid', { name: 'attached_by' }) attachedBy!: string;
  @Column('timestamptz', { name: 'detached_at', nullable: true }) detachedAt!: Date | null;
}

/** Columns that the database fills by itself and that entities neither read nor write. */
const GENERATED = { select: false, insert: false, update: false } as const;

/** One published text, with the person who approved it. Never changed; a newer version stands beside it. */
@Entity('incident_publications')
export class IncidentPublication {
  @PrimaryColumn('uuid', { name: 'incident_id' }) incidentId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('uuid', { name: 'published_by' }) publishedBy!: string;
  @Column('integer') revision!: number;
  @Column('jsonb') page!: PublishedIncident;
  /** Made from the page by the database, for lists of the record (libs/incidents/src/record). */
  @Column('text', { nullable: true, ...GENERATED }) kind!: string | null;
  @Column('text', { nullable: true, ...GENERATED }) verification!: string | null;
  @Column('text', { name: 'change_kind', nullable: true, ...GENERATED }) changeKind!: string | null;
  @Column('text', { name: 'first_day', nullable: true, ...GENERATED }) firstDay!: string | null;
  @Column('text', { name: 'last_day', nullable: true, ...GENERATED }) lastDay!: string | null;
  @Column('jsonb', { nullable: true, ...GENERATED }) places!: string[] | null;
}

/** Staff's words for an incident in a language besides English; part of its revision. */
@Entity('incident_texts')
export class IncidentText {
  @PrimaryColumn('uuid', { name: 'incident_id' }) incidentId!: string;
  @PrimaryColumn('text') language!: string;
  @Column('text') title!: string;
  @Column('text') summary!: string;
  @Column('timestamptz', { name: 'revised_at' }) revisedAt!: Date;
  @Column('uuid', { name: 'revised_by' }) revisedBy!: string;
}

export const incidentEntities = [
  ...[Incident, IncidentFigure, IncidentClaim, IncidentPublication, IncidentText],
  ...incidentWorkEntities,
  ...totalEntities,
  ...publishingEntities,
];
