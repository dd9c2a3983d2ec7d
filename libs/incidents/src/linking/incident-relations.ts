import { Injectable } from '@nestjs/common';
import type { IncidentRelations } from '#contracts';
import { Database } from '#database';
import { incidentError } from '../incidents.errors.js';
import { familyOf, linksOf, mergesInto, splitsOf, survivorOf } from './relations.query.js';

/** What incidents have to do with each other. Names of staff are left null here; whoever shows them asks StaffService. */
@Injectable()
export class IncidentRelationsReader {
  constructor(private readonly database: Database) {}

  async of(incidentId: string): Promise<IncidentRelations> {
    const [links, merges, splits] = await Promise.all([
      linksOf(this.database, incidentId),
      mergesInto(this.database, incidentId),
      splitsOf(this.database, incidentId),
    ]);
    return { links, merges, splits };
  }

  /** What an incident lives on as: itself, or what it was merged into at last. @throws INCIDENTS_UNKNOWN */
  async survivorOf(idOrReference: string): Promise<{ id: string; reference: string }> {
    const found = await survivorOf(this.database, idOrReference);
    if (found === null) throw incidentError('INCIDENTS_UNKNOWN', { incident: idOrReference });
    return found;
  }

  /** The incident and all that were merged into it. */
  family(incidentId: string): Promise<{ id: string; reference: string }[]> {
    return familyOf(this.database, incidentId);
  }
}
