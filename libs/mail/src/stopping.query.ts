/**
 * Ends what waits and forbids another try of what is under way, which shows as `due_at` null. Rows are locked in the order of their ids, as
 * those who send do.
 * $1 now, $2 state to take, $3 reason; `which` picks deliveries `d` of messages `m` by $4 (and $5).
 */
const stopSql = (which: string) => `
  WITH stopped AS (
    UPDATE deliveries d SET
      state = CASE d.state WHEN 'attempting' THEN d.state ELSE $2 END,
      settled_at = CASE d.state WHEN 'attempting' THEN d.settled_at ELSE $1::timestamptz END,
      reason = $3, due_at = NULL
    FROM (SELECT d.id FROM deliveries d JOIN messages m ON m.id = d.message_id
          WHERE d.state IN ('queued', 'deferred', 'attempting') AND ${which} ORDER BY d.id FOR UPDATE OF d) held
    WHERE d.id = held.id AND d.state IN ('queued', 'deferred', 'attempting')
    RETURNING d.message_id, d.state
  )
  SELECT array(SELECT DISTINCT message_id::text FROM stopped) AS messages,
    (SELECT count(*)::integer FROM stopped WHERE state = $2) AS count`;

/**
 * $4 message, $5 how many of those that wait: the ones that would leave next, and all that are under way. So whatever a sender holds is
 * among them, and a stop never lasts as long as the audience is large.
 */
export const STOP_NEXT_SQL = stopSql(`d.id IN (
  SELECT a.id FROM deliveries a WHERE a.message_id = $4::uuid AND a.state = 'attempting'
  UNION ALL (SELECT w.id FROM deliveries w WHERE w.message_id = $4::uuid AND w.state IN ('queued', 'deferred')
    ORDER BY w.due_at, w.id LIMIT $5::integer))`);
/** How many deliveries one statement of a stop ends: more than all connections hold together, and done in a fraction of a second. */
export const STOP_AT_ONCE = 5000;
/** $4 recipient's hash, $5 streams. */
export const STOP_RECIPIENT_SQL = stopSql('d.recipient_hash = $4 AND m.stream = ANY($5::text[])');
/** $4 recipient's hash. */
export const STOP_ADDRESS_SQL = stopSql('d.recipient_hash = $4');

export interface Stopped {
  messages: string[];
  count: number;
}
