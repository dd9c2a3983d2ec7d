import { STREAM_GOES_ON } from './streams/streams.query.js';

/**
 * Takes due deliveries of a running message. $1 message, $2 now, $3 lease end, $4 limit.
 * A lease that has run out may be taken over; its former holder fails at ATTEMPT_SQL, because the lease is the fence.
 */
export const CLAIM_SQL = `
  UPDATE deliveries d SET claimed_until = $3
  FROM (SELECT w.id, w.recipient_hash FROM deliveries w
        WHERE w.message_id = $1 AND w.state IN ('queued', 'deferred') AND w.due_at <= $2
          AND (w.claimed_until IS NULL OR w.claimed_until < $2)
          AND (SELECT m.paused_at IS NULL AND m.cancelled_at IS NULL AND ${STREAM_GOES_ON} FROM messages m WHERE m.id = $1)
        ORDER BY w.due_at, w.id LIMIT $4 FOR UPDATE OF w SKIP LOCKED) due
    LEFT JOIN mail_keys k ON k.address_hash = due.recipient_hash
  WHERE d.id = due.id
  RETURNING d.id, d.recipient_sealed AS "recipientSealed", d.slots_sealed AS "slotsSealed", d.link_id AS "linkId", d.thread,
    d.created_at AS "createdAt", d.claimed_until AS "heldUntil",
    k.id AS "keyId", k.key_sealed AS "keySealed", k.expires_at AS "keyExpiresAt"`;

/**
 * Marks tries before their DATA, and records what became of others, in one statement. Rows are locked in the order of their ids, as those
 * who stop mail do, so that no two statements wait for each other.
 * $1 now, $2 new lease end, $3 deliveries. Of a try to begin: $4 the claim's lease, $5 route, $6 operator. Of a try to record: $7 its number
 * (null: it is to begin), $8 state, $9 reason, $10 when due, $11 state if cancelled meanwhile, $12 tries to give back, $13 code, $14 reply,
 * $15 whether the lease must have ended. All are arrays, one place for each try.
 *
 * Beginning looks once more whether the message goes on, whether the address is suppressed, and whether the claim still holds. No row of
 * kind "begun": paused, or no longer ours. One in another state than attempting: it was ended here instead.
 *
 * Recording: `due_at` null while attempting means cancelled meanwhile, not to be tried again. A first try that succeeds is told by the
 * delivery itself, so that a smooth sending writes no second row; every other try that was handed over gets one.
 */
export const TRIES_SQL = `
  WITH locked AS MATERIALIZED (
    SELECT a.*, d.message_id, d.recipient_hash, d.due_at
    FROM unnest($3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::integer[], $8::text[], $9::text[], $10::timestamptz[],
      $11::text[], $12::integer[], $13::integer[], $14::text[], $15::boolean[])
      AS a(id, held, route, operator, try, state, reason, due, if_cancelled, give_back, code, reply, expired)
    JOIN deliveries d ON d.id = a.id ORDER BY d.id FOR UPDATE OF d
  ), begun AS (
    UPDATE deliveries d SET
      state = n.state,
      reason = CASE n.state WHEN 'suppressed' THEN 'suppressed' WHEN 'cancelled' THEN 'message_cancelled' ELSE d.reason END,
      attempts = d.attempts + CASE n.state WHEN 'attempting' THEN 1 ELSE 0 END,
      route = CASE n.state WHEN 'attempting' THEN n.route ELSE d.route END,
      operator = coalesce(n.operator, d.operator),
      attempting_at = CASE n.state WHEN 'attempting' THEN $1::timestamptz ELSE d.attempting_at END,
      due_at = CASE n.state WHEN 'attempting' THEN d.due_at END,
      settled_at = CASE n.state WHEN 'attempting' THEN NULL ELSE $1::timestamptz END,
      claimed_until = CASE n.state WHEN 'attempting' THEN $2::timestamptz END
    FROM (SELECT l.id, l.held, l.route, l.operator, CASE WHEN m.cancelled_at IS NOT NULL THEN 'cancelled'
                                             WHEN s.address_hash IS NOT NULL THEN 'suppressed' ELSE 'attempting' END AS state
          FROM locked l JOIN messages m ON m.id = l.message_id
          LEFT JOIN suppressions s ON s.address_hash = l.recipient_hash
          WHERE l.try IS NULL AND m.paused_at IS NULL AND ${STREAM_GOES_ON}) n
    WHERE d.id = n.id AND d.claimed_until = n.held AND d.state IN ('queued', 'deferred')
    RETURNING d.id, d.state, d.attempts, d.attempts - d.earlier_attempts AS attempts_now
  ), recorded AS (
    UPDATE deliveries d SET
      state = r.becomes,
      reason = CASE WHEN r.becomes = 'cancelled' THEN d.reason
                    WHEN r.becomes = 'uncertain' THEN 'no_answer'
                    WHEN d.reason = 'sent_again' AND r.becomes IN ('accepted', 'deferred') THEN d.reason
                    ELSE r.reason END,
      unanswered = d.unanswered + CASE WHEN r.reason IN ('no_answer', 'sent_again') THEN 1 ELSE 0 END,
      due_at = CASE r.becomes WHEN 'deferred' THEN r.due END,
      settled_at = CASE r.becomes WHEN 'deferred' THEN NULL ELSE $1::timestamptz END,
      attempts = d.attempts - r.give_back,
      smtp_code = r.code, smtp_reply = r.reply, claimed_until = NULL
    FROM (SELECT l.*, CASE WHEN l.state = 'deferred' AND l.due_at IS NULL THEN l.if_cancelled ELSE l.state END AS becomes
          FROM locked l WHERE l.try IS NOT NULL) r
    WHERE d.id = r.id AND d.attempts = r.try
      AND (NOT r.expired OR d.claimed_until < $1)
      AND (d.state = 'attempting' OR (r.state IN ('accepted', 'bounced', 'failed')
        AND (d.state = 'uncertain' OR (d.state = 'deferred' AND d.reason = 'sent_again'))))
    RETURNING d.id, d.route, r.try, r.state, r.reason, r.give_back, r.code, r.reply
  ), told AS (
    INSERT INTO delivery_tries (delivery_id, try, at, route, state, reason, smtp_code, smtp_reply)
    SELECT id, try, $1, route, state, reason, code, reply FROM recorded
    WHERE give_back = 0 AND (state <> 'accepted' OR try > 1)
    ON CONFLICT (delivery_id, try) DO UPDATE SET at = excluded.at, state = excluded.state, reason = excluded.reason,
      smtp_code = excluded.smtp_code, smtp_reply = excluded.smtp_reply
  )
  SELECT id, 'begun' AS kind, state, attempts, attempts_now AS "attemptsNow" FROM begun
  UNION ALL SELECT id, 'recorded', state, try, try FROM recorded`;

