import type {
  ListSourcesRequest,
  SourceCounts,
  SourceHealth,
  SourceItemView,
  SourcePollView,
  SourceView,
} from '#contracts';
import { keyset, type Queryable, type SortColumn, type SqlValue } from '#database';

type SourceRow = SourceView & { sortValue: string };

const HEALTH = `CASE WHEN s.ended_at IS NOT NULL THEN 'ended' WHEN s.paused_at IS NOT NULL THEN 'paused'
  WHEN s.failures > 0 THEN 'failing' WHEN s.polled_at IS NULL THEN 'new' ELSE 'well' END`;
const COLUMNS = `s.id, s.name, s.url, s.confidential, ${HEALTH} AS health, round(s.interval_seconds / 60.0)::int AS "intervalMinutes",
  s.revision, s.created_at AS "createdAt", s.next_poll_at AS "nextPollAt", s.polled_at AS "polledAt",
  s.succeeded_at AS "succeededAt", s.new_item_at AS "newItemAt", s.ended_at AS "endedAt", s.ended_reason AS "endedReason",
  s.failures, s.error_code AS "errorCode", s.error_details AS "errorDetails", NULL AS "errorMessage"`;
const SORTS: Record<'added' | 'name' | 'newItemAt' | 'nextPollAt', SortColumn> = {
  added: { sql: 's.created_at', type: 'timestamptz' },
  name: { sql: 'lower(s.name)', type: 'text' },
  newItemAt: { sql: `coalesce(s.new_item_at, '-infinity')`, type: 'timestamptz' },
  nextPollAt: { sql: 's.next_poll_at', type: 'timestamptz' },
};

/** One page of sources and one more. @throws DATABASE_CURSOR_INVALID */
export function sourceRows(db: Queryable, request: ListSourcesRequest): Promise<SourceRow[]> {
  const values: SqlValue[] = [];
  const where = [request.health === 'ended' ? 's.ended_at IS NOT NULL' : 's.ended_at IS NULL'];
  if (request.health !== undefined) where.push(`${HEALTH} = $${values.push(request.health)}`);
  if (request.q !== undefined) {
    const place = `$${values.push(`%${request.q.replace(/[\\%_]/g, '\\$&')}%`)}`;
    where.push(`(s.name ILIKE ${place} OR s.url ILIKE ${place})`);
  }
  const page = keyset(SORTS, request, 's.id', values.length + 1);
  values.push(...(page.params as SqlValue[]), request.limit + 1);
  return db.query(
    `SELECT ${COLUMNS}, ${page.select} FROM sources s
     WHERE ${where.join(' AND ')} AND ${page.where} ORDER BY ${page.orderBy} LIMIT $${values.length}`,
    values,
  );
}

/** One source, ended or not; null when there is none. */
export async function sourceRow(db: Queryable, id: string): Promise<SourceView | null> {
  const [source] = await db.query<SourceView>(`SELECT ${COLUMNS} FROM sources s WHERE s.id = $1`, [id]);
  return source ?? null;
}

/** How many sources are of each health. */
export async function sourceCounts(db: Queryable): Promise<SourceCounts> {
  const counts: SourceCounts = { new: 0, well: 0, failing: 0, paused: 0, ended: 0 };
  const rows = await db.query<{ health: SourceHealth; count: number }>(
    `SELECT ${HEALTH} AS health, count(*)::int AS count FROM sources s GROUP BY 1`,
  );
  for (const { health, count } of rows) counts[health] = count;
  return counts;
}

/** The last polls of a source, newest first. */
export function pollsOf(db: Queryable, sourceId: string): Promise<SourcePollView[]> {
  return db.query(
    `SELECT polled_at AS "polledAt", new_items AS "newItems", error_code AS "errorCode"
     FROM source_polls WHERE source_id = $1 ORDER BY polled_at DESC, id DESC LIMIT 30`,
    [sourceId],
  );
}

/** The last items of a source, newest first. */
export function itemsOf(db: Queryable, sourceId: string): Promise<SourceItemView[]> {
  return db.query(
    `SELECT id, title, url, published_at AS "publishedAt", found_at AS "foundAt", failures, error_code AS "errorCode",
       CASE WHEN settled_at IS NOT NULL THEN 'settled' WHEN failures > 0 THEN 'failing' ELSE 'waiting' END AS state,
       CASE WHEN settled_at IS NULL THEN next_fetch_at END AS "nextFetchAt", report_id AS "reportId"
     FROM source_items WHERE source_id = $1 ORDER BY found_at DESC, id DESC LIMIT 50`,
    [sourceId],
  );
}
