import { Injectable } from '@nestjs/common';
import type { PublicTotal, PublishedIncident, PublishedTotal } from '#contracts';
import { Database } from '#database';
import { incidentError } from '../incidents.errors.js';
import { compareTotal, type ComparedIncident } from './compare-total.js';

/** Reads: totals, total_publications. */
const PUBLISHED = `
  SELECT p.page FROM totals t JOIN total_publications p ON p.total_id = t.id AND p.version = t.published_version
  WHERE t.withdrawn_at IS NULL AND t.ended_at IS NULL`;
const NEWEST_FIRST = `ORDER BY t.date_end DESC NULLS LAST, t.said_on DESC NULLS LAST, t.id LIMIT 500`;

/** Published incidents, and the references of those that went into them. Reads: incidents, incident_publications. */
const EVENTS = `
  SELECT jsonb_build_object('reference', p.page -> 'reference', 'title', p.page -> 'title', 'kind', p.page -> 'kind',
      'dateStart', p.page -> 'dateStart', 'dateEnd', p.page -> 'dateEnd', 'verification', p.page -> 'verification',
      'figures', p.page -> 'figures') AS page,
    array(SELECT m.reference FROM incidents m WHERE m.merged_into IS NOT NULL AND surviving_incident(m.id) = i.id) AS merged
  FROM incidents i JOIN incident_publications p ON p.incident_id = i.id AND p.version = i.published_version
  WHERE i.withdrawn_at IS NULL
    AND (i.merged_into IS NULL OR NOT EXISTS (SELECT 1 FROM incidents s
      WHERE s.id = surviving_incident(i.id) AND s.published_version IS NOT NULL))`;

/** Changes whenever anything does that the comparison of a published total rests on. */
const MARK = `
  SELECT concat_ws('/', (SELECT count(*) FROM total_publications), (SELECT count(*) FROM incident_publications),
    (SELECT max(withdrawn_at) FROM incidents), (SELECT max(greatest(withdrawn_at, ended_at)) FROM totals),
    (SELECT count(*) FROM totals WHERE withdrawn_at IS NULL AND ended_at IS NULL),
    (SELECT count(*) FROM incidents WHERE withdrawn_at IS NULL AND merged_into IS NULL AND published_version IS NOT NULL),
    (SELECT max(greatest(merged_at, undone_at)) FROM incident_merges)) AS mark`;

interface EventRow {
  page: Pick<PublishedIncident, 'reference' | 'title' | 'kind' | 'dateStart' | 'dateEnd' | 'verification' | 'figures'>;
  merged: string[];
}

/** Totals on the public record, each held against published events alone. */
@Injectable()
export class TotalRecord {
  private known: { mark: string; totals: PublicTotal[] } | null = null;

  constructor(private readonly database: Database) {}

  /** The latest period first; numbers held among them. At most 500. */
  async published(): Promise<PublicTotal[]> {
    const [{ mark } = { mark: '' }] = await this.database.query<{ mark: string }>(MARK);
    if (this.known?.mark !== mark) this.known = { mark, totals: await this.read() };
    return this.known.totals;
  }

  private async read(): Promise<PublicTotal[]> {
    const totals = await this.database.query<{ page: PublishedTotal }>(`${PUBLISHED} ${NEWEST_FIRST}`);
    if (totals.length === 0) return [];
    const events = await this.database.query<EventRow>(EVENTS);
    return totals.map(({ page }) => held(page, events));
  }

  /** @throws INCIDENTS_TOTAL_NOT_PUBLISHED, also when it was withdrawn */
  async byReference(reference: string): Promise<PublicTotal> {
    const found = (await this.published()).find(({ total }) => total.reference === reference);
    if (found === undefined) throw incidentError('INCIDENTS_TOTAL_NOT_PUBLISHED');
    return found;
  }
}

function held(total: PublishedTotal, events: readonly EventRow[]): PublicTotal {
  const compared: ComparedIncident[] = events
    .filter(({ page }) => page.verification !== 'retracted' && page.verification !== 'refused')
    .map(({ page, merged }) => ({
      ...{
        reference: page.reference,
        title: page.title,
        kind: page.kind,
        dateStart: page.dateStart,
        dateEnd: page.dateEnd,
      },
      figures: page.figures.filter(({ verification }) => verification !== 'retracted' && verification !== 'refused'),
      named: total.names.includes(page.reference) || merged.some((reference) => total.names.includes(reference)),
    }));
  const named = compared.filter((event) => event.named).length;
  const comparison = compareTotal(total, compared);
  // An event that it names is not on the record: what is there cannot be held against the whole.
  if (total.aggregate === 'total' && named < new Set(total.names).size) {
    return { total, comparison: { ...comparison, verdict: 'cannot_tell', reason: 'not_on_record' } };
  }
  return { total, comparison };
}
