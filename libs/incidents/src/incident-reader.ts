import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  type IncidentCounts,
  type IncidentEvidence,
  type IncidentView,
  ListIncidentsRequest,
  type Page,
  pageOf,
  type PublishedFigure,
  type PublishedIncident,
} from '#contracts';
import { cursorOf, Database, type Queryable } from '#database';
import { attachedClaims, endedFigures, publicationsOf } from './incident-evidence.query.js';
import { incidentCounts, type ListedIncident, listedIncident, listedIncidents } from './incident-list.query.js';
import { IncidentPublication } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';

const EVERYTHING = ListIncidentsRequest.parse({});

/** Incidents as staff see them. Names of staff are left null here; whoever shows them asks StaffService. */
@Injectable()
export class IncidentReader {
  constructor(private readonly database: Database) {}

  /** @param idOrReference the id, or a reference such as INC-2023-0001. @param db the transaction to read it in, if any. @throws INCIDENTS_UNKNOWN */
  async byId(idOrReference: string, db: Queryable = this.database): Promise<IncidentView> {
    const found = await listedIncident(db, idOrReference);
    if (found === null) throw incidentError('INCIDENTS_UNKNOWN', { incident: idOrReference });
    return viewOf(found);
  }

  /** Incidents by what is asked for, the latest first. @throws DATABASE_CURSOR_INVALID */
  async list(request: Partial<ListIncidentsRequest>): Promise<Page<IncidentView>> {
    const asked = { ...EVERYTHING, ...request };
    return pageOf(await listedIncidents(this.database, asked), asked.limit, cursorOf, viewOf);
  }

  counts(): Promise<IncidentCounts> {
    return incidentCounts(this.database);
  }

  /** What an incident rests on, what no longer stands, and what was published. @throws INCIDENTS_UNKNOWN */
  async evidence(idOrReference: string): Promise<IncidentEvidence> {
    const found = await listedIncident(this.database, idOrReference);
    if (found === null) throw incidentError('INCIDENTS_UNKNOWN', { incident: idOrReference });
    const [claims, ended, publications] = await Promise.all([
      attachedClaims(this.database, found.id),
      endedFigures(this.database, found.id),
      publicationsOf(this.database, found.id),
    ]);
    return { claims, endedFigures: ended, publications };
  }

  /** Every figure that stands on the public record, each with its incident as published; filtered and paged as `list`. */
  async publishedFigures(
    request: Partial<ListIncidentsRequest>,
  ): Promise<Page<{ page: PublishedIncident; figure: PublishedFigure }>> {
    const { items, next } = await this.list(request);
    const standing = items.filter(({ state }) => state === 'published' || state === 'changed').map(({ id }) => id);
    const publications = await this.database
      .repository(IncidentPublication)
      .find({ where: { incidentId: In(standing) }, order: { version: 'ASC' } });
    const newest = new Map(publications.map((publication) => [publication.incidentId, publication.page]));
    const pages = standing.flatMap((id) => newest.get(id) ?? []);
    return { items: pages.flatMap((page) => page.figures.map((figure) => ({ page, figure }))), next };
  }
}

const viewOf = ({ sortValue: _, ...view }: ListedIncident): IncidentView => view;
