import type { IncidentKind } from '#contracts';
import type { Queryable } from '#database';
import type { KnownIncident } from './grouping/index.js';

/** An incident that new claims may belong to. */
export interface KnownRow extends KnownIncident {
  kind: IncidentKind;
  reference: string;
  title: string;
}

/** Incidents that a new claim may belong to: the newest 500 that are not retracted, with the counts staff keep of them. */
export async function knownIncidents(db: Queryable): Promise<KnownRow[]> {
  return db.query<KnownRow>(
    `SELECT i.id, i.reference, i.title, i.kind, i.date_start::text AS "dateStart", i.date_end::text AS "dateEnd", i.places,
       coalesce((SELECT jsonb_agg(jsonb_build_object('min', f.count_min, 'max', f.count_max))
         FROM incident_figures f WHERE f.incident_id = i.id AND f.ended_at IS NULL), '[]') AS counts
     FROM incidents i WHERE i.verification <> 'retracted' ORDER BY i.id DESC LIMIT 500`,
  );
}
