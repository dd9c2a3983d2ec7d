import { DELIVERY_STATES, type DeliveryState, type MailRoute, type MailTrouble } from '#contracts';
import type { Queryable } from '#database';

/** Where a message stands. The states add up to `deliveries`; `candidates` is null until the audience is complete. */
export interface MessageProgress {
  messageId: string;
  states: Record<DeliveryState, number>;
  deliveries: number;
  candidates: number | null;
  /** How many deliveries were handed (or tried to be handed) to each. */
  routes: Record<MailRoute, number>;
  /** How many were sent once more because an earlier try had no answer: the copies that may be double. */
  sentAgain: number;
  preparedAt: Date | null;
  pausedAt: Date | null;
  /** Why it is held back: a MailReason, or the words of whoever did it. */
  pausedReason: string | null;
  cancelledAt: Date | null;
  settledAt: Date | null;
}

interface ProgressRow {
  id: string;
  candidates: number | null;
  prepared_at: Date | null;
  paused_at: Date | null;
  paused_reason: string | null;
  cancelled_at: Date | null;
  settled_at: Date | null;
  counts: { state: DeliveryState; route: MailRoute | null; again: boolean; count: number }[];
}

/** Where messages stand; messages that do not exist are missing from the map. */
export async function progressOf(db: Queryable, messageIds: readonly string[]): Promise<Map<string, MessageProgress>> {
  const rows = await db.query<ProgressRow>(
    `SELECT m.id, m.candidates, m.prepared_at, m.paused_at, m.paused_reason, m.cancelled_at, m.settled_at,
       coalesce((SELECT jsonb_agg(c) FROM (SELECT d.state, d.route, d.reason = 'sent_again' AS again, count(*)::integer AS count
         FROM deliveries d WHERE d.message_id = m.id GROUP BY 1, 2, 3) c), '[]') AS counts
     FROM messages m WHERE m.id = ANY($1::uuid[])`,
    [messageIds],
  );
  return new Map(rows.map((row) => [row.id, progressFrom(row)]));
}

function progressFrom(row: ProgressRow): MessageProgress {
  const sum = (picks: (count: ProgressRow['counts'][number]) => boolean) =>
    row.counts.filter(picks).reduce((total, { count }) => total + count, 0);
  const states = Object.fromEntries(DELIVERY_STATES.map((state) => [state, sum((count) => count.state === state)]));
  return {
    messageId: row.id,
    states: states as Record<DeliveryState, number>,
    deliveries: sum(() => true),
    candidates: row.candidates,
    routes: { relay: sum(({ route }) => route === 'relay'), mailbox: sum(({ route }) => route === 'mailbox') },
    sentAgain: sum(({ again }) => again),
    preparedAt: row.prepared_at,
    pausedAt: row.paused_at,
    pausedReason: row.paused_at === null ? null : row.paused_reason,
    cancelledAt: row.cancelled_at,
    settledAt: row.settled_at,
  };
}

/** How fast messages go out and what keeps them from it. */
export interface MessagePace {
  /** How many came to an end since the instant given, left-out ones aside. */
  settledSince: number;
  /** How many still wait for their turn, those that were put off included. */
  waiting: number;
  troubles: MailTrouble[];
}

/** The pace of messages since an instant. It reads every delivery of them once. */
export async function paceOf(db: Queryable, messageIds: readonly string[], since: Date): Promise<MessagePace> {
  const rows = await db.query<MailTrouble & { recent: number }>(
    `SELECT state, CASE WHEN state IN ('queued', 'deferred', 'uncertain', 'bounced', 'failed') THEN reason END AS reason,
       count(*)::integer AS count, count(*) FILTER (WHERE settled_at > $2)::integer AS recent
     FROM deliveries WHERE message_id = ANY($1::uuid[]) GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
    [messageIds, since],
  );
  const inState = (states: readonly DeliveryState[]) => rows.filter(({ state }) => states.includes(state));
  const sum = (some: typeof rows, of: 'count' | 'recent') => some.reduce((total, row) => total + row[of], 0);
  return {
    settledSince: sum(inState(['accepted', 'delivered', 'bounced', 'failed', 'uncertain']), 'recent'),
    waiting: sum(inState(['composed', 'queued', 'attempting', 'deferred']), 'count'),
    troubles: rows.filter(isTrouble).map(({ state, reason, count }) => ({ state, reason, count })),
  };
}

const TROUBLES: readonly DeliveryState[] = ['deferred', 'uncertain', 'bounced', 'failed'];

/** What waits for its turn is in no trouble, unless something keeps it waiting. */
function isTrouble({ state, reason }: MailTrouble): boolean {
  return TROUBLES.includes(state) || (state === 'queued' && reason !== null);
}
