import type { IncidentKind, PublishedIncident, Verification } from '#contracts';
import { keyset, type Queryable, type SortColumn, type SqlValue } from '#database';

/** What the record may be narrowed to. All of it is judged by the published page, never by what staff believe since. */
export interface RecordFilter {
  kind?: IncidentKind | undefined;
  verification?: Verification | undefined;
  /** A year that the event may lie in. */
  year?: number | undefined;
  /** Any of these places, by the names that publications carry. */
  places?: readonly string[] | undefined;
}

export interface RecordRow {
  id: string;
  sortValue: string;
  page: PublishedIncident;
}

/** SQL: an incident that was merged stands until what it went into is on the record. */
export const WENT_INTO_ANOTHER = `(i.merged_into IS NOT NULL AND EXISTS
    (SELECT 1 FROM incidents s WHERE s.id = surviving_incident(i.id) AND s.published_version IS NOT NULL))`;
/** Reads: incident_publications, incidents, incident_merges. SQL: the newest version of each incident that stands on the record. */
export const STANDING = `incident_publications p
  JOIN incidents i ON i.id = p.incident_id AND i.published_version = p.version AND i.withdrawn_at IS NULL
    AND NOT ${WENT_INTO_ANOTHER}`;
const PAGE = `jsonb_build_object('texts', '{}'::jsonb) || p.page AS page`;
const SORTS: Record<'day', SortColumn> = { day: { sql: 'p.first_day', type: 'text' } };

function narrowed({ kind, verification, year, places }: RecordFilter): { where: string; values: SqlValue[] } {
  const values: SqlValue[] = [];
  const where = ['true'];
  if (kind !== undefined) where.push(`p.kind = $${values.push(kind)}`);
  if (verification !== undefined) where.push(`p.verification = $${values.push(verification)}`);
  if (year !== undefined) {
    const written = String(year).padStart(4, '0');
    where.push(
      `p.first_day <= $${values.push(`${written}-12-31`)} AND p.last_day >= $${values.push(`${written}-01-01`)}`,
    );
  }
  if (places !== undefined) where.push(`p.places ?| $${values.push([...places])}::text[]`);
  return { where: where.join(' AND '), values };
}

/** One page of the record and one row more, the newest event first. @throws DATABASE_CURSOR_INVALID */
export function standingRows(
  db: Queryable,
  filter: RecordFilter,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<RecordRow[]> {
  const { where, values } = narrowed(filter);
  const page = keyset(SORTS, { sort: '-day', after }, 'p.incident_id', values.length + 1);
  values.push(...(page.params as SqlValue[]), limit + 1);
  return db.query(
    `SELECT p.incident_id AS id, ${PAGE}, ${page.select} FROM ${STANDING}
     WHERE ${where} AND ${page.where} ORDER BY ${page.orderBy} LIMIT $${values.length}`,
    values,
  );
}

/** How many incidents stand on the record, narrowed. */
export async function standingCount(db: Queryable, filter: RecordFilter): Promise<number> {
  const { where, values } = narrowed(filter);
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${STANDING} WHERE ${where}`,
    values,
  );
  return row!.count;
}

/** How often each value occurs on the record; of places only those that a publication names. */
export interface RecordCounts {
  kinds: Partial<Record<IncidentKind, number>>;
  levels: Partial<Record<Verification, number>>;
  years: Record<string, number>;
  places: Record<string, number>;
  /** How many incidents name no place. */
  placeless: number;
}

export async function recordCounts(db: Queryable): Promise<RecordCounts> {
  const [row] = await db.query<RecordCounts>(
    `WITH standing AS MATERIALIZED (SELECT p.kind, p.verification, p.first_day, p.last_day, p.places FROM ${STANDING}),
     counted AS (
       SELECT 'kinds' AS what, kind AS value, count(*)::int AS n FROM standing GROUP BY kind
       UNION ALL SELECT 'levels', verification, count(*)::int FROM standing GROUP BY verification
       UNION ALL SELECT 'years', lpad(year::text, 4, '0'), count(*)::int FROM standing,
         LATERAL generate_series(left(first_day, 4)::int, left(last_day, 4)::int) AS year
         WHERE first_day <> '0000-00-00' GROUP BY year
       UNION ALL SELECT 'places', place, count(*)::int FROM standing, LATERAL jsonb_array_elements_text(places) AS place
         GROUP BY place)
     SELECT ${['kinds', 'levels', 'years', 'places']
       .map((what) => `coalesce(jsonb_object_agg(value, n) FILTER (WHERE what = '${what}'), '{}') AS ${what}`)
       .join(', ')},
       (SELECT count(*)::int FROM standing WHERE jsonb_array_length(places) = 0) AS placeless FROM counted`,
  );
  return row!;
}

/** One version as it was published, and when a newer one replaced it. */
export interface RecordVersion {
  version: number;
  publishedAt: Date;
  page: PublishedIncident;
}

/**
 * Every version of one incident, the newest first; none that was withdrawn, since somebody may be in danger by it.
 * Reads: incident_publications, staff_acts.
 */
export function versionsOf(db: Queryable, incidentId: string): Promise<RecordVersion[]> {
  return db.query(
    `SELECT p.version, p.published_at AS "publishedAt", ${PAGE} FROM incident_publications p
     WHERE p.incident_id = $1 AND p.version > coalesce((SELECT max((s.detail ->> 'version')::int) FROM staff_acts s
       WHERE s.subject = 'incident' AND s.subject_id = $1::text AND s.act = 'withdraw-incident'), 0)
     ORDER BY p.version DESC LIMIT 200`,
    [incidentId],
  );
}

/** The address part and the time of every incident that stands, for lists of pages. */
export function standingReferences(db: Queryable): Promise<{ reference: string; publishedAt: Date }[]> {
  return db.query(
    `SELECT i.reference, p.published_at AS "publishedAt" FROM ${STANDING} ORDER BY p.first_day DESC, i.id DESC LIMIT 20000`,
  );
}
