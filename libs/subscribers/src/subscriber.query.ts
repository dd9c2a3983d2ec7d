import {
  type Frequency,
  type IncidentKind,
  type Page,
  pageOf,
  type SubscriberCounts,
  type SubscriberFigures,
  type SubscriberListRequest,
  type SubscriberView,
  type SubscriberWeek,
} from '#contracts';
import { cursorOf, keyset, type Queryable, type SqlValue } from '#database';

/** How many subscribers there are in each state. */
export async function subscriberCounts(db: Queryable): Promise<SubscriberCounts> {
  const [row] = await db.query<SubscriberCounts>(
    `SELECT count(*) FILTER (WHERE ended_at IS NULL AND confirmed_at IS NULL)::integer AS pending,
       count(*) FILTER (WHERE ended_at IS NULL AND confirmed_at IS NOT NULL)::integer AS confirmed,
       count(*) FILTER (WHERE ended_at IS NOT NULL)::integer AS ended,
       count(*) FILTER (WHERE ended_at IS NULL AND confirmed_at IS NOT NULL AND discreet)::integer AS discreet
     FROM subscribers`,
  );
  return row!;
}

/** The list in numbers. @param now the last of the twelve weeks holds it */
export async function subscriberFigures(db: Queryable, now: Date): Promise<SubscriberFigures> {
  const counts = await subscriberCounts(db);
  const languages = await db.query<{ language: string; count: number }>(
    `SELECT language, count(*)::integer AS count FROM subscribers WHERE ended_at IS NULL AND confirmed_at IS NOT NULL
     GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  const weeks = await db.query<SubscriberWeek>(
    `SELECT week::date::text AS week,
       (SELECT count(*)::integer FROM subscribers WHERE confirmed_at >= week AND confirmed_at < week + interval '7 days') AS confirmed,
       (SELECT count(*)::integer FROM subscribers WHERE ended_at >= week AND ended_at < week + interval '7 days') AS ended
     FROM generate_series(date_trunc('week', $1::timestamptz) - interval '77 days', date_trunc('week', $1::timestamptz), interval '7 days') week
     ORDER BY week`,
    [now],
  );
  return { ...counts, languages, weeks };
}

interface SubscriberRow extends Omit<SubscriberView, 'state' | 'subscriptions'> {
  subscriptions: { kinds: IncidentKind[]; frequency: Frequency }[] | null;
}

const COLUMNS = `s.id, s.language, s.discreet, s.created_at AS "createdAt", s.confirmed_at AS "confirmedAt",
  s.ended_at AS "endedAt", s.ended_reason AS "endedReason", s.consent,
  (SELECT jsonb_agg(jsonb_build_object('kinds', c.kinds, 'frequency', c.frequency) ORDER BY c.id)
   FROM subscriptions c WHERE c.subscriber_id = s.id) AS subscriptions`;
const STATE = `CASE WHEN s.ended_at IS NOT NULL THEN 'ended' WHEN s.confirmed_at IS NOT NULL THEN 'confirmed' ELSE 'pending' END`;
const SORTS = {
  createdAt: { sql: 's.created_at', type: 'timestamptz' },
  language: { sql: 's.language', type: 'text' },
} as const;

/** One page of subscribers, without addresses. @throws DATABASE_CURSOR_INVALID */
export async function subscriberPage(db: Queryable, request: SubscriberListRequest): Promise<Page<SubscriberView>> {
  const { items, next } = await pageOfRows<SubscriberRow>(db, request, COLUMNS);
  return { items: items.map(viewOf), next };
}

/** A subscriber with the sealed address, for an export. */
export type SealedSubscriber = SubscriberView & { sealed: Buffer | null };

/** The same with sealed addresses, for an export that somebody accounts for. */
export async function sealedSubscriberPage(
  db: Queryable,
  request: SubscriberListRequest,
): Promise<Page<SealedSubscriber>> {
  const columns = `${COLUMNS}, s.address_sealed AS sealed`;
  const { items, next } = await pageOfRows<SubscriberRow & { sealed: Buffer | null }>(db, request, columns);
  return { items: items.map((row) => ({ ...viewOf(row), sealed: row.sealed })), next };
}

/** Everybody who ever had an address, newest first. */
export async function subscribersOfAddress(db: Queryable, hash: Buffer): Promise<SubscriberView[]> {
  const rows = await db.query<SubscriberRow>(
    `SELECT ${COLUMNS} FROM subscribers s WHERE s.address_hash = $1 ORDER BY s.created_at DESC, s.id DESC`,
    [hash],
  );
  return rows.map(viewOf);
}

/** One subscriber; null when there is none. */
export async function subscriberOfId(db: Queryable, id: string): Promise<SubscriberView | null> {
  const [row] = await db.query<SubscriberRow>(`SELECT ${COLUMNS} FROM subscribers s WHERE s.id = $1`, [id]);
  return row === undefined ? null : viewOf(row);
}

async function pageOfRows<Row extends SubscriberRow>(
  db: Queryable,
  request: SubscriberListRequest,
  columns: string,
): Promise<Page<Row>> {
  const page = keyset(SORTS, request, 's.id', 5);
  const { state = null, language = null, kind = null, discreet = null, limit } = request;
  const rows = await db.query<Row & { sortValue: string }>(
    `SELECT ${columns}, ${page.select} FROM subscribers s
     WHERE ($1::text IS NULL OR ${STATE} = $1) AND ($2::text IS NULL OR s.language = $2)
       AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM subscriptions c WHERE c.subscriber_id = s.id
         AND (c.kinds = '{}' OR $3 = ANY(c.kinds))))
       AND ($4::boolean IS NULL OR s.discreet = $4) AND ${page.where}
     ORDER BY ${page.orderBy} LIMIT ${limit + 1}`,
    [state, language, kind, discreet, ...(page.params as SqlValue[])],
  );
  return pageOf(rows, limit, cursorOf, ({ sortValue: _, ...row }) => row as unknown as Row);
}

function viewOf(row: SubscriberRow): SubscriberView {
  const state = row.endedAt !== null ? 'ended' : row.confirmedAt !== null ? 'confirmed' : 'pending';
  const { id, language, discreet, createdAt, confirmedAt, endedAt, endedReason, consent } = row;
  const subscriptions = row.subscriptions ?? [];
  return { id, state, language, discreet, subscriptions, createdAt, confirmedAt, endedAt, endedReason, consent };
}
