import { type CameBackView, type FeedbackListRequest, type FeedbackView, type Page, pageOf } from '#contracts';
import { cursorOf, keyset, type Queryable, type SqlValue } from '#database';

const CAME_BACK = `f.id, f.received_at AS "receivedAt", f.kind, f.reason, f.permanent, f.status, f.reply_code AS "replyCode", f.said`;
const COLUMNS = `${CAME_BACK}, f.feedback_type AS "feedbackType", f.action, f.found_by AS "foundBy", d.message_id AS "messageId", m.subject,
  m.stream, d.recipient_sealed AS sealed, f.heard_at IS NULL AS unheard`;
const FROM = `mail_feedback f LEFT JOIN deliveries d ON d.id = f.delivery_id LEFT JOIN messages m ON m.id = d.message_id`;

const SORTS = {
  receivedAt: { sql: 'f.received_at', type: 'timestamptz' },
  kind: { sql: 'f.kind', type: 'text' },
} as const;

/** A piece with the sealed address. */
export type SealedFeedback = Omit<FeedbackView, 'masked'> & { sealed: Buffer | null };

/** One page of what came back. */
export async function feedbackPage(db: Queryable, request: FeedbackListRequest): Promise<Page<SealedFeedback>> {
  const page = keyset(SORTS, request, 'f.id', 7);
  const { kind, reason, permanent, unheard, message, q } = request;
  const rows = await db.query<SealedFeedback & { sortValue: string }>(
    `SELECT ${COLUMNS}, ${page.select} FROM ${FROM}
     WHERE ($1::text IS NULL OR f.kind = $1) AND ($2::text IS NULL OR f.reason = $2) AND ($3::boolean IS NULL OR f.permanent = $3)
       AND ($4::boolean IS NULL OR f.heard_at IS NULL) AND ($5::uuid IS NULL OR d.message_id = $5)
       AND ($6::text IS NULL OR strpos(lower(coalesce(f.said, '') || ' ' || coalesce(m.subject, '')), lower($6)) > 0) AND ${page.where}
     ORDER BY ${page.orderBy} LIMIT ${request.limit + 1}`,
    [
      ...[kind ?? null, reason ?? null, permanent === undefined ? null : permanent === 'yes'],
      ...[unheard === undefined ? null : true, message ?? null, q === '' ? null : (q ?? null)],
      ...(page.params as SqlValue[]),
    ],
  );
  return pageOf(rows, request.limit, cursorOf, ({ sortValue: _, ...row }) => row);
}

/** One piece; undefined when there is none. */
export async function feedbackById(db: Queryable, id: string): Promise<SealedFeedback | undefined> {
  return (await db.query<SealedFeedback>(`SELECT ${COLUMNS} FROM ${FROM} WHERE f.id = $1`, [id]))[0];
}

/** What came back for some deliveries, oldest first; at most 50 of each. */
export async function cameBackFor(db: Queryable, deliveryIds: readonly string[]): Promise<Map<string, CameBackView[]>> {
  const rows = await db.query<CameBackView & { deliveryId: string }>(
    `SELECT asked.id AS "deliveryId", f.id, f."receivedAt", f.kind, f.reason, f.permanent, f.status, f."replyCode", f.said FROM unnest($1::uuid[]) asked (id)
     CROSS JOIN LATERAL (SELECT ${CAME_BACK} FROM mail_feedback f WHERE f.delivery_id = asked.id ORDER BY f.received_at LIMIT 50) f
     ORDER BY f."receivedAt"`,
    [deliveryIds],
  );
  const found = new Map<string, CameBackView[]>();
  for (const { deliveryId, ...one } of rows) found.set(deliveryId, [...(found.get(deliveryId) ?? []), one]);
  return found;
}
