/** How far the warm-up of stream $1 from domain $2 has come. */
export const WARM_UP_SQL = `
  SELECT w.step, w.began_on::text AS "beganOn", w.last_on::text AS "lastOn", coalesce(d.taken, 0) AS "takenThen"
  FROM mail_warm_ups w LEFT JOIN mail_stream_days d ON d.stream = w.stream AND d.day = w.last_on
  WHERE w.stream = $1 AND w.domain = $2`;

/** A day on which it sends: $1 stream, $2 domain, $3 day, $4 its step. Workers that begin a day together say the same. */
export const STEP_SQL = `
  INSERT INTO mail_warm_ups AS w (stream, domain, began_on, last_on, step) VALUES ($1, $2, $3, $3, $4)
  ON CONFLICT (stream, domain) DO UPDATE SET step = excluded.step, last_on = excluded.last_on WHERE w.last_on < excluded.last_on`;

/** How many of a day were taken. $1 stream, $2 day. */
export const TAKEN_SQL = `SELECT taken FROM mail_stream_days WHERE stream = $1 AND day = $2`;

/** $1 stream, $2 day. */
export const MAKE_DAY_SQL = `INSERT INTO mail_stream_days (stream, day, taken) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING`;

/** Takes so many of a stream's day, or as many as there are. $1 stream, $2 day, $3 how many, $4 the cap. */
export const TAKE_DAY_SQL = `
  UPDATE mail_stream_days d SET taken = greatest(d.taken, least(d.taken + $3, $4))
  FROM (SELECT taken FROM mail_stream_days WHERE stream = $1 AND day = $2 FOR UPDATE) old
  WHERE d.stream = $1 AND d.day = $2 RETURNING d.taken - old.taken AS given`;

/** Gives back what was not used. $1 stream, $2 day, $3 how many. */
export const GIVE_BACK_DAY_SQL = `UPDATE mail_stream_days SET taken = greatest(0, taken - $3) WHERE stream = $1 AND day = $2`;

/** Running messages of stream $1 of which some were put off for the reasons $2, oldest first: from running counts. */
export const PUT_OFF_SQL = `
  SELECT m.id FROM messages m
  WHERE m.stream = $1 AND m.settled_at IS NULL AND m.cancelled_at IS NULL AND m.paused_at IS NULL
    AND (SELECT coalesce(sum(c.count), 0) FROM delivery_counts c
         WHERE c.message_id = m.id AND c.state IN ('queued', 'deferred') AND c.reason = ANY($2::text[])) > 0
  ORDER BY m.created_at, m.id`;

/** Makes some of what was put off due now. $1 message, $2 now, $3 reasons, $4 how many at most. */
export const BRING_FORWARD_SQL = `
  WITH chosen AS (
    SELECT id FROM deliveries
    WHERE message_id = $1 AND state IN ('queued', 'deferred') AND due_at > $2 AND reason = ANY($3::text[])
      AND (claimed_until IS NULL OR claimed_until <= $2)
    ORDER BY due_at LIMIT $4 FOR UPDATE SKIP LOCKED
  ), moved AS (
    UPDATE deliveries d SET due_at = $2 FROM chosen WHERE d.id = chosen.id RETURNING d.id
  )
  SELECT count(*)::integer AS count FROM moved`;
