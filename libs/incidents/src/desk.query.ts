import type { ClaimView, DeskReportView, IncidentKind } from '#contracts';
import type { Queryable } from '#database';
import type { KnownIncident } from './grouping/index.js';

/** A report on the desk, before suggestions. */
export type DeskRow = Omit<DeskReportView, 'suggestions' | 'claims'> & {
  claims: ClaimView[];
  sourceConfidential: boolean;
};

/** Reads: reports, sources, claims, incident_claims, incidents. Ids are time-ordered, so the newest found come first. */
const DESK = `
  SELECT r.id, r.title, r.url, s.name AS source, coalesce(s.confidential, false) AS "sourceConfidential", r.language, r.kind,
    r.reasons, r.published_at AS "publishedAt", r.found_at AS "foundAt",
    (SELECT count(*)::int FROM reports same WHERE same.same_text_as = r.id) AS reprints,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'what', c.what, 'countMin', c.count_min, 'countMax', c.count_max,
        'qualifier', c.qualifier, 'dateStart', c.date_start, 'dateEnd', c.date_end, 'places', c.places,
        'attributedTo', c.attributed_to, 'quote', c.quote, 'quoteStart', c.quote_start, 'quoteEnd', c.quote_end,
        'aggregate', c.aggregate, 'incident', NULL) ORDER BY c.position)
      FROM claims c WHERE c.report_id = r.id AND c.superseded_at IS NULL), '[]') AS claims
  FROM reports r LEFT JOIN sources s ON s.id = r.source_id
  WHERE r.relevant AND r.dismissed_at IS NULL AND r.same_text_as IS NULL
    AND ($1::uuid IS NULL OR r.id < $1)
    AND NOT EXISTS (SELECT 1 FROM claims c JOIN incident_claims ic ON ic.claim_id = c.id AND ic.detached_at IS NULL
      WHERE c.report_id = r.id)
  ORDER BY r.id DESC LIMIT $2`;

export async function deskReports(db: Queryable, limit: number, after: string | undefined): Promise<DeskRow[]> {
  return db.query<DeskRow>(DESK, [after ?? null, limit]);
}

interface KnownRow extends KnownIncident {
  kind: IncidentKind;
  reference: string;
}

/** Incidents that a new claim may belong to: the newest 500 that are not retracted, with the counts staff keep of them. */
export async function knownIncidents(db: Queryable): Promise<KnownRow[]> {
  return db.query<KnownRow>(
    `SELECT i.id, i.reference, i.kind, i.date_start::text AS "dateStart", i.date_end::text AS "dateEnd", i.places,
       coalesce((SELECT jsonb_agg(jsonb_build_object('min', f.count_min, 'max', f.count_max))
         FROM incident_figures f WHERE f.incident_id = i.id AND f.ended_at IS NULL), '[]') AS counts
     FROM incidents i WHERE i.verification <> 'retracted' ORDER BY i.id DESC LIMIT 500`,
  );
}
