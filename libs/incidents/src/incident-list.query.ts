import type { IncidentCounts, IncidentState, IncidentView, ListIncidentsRequest } from '#contracts';
import { keyset, type Queryable, type SortColumn, type SqlValue } from '#database';
import { likeWords } from './desk.query.js';
import { whereIncident } from './incident-key.js';

/** An incident as staff see it, and its place in a list. */
export type ListedIncident = IncidentView & { sortValue: string };

const STATE = `CASE WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.published_version IS NULL THEN 'draft'
  WHEN p.revision < i.revision THEN 'changed' ELSE 'published' END`;
/** Reads: incidents, incident_publications. */
const INCIDENTS = `incidents i
  LEFT JOIN incident_publications p ON p.incident_id = i.id AND p.version = i.published_version`;
/** An IncidentView in one go: with figures and claims that stand, and texts. Reads: incident_figures, incident_claims, incident_texts. */
const VIEW = `i.id, i.reference, i.kind, i.title, i.summary, i.date_start::text AS "dateStart", i.date_end::text AS "dateEnd", i.places,
  i.verification, i.revision, ${STATE} AS state, i.published_version AS "publishedVersion", i.withdrawn_at AS "withdrawnAt",
  i.merged_into AS "mergedInto", i.created_at AS "createdAt", i.revised_at AS "revisedAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'countMin', f.count_min, 'countMax', f.count_max, 'qualifier', f.qualifier,
      'verification', f.verification, 'attributedTo', f.attributed_to, 'saidOn', f.said_on, 'claimId', f.claim_id) ORDER BY f.created_at, f.id)
    FROM incident_figures f WHERE f.incident_id = i.id AND f.ended_at IS NULL), '[]') AS figures,
  ARRAY(SELECT ic.claim_id::text FROM incident_claims ic WHERE ic.incident_id = i.id AND ic.detached_at IS NULL
    ORDER BY ic.attached_at, ic.claim_id) AS "claimIds",
  coalesce((SELECT jsonb_object_agg(x.language, jsonb_build_object('title', x.title, 'summary', x.summary))
    FROM incident_texts x WHERE x.incident_id = i.id), '{}') AS texts`;
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
    `SELECT ${VIEW}, ${page.select} FROM ${INCIDENTS}
     WHERE ${where.join(' AND ')} AND ${page.where} ORDER BY ${page.orderBy} LIMIT $${values.length}`,
    values,
  );
}

/** One incident by its id or reference; null when there is none. */
export async function listedIncident(db: Queryable, idOrReference: string): Promise<ListedIncident | null> {
  const where = whereIncident('i', idOrReference);
  if (where === null) return null;
  const [found] = await db.query<ListedIncident>(`SELECT ${VIEW}, '' AS "sortValue" FROM ${INCIDENTS} WHERE ${where}`, [
    idOrReference,
  ]);
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