/**
 * Gives claims back. $1 deliveries, $2 the claims' leases, $3 not before when they are due again (null: as they were), $4 why they wait, $5
 * operators. That a mail was sent again stays said: it counts as a copy.
 */
export const RELEASE_SQL = `
  UPDATE deliveries d SET claimed_until = NULL, due_at = coalesce(b.until, d.due_at),
    reason = CASE WHEN d.reason = 'sent_again' THEN d.reason ELSE coalesce(b.reason, d.reason) END,
    operator = coalesce(b.operator, d.operator)
  FROM (SELECT id FROM deliveries WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE) l
  JOIN unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::text[], $5::text[]) AS b(id, held, until, reason, operator) ON b.id = l.id
  WHERE d.id = l.id AND d.claimed_until = b.held AND d.state IN ('queued', 'deferred')`;

/** Tries whose lease ran out: their sender is gone. $1 now, $2 message or null for all. */
export const EXPIRED_SQL = `
  SELECT d.id, d.message_id AS "messageId", m.stream, d.attempts, d.attempts - d.earlier_attempts AS "attemptsNow"
  FROM deliveries d JOIN messages m ON m.id = d.message_id
  WHERE d.state = 'attempting' AND d.claimed_until < $1 AND ($2::uuid IS NULL OR d.message_id = $2)
  ORDER BY d.claimed_until LIMIT 1000`;

/** Settles those of the messages $1 that are prepared (or cancelled) and wait for nothing more. $2 now. */
export const SETTLE_SQL = `
  UPDATE messages m SET settled_at = $2
  WHERE m.id = ANY($1::uuid[]) AND m.settled_at IS NULL AND (m.prepared_at IS NOT NULL OR m.cancelled_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.state IN ('queued', 'deferred'))
    AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.state = 'attempting')`;

/** When a delivery of a running message is next due or free. $1 message, $2 now: what is due now needs no look at the others. */
export const NEXT_DUE_SQL = `
  SELECT coalesce(
    (SELECT $2::timestamptz FROM deliveries d WHERE d.message_id = m.id AND d.state IN ('queued', 'deferred') AND d.due_at <= $2
       AND (d.claimed_until IS NULL OR d.claimed_until <= $2) LIMIT 1),
    (SELECT min(greatest(d.due_at, d.claimed_until)) FROM deliveries d
     WHERE d.message_id = m.id AND d.state IN ('queued', 'deferred'))) AS due
  FROM messages m WHERE m.id = $1 AND m.paused_at IS NULL AND m.cancelled_at IS NULL AND ${STREAM_GOES_ON}`;
