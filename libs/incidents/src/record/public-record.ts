import { Injectable } from '@nestjs/common';
import { type Page, pageOf, type PublishedIncident } from '#contracts';
import { cursorOf, Database } from '#database';
import { incidentError } from '../incidents.errors.js';
import {
  type GoneIncident,
  goneIncidents,
  latestChanges,
  type RecordChange,
  type RecordState,
  recordState,
} from './record-changes.query.js';
import {
  type RecordCounts,
  recordCounts,
  type RecordFilter,
  type RecordVersion,
  standingCount,
  standingReferences,
  standingRows,
  versionsOf,
} from './record.query.js';
import { stillShown } from './still-shown.js';

/** The record as its pages, its map, its timeline and its open data show it: published versions, and nothing newer. */
@Injectable()
export class PublicRecord {
  private counted: { mark: string; counts: RecordCounts } | null = null;

  constructor(private readonly database: Database) {}

  /** Incidents that stand, the newest event first. @throws DATABASE_CURSOR_INVALID */
  async list(
    filter: RecordFilter,
    { limit, after }: { limit: number; after?: string | undefined },
  ): Promise<Page<PublishedIncident>> {
    const rows = await standingRows(this.database, filter, { limit, after });
    return pageOf(rows, limit, cursorOf, ({ page }) => page);
  }

  count(filter: RecordFilter): Promise<number> {
    return standingCount(this.database, filter);
  }

  /** How often each kind, level, year and place occurs; counted anew only after a change. */
  async counts(): Promise<RecordCounts> {
    const { mark } = await this.state();
    if (this.counted?.mark !== mark) this.counted = { mark, counts: await recordCounts(this.database) };
    return this.counted.counts;
  }

  state(): Promise<RecordState> {
    return recordState(this.database);
  }

  /** The newest first. */
  versions(incidentId: string): Promise<RecordVersion[]> {
    return versionsOf(this.database, incidentId);
  }

  /** One version among those of an incident, without sentences that are quoted no more. @throws INCIDENTS_VERSION_UNKNOWN */
  async version(incidentId: string, version: number): Promise<{ versions: RecordVersion[]; shown: RecordVersion }> {
    const versions = await this.versions(incidentId);
    const shown = versions.find((one) => one.version === version);
    if (shown === undefined) throw incidentError('INCIDENTS_VERSION_UNKNOWN', { version });
    return { versions, shown: { ...shown, page: stillShown(shown.page, versions[0]!.page) } };
  }

  changes(limit: number): Promise<RecordChange[]> {
    return latestChanges(this.database, limit);
  }

  /** What left the record, withdrawn or merged. */
  gone(): Promise<GoneIncident[]> {
    return goneIncidents(this.database);
  }

  /** Every incident that stands, by reference; at most 20,000. */
  references(): Promise<{ reference: string; publishedAt: Date }[]> {
    return standingReferences(this.database);
  }
}
