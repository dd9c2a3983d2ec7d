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

/** Incidents that a claim may belong to, with the counts staff keep of them: those near the time it tells of, or the newest. */
export async function knownIncidents(db: Queryable, near: Near | null): Promise<KnownRow[]> {
  const day = 'coalesce(i.date_start, i.date_end, i.created_at::date)';
  return db.query<KnownRow>(
    `SELECT i.id, i.reference, i.title, i.kind, i.date_start::text AS "dateStart", i.date_end::text AS "dateEnd", i.places,
       coalesce((SELECT jsonb_agg(jsonb_build_object('min', f.count_min, 'max', f.count_max))
         FROM incident_figures f WHERE f.incident_id = i.id AND f.ended_at IS NULL), '[]') AS counts
     FROM incidents i WHERE i.verification <> 'retracted' AND i.merged_into IS NULL
       AND ($1::date IS NULL OR ${day} BETWEEN $1::date - ${AROUND} AND $2::date + ${AROUND})
     ORDER BY CASE WHEN $1::date IS NULL THEN 0 ELSE least(abs(${day} - $1::date), abs(${day} - $2::date)) END, i.id DESC
     LIMIT ${MOST}`,
    [near?.from ?? null, near?.to ?? null],
  );
}
