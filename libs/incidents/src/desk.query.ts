import {
  type ClaimView,
  type DeskCounts,
  type DeskReportView,
  type ListDeskRequest,
  type ReportState,
  TAKEN_FOR_MINUTES,
  URGENT_FOR_HOURS,
} from '#contracts';
import { keyset, type Queryable, type SortColumn, type SqlValue } from '#database';

/** A report on the desk, before suggestions. */
export type DeskRow = Omit<DeskReportView, 'suggestions' | 'claims'> & {
  claims: ClaimView[];
  sortValue: string;
};

/** Who asks, and when: both change what a row says. */
export interface Asking {
  staffId: string;
  now: Date;
}

const CLAIMS = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'what', c.what, 'countMin', c.count_min,
    'countMax', c.count_max, 'qualifier', c.qualifier, 'dateStart', c.date_start, 'dateEnd', c.date_end, 'places', c.places,
    'attributedTo', c.attributed_to, 'quote', c.quote, 'quoteStart', c.quote_start, 'quoteEnd', c.quote_end,
    'aggregate', c.aggregate, 'incident', (SELECT i.reference FROM incident_claims ic JOIN incidents i ON i.id = ic.incident_id
      WHERE ic.claim_id = c.id AND ic.detached_at IS NULL)) ORDER BY c.position)
  FROM claims c WHERE c.report_id = r.id AND c.superseded_at IS NULL), '[]')`;

/** The very expression of the index reports_desk_urgency. */
const URGENCY = `(CASE r.kind WHEN 'warning' THEN 3 WHEN 'detention' THEN 2 WHEN 'repatriation' THEN 2 WHEN 'response' THEN 1 ELSE 0 END)`;
const URGENT = `(${URGENCY} >= 2 AND coalesce(r.published_at, r.found_at) > $1::timestamptz - interval '${URGENT_FOR_HOURS} hours')`;
const IS_TAKEN = `r.taken_at > $1::timestamptz - interval '${TAKEN_FOR_MINUTES} minutes'`;

/** What every view of a report shows; $1 is now. Reads: reports, sources, claims, incident_claims, incidents. */
export const REPORT_COLUMNS = `r.id, r.title, r.url, r.language, r.kind, r.reasons, r.published_at AS "publishedAt",
  r.found_at AS "foundAt", coalesce(${URGENT}, false) AS urgent, ${CLAIMS} AS claims,
  CASE WHEN ${IS_TAKEN} THEN jsonb_build_object('staffId', r.taken_by, 'name', NULL, 'at', r.taken_at) END AS taken,
  CASE WHEN r.dismissed_at IS NOT NULL THEN jsonb_build_object('staffId', r.dismissed_by, 'name', NULL,
    'at', r.dismissed_at, 'reason', r.dismissed_reason) END AS dismissed`;

const UNATTACHED = `NOT EXISTS (SELECT 1 FROM claims c JOIN incident_claims ic ON ic.claim_id = c.id AND ic.detached_at IS NULL
  WHERE c.report_id = r.id)`;
const STATES: Record<ReportState, string> = {
  waiting: `r.relevant AND r.dismissed_at IS NULL AND r.same_text_as IS NULL AND ${UNATTACHED}`,
  dismissed: `r.dismissed_at IS NOT NULL`,
  irrelevant: `NOT r.relevant AND r.dismissed_at IS NULL AND r.same_text_as IS NULL AND ${UNATTACHED}`,
};
const SORTS: Record<'foundAt' | 'publishedAt' | 'urgency' | 'dismissedAt', SortColumn> = {
  foundAt: { sql: 'r.found_at', type: 'timestamptz' },
  publishedAt: { sql: `coalesce(r.published_at, '-infinity')`, type: 'timestamptz' },
  urgency: { sql: URGENCY, type: 'integer' },
  dismissedAt: { sql: `coalesce(r.dismissed_at, '-infinity')`, type: 'timestamptz' },
};

/** One page of the desk and one row more. @throws DATABASE_CURSOR_INVALID */
export async function deskReports(db: Queryable, request: ListDeskRequest, asking: Asking): Promise<DeskRow[]> {
  const { sql, values } = deskSql(request, asking);
  return db.query<DeskRow>(sql, values);
}

/** The SELECT behind the desk, for asking and for explaining it. */
export function deskSql(request: ListDeskRequest, { staffId, now }: Asking): { sql: string; values: SqlValue[] } {
  const values: SqlValue[] = [now];
  const where = [STATES[request.state]];
  const filter = (sql: (place: string) => string, value: SqlValue | undefined) => {
    if (value !== undefined) where.push(sql(`$${values.push(value)}`));
  };
  filter((place) => `r.kind = ${place}`, request.kind);
  filter((place) => `r.language = ${place}`, request.language);
  filter((place) => `r.source_id = ${place}`, request.source);
  filter((place) => `r.taken_by = ${place} AND ${IS_TAKEN}`, request.mine === true ? staffId : undefined);
  filter((place) => `r.title ILIKE ${place}`, request.q === undefined ? undefined : `%${likeWords(request.q)}%`);
  const page = keyset(SORTS, request, 'r.id', values.length + 1);
  values.push(...(page.params as SqlValue[]), request.limit + 1);
  const sql = `SELECT ${REPORT_COLUMNS}, s.name AS source, ${page.select},
      (SELECT count(*)::int FROM reports same WHERE same.same_text_as = r.id) AS reprints
    FROM reports r LEFT JOIN sources s ON s.id = r.source_id
    WHERE ${where.join(' AND ')} AND ${page.where} ORDER BY ${page.orderBy} LIMIT $${values.length}`;
  return { sql, values };
}

/** How much waits, how much of it is urgent, what whoever asks has taken, and what was dismissed within a day. */
export async function deskCounts(
  db: Queryable,
  { staffId, now }: Asking,
): Promise<DeskCounts & { newest: string | null }> {
  const [counts] = await db.query<DeskCounts & { newest: string | null }>(
    `SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE ${URGENT}))::int AS urgent,
       (count(*) FILTER (WHERE r.taken_by = $2 AND ${IS_TAKEN}))::int AS mine,
       (SELECT count(*)::int FROM reports gone WHERE gone.dismissed_at > $1::timestamptz - interval '1 day') AS "dismissedLately",
       (array_agg(r.id ORDER BY r.found_at DESC, r.id DESC))[1] AS newest
     FROM reports r WHERE ${STATES.waiting}`,
    [now, staffId],
  );
  return counts!;
}

/** What is taken at this moment, by whomever. */
export async function takenReports(db: Queryable, now: Date): Promise<{ reportId: string; staffId: string }[]> {
  return db.query(
    `SELECT r.id AS "reportId", r.taken_by AS "staffId" FROM reports r WHERE ${IS_TAKEN} ORDER BY r.taken_at, r.id`,
    [now],
  );
}

/** Words as LIKE takes them literally. */
export function likeWords(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}
