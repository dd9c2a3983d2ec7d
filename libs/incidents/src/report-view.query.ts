import type { ReportView } from '#contracts';
import type { Queryable } from '#database';
import { REJECTED_CLAIMS } from './claim-json.query.js';
import { REPORT_COLUMNS } from './desk.query.js';

/** A report with its text, before suggestions. */
export type ReportRow = Omit<ReportView, 'suggestions'>;

const COMMENTS = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', rc.id, 'staffId', rc.staff_id, 'name', NULL, 'at', rc.at,
    'text', rc.text) ORDER BY rc.at, rc.id) FROM report_comments rc WHERE rc.report_id = r.id), '[]')`;

const TRANSLATIONS = `coalesce((SELECT jsonb_agg(jsonb_build_object('language', rt.language, 'revision', rt.revision, 'title', rt.title,
    'text', rt.text, 'staffId', rt.staff_id, 'name', NULL, 'at', rt.at) ORDER BY rt.language)
  FROM (SELECT DISTINCT ON (language) * FROM report_translations WHERE report_id = r.id ORDER BY language, revision DESC) rt), '[]')`;

/** Reads: reports, sources, report_comments, report_translations. $1 is now, $2 the report. */
const REPORT = `
  SELECT ${REPORT_COLUMNS}, r.text, encode(r.text_sha256, 'hex') AS "textHash", ${REJECTED_CLAIMS} AS "rejectedClaims",
    ${COMMENTS} AS comments, ${TRANSLATIONS} AS translations, r.relevant, r.read_at AS "readAt", r.entered_by AS "enteredBy", r.same_text_as AS "sameTextAs",
    CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name, 'confidential', s.confidential) END AS source
  FROM reports r LEFT JOIN sources s ON s.id = r.source_id WHERE r.id = $2`;

/** Every other report with the same text, the first one included. Reads: reports, sources. */
const REPRINTS = `
  SELECT o.id, o.title, o.url, s.name AS source, o.found_at AS "foundAt"
  FROM reports o LEFT JOIN sources s ON s.id = o.source_id
  WHERE (o.same_text_as = $1 OR o.id = $1) AND o.id <> $2 ORDER BY o.found_at, o.id LIMIT 50`;

/** One report as staff read it; null when there is none. */
export async function reportRow(db: Queryable, id: string, now: Date): Promise<ReportRow | null> {
  const [report] = await db.query<ReportRow>(REPORT, [now, id]);
  if (report === undefined) return null;
  return { ...report, reprints: await db.query(REPRINTS, [report.sameTextAs ?? id, id]) };
}
