import type { NeverResent, ResendGroup, ResendView } from '#contracts';
import type { Queryable } from '#database';
import type { RecipientSelect } from '../preparation.query.js';

/** Ended by the person's own wish or because their alert was dropped: nobody sends to them again. */
const THEIR_WISH = `('left', 'left_since', 'erased', 'suppressed', 'alert_cancelled')`;
/** Nothing that is sent can reach such an address. One that a relay could not carry is no such: another relay may. */
const UNUSABLE = `('address_invalid')`;
const STOPPED = `(d.state = 'cancelled' AND coalesce(d.reason, '') NOT IN ${THEIR_WISH})`;
const CAME_BACK = `(d.state = 'bounced' AND d.reason = 'came_back')`;

/** To which group a delivery `d` belongs. A try without an answer outweighs everything: the mail may have arrived. */
export const GROUP_SQL = `CASE
  WHEN d.state = 'uncertain' OR (d.unanswered > 0 AND (d.state = 'failed' OR ${CAME_BACK} OR ${STOPPED})) THEN 'uncertain'
  WHEN d.state = 'failed' AND d.reason = 'given_up' THEN 'given_up'
  WHEN d.state = 'failed' AND coalesce(d.reason, '') NOT IN ${UNUSABLE} THEN 'refused'
  WHEN ${CAME_BACK} THEN 'came_back'
  WHEN ${STOPPED} THEN 'stopped' END`;

/** States in which a delivery may be sent again, or is left out for a reason that the dialog tells. */
const ASKED_ABOUT = `('uncertain', 'failed', 'bounced', 'cancelled', 'suppressed')`;

/** How many there are of each group, once for each dialog. Of those who left or are barred each counts once, whatever else holds. */
export async function planOf(
  db: Queryable,
  messageId: string,
  wanted: RecipientSelect,
): Promise<{ group: ResendGroup | NeverResent; count: number }[]> {
  const message = `$${wanted.values.length + 1}::uuid`;
  return db.query(
    `WITH wanted AS MATERIALIZED (${wanted.sql})
     SELECT CASE WHEN s.address_hash IS NOT NULL OR d.state = 'suppressed' THEN 'suppressed'
         WHEN ${GROUP_SQL} IS NULL THEN CASE WHEN d.state = 'cancelled' THEN 'left' ELSE 'for_good' END
         WHEN w.recipient_hash IS NULL THEN 'left'
         WHEN d.recipient_sealed IS NULL THEN 'forgotten'
         ELSE ${GROUP_SQL} END AS "group", count(*)::integer AS count
     FROM deliveries d LEFT JOIN suppressions s ON s.address_hash = d.recipient_hash
     LEFT JOIN wanted w ON w.recipient_hash = d.recipient_hash
     WHERE d.message_id = ${message} AND d.state IN ${ASKED_ABOUT} GROUP BY 1`,
    [...wanted.values, messageId],
  );
}

/** The next recipients of a resend, in the order of their hashes. $1 message, $2 groups, $3 reached, $4 limit. */
export const NEXT_SQL = `
  SELECT d.id, d.recipient_hash AS "recipientHash" FROM deliveries d
  WHERE d.message_id = $1 AND ($3::bytea IS NULL OR d.recipient_hash > $3) AND d.state IN ${ASKED_ABOUT}
    AND ${GROUP_SQL} = ANY($2::text[]) AND d.recipient_sealed IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.address_hash = d.recipient_hash)
  ORDER BY d.recipient_hash LIMIT $4`;

/**
 * Makes deliveries due again and keeps what they were. Everything is looked at once more under the lock. The id stays, and with it the
 * Message-ID. $1 resend, $2 deliveries, $3 hashes of those who may still be mailed, $4 groups, $5 now.
 */
export const AGAIN_SQL = `
  WITH held AS MATERIALIZED (
    SELECT d.* FROM deliveries d WHERE d.id = ANY($2::uuid[]) ORDER BY d.id FOR UPDATE
  ), again AS (
    UPDATE deliveries d SET state = 'queued', reason = NULL, earlier_attempts = d.attempts, due_at = $5, settled_at = NULL,
      claimed_until = NULL
    FROM held h JOIN messages m ON m.id = h.message_id
    WHERE d.id = h.id AND m.cancelled_at IS NULL AND d.recipient_hash = ANY($3::bytea[]) AND d.recipient_sealed IS NOT NULL
      AND ${GROUP_SQL} = ANY($4::text[])
      AND NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.address_hash = d.recipient_hash)
    RETURNING d.id, h.state, h.reason, h.settled_at
  ), kept AS (
    INSERT INTO resent_deliveries (resend_id, delivery_id, state, reason, settled_at) SELECT $1::uuid, id, state, reason, settled_at FROM again
  )
  SELECT count(*)::integer AS count FROM again`;

/**
 * Puts back as they were those of a message's newest resend that have not been tried since. What is under way, or was tried and put off
 * since, goes on. $1 resend.
 */
export const TAKE_BACK_SQL = `
  WITH held AS MATERIALIZED (
    SELECT d.id FROM resent_deliveries r JOIN deliveries d ON d.id = r.delivery_id
    WHERE r.resend_id = $1 AND d.state IN ('queued', 'deferred') AND d.attempts = d.earlier_attempts
      AND NOT EXISTS (SELECT 1 FROM resends n JOIN resends o ON o.id = $1 WHERE n.message_id = o.message_id AND n.id > o.id)
    ORDER BY d.id FOR UPDATE OF d
  ), back AS (
    UPDATE deliveries d SET state = r.state, reason = r.reason, settled_at = r.settled_at, due_at = NULL, claimed_until = NULL
    FROM held h JOIN resent_deliveries r ON r.delivery_id = h.id AND r.resend_id = $1
    WHERE d.id = h.id AND d.state IN ('queued', 'deferred') AND d.attempts = d.earlier_attempts RETURNING d.id
  )
  SELECT count(*)::integer AS count FROM back`;

export const RESEND = `r.id, r.groups, jsonb_build_object('staffId', r.asked_by, 'name', NULL) AS "askedBy", r.asked_at AS "askedAt", r.planned,
  r.queued, r.left_out AS "leftOut", r.ended_at AS "endedAt", r.cancelled_at AS "cancelledAt", r.taken_back AS "takenBack"`;

/** The resends of a message, the newest first; at most 20. */
export function resendsOf(db: Queryable, messageId: string): Promise<ResendView[]> {
  return db.query<ResendView>(
    `SELECT ${RESEND} FROM resends r WHERE r.message_id = $1 ORDER BY r.asked_at DESC, r.id DESC LIMIT 20`,
    [messageId],
  );
}
