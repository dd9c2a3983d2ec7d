/**
 * Takes due deliveries of a running message. $1 message, $2 now, $3 lease end, $4 limit.
 * A lease that has run out may be taken over; its former holder fails at ATTEMPT_SQL, because the lease is the fence.
 */
export const CLAIM_SQL = `
  UPDATE deliveries d SET claimed_until = $3
  FROM (SELECT w.id FROM deliveries w JOIN messages m ON m.id = w.message_id
        WHERE w.message_id = $1 AND w.state IN ('queued', 'deferred') AND w.due_at <= $2
          AND (w.claimed_until IS NULL OR w.claimed_until < $2)
          AND m.paused_at IS NULL AND m.cancelled_at IS NULL
        ORDER BY w.due_at, w.id LIMIT $4 FOR UPDATE OF w SKIP LOCKED) due
  WHERE d.id = due.id
  RETURNING d.id, d.recipient_sealed AS "recipientSealed", d.slots_sealed AS "slotsSealed", d.link_id AS "linkId",
    d.created_at AS "createdAt", d.claimed_until AS "heldUntil"`;

/**
 * The mark before DATA. $1 delivery, $2 the claim's lease, $3 route, $4 now, $5 new lease end.
 * No row: paused, or no longer ours. A row in another state than attempting: it was ended here instead.
 */
export const ATTEMPT_SQL = `
  UPDATE deliveries d SET
    state = now_is.state,
    reason = CASE now_is.state WHEN 'suppressed' THEN 'suppressed' WHEN 'cancelled' THEN 'message_cancelled' ELSE d.reason END,
    attempts = d.attempts + CASE now_is.state WHEN 'attempting' THEN 1 ELSE 0 END,
    route = CASE now_is.state WHEN 'attempting' THEN $3 ELSE d.route END,
    attempting_at = CASE now_is.state WHEN 'attempting' THEN $4::timestamptz ELSE d.attempting_at END,
    due_at = CASE now_is.state WHEN 'attempting' THEN d.due_at END,
    settled_at = CASE now_is.state WHEN 'attempting' THEN NULL ELSE $4::timestamptz END,
    claimed_until = CASE now_is.state WHEN 'attempting' THEN $5::timestamptz END
  FROM (SELECT w.id, CASE WHEN m.cancelled_at IS NOT NULL THEN 'cancelled'
                          WHEN s.address_hash IS NOT NULL THEN 'suppressed' ELSE 'attempting' END AS state
        FROM deliveries w JOIN messages m ON m.id = w.message_id
        LEFT JOIN suppressions s ON s.address_hash = w.recipient_hash
        WHERE w.id = $1 AND m.paused_at IS NULL) now_is
  WHERE d.id = now_is.id AND d.claimed_until = $2 AND d.state IN ('queued', 'deferred')
  RETURNING d.state, d.attempts, d.attempts - d.earlier_attempts AS "attemptsNow"`;

/**
 * What became of a try. $1 delivery, $2 number of the try, $3 state, $4 reason, $5 due, $6 state if cancelled meanwhile,
 * $7 tries to give back, $8 code, $9 reply, $10 now, $11 lease must have ended before (or null).
 * `due_at` null while attempting means: cancelled meanwhile, not to be tried again. A first try that succeeds is told by the delivery
 * itself, so that a smooth sending writes no second row; every other try that was handed over gets one.
 */
export const OUTCOME_SQL = `
  WITH recorded AS (
    UPDATE deliveries d SET
      state = r.state,
      reason = CASE WHEN r.state = 'cancelled' THEN d.reason
                    WHEN r.state = 'uncertain' THEN 'no_answer'
                    WHEN d.reason = 'sent_again' AND r.state IN ('accepted', 'deferred') THEN d.reason
                    ELSE $4 END,
      unanswered = d.unanswered + CASE WHEN $4 IN ('no_answer', 'sent_again') THEN 1 ELSE 0 END,
      due_at = CASE r.state WHEN 'deferred' THEN $5::timestamptz END,
      settled_at = CASE r.state WHEN 'deferred' THEN NULL ELSE $10::timestamptz END,
      attempts = d.attempts - $7::integer,
      smtp_code = $8::integer, smtp_reply = $9, claimed_until = NULL
    FROM (SELECT id, CASE WHEN $3 = 'deferred' AND due_at IS NULL THEN $6 ELSE $3 END AS state
          FROM deliveries WHERE id = $1 FOR UPDATE) r
    WHERE d.id = r.id AND d.attempts = $2
      AND ($11::timestamptz IS NULL OR d.claimed_until < $11)
      AND (d.state = 'attempting' OR ($3 IN ('accepted', 'bounced', 'failed')
        AND (d.state = 'uncertain' OR (d.state = 'deferred' AND d.reason = 'sent_again'))))
    RETURNING d.id, d.route
  ), told AS (
    INSERT INTO delivery_tries (delivery_id, try, at, route, state, reason, smtp_code, smtp_reply)
    SELECT id, $2, $10, route, $3, $4, $8::integer, $9 FROM recorded
    WHERE $7::integer = 0 AND ($3 <> 'accepted' OR $2 > 1)
    ON CONFLICT (delivery_id, try) DO UPDATE SET at = excluded.at, state = excluded.state, reason = excluded.reason,
      smtp_code = excluded.smtp_code, smtp_reply = excluded.smtp_reply
  )
  SELECT id FROM recorded`;

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
