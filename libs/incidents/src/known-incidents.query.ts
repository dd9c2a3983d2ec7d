import type { IncidentKind } from '#contracts';
import type { Queryable } from '#database';
import type { KnownIncident } from './grouping/index.js';

/** An incident that new claims may belong to. */
export interface KnownRow extends KnownIncident {
  kind: IncidentKind;
  reference: string;
  title: string;
}

/** A stretch of time, as inclusive days. */
export interface Near {
  from: string;
  to: string;
}

/** So many incidents are compared with one report's claims; those nearest in time. */
const MOST = 100;
/** What happened further away in time than this is not the same event, in days. */
const AROUND = 60;

/** The very expression and condition of the index incidents_by_first_day. */
const DAY = `coalesce(i.date_start, i.date_end, (i.created_at AT TIME ZONE 'UTC')::date)`;
const STANDS = `i.verification <> 'retracted' AND i.merged_into IS NULL`;
const NEAR = `${DAY} BETWEEN $1::date - ${AROUND} AND $2::date + ${AROUND}
  ORDER BY least(abs(${DAY} - $1::date), abs(${DAY} - $2::date)), i.id DESC`;

/**
 * Incidents that a claim may belong to, with the counts staff keep of them: those near the time it tells of, or the newest.
 * Reads: incidents, incident_figures.
 */
export async function knownIncidents(db: Queryable, near: Near | null): Promise<KnownRow[]> {
  return db.query<KnownRow>(
    `SELECT i.id, i.reference, i.title, i.kind, i.date_start::text AS "dateStart", i.date_end::text AS "dateEnd", i.places,
       coalesce((SELECT json_agg(json_build_object('min', f.count_min, 'max', f.count_max))
         FROM incident_figures f WHERE f.incident_id = i.id AND f.ended_at IS NULL), '[]') AS counts
     FROM incidents i WHERE ${STANDS} ${near === null ? 'ORDER BY i.id DESC' : `AND ${NEAR}`} LIMIT ${MOST}`,
    near === null ? [] : [near.from, near.to],
  );
}
