import { DELIVERY_STATES, type DeliveryState, type Page, pageOf, type PageRequest } from '#contracts';
import type { Queryable } from '#database';
import { type MailRoute, reasonInWords } from './words.js';

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
  /** Why mail itself paused it, in words; null when a person did. */
  pausedReason: string | null;
  cancelledAt: Date | null;
  settledAt: Date | null;
}

interface ProgressRow {
  id: string;
  candidates: number | null;
  prepared_at: Date | null;
  paused_at: Date | null;
  cancelled_at: Date | null;
  settled_at: Date | null;
  counts: { state: DeliveryState; route: MailRoute | null; reason: string | null; count: number }[];
}

/** Where messages stand; messages that do not exist are missing from the map. */
export async function progressOf(db: Queryable, messageIds: readonly string[]): Promise<Map<string, MessageProgress>> {
  const rows = await db.query<ProgressRow>(
    `SELECT m.id, m.candidates, m.prepared_at, m.paused_at, m.cancelled_at, m.settled_at,
       coalesce((SELECT jsonb_agg(c) FROM (SELECT d.state, d.route,
           CASE WHEN d.reason IN ('sent_again', 'relay_refuses_us') THEN d.reason END AS reason, count(*)::integer AS count
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
  const refused = row.counts.some(({ reason }) => reason === 'relay_refuses_us');
  return {
    messageId: row.id,
    states: states as Record<DeliveryState, number>,
    deliveries: sum(() => true),
    candidates: row.candidates,
    routes: { relay: sum(({ route }) => route === 'relay'), mailbox: sum(({ route }) => route === 'mailbox') },
    sentAgain: sum(({ reason }) => reason === 'sent_again'),
    preparedAt: row.prepared_at,
    pausedAt: row.paused_at,
    pausedReason: row.paused_at !== null && refused ? reasonInWords('relay_refuses_us') : null,
    cancelledAt: row.cancelled_at,
    settledAt: row.settled_at,
  };
}

/** One delivery as staff see it: no address, a state, and why. */
export interface DeliveryView {
  id: string;
  state: DeliveryState;
  route: MailRoute | null;
  attempts: number;
  /** When it came to this state, as far as known. */
  at: Date;
  /** Why, in words. */
  reason: string | null;
  smtpCode: number | null;
  smtpReply: string | null;
}

const VIEW_SQL = `SELECT id, state, route, attempts, coalesce(settled_at, attempting_at, created_at) AS at, reason,
  smtp_code AS "smtpCode", smtp_reply AS "smtpReply" FROM deliveries`;

/** The deliveries of a message, by id. */
export async function deliveriesOf(db: Queryable, messageId: string, page: PageRequest): Promise<Page<DeliveryView>> {
  const rows = await db.query<DeliveryView>(
    `${VIEW_SQL} WHERE message_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [messageId, page.after ?? null, page.limit + 1],
  );
  return pageOf(rows, page.limit, (row) => row.id, inWords);
}

/** The one delivery of a message that has one. */
export async function onlyDeliveryOf(db: Queryable, messageId: string): Promise<DeliveryView | null> {
  const [row] = await db.query<DeliveryView>(`${VIEW_SQL} WHERE message_id = $1 ORDER BY id LIMIT 1`, [messageId]);
  return row === undefined ? null : inWords(row);
}

function inWords(row: DeliveryView): DeliveryView {
  return { ...row, reason: reasonInWords(row.reason) };
}
