/** What is known of domains. $1 their keyed hashes, $2 now. */
export const READ_DOMAINS_SQL = `
  SELECT encode(domain_hash, 'hex') AS hash, operator, takes_mail AS "takesMail", expires_at AS "expiresAt"
  FROM mail_domains WHERE domain_hash = ANY($1::bytea[]) AND expires_at > $2`;

/** Keeps what the DNS said and forgets what is old. $1 hashes, $2 operators, $3 whether they take mail, $4 until when it holds, $5 now. */
export const KEEP_DOMAINS_SQL = `
  WITH old AS (
    DELETE FROM mail_domains WHERE domain_hash IN (
      SELECT domain_hash FROM mail_domains WHERE expires_at < $5::timestamptz - interval '30 days'
        AND NOT domain_hash = ANY($1::bytea[]) LIMIT 1000 FOR UPDATE SKIP LOCKED)
  )
  INSERT INTO mail_domains (domain_hash, operator, takes_mail, expires_at)
  SELECT * FROM unnest($1::bytea[], $2::text[], $3::boolean[], $4::timestamptz[]) AS learned(hash, operator, takes_mail, expires_at)
  ORDER BY hash
  ON CONFLICT (domain_hash) DO UPDATE SET operator = excluded.operator, takes_mail = excluded.takes_mail, expires_at = excluded.expires_at`;

/** $1 operator, $2 now. */
export const MAKE_OPERATOR_SQL = `
  INSERT INTO mail_operators (operator, free_at, line_until, counted_since) VALUES ($1, $2, $2, $2) ON CONFLICT DO NOTHING`;

/** Those of some operators that were sent much, or asked for less, lately. $1 operators. */
export const KNOWN_OPERATORS_SQL = `SELECT operator FROM mail_operators WHERE operator = ANY($1::text[])`;

/** Locks an operator's pace. $1 operator. */
export const LOCK_OPERATOR_SQL = `
  SELECT rate, connections, free_at AS "freeAt", line_until AS "lineUntil", resting_until AS "restingUntil", strikes,
    climbed_at AS "climbedAt", counted, counted_since AS "countedSince"
  FROM mail_operators WHERE operator = $1 FOR UPDATE`;

/** Writes an operator's pace; $10 what it said last, null to keep it. */
export const WRITE_OPERATOR_SQL = `
  UPDATE mail_operators SET rate = $2, connections = $3, free_at = $4, resting_until = $5, strikes = $6, climbed_at = $7,
    counted = $8, counted_since = $9, said = coalesce($10, said) WHERE operator = $1`;

/** How many connections to an operator other workers hold, and how many of them wait for one. $1 operator, $2 this worker, $3 now. */
export const OTHER_LEASES_SQL = `
  SELECT coalesce(sum(connections), 0)::integer AS held, count(*)::integer AS workers,
    count(*) FILTER (WHERE connections = 0)::integer AS waiting
  FROM mail_operator_leases WHERE operator = $1 AND holder <> $2 AND held_until > $3`;

/** $1 operator, $2 this worker, $3 connections, $4 until. */
export const LEASE_SQL = `
  INSERT INTO mail_operator_leases (operator, holder, connections, held_until) VALUES ($1, $2, $3, $4)
  ON CONFLICT (operator, holder) DO UPDATE SET connections = excluded.connections, held_until = excluded.held_until`;

/** $1 this worker, $2 operators, $3 until. */
export const RENEW_LEASES_SQL = `
  UPDATE mail_operator_leases SET held_until = $3 WHERE holder = $1 AND operator = ANY($2::text[])`;

/** $1 this worker, $2 operators, $3 now; what workers that are gone left behind goes too. */
export const END_LEASES_SQL = `
  DELETE FROM mail_operator_leases WHERE (holder = $1 AND operator = ANY($2::text[])) OR held_until < $3::timestamptz - interval '1 hour'`;

/** Moves the end of an operator's waiting line. $1 operator, $2 until when. */
export const LINE_SQL = `UPDATE mail_operators SET line_until = $2 WHERE operator = $1`;

/** $1 stream, $2 day. */
export const MAKE_DAY_SQL = `INSERT INTO mail_stream_days (stream, day, taken) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING`;

/** Takes so many of a stream's day, or as many as there are. $1 stream, $2 day, $3 how many, $4 the cap. */
export const TAKE_DAY_SQL = `
  UPDATE mail_stream_days d SET taken = greatest(d.taken, least(d.taken + $3, $4))
  FROM (SELECT taken FROM mail_stream_days WHERE stream = $1 AND day = $2 FOR UPDATE) old
  WHERE d.stream = $1 AND d.day = $2 RETURNING d.taken - old.taken AS given`;

/** Gives back what was not used. $1 stream, $2 day, $3 how many. */
export const GIVE_BACK_DAY_SQL = `UPDATE mail_stream_days SET taken = greatest(0, taken - $3) WHERE stream = $1 AND day = $2`;
