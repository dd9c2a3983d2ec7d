import {
  type ClaimView,
  type DeskCounts,
  type DeskReportView,
  type ListDeskRequest,
  type ReportState,
  TAKEN_FOR_MINUTES,
  URGENT_FOR_HOURS,
} from '#contracts';
import { CLAIMS } from './claim-json.query.js';
import { keyset, type Queryable, searchQuery, searchTerms, type SortColumn, type SqlValue } from '#database';

/** A report on the desk. */
export type DeskRow = Omit<DeskReportView, 'claims'> & {
  claims: ClaimView[];
  sortValue: string;
};

/** Who asks, and when: both change what a row says. */
export interface Asking {
  staffId: string;
  now: Date;
}

const DENIALS = `coalesce((SELECT json_agg(json_build_object('id', d.id, 'certainty', d.certainty, 'what', d.what,
    'speakers', d.speakers, 'attributedTo', d.attributed_to, 'quote', d.quote, 'quoteStart', d.quote_start,
    'quoteEnd', d.quote_end) ORDER BY d.position)
  FROM denials d WHERE d.report_id = r.id AND d.superseded_at IS NULL), '[]')`;

/** The very expression of the index reports_desk_urgency. */
const URGENCY = `(CASE r.kind WHEN 'warning' THEN 3 WHEN 'detention' THEN 2 WHEN 'repatriation' THEN 2 WHEN 'response' THEN 1 ELSE 0 END)`;
const URGENT = `(${URGENCY} >= 2 AND coalesce(r.published_at, r.found_at) > $1::timestamptz - interval '${URGENT_FOR_HOURS} hours')`;
const IS_TAKEN = `r.taken_at > $1::timestamptz - interval '${TAKEN_FOR_MINUTES} minutes'`;

/** What every view of a report shows; $1 is now. Reads: reports, sources, claims, denials, report_comments, incident_claims, incidents. */
export const REPORT_COLUMNS = `r.id, r.title, r.url, r.language, r.kind, r.reasons, r.published_at AS "publishedAt",
  r.found_at AS "foundAt", coalesce(${URGENT}, false) AS urgent, ${CLAIMS} AS claims,
  ${DENIALS} AS denials,
  CASE WHEN ${IS_TAKEN} THEN jsonb_build_object('staffId', r.taken_by, 'name', NULL, 'at', r.taken_at) END AS taken,
  CASE WHEN r.assigned_to IS NOT NULL THEN jsonb_build_object('staffId', r.assigned_to, 'name', NULL, 'at', r.assigned_at) END AS assigned,
  (SELECT count(*)::int FROM report_comments rc WHERE rc.report_id = r.id AND rc.withdrawn_at IS NULL) AS commented,
  CASE WHEN r.dismissed_at IS NOT NULL THEN jsonb_build_object('staffId', r.dismissed_by, 'name', NULL,
    'at', r.dismissed_at, 'reason', r.dismissed_reason) END AS dismissed`;

/** SQL: report `r` waits on the desk; the very condition of the indexes reports_desk_*. */
export const WAITING = `r.relevant AND r.dismissed_at IS NULL AND r.same_text_as IS NULL AND NOT r.attached`;
const STATES: Record<ReportState, string> = {
  waiting: WAITING,
  dismissed: `r.dismissed_at IS NOT NULL`,
  irrelevant: `NOT r.relevant AND r.dismissed_at IS NULL AND r.same_text_as IS NULL AND NOT r.attached`,
};
const SORTS: Record<'foundAt' | 'publishedAt' | 'urgency' | 'relevance' | 'dismissedAt', SortColumn> = {
  foundAt: { sql: 'r.found_at', type: 'timestamptz' },
  publishedAt: { sql: `coalesce(r.published_at, '-infinity')`, type: 'timestamptz' },
  urgency: { sql: URGENCY, type: 'integer' },
  relevance: { sql: 'cardinality(r.reasons)', type: 'integer' },
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
  filter((place) => `r.assigned_to = ${place}`, request.forMe === true ? staffId : undefined);
  if (request.q !== undefined && request.q !== '') {
    const words = titleQuery(request.q);
    if (words === null) where.push('false');
    else
      filter((place) => `r.id IN (SELECT w.report_id FROM report_words w WHERE w.words @@ ${place}::tsquery)`, words);
  }
  const page = keyset(SORTS, request, 'r.id', values.length + 1);
  values.push(...(page.params as SqlValue[]), request.limit + 1);
  const sql = `SELECT ${REPORT_COLUMNS}, s.name AS source, ${page.select},
      (SELECT count(*)::int FROM reports same WHERE same.same_text_as = r.id) AS reprints
    FROM reports r LEFT JOIN sources s ON s.id = r.source_id
    WHERE ${where.join(' AND ')} AND ${page.where} ORDER BY ${page.orderBy} LIMIT $${values.length}`;
  return { sql, values };
}

/** How much waits, how much of it is urgent, what whoever asks has taken or is asked to look at, and what was dismissed within a day. */
export async function deskCounts(
  db: Queryable,
  { staffId, now }: Asking,
): Promise<DeskCounts & { newest: string | null }> {
  const count = (what: string) => `(SELECT count(*)::int FROM reports r WHERE ${what})`;
  const [counts] = await db.query<DeskCounts & { newest: string | null }>(
    `SELECT ${count(STATES.waiting)} AS waiting, ${count(`${STATES.waiting} AND ${URGENT}`)} AS urgent,
       ${count(`${STATES.waiting} AND r.taken_by = $2 AND ${IS_TAKEN}`)} AS mine,
       ${count(`${STATES.waiting} AND r.assigned_to = $2`)} AS "forMe",
       ${count(`r.dismissed_at > $1::timestamptz - interval '1 day'`)} AS "dismissedLately",
       (SELECT r.id FROM reports r WHERE ${STATES.waiting} ORDER BY r.found_at DESC, r.id DESC LIMIT 1) AS newest`,
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

/** Words that stand in a title, for tsquery: titles have weight A (ADR-0024). Null when nothing that can be looked for was typed. */
function titleQuery(typed: string): string | null {
  return searchQuery(searchTerms(typed), 'A');
}

/** Words as LIKE takes them literally. */
export function likeWords(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}
