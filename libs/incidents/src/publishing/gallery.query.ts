import type { EvidenceView } from '#contracts';
import type { Queryable } from '#database';

/** Reads: incident_evidence. */
const ADDED = `
  SELECT id, added_by AS "addedBy", NULL AS "addedByName", kind, title, outlet, url, note, encode(sha256, 'hex') AS sha256,
    published_on::text AS "publishedOn", captured_at AS "capturedAt", shown, false AS confidential
  FROM incident_evidence WHERE incident_id = $1 AND ended_at IS NULL ORDER BY added_at, id`;

/** Reads: incident_claims, claims, reports, captures, sources. What arrived for each report behind an incident; never its text or bytes. */
const CAPTURED = `
  SELECT DISTINCT ON (r.published_at, r.id, p.fetched_at) coalesce(p.id, r.id) AS id, NULL AS "addedBy", NULL AS "addedByName",
    'article' AS kind, r.title, coalesce(s.name, '') AS outlet, coalesce(p.final_url, r.url) AS url, '' AS note,
    encode(p.body_sha256, 'hex') AS sha256, r.published_at::date::text AS "publishedOn", p.fetched_at AS "capturedAt",
    NOT coalesce(s.confidential, r.source_id IS NULL) AS shown, coalesce(s.confidential, r.source_id IS NULL) AS confidential
  FROM incident_claims ic
  JOIN claims c ON c.id = ic.claim_id
  JOIN reports r ON r.id = c.report_id
  LEFT JOIN captures p ON p.report_id = r.id
  LEFT JOIN sources s ON s.id = r.source_id
  WHERE ic.incident_id = $1 AND ic.detached_at IS NULL
  ORDER BY r.published_at NULLS LAST, r.id, p.fetched_at`;

/** What reports brought and what staff added. Names of staff are filled in by whoever shows them. */
export async function galleryOf(db: Queryable, incidentId: string): Promise<EvidenceView[]> {
  const captured: EvidenceView[] = await db.query(CAPTURED, [incidentId]);
  const added: EvidenceView[] = await db.query(ADDED, [incidentId]);
  return [...captured, ...added];
}
