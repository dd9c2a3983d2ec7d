import {
  type Frequency,
  type IncidentKind,
  type Page,
  pageOf,
  type PageRequest,
  type SubscriberCounts,
  type SubscriberView,
} from '#contracts';
import type { Queryable } from '#database';

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

interface SubscriberRow extends Omit<SubscriberView, 'state' | 'subscriptions'> {
  subscriptions: { kinds: IncidentKind[]; frequency: Frequency }[] | null;
}

/** Subscribers in the order they came, without addresses. */
export async function subscriberPage(db: Queryable, { limit, after }: PageRequest): Promise<Page<SubscriberView>> {
  const rows = await db.query<SubscriberRow>(
    `SELECT s.id, s.language, s.discreet, s.created_at AS "createdAt", s.confirmed_at AS "confirmedAt",
       s.ended_at AS "endedAt", s.ended_reason AS "endedReason",
       (SELECT jsonb_agg(jsonb_build_object('kinds', c.kinds, 'frequency', c.frequency) ORDER BY c.id)
        FROM subscriptions c WHERE c.subscriber_id = s.id) AS subscriptions
     FROM subscribers s WHERE $1::text IS NULL OR s.id::text > $1 ORDER BY s.id::text LIMIT $2`,
    [after ?? null, limit + 1],
  );
  return pageOf(rows, limit, (row) => row.id, viewOf);
}

function viewOf(row: SubscriberRow): SubscriberView {
  const state = row.endedAt !== null ? 'ended' : row.confirmedAt !== null ? 'confirmed' : 'pending';
  return { ...row, state, subscriptions: row.subscriptions ?? [] };
}
