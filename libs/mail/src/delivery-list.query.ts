import type {
  DeliveryListRequest,
  DeliveryView,
  MailRoute,
  Page,
  RecipientView,
  StoryMailView,
  TryView,
} from '#contracts';
import { pageOf, type PageRequest } from '#contracts';
import type { Queryable } from '#database';

const VIEW = `d.id, d.state, d.route, d.attempts, coalesce(d.settled_at, d.attempting_at, d.created_at) AS at, d.due_at AS "dueAt",
  d.reason, d.unanswered, d.smtp_code AS "smtpCode", d.smtp_reply AS "smtpReply"`;

/** The deliveries of a message, by id, without addresses. */
export async function deliveriesOf(db: Queryable, messageId: string, page: PageRequest): Promise<Page<DeliveryView>> {
  const rows = await db.query<DeliveryView>(
    `SELECT ${VIEW} FROM deliveries d WHERE d.message_id = $1 AND ($2::uuid IS NULL OR d.id > $2) ORDER BY d.id LIMIT $3`,
    [messageId, page.after ?? null, page.limit + 1],
  );
  return pageOf(
    rows,
    page.limit,
    (row) => row.id,
    (row) => row,
  );
}

/** The one delivery of a message that has one. */
export async function onlyDeliveryOf(db: Queryable, messageId: string): Promise<DeliveryView | null> {
  const [row] = await db.query<DeliveryView>(
    `SELECT ${VIEW} FROM deliveries d WHERE d.message_id = $1 ORDER BY d.id LIMIT 1`,
    [messageId],
  );
  return row ?? null;
}

/** A recipient with the sealed address. */
export interface SealedRecipient extends Omit<RecipientView, 'masked'> {
  sealed: Buffer | null;
}

const RECIPIENT = `${VIEW}, d.message_id AS "messageId", d.recipient_sealed AS sealed, m.language, m.discreet`;

/**
 * The recipients of messages, of some states and a reason when they are given. They come in the order of an index, so that no page costs
 * more than another; the cursor is a delivery's id, since a hash stands for a person and does not belong into an address line.
 */
export async function recipientsOf(
  db: Queryable,
  messageIds: readonly string[],
  { limit, after, state, reason }: DeliveryListRequest,
): Promise<Page<SealedRecipient>> {
  // States are words of ours; written out, they let the planner see the index of those in trouble.
  const states = state === undefined ? '' : `AND d.state IN (${state.map((one) => `'${one}'`).join(', ')})`;
  const behind =
    after === undefined
      ? 'AND $2::uuid IS NULL'
      : 'AND (d.message_id, d.recipient_hash) > (SELECT a.message_id, a.recipient_hash FROM deliveries a WHERE a.id = $2::uuid)';
  const rows = await db.query<SealedRecipient>(
    `SELECT ${RECIPIENT} FROM deliveries d JOIN messages m ON m.id = d.message_id
     WHERE d.message_id = ANY($1::uuid[]) ${behind} ${states} AND ($3::text IS NULL OR d.reason = $3)
     ORDER BY d.message_id, d.recipient_hash LIMIT $4`,
    [messageIds, after ?? null, reason ?? null, limit + 1],
  );
  return pageOf(
    rows,
    limit,
    (row) => row.id,
    (row) => row,
  );
}

/** What messages hold for one recipient. */
export function recipientIn(db: Queryable, messageIds: readonly string[], hash: Buffer): Promise<SealedRecipient[]> {
  return db.query<SealedRecipient>(
    `SELECT ${RECIPIENT} FROM deliveries d JOIN messages m ON m.id = d.message_id
     WHERE d.message_id = ANY($1::uuid[]) AND d.recipient_hash = $2 ORDER BY d.id`,
    [messageIds, hash],
  );
}

type StoryRow = Omit<StoryMailView, 'masked' | 'tries' | 'cameBack'> & { sealed: Buffer | null };

/** Everything that was ever to be mailed to one recipient, newest first; at most 200. */
export function mailToRecipient(db: Queryable, hash: Buffer): Promise<StoryRow[]> {
  return db.query<StoryRow>(
    `SELECT ${RECIPIENT}, m.stream, m.reference, m.subject, d.created_at AS "createdAt"
     FROM deliveries d JOIN messages m ON m.id = d.message_id
     WHERE d.recipient_hash = $1 ORDER BY d.created_at DESC, d.id LIMIT 200`,
    [hash],
  );
}

/** The tries of deliveries that are written down, each delivery's in order. */
export async function triesOf(db: Queryable, deliveryIds: readonly string[]): Promise<Map<string, TryView[]>> {
  const rows = await db.query<TryView & { deliveryId: string; route: MailRoute | null }>(
    `SELECT delivery_id AS "deliveryId", try, at, route, state, reason, smtp_code AS "smtpCode", smtp_reply AS "smtpReply"
     FROM delivery_tries WHERE delivery_id = ANY($1::uuid[]) ORDER BY delivery_id, try`,
    [deliveryIds],
  );
  const tries = new Map<string, TryView[]>();
  for (const { deliveryId, ...one } of rows) tries.set(deliveryId, [...(tries.get(deliveryId) ?? []), one]);
  return tries;
}

/** The sealed address of one delivery; null when it was forgotten, undefined when there is no such delivery. */
export async function sealedAddressOf(db: Queryable, deliveryId: string): Promise<Buffer | null | undefined> {
  const [row] = await db.query<{ sealed: Buffer | null }>(
    `SELECT recipient_sealed AS sealed FROM deliveries WHERE id = $1`,
    [deliveryId],
  );
  return row?.sealed;
}
