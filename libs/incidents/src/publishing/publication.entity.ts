import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceKind } from '#contracts';

/** How the sentence of one claim is shown: in staff's words, or not at all. No row: as it is quoted, where that is safe. */
@Entity('incident_paraphrases')
export class IncidentParaphrase {
  @PrimaryColumn('uuid', { name: 'incident_id' }) incidentId!: string;
  @PrimaryColumn('uuid', { name: 'claim_id' }) claimId!: string;
  @Column('jsonb') texts!: Record<string, string>;
  @Column('boolean', { name: 'left_out' }) leftOut!: boolean;
  @Column('timestamptz', { name: 'revised_at' }) revisedAt!: Date;
  @Column('uuid', { name: 'revised_by' }) revisedBy!: string;
}

/** Somebody's answer for a finding of the harm check; it counts once it is agreed. */
@Entity('harm_answers')
export class HarmAnswer {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'incident_id' }) incidentId!: string;
  /** The key of the finding: a hash, never its words. */
  @Column('text') finding!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'agreed_at', nullable: true }) agreedAt!: Date | null;
  @Column('uuid', { name: 'agreed_by', nullable: true }) agreedBy!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
}

/** What only staff with the permission may read. Every field is sealed; nothing but PrivateNotes opens it. */
@Entity('incident_private')
export class IncidentPrivate {
  @PrimaryColumn('uuid', { name: 'incident_id' }) incidentId!: string;
  @Column('bytea', { name: 'names_sealed', nullable: true }) namesSealed!: Buffer | null;
  @Column('bytea', { name: 'routes_sealed', nullable: true }) routesSealed!: Buffer | null;
  @Column('bytea', { name: 'relatives_sealed', nullable: true }) relativesSealed!: Buffer | null;
  @Column('bytea', { name: 'notes_sealed', nullable: true }) notesSealed!: Buffer | null;
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'revised_at' }) revisedAt!: Date;
  @Column('uuid', { name: 'revised_by' }) revisedBy!: string;
}

/** A piece of evidence that staff added: what and where it is, and its hash; never the file. */
@Entity('incident_evidence')
export class IncidentEvidenceItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'incident_id' }) incidentId!: string;
  @Column('text') kind!: EvidenceKind;
  @Column('text') title!: string;
  @Column('text') outlet!: string;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text') note!: string;
  @Column('bytea', { nullable: true }) sha256!: Buffer | null;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn!: string | null;
  @Column('timestamptz', { name: 'captured_at', nullable: true }) capturedAt!: Date | null;
  @Column('boolean') shown!: boolean;
  @Column('boolean', { name: 'nobody_recognisable' }) nobodyRecognisable!: boolean;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
  @Column('uuid', { name: 'added_by' }) addedBy!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
}

export const publishingEntities = [IncidentParaphrase, HarmAnswer, IncidentPrivate, IncidentEvidenceItem];
