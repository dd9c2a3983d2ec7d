import { BEST_OF, type FoundIncident, type SearchIncidentsRequest } from '#contracts';
import { keyset, type Queryable, type SortColumn, type SqlValue } from '#database';

/** An incident that was found, with what its snippets are cut from. */
export type FoundIncidentRow = Omit<FoundIncident, 'title' | 'snippet'> & {
  title: string;
  text: string;
  sortValue: string;
};

const STATE = `CASE WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.published_version IS NULL THEN 'draft'
  WHEN (SELECT p.revision FROM incident_publications p WHERE p.incident_id = i.id AND p.version = i.published_version) < i.revision
  THEN 'changed' ELSE 'published' END`;
const SORTS: Record<'date' | 'best', SortColumn> = {
  date: { sql: 'i.revised_at', type: 'timestamptz' },
  best: { sql: 'i.rank', type: 'real' },
};
/** Title and summary in every language, for the snippet. */
const TEXT = `concat_ws(E'\\n', nullif(i.summary, ''), (SELECT string_agg(concat_ws(E'\\n', x.title, x.summary), E'\\n')
  FROM incident_texts x WHERE x.incident_id = i.id), array_to_string(i.places, ', '))`;

/** One page of the incidents that match and one more; merged ones are left out. @throws DATABASE_CURSOR_INVALID */
export function searchIncidents(
  db: Queryable,
  request: SearchIncidentsRequest,
  query: string | null,
): Promise<FoundIncidentRow[]> {
  const values: SqlValue[] = [];
  const where = ['i.merged_into IS NULL'];
  const filter = (sql: (place: string) => string, value: SqlValue | null | undefined) => {
    if (value !== undefined && value !== null) where.push(sql(`$${values.push(value)}`));
  };
  // OR false keeps this a set that is looked up in: as a join, common words lead to a look-up of every incident, one by one.
  const found = (place: string) => `SELECT w.incident_id FROM incident_words w WHERE w.words @@ ${place}::tsquery`;
  filter((place) => `(i.id IN (${found(place)}) OR false)`, query);
  filter((place) => `i.kind = ${place}`, request.kind);
  filter((place) => `i.verification = ${place}`, request.level);
  filter((place) => `${STATE} = ${place}`, request.state);
  filter((place) => `coalesce(i.date_end, i.date_start) >= ${place}::date`, request.from);
  filter((place) => `coalesce(i.date_start, i.date_end) <= ${place}::date`, request.to);
  filter((place) => `${place} = ANY(i.places)`, request.place);
  const best = request.sort === 'best' && query !== null;
  const ranked = best ? values.push(query) : 0;
  const rank = best ? `ts_rank(w.words, $${ranked}::tsquery, 1)` : '0::real';
  const words = best ? 'JOIN incident_words w ON w.incident_id = i.id' : '';
  const sort = best ? '-best' : request.sort === 'foundAt' ? 'date' : '-date';
  const page = keyset(SORTS, { sort, after: request.after }, 'i.id', values.length + 1);
  values.push(...(page.params as SqlValue[]), request.limit + 1);
  // Found and ranked first, among the newest; what is shown of them is read for the page alone.
  const newest = best ? `ORDER BY i.revised_at DESC, i.id DESC LIMIT ${BEST_OF}` : '';
  return db.query<FoundIncidentRow>(
    `SELECT i.id, i.reference, i.title, ${TEXT} AS text, i.kind, i.verification, ${STATE} AS state,
       i.date_start::text AS "dateStart", i.date_end::text AS "dateEnd", i.revised_at AS "revisedAt", f."sortValue"
     FROM (SELECT i.id, row_number() OVER (ORDER BY ${page.orderBy}) AS place, ${page.select}
       FROM (SELECT i.id, i.revised_at, ${rank} AS rank
         FROM (SELECT i.id, i.revised_at FROM incidents i WHERE ${where.join(' AND ')} ${newest}) i ${words}) i
       WHERE ${page.where} ORDER BY ${page.orderBy} LIMIT $${values.length}) f
     JOIN incidents i ON i.id = f.id ORDER BY f.place`,
    values,
  );
}
