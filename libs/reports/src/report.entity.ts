import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ReportComment, ReportTranslation } from './report-notes.entity.js';
import type {
  Aggregate,
  Basis,
  Certainty,
  ClaimAct,
  ClaimKind,
  ClaimValue,
  DatePrecision,
  DenialCertainty,
  Language,
  Qualifier,
  ReportKind,
} from '#contracts';

/** One document found at a source, as readable text. The text is never public. */
@Entity('reports')
export class Report {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'source_id', nullable: true }) sourceId!: string | null;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('bytea', { name: 'text_sha256' }) textSha256!: Buffer;
  @Column('text', { nullable: true }) language!: Language | null;
  /** When it says it was published; null when it does not say. Relative dates in the text are counted from here. */
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz', { name: 'found_at' }) foundAt!: Date;
  /** The first report with the very same text: a reprint is no second source. */
  @Column('uuid', { name: 'same_text_as', nullable: true }) sameTextAs!: string | null;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
  @Column('integer', { name: 'reader_version', nullable: true }) readerVersion!: number | null;
  @Column('boolean', { nullable: true }) relevant!: boolean | null;
  @Column('text', { nullable: true }) kind!: ReportKind | null;
  @Column('text', { array: true }) reasons!: string[];
  @Column('timestamptz', { name: 'dismissed_at', nullable: true }) dismissedAt!: Date | null;
  @Column('uuid', { name: 'dismissed_by', nullable: true }) dismissedBy!: string | null;
  @Column('text', { name: 'dismissed_reason', nullable: true }) dismissedReason!: string | null;
  /** Who is at work on it; a courtesy that runs out, never a lock. */
  @Column('uuid', { name: 'taken_by', nullable: true }) takenBy!: string | null;
  @Column('timestamptz', { name: 'taken_at', nullable: true }) takenAt!: Date | null;
  /** Who was asked to look at it, by whom. */
  @Column('uuid', { name: 'assigned_to', nullable: true }) assignedTo!: string | null;
  @Column('timestamptz', { name: 'assigned_at', nullable: true }) assignedAt!: Date | null;
  @Column('uuid', { name: 'assigned_by', nullable: true }) assignedBy!: string | null;
  /** Whether a claim of it stands in an incident; kept by a trigger, for the desk's indexes. */
  @Column('boolean') attached!: boolean;
  /** Who entered it by hand; null for what a source listed. */
  @Column('uuid', { name: 'entered_by', nullable: true }) enteredBy!: string | null;
}

/** What arrived, byte for byte, before anything was made of it. */
@Entity('captures')
export class Capture {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('text') url!: string;
  @Column('text', { name: 'final_url' }) finalUrl!: string;
  @Column('integer') status!: number;
  @Column('jsonb') headers!: Record<string, string>;
  @Column('bytea') body!: Buffer;
  @Column('bytea', { name: 'body_sha256' }) bodySha256!: Buffer;
  @Column('timestamptz', { name: 'fetched_at' }) fetchedAt!: Date;
}

/**
 * One stated fact in a report with its quotation. A newer reader adds its own rows and supersedes these, but never one that staff have
 * decided about (`decidedAt`); what it said before each correction stands in claim_versions.
 */
@Entity('claims')
export class Claim {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('integer') position!: number;
  @Column('text') what!: ClaimKind;
  @Column('integer', { name: 'count_min', nullable: true }) countMin!: number | null;
  @Column('integer', { name: 'count_max', nullable: true }) countMax!: number | null;
  @Column('text') qualifier!: Qualifier;
  @Column('date', { name: 'date_start', nullable: true }) dateStart!: string | null;
  @Column('date', { name: 'date_end', nullable: true }) dateEnd!: string | null;
  @Column('text', { name: 'date_precision', nullable: true }) datePrecision!: DatePrecision | null;
  @Column('text', { array: true }) places!: string[];
  @Column('text', { name: 'attributed_to', nullable: true }) attributedTo!: string | null;
  /** The outermost first. */
  @Column('text', { array: true }) speakers!: string[];
  @Column('text') certainty!: Certainty;
  @Column('text') basis!: Basis;
  @Column('text') quote!: string;
  @Column('integer', { name: 'quote_start' }) quoteStart!: number;
  @Column('integer', { name: 'quote_end' }) quoteEnd!: number;
  @Column('text', { nullable: true }) aggregate!: Aggregate | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('integer', { name: 'reader_version' }) readerVersion!: number;
  @Column('timestamptz', { name: 'superseded_at', nullable: true }) supersededAt!: Date | null;
  @Column('integer') revision!: number;
  /** Who added it by hand; null for what the machine read. */
  @Column('uuid', { name: 'added_by', nullable: true }) addedBy!: string | null;
  @Column('timestamptz', { name: 'corrected_at', nullable: true }) correctedAt!: Date | null;
  /** When staff first decided about it: corrected, rejected, added or attached it. */
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { name: 'rejected_at', nullable: true }) rejectedAt!: Date | null;
  @Column('uuid', { name: 'rejected_by', nullable: true }) rejectedBy!: string | null;
}

/** What a claim said at one time, and who made it say so; never changed. Version 1 is what the machine read, or what was added. */
@Entity('claim_versions')
export class ClaimVersion {
  @PrimaryColumn('uuid', { name: 'claim_id' }) claimId!: string;
  @PrimaryColumn('integer') revision!: number;
  @Column('text') act!: ClaimAct;
  @Column('timestamptz') at!: Date;
  /** Null for what the machine read. */
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('text') reason!: string;
  @Column('jsonb') value!: ClaimValue;
}

/** Somebody's word that it did not happen, was stopped, or cannot be told. Holds no figure; superseded like a claim. */
@Entity('denials')
export class Denial {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('integer') position!: number;
  @Column('text') certainty!: DenialCertainty;
  @Column('text') what!: ClaimKind;
  @Column('text', { array: true }) speakers!: string[];
  @Column('text', { name: 'attributed_to', nullable: true }) attributedTo!: string | null;
  @Column('text') quote!: string;
  @Column('integer', { name: 'quote_start' }) quoteStart!: number;
  @Column('integer', { name: 'quote_end' }) quoteEnd!: number;
  @Column('integer', { name: 'reader_version' }) readerVersion!: number;
  @Column('timestamptz', { name: 'superseded_at', nullable: true }) supersededAt!: Date | null;
}

export const reportEntities = [Report, Capture, Claim, ClaimVersion, Denial, ReportComment, ReportTranslation];
