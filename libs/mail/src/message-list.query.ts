import { type MessageListItem, type MessageListRequest, type Page, pageOf } from '#contracts';
import { cursorOf, keyset, type Queryable } from '#database';
import { STREAM_GOES_ON } from './streams/streams.query.js';

/** Where a message stands, as SQL over `messages m`: the same words as MESSAGE_STATES. */
const STATE = `CASE WHEN m.cancelled_at IS NOT NULL THEN 'cancelled' WHEN m.settled_at IS NOT NULL THEN 'settled'
  WHEN m.paused_at IS NOT NULL OR NOT (${STREAM_GOES_ON}) THEN 'paused' ELSE 'open' END`;

/** The columns of a message in a list, of `messages m`. */
export const MESSAGE_COLUMNS = `m.id, m.stream, m.reference, m.language, m.subject, m.discreet, m.created_at AS "createdAt",
  ${STATE} AS state`;

const SORTS = {
  createdAt: { sql: 'm.created_at', type: 'timestamptz' },
  subject: { sql: 'm.subject', type: 'text' },
} as const;

/** A line of the list before its deliveries are counted. */
export type MessageRow = Omit<MessageListItem, 'states' | 'deliveries'>;

/** One page of messages; `q` is looked for in subjects. */
export async function messagePage(db: Queryable, request: MessageListRequest): Promise<Page<MessageRow>> {
  const page = keyset(SORTS, request, 'm.id', 4);
  const rows = await db.query<MessageRow & { sortValue: string }>(
    `SELECT ${MESSAGE_COLUMNS}, ${page.select} FROM messages m
     WHERE ($1::text IS NULL OR m.stream = $1) AND ($2::text IS NULL OR ${STATE} = $2)
       AND ($3::text IS NULL OR strpos(lower(m.subject), lower($3)) > 0) AND ${page.where}
     ORDER BY ${page.orderBy} LIMIT ${request.limit + 1}`,
    [request.stream ?? null, request.state ?? null, request.q ?? null, ...(page.params as string[])],
  );
  return pageOf(rows, request.limit, cursorOf, ({ sortValue: _, ...row }) => row);
}
