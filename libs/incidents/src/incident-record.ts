import { Injectable } from '@nestjs/common';
import { type Page, pageOf, type PageRequest, type PublishedIncident } from '#contracts';
import { Database } from '#database';
import { incidentError } from './incidents.errors.js';

interface PublishedRow {
  incidentId: string;
  cursor: string;
  page: PublishedIncident;
  withdrawnAt: Date | null;
}

/** Reads: incidents, incident_publications. The newest version of each published incident. */
const PUBLISHED = `
  SELECT i.id AS "incidentId", jsonb_build_object('texts', '{}'::jsonb) || p.page AS page, i.withdrawn_at AS "withdrawnAt",
    coalesce(i.date_start::text, '0000-00-00') || '/' || i.id AS cursor
  FROM incidents i JOIN incident_publications p ON p.incident_id = i.id AND p.version = i.published_version`;

/** The public record: what has been published, and nothing newer. */
@Injectable()
export class IncidentRecord {
  constructor(private readonly database: Database) {}

  /** By date of the event, newest first; withdrawn ones are left out. */
  async latest(limit: number): Promise<PublishedIncident[]> {
    return (await this.page({ limit })).items;
  }

  async page({ limit, after }: PageRequest): Promise<Page<PublishedIncident>> {
    const rows = await this.database.query<PublishedRow>(
      `SELECT * FROM (${PUBLISHED} WHERE i.withdrawn_at IS NULL) published
       WHERE $1::text IS NULL OR cursor < $1 ORDER BY cursor DESC LIMIT $2`,
      [after ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => row.cursor,
      (row) => row.page,
    );
  }

  /**
   * Of an incident that was merged, what it went into, once that is on the record; the page says its own reference. Without `follow` the
   * very incident that is asked for, such as for a version of it. @throws INCIDENTS_NOT_PUBLISHED
   */
  async byReference(reference: string, { follow = true } = {}): Promise<Omit<PublishedRow, 'cursor'>> {
    const [row] = await this.database.query<PublishedRow>(
      `${PUBLISHED} WHERE i.id = (SELECT coalesce(s.id, m.id) FROM incidents m
         LEFT JOIN incidents s ON s.id = surviving_incident(m.id) AND s.published_version IS NOT NULL AND $2 WHERE m.reference = $1)`,
      [reference, follow],
    );
    if (row === undefined) throw incidentError('INCIDENTS_NOT_PUBLISHED');
    return row;
  }

  /** The newest version of one incident. @throws INCIDENTS_NOT_PUBLISHED, also when it is withdrawn */
  async publicationOf(incidentId: string): Promise<PublishedIncident> {
    const [row] = await this.database.query<PublishedRow>(`${PUBLISHED} WHERE i.id = $1 AND i.withdrawn_at IS NULL`, [
      incidentId,
    ]);
    if (row === undefined) throw incidentError('INCIDENTS_NOT_PUBLISHED');
    return row.page;
  }
}
