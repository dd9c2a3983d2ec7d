import type { IncidentCounts, IncidentState, ListIncidentsRequest } from '#contracts';
import { keyset, type Queryable, type SortColumn, type SqlValue } from '#database';
import { likeWords } from './desk.query.js';

/** An incident's place in a list, and where it stands with the public record. */
export interface ListedIncident {
  id: string;
  state: IncidentState;
  sortValue: string;
}

const STATE = `CASE WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.published_version IS NULL THEN 'draft'
  WHEN p.revision < i.revision THEN 'changed' ELSE 'published' END`;
/** Reads: incidents, incident_publications. */
const INCIDENTS = `incidents i
  LEFT JOIN incident_publications p ON p.incident_id = i.id AND p.version = i.published_version`;
const SORTS: Record<'date' | 'revised' | 'reference', SortColumn> = {
  date: { sql: `coalesce(i.date_start, '-infinity')`, type: 'date' },
  revised: { sql: 'i.revised_at', type: 'timestamptz' },
  reference: { sql: 'i.reference', type: 'text' },
};

/** One page of incidents and one more. @throws DATABASE_CURSOR_INVALID */
export async function listedIncidents(db: Queryable, request: ListIncidentsRequest): Promise<ListedIncident[]> {
  const values: SqlValue[] = [];
  const where = ['i.merged_into IS NULL'];
  const filter = (sql: (place: string) => string, value: SqlValue | undefined) => {
    if (value !== undefined) where.push(sql(`$${values.push(value)}`));
  };
  filter((place) => `i.kind = ${place}`, request.kind);
  filter((place) => `i.verification = ${place}`, request.verification);
  filter((place) => `${STATE} = ${place}`, request.state);
  const words = request.q === undefined ? undefined : `%${likeWords(request.q)}%`;
  filter((place) => `(i.title ILIKE ${place} OR i.reference ILIKE ${place})`, words);
  const page = keyset(SORTS, request, 'i.id', values.length + 1);
  values.push(...(page.params as SqlValue[]), request.limit + 1);
  return db.query(
    `SELECT i.id, ${STATE} AS state, ${page.select} FROM ${INCIDENTS}
     WHERE ${where.join(' AND ')} AND ${page.where} ORDER BY ${page.orderBy} LIMIT $${values.length}`,
    values,
  );
}

/** One incident by its id or reference; null when there is none. */
export async function listedIncident(db: Queryable, idOrReference: string): Promise<ListedIncident | null> {
  const column = idOrReference.startsWith('INC-') ? 'i.reference' : 'i.id::text';
  const [found] = await db.query<ListedIncident>(
    `SELECT i.id, ${STATE} AS state, '' AS "sortValue" FROM ${INCIDENTS} WHERE ${column} = $1`,
    [idOrReference],
  );
  return found ?? null;
}

/** How many incidents stand where. */
export async function incidentCounts(db: Queryable): Promise<IncidentCounts> {
  const rows = await db.query<{ state: IncidentState; count: number }>(
    `SELECT ${STATE} AS state, count(*)::int AS count FROM ${INCIDENTS} WHERE i.merged_into IS NULL GROUP BY 1`,
  );
  const counts: IncidentCounts = { draft: 0, published: 0, changed: 0, withdrawn: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}
