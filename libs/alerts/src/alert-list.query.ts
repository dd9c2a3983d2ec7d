import {
  ALERT_STATES,
  type AlertCounts,
  type AlertListItem,
  type AlertListRequest,
  type AlertState,
  type Page,
  pageOf,
} from '#contracts';
import { cursorOf, keyset, type Queryable, type SqlValue } from '#database';

/** All messages `m` of an alert `a`. */
const MESSAGES = `alert_texts t JOIN messages m ON m.id IN (t.message_id, t.discreet_message_id) WHERE t.alert_id = a.id`;
const SOME_MESSAGE = (which: string) => `EXISTS (SELECT 1 FROM ${MESSAGES} AND ${which})`;
const SOME_DELIVERY = (states: string) =>
  `EXISTS (SELECT 1 FROM alert_texts t JOIN deliveries d ON d.message_id IN (t.message_id, t.discreet_message_id)
    WHERE t.alert_id = a.id AND d.state IN (${states}))`;

/** The stream of a message `m` stands still, because too many complained. */
const STREAM_STANDS = `EXISTS (SELECT 1 FROM mail_streams s WHERE s.stream = m.stream AND s.paused_at IS NOT NULL)`;

/**
 * Where an alert `a` stands, as `stateOf` says it. Before approval its only approvals that count are of the texts as they stand, of which
 * the database knows no hash: those given since the texts last changed, which `asked_at` and the acts tell, are counted by the caller.
 */
const STATE = `CASE
  WHEN a.cancelled_at IS NOT NULL THEN 'cancelled'
  WHEN a.approved_at IS NULL THEN CASE WHEN a.id = ANY($1::uuid[]) THEN 'awaiting_second_approval'
    WHEN a.asked_at IS NULL THEN 'draft' ELSE 'awaiting_approval' END
  WHEN ${SOME_MESSAGE(`m.settled_at IS NULL AND (m.paused_at IS NOT NULL OR ${STREAM_STANDS})`)} THEN 'paused'
  WHEN ${SOME_MESSAGE('m.prepared_at IS NULL')} THEN 'preparing'
  WHEN ${SOME_MESSAGE('m.settled_at IS NULL')} THEN 'sending'
  WHEN ${SOME_DELIVERY(`'uncertain'`)} THEN 'needs_attention'
  WHEN ${SOME_DELIVERY(`'bounced', 'failed'`)} AND NOT ${SOME_DELIVERY(`'accepted', 'delivered'`)} THEN 'needs_attention'
  ELSE 'sent' END`;

const SORTS = {
  draftedAt: { sql: 'a.drafted_at', type: 'timestamptz' },
  subject: { sql: 'x.subject', type: 'text' },
} as const;

/** Who asks, and which drafts have one approval already. */
export interface Asking {
  staffId: string;
  /** Drafts of which one person has approved the texts as they stand. */
  halfApproved: readonly string[];
  /** Those of them that whoever asks has approved. */
  mine: readonly string[];
}

const FOR_ME = `a.approved_at IS NULL AND a.cancelled_at IS NULL AND (a.asked_at IS NOT NULL OR a.id = ANY($1::uuid[])) AND NOT a.id = ANY($2::uuid[])`;

/** One page of alerts; `q` is looked for in subjects. Reads: alerts, alert_texts, incidents, messages, deliveries. */
export async function alertPage(
  db: Queryable,
  request: AlertListRequest,
  { halfApproved, mine }: Asking,
): Promise<Page<AlertListItem>> {
  const page = keyset(SORTS, request, 'a.id', 7);
  const { state, incident, q, forMe = false, limit } = request;
  const rows = await db.query<AlertListItem & { sortValue: string }>(
    `SELECT a.id, ${STATE} AS state, i.reference AS incident, x.subject, a.follow_kind AS "followKind", a.drafted_at AS "draftedAt", a.asked_at AS "askedAt",
       a.approved_at AS "approvedAt", a.cancelled_at AS "cancelledAt", ${page.select},
       array(SELECT t.language FROM alert_texts t WHERE t.alert_id = a.id ORDER BY t.language <> a.language, t.language) AS languages,
       (SELECT CASE WHEN bool_and(m.prepared_at IS NOT NULL) THEN sum(m.candidates)::integer END FROM ${MESSAGES}) AS candidates
     FROM alerts a JOIN incidents i ON i.id = a.incident_id
     JOIN alert_texts x ON x.alert_id = a.id AND x.language = a.language
     WHERE ($3::text IS NULL OR i.reference = $3) AND ($4::text IS NULL OR strpos(lower(x.subject), lower($4)) > 0)
       AND (NOT $5::boolean OR (${FOR_ME})) AND ($6::text IS NULL OR ${STATE} = $6) AND ${page.where}
     ORDER BY ${page.orderBy} LIMIT ${limit + 1}`,
    [halfApproved, mine, incident ?? null, q ?? null, forMe, state ?? null, ...(page.params as SqlValue[])],
  );
  return pageOf(rows, limit, cursorOf, ({ sortValue: _, ...row }) => row);
}

/** How many alerts stand where, and how many wait for one person. Reads: alerts, alert_texts, messages, deliveries. */
export async function alertCounts(db: Queryable, { halfApproved, mine }: Asking): Promise<AlertCounts> {
  const rows = await db.query<{ state: AlertState; count: number; forMe: number }>(
    `SELECT ${STATE} AS state, count(*)::integer AS count, count(*) FILTER (WHERE ${FOR_ME})::integer AS "forMe"
     FROM alerts a WHERE $2::uuid[] IS NOT NULL GROUP BY 1`,
    [halfApproved, mine],
  );
  const states = Object.fromEntries(
    ALERT_STATES.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0]),
  );
  return { states: states as Record<AlertState, number>, forMe: rows.reduce((sum, { forMe }) => sum + forMe, 0) };
}
