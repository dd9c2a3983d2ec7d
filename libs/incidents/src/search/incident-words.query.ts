import { type Queryable, searchVector } from '#database';

/**
 * What of an incident is searched: its titles and summaries in every language, reference and places. Fields that only few may see are
 * not here, so that no search can tell of them. Reads: incidents, incident_texts, incident_words.
 */
const STALE = `
  SELECT i.id, i.revision, concat_ws(E'\\n', i.reference, i.title, t.titles) AS title,
    concat_ws(E'\\n', i.summary, t.summaries, array_to_string(i.places, E'\\n')) AS text
  FROM incidents i LEFT JOIN incident_words w ON w.incident_id = i.id
  LEFT JOIN LATERAL (SELECT string_agg(x.title, E'\\n') AS titles, string_agg(x.summary, E'\\n') AS summaries
    FROM incident_texts x WHERE x.incident_id = i.id) t ON true
  WHERE w.revision IS DISTINCT FROM i.revision AND i.revised_at >= $2 LIMIT $1`;

/** Indexes incidents that have changed since they were. @param since revised then or later @returns how many there were, at most `most` */
export async function indexChangedIncidents(db: Queryable, most: number, since = new Date(0)): Promise<number> {
  const rows = await db.query<{ id: string; revision: number; title: string; text: string }>(STALE, [most, since]);
  if (rows.length === 0) return 0;
  await db.query(
    `INSERT INTO incident_words (incident_id, revision, words)
     SELECT id, revision, words::tsvector FROM unnest($1::uuid[], $2::int[], $3::text[]) AS w (id, revision, words)
     ON CONFLICT (incident_id) DO UPDATE SET revision = excluded.revision, words = excluded.words
       WHERE incident_words.revision < excluded.revision`,
    [rows.map(({ id }) => id), rows.map(({ revision }) => revision), rows.map(searchVector)],
  );
  return rows.length;
}
