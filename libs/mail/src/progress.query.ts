import { DELIVERY_STATES, type DeliveryState, type MailRoute, type MailTrouble, type Stream } from '#contracts';
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

/** Where messages stand; messages that do not exist are missing from the map. It reads running counts, not deliveries. */
export async function progressOf(db: Queryable, messageIds: readonly string[]): Promise<Map<string, MessageProgress>> {
  const rows = await db.query<ProgressRow>(
    `SELECT m.id, m.candidates, m.prepared_at, m.cancelled_at, m.settled_at, coalesce(m.paused_at, s.paused_at) AS paused_at,
       CASE WHEN m.paused_at IS NULL THEN 'stream_complaints' ELSE m.paused_reason END AS paused_reason,
       coalesce((SELECT jsonb_agg(c) FROM (SELECT n.state, n.route, n.reason IS NOT DISTINCT FROM 'sent_again' AS again, sum(n.count) AS count
         FROM delivery_counts n WHERE n.message_id = m.id GROUP BY 1, 2, 3 HAVING sum(n.count) <> 0) c), '[]') AS counts
     FROM messages m
     LEFT JOIN mail_streams s ON s.stream = m.stream AND m.settled_at IS NULL AND m.cancelled_at IS NULL
     WHERE m.id = ANY($1::uuid[])`,
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
  /** How many came to an end since the instant given, to the ten seconds; left-out ones aside. */
  settledSince: number;
  /** How many still wait for their turn, those that were put off included. */
  waiting: number;
  troubles: MailTrouble[];
}

/** States in which a try has come to an end. */
export const ENDED: readonly DeliveryState[] = ['accepted', 'delivered', 'bounced', 'failed', 'uncertain'];
/** States in which a delivery waits for its turn. */
export const WAITING: readonly DeliveryState[] = ['composed', 'queued', 'attempting', 'deferred'];
const TROUBLES: readonly DeliveryState[] = ['deferred', 'uncertain', 'bounced', 'failed'];

/** The pace of messages since an instant, from running counts. */
export async function paceOf(db: Queryable, messageIds: readonly string[], since: Date): Promise<MessagePace> {
  const rows = await db.query<MailTrouble & { recent: number }>(
    `SELECT state, CASE WHEN state = ANY($3) THEN reason END AS reason, sum(count)::integer AS count,
       coalesce(sum(count) FILTER (WHERE settled > $2), 0)::integer AS recent
     FROM delivery_counts WHERE message_id = ANY($1::uuid[]) GROUP BY 1, 2 HAVING sum(count) <> 0 ORDER BY 3 DESC, 1, 2`,
    [messageIds, since, [...TROUBLES, 'queued']],
  );
  const inState = (states: readonly DeliveryState[]) => rows.filter(({ state }) => states.includes(state));
  const sum = (some: typeof rows, of: 'count' | 'recent') => some.reduce((total, row) => total + row[of], 0);
  return {
    settledSince: sum(inState(ENDED), 'recent'),
    waiting: sum(inState(WAITING), 'count'),
    troubles: rows.filter(isTrouble).map(({ state, reason, count }) => ({ state, reason, count })),
  };
}

/** What waits for its turn is in no trouble, unless something keeps it waiting. */
function isTrouble({ state, reason }: MailTrouble): boolean {
  return TROUBLES.includes(state) || (state === 'queued' && reason !== null);
}

/** What came to its end in one ten-second piece; pieces of long ago are longer. */
export interface SettledPiece {
  at: Date;
  accepted: number;
  others: number;
}

/** When mails of a message came to their end, oldest first. */
export function settledPieces(db: Queryable, messageId: string): Promise<SettledPiece[]> {
  return db.query<SettledPiece>(
    `SELECT settled AS at, coalesce(sum(count) FILTER (WHERE ${TAKEN}), 0)::integer AS accepted,
       coalesce(sum(count) FILTER (WHERE NOT ${TAKEN}), 0)::integer AS others
     FROM delivery_counts WHERE message_id = $1 AND settled IS NOT NULL AND state = ANY($2)
     GROUP BY 1 HAVING sum(count) > 0 ORDER BY 1`,
    [messageId, [...ENDED]],
  );
}

/** What came back later was taken first. */
const TAKEN = `(state IN ('accepted', 'delivered') OR (state = 'bounced' AND reason IS NOT DISTINCT FROM 'came_back'))`;

interface NextDue {
  first: Date | null;
  later: Date | null;
  resending: boolean;
  stream: Stream;
}

/** When the next delivery of a message is due, and the next after `now`, whether a resend runs, its stream: one row of an index each. */
export async function nextDueOf(db: Queryable, messageId: string, now: Date): Promise<NextDue> {
  const waits = `SELECT d.due_at FROM deliveries d WHERE d.message_id = $1 AND d.state IN ('queued', 'deferred')`;
  const [row] = await db.query<NextDue>(
    `SELECT (${waits} AND d.due_at IS NOT NULL ORDER BY d.due_at LIMIT 1) AS first,
       (${waits} AND d.due_at > $2 ORDER BY d.due_at LIMIT 1) AS later,
       EXISTS (SELECT 1 FROM resends r WHERE r.message_id = $1 AND r.ended_at IS NULL) AS resending,
       (SELECT m.stream FROM messages m WHERE m.id = $1) AS stream`,
    [messageId, now],
  );
  return row!;
}
