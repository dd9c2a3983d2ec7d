import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Aggregate, ClaimKind, Language, Qualifier, ReportKind } from '#contracts';

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

/** One stated fact in a report with its quotation. A newer reader adds its own rows and supersedes these. */
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
  @Column('text', { array: true }) places!: string[];
  @Column('text', { name: 'attributed_to', nullable: true }) attributedTo!: string | null;
  @Column('text') quote!: string;
  @Column('integer', { name: 'quote_start' }) quoteStart!: number;
  @Column('integer', { name: 'quote_end' }) quoteEnd!: number;
  @Column('text', { nullable: true }) aggregate!: Aggregate | null;
  @Column('integer', { name: 'reader_version' }) readerVersion!: number;
  @Column('timestamptz', { name: 'superseded_at', nullable: true }) supersededAt!: Date | null;
}

export const reportEntities = [Report, Capture, Claim];
