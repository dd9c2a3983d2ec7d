import type { SqlValue } from '#database';

/** A caller's SELECT of recipient_hash, recipient_sealed, link_id, excluded_reason, thread; may lock its rows. */
export interface RecipientSelect {
  sql: string;
  values: SqlValue[];
}

/** The derived id of (message, recipient): what `derivedId(message, hash)` gives, so a repeated insert is harmless. */
const DELIVERY_ID = (message: string, hash: string) => `(
  SELECT encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
  FROM (SELECT substring(sha256(convert_to('36:' || ${message}::uuid || '32:', 'UTF8') || ${hash}) FROM 1 FOR 16) AS h) hashed)`;

/**
 * Writes one batch of deliveries. After the caller's own values: message, now, after (hash or null), limit, sealed slots.
 * One recipient found twice gives one delivery, and a reason to leave them out loses against one that includes them.
 */
export function prepareSql({ sql, values }: RecipientSelect): string {
  const [message, now, after, limit, slots] = [1, 2, 3, 4, 5].map((n) => `$${values.length + n}`) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return `
  WITH batch AS (
    SELECT DISTINCT ON (a.recipient_hash) a.recipient_hash, a.recipient_sealed, a.link_id, a.excluded_reason, a.thread
    FROM (${sql}) a WHERE ${after}::bytea IS NULL OR a.recipient_hash > ${after}::bytea
    ORDER BY a.recipient_hash, (a.excluded_reason IS NOT NULL), a.link_id LIMIT ${limit}
  ), judged AS (
    SELECT b.*, CASE WHEN b.excluded_reason IS NOT NULL THEN 'excluded' WHEN s.address_hash IS NOT NULL THEN 'suppressed'
                     WHEN m.cancelled_at IS NOT NULL THEN 'cancelled' ELSE 'queued' END AS state
    FROM batch b JOIN messages m ON m.id = ${message}::uuid
    LEFT JOIN suppressions s ON s.address_hash = b.recipient_hash
  ), written AS (
    INSERT INTO deliveries (id, message_id, recipient_hash, recipient_sealed, slots_sealed, link_id, thread, state, reason,
      due_at, settled_at, created_at)
    SELECT ${DELIVERY_ID(message, 'j.recipient_hash')}, ${message}::uuid, j.recipient_hash, j.recipient_sealed,
      ${slots}::bytea, j.link_id, j.thread, j.state,
      CASE j.state WHEN 'excluded' THEN j.excluded_reason WHEN 'suppressed' THEN 'suppressed'
                   WHEN 'cancelled' THEN 'message_cancelled' END,
      CASE j.state WHEN 'queued' THEN ${now}::timestamptz END,
      CASE j.state WHEN 'queued' THEN NULL ELSE ${now}::timestamptz END, ${now}::timestamptz
    FROM judged j ON CONFLICT DO NOTHING RETURNING state
  )
  SELECT (SELECT count(*)::integer FROM batch) AS prepared,
    (SELECT recipient_hash FROM batch ORDER BY recipient_hash DESC LIMIT 1) AS last,
    EXISTS (SELECT 1 FROM written WHERE state = 'queued') AS queued`;
}
