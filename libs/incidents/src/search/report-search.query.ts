import { BEST_OF, type FoundReport, type SearchReportsRequest } from '#contracts';
import { keyset, type Queryable, type SortColumn, type SqlValue } from '#database';

/** A report that was found, with what its snippets are cut from. */
export type FoundReportRow = Omit<FoundReport, 'title' | 'snippet'> & {
  title: string;
  text: string;
  sortValue: string;
};

const ATTACHED = 'r.attached';
const STATES: Record<FoundReport['state'], string> = {
  dismissed: 'r.dismissed_at IS NOT NULL',
  reprint: 'r.dismissed_at IS NULL AND r.same_text_as IS NOT NULL',
  attached: `r.dismissed_at IS NULL AND r.same_text_as IS NULL AND ${ATTACHED}`,
  irrelevant: `r.dismissed_at IS NULL AND r.same_text_as IS NULL AND NOT r.relevant AND NOT ${ATTACHED}`,
  waiting: `r.dismissed_at IS NULL AND r.same_text_as IS NULL AND r.relevant IS NOT FALSE AND NOT ${ATTACHED}`,
};
const STATE = `CASE WHEN r.dismissed_at IS NOT NULL THEN 'dismissed' WHEN r.same_text_as IS NOT NULL THEN 'reprint'
  WHEN ${ATTACHED} THEN 'attached' WHEN r.relevant THEN 'waiting' WHEN r.relevant IS NULL THEN 'waiting' ELSE 'irrelevant' END`;
const REFERENCES = `ARRAY(SELECT DISTINCT i.reference FROM claims c JOIN incident_claims ic ON ic.claim_id = c.id
  AND ic.detached_at IS NULL JOIN incidents i ON i.id = ic.incident_id WHERE c.report_id = r.id ORDER BY 1)`;
const SHOWN = `r.id, r.title, left(r.text, 40000) AS text, r.language, r.kind, s.name AS source, r.published_at AS "publishedAt",
  r.found_at AS "foundAt", ${STATE} AS state, ${REFERENCES} AS incidents`;

const TIME: SortColumn = { sql: 'f.found_at', type: 'timestamptz' };
const SORTS: Record<'foundAt' | 'best', SortColumn> = { foundAt: TIME, best: { sql: 'f.rank', type: 'real' } };

/**
 * One page of the reports that match and one more. Among all that match, `best` ranks the BEST_OF newest. Ids are found and ranked
 * first, texts are read for the page alone. @param query for tsquery, or null for filters alone. @throws DATABASE_CURSOR_INVALID
 */
export function searchReports(
  db: Queryable,
  request: SearchReportsRequest,
  query: string | null,
): Promise<FoundReportRow[]> {
  const values: SqlValue[] = [];
  const where = filters(request, query, values);
  const best = request.sort === 'best' && query !== null;
  const sort = best ? '-best' : request.sort === 'foundAt' ? 'foundAt' : '-foundAt';
  const rank = best ? `ts_rank(w.words, $${values.push(query)}::tsquery, 1)` : '0::real';
  // The row of a report is looked up only where a filter asks for it: words alone are found without.
  const reports = where.some((condition) => condition.includes('r.')) ? 'JOIN reports r ON r.id = w.report_id' : '';
  const candidates = `SELECT w.report_id AS id, w.found_at, ${rank} AS rank FROM report_words w ${reports}
    WHERE ${where.join(' AND ')}`;
  const page = keyset(SORTS, { sort, after: request.after }, 'f.id', values.length + 1);
  values.push(...(page.params as SqlValue[]), request.limit + 1);
  const limit = `LIMIT $${values.length}`;
  const found = best
    ? `SELECT f.* FROM (${candidates} ORDER BY w.found_at DESC, w.report_id DESC LIMIT ${BEST_OF}) f`
    : `SELECT f.* FROM (${candidates}) f`;
  return db.query<FoundReportRow>(
    `SELECT ${SHOWN}, f."sortValue" FROM (
       SELECT f.id, row_number() OVER (ORDER BY ${page.orderBy}) AS place, ${page.select}
       FROM (${found}) f WHERE ${page.where} ORDER BY ${page.orderBy} ${limit}) f
     JOIN reports r ON r.id = f.id LEFT JOIN sources s ON s.id = r.source_id ORDER BY f.place`,
    values,
  );
}

function filters(request: SearchReportsRequest, query: string | null, values: SqlValue[]): string[] {
  const where = ['true'];
  const filter = (sql: (place: string) => string, value: SqlValue | null | undefined) => {
    if (value !== undefined && value !== null) where.push(sql(`$${values.push(value)}`));
  };
  filter((place) => `w.words @@ ${place}::tsquery`, query);
  filter((place) => `r.language = ${place}`, request.language);
  filter((place) => `r.kind = ${place}`, request.kind);
  filter((place) => `r.source_id = ${place}`, request.source);
  filter((place) => `coalesce(r.published_at, r.found_at) >= ${place}::date`, request.from);
  filter((place) => `coalesce(r.published_at, r.found_at) < ${place}::date + 1`, request.to);
  filter(
    (place) => `r.id IN (SELECT c.report_id FROM claims c WHERE c.places @> ARRAY[${place}]::text[]
      AND c.superseded_at IS NULL AND c.rejected_at IS NULL)`,
    request.place,
  );
  if (request.state !== undefined) where.push(STATES[request.state]);
  return where;
}
