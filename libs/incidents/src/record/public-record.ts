import { Injectable } from '@nestjs/common';
import { type Page, pageOf, type PublishedIncident, type RecordLink, type ShownLink } from '#contracts';
import { cursorOf, Database } from '#database';
import { incidentError } from '../incidents.errors.js';
import { recordLinks, shownLinks } from '../publishing/published-links.query.js';
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
import { onlyLinks, stillShown } from './still-shown.js';

/** Totals of so many filters are kept. */
const REMEMBERED = 500;

/** The record as its pages, its map, its timeline and its open data show it: published versions, and nothing newer. */
@Injectable()
export class PublicRecord {
  private counted: { mark: string; counts: RecordCounts } | null = null;
  private narrowed: { mark: string; totals: Map<string, number> } = { mark: '', totals: new Map() };

  constructor(private readonly database: Database) {}

  /** Incidents that stand, the newest event first. @throws DATABASE_CURSOR_INVALID */
  async list(
    filter: RecordFilter,
    { limit, after }: { limit: number; after?: string | undefined },
  ): Promise<Page<PublishedIncident>> {
    const rows = await standingRows(this.database, filter, { limit, after });
    return pageOf(rows, limit, cursorOf, ({ page }) => page);
  }

  /** How many incidents a filter leaves; each filter is counted anew only after a change. @param mark of the state, where it is known */
  async count(filter: RecordFilter, mark?: string): Promise<number> {
    const now = mark ?? (await this.state()).mark;
    if (this.narrowed.mark !== now) this.narrowed = { mark: now, totals: new Map() };
    const { totals } = this.narrowed;
    const key = JSON.stringify([filter.kind, filter.verification, filter.year, filter.places]);
    const known = totals.get(key);
    if (known !== undefined) return known;
    const total = await standingCount(this.database, filter);
    if (totals.size < REMEMBERED) totals.set(key, total);
    return total;
  }

  /** How often each kind, level, year and place occurs; counted anew only after a change. @param mark as for `count` */
  async counts(mark?: string): Promise<RecordCounts> {
    const now = mark ?? (await this.state()).mark;
    if (this.counted?.mark !== now) this.counted = { mark: now, counts: await recordCounts(this.database) };
    return this.counted.counts;
  }

  /** Asked before anything is read that is kept under its mark: what is read then is never older than the mark says. */
  state(): Promise<RecordState> {
    return recordState(this.database);
  }

  /** Links to other incidents that stand, as they are shown at this moment. */
  links(incidentId: string): Promise<ShownLink[]> {
    return shownLinks(this.database, incidentId);
  }

  /** Every link that is shown. */
  everyLink(): Promise<RecordLink[]> {
    return recordLinks(this.database);
  }

  /** The newest first; of links only those that are shown at this moment. */
  async versions(incidentId: string, links?: readonly ShownLink[]): Promise<RecordVersion[]> {
    const shown = links ?? (await this.links(incidentId));
    const versions = await versionsOf(this.database, incidentId);
    return versions.map((version) => ({ ...version, page: onlyLinks(version.page, shown) }));
  }

  /**
   * One version among those of an incident, without sentences that are quoted no more, with those of its links that are still shown.
   * @throws INCIDENTS_VERSION_UNKNOWN
   */
  async version(
    incidentId: string,
    version: number,
  ): Promise<{ versions: RecordVersion[]; shown: RecordVersion; links: ShownLink[] }> {
    const standing = await this.links(incidentId);
    const versions = await this.versions(incidentId, standing);
    const shown = versions.find((one) => one.version === version);
    if (shown === undefined) throw incidentError('INCIDENTS_VERSION_UNKNOWN', { version });
    const links = standing.filter(({ id }) => shown.page.links?.some((link) => link.id === id));
    return { versions, shown: { ...shown, page: stillShown(shown.page, versions[0]!.page) }, links };
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
