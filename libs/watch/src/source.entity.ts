import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where reports come from, and how it has been doing. */
@Entity('sources')
export class Source {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') url!: string;
  @Column('text', { nullable: true }) language!: string | null;
  /** Shown to the public only as "a source known to us". */
  @Column('boolean') confidential!: boolean;
  @Column('integer', { name: 'interval_seconds' }) intervalSeconds!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'paused_at', nullable: true }) pausedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
  @Column('text', { nullable: true }) etag!: string | null;
  @Column('text', { name: 'last_modified', nullable: true }) lastModified!: string | null;
  @Column('timestamptz', { name: 'next_poll_at' }) nextPollAt!: Date;
  @Column('timestamptz', { name: 'polled_at', nullable: true }) polledAt!: Date | null;
  @Column('timestamptz', { name: 'succeeded_at', nullable: true }) succeededAt!: Date | null;
  @Column('timestamptz', { name: 'new_item_at', nullable: true }) newItemAt!: Date | null;
  /** In a row; 0 after a success. */
  @Column('integer') failures!: number;
  @Column('text', { name: 'error_code', nullable: true }) errorCode!: string | null;
  /** What stands in the places of the error's words; it is said in the language of whoever reads it. */
  @Column('jsonb', { name: 'error_details' }) errorDetails!: object;
  /** Rises with every change that staff make; a colleague's change is never overwritten. */
  @Column('integer') revision!: number;
}

/** One poll: what it brought, or why it failed. */
@Entity('source_polls')
export class SourcePoll {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  @Column('timestamptz', { name: 'polled_at' }) polledAt!: Date;
  @Column('integer', { name: 'new_items' }) newItems!: number;
  @Column('text', { name: 'error_code', nullable: true }) errorCode!: string | null;
}

/** One entry that a source listed. It is settled once its report is filed; until then it is tried again. */
@Entity('source_items')
export class SourceItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  @Column('text', { name: 'item_key' }) itemKey!: string;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  /** What the feed itself carried; used when the page cannot be had. */
  @Column('text', { name: 'feed_html', nullable: true }) feedHtml!: string | null;
  @Column('text', { nullable: true }) language!: string | null;
  @Column('timestamptz', { name: 'found_at' }) foundAt!: Date;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('uuid', { name: 'report_id', nullable: true }) reportId!: string | null;
  @Column('integer') failures!: number;
  @Column('timestamptz', { name: 'next_fetch_at' }) nextFetchAt!: Date;
  @Column('text', { name: 'error_code', nullable: true }) errorCode!: string | null;
}

export const watchEntities = [Source, SourceItem, SourcePoll];
