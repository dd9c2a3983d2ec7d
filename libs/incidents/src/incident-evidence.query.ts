import type { AttachedClaim, EndedFigure, IncidentChange, PublicationView } from '#contracts';
import type { Queryable } from '#database';

/** Reads: incident_claims, claims, reports, sources. */
const CLAIMS = `
  SELECT c.id, c.what, c.count_min AS "countMin", c.count_max AS "countMax", c.qualifier, c.date_start::text AS "dateStart",
    c.date_end::text AS "dateEnd", c.places, c.attributed_to AS "attributedTo", c.quote, c.quote_start AS "quoteStart",
    c.quote_end AS "quoteEnd", c.aggregate, c.date_precision AS "datePrecision", c.speakers, c.certainty, c.basis, c.note,
    c.revision, c.added_by IS NOT NULL AS "byStaff", c.corrected_at AS "correctedAt", ic.attached_at AS "attachedAt", ic.attached_by AS "attachedBy",
    NULL AS "attachedByName", jsonb_build_object('id', r.id, 'title', r.title, 'url', r.url, 'source', s.name,
      'confidential', coalesce(s.confidential, r.source_id IS NULL), 'publishedAt', r.published_at) AS report
  FROM incident_claims ic
  JOIN claims c ON c.id = ic.claim_id
  JOIN reports r ON r.id = c.report_id
  LEFT JOIN sources s ON s.id = r.source_id
  WHERE ic.incident_id = $1 AND ic.detached_at IS NULL
  ORDER BY r.published_at NULLS LAST, r.id, c.position`;

/** What an incident rests on, by date of publication. */
export function attachedClaims(db: Queryable, incidentId: string): Promise<AttachedClaim[]> {
  return db.query(CLAIMS, [incidentId]);
}

/** Figures that no longer stand, the last ended first. */
export function endedFigures(db: Queryable, incidentId: string): Promise<EndedFigure[]> {
  return db.query(
    `SELECT id, count_min AS "countMin", count_max AS "countMax", qualifier, verification, attributed_to AS "attributedTo",
       said_on::text AS "saidOn", claim_id AS "claimId", ended_at AS "endedAt", ended_reason AS "endedReason"
     FROM incident_figures WHERE incident_id = $1 AND ended_at IS NOT NULL ORDER BY ended_at DESC, id DESC LIMIT 200`,
    [incidentId],
  );
}

/** Every version on the record, the newest first. */
export function publicationsOf(db: Queryable, incidentId: string): Promise<PublicationView[]> {
  return db.query(
    `SELECT version, revision, published_at AS "publishedAt", published_by AS "publishedBy", NULL AS "publishedByName"
     FROM incident_publications WHERE incident_id = $1 ORDER BY version DESC LIMIT 200`,
    [incidentId],
  );
}

/** What colleagues did to an incident since a revision, oldest first: what was touched, not with which words. Reads: staff_acts. */
export function changesSince(db: Queryable, incidentId: string, revision: number): Promise<IncidentChange[]> {
  return db.query(
    `SELECT act, at, staff_id AS "staffId", CASE WHEN jsonb_typeof(detail -> 'after') = 'object'
       THEN array(SELECT jsonb_object_keys(detail -> 'after') ORDER BY 1) ELSE '{}' END AS fields
     FROM staff_acts WHERE subject = 'incident' AND subject_id = $1 AND (detail ->> 'revision')::int > $2 ORDER BY id LIMIT 50`,
    [incidentId, revision],
  );
}
