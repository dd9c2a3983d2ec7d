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

/** Keeps the names of operators that receive for many of the domains that we mail. $1 operators, $2 their names, $3 how many, $4 now. */
export const NAME_OPERATORS_SQL = `
  INSERT INTO mail_operator_names (operator, name, named_at)
  SELECT o.operator, o.name, $4 FROM unnest($1::text[], $2::text[]) AS o(operator, name)
  WHERE (SELECT count(*) FROM (SELECT 1 FROM mail_domains d WHERE d.operator = o.operator LIMIT $3) counted) >= $3
  ORDER BY o.operator ON CONFLICT DO NOTHING`;

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

/**
 * Forgets operators that are held to nothing and were sent nothing since $1, names that no domain stands for any more, and days of streams
 * and answers of the DNS from before it. A warm-up is kept: a domain is new to receivers only once.
 */
export const FORGET_SQL = [
  `DELETE FROM mail_operators WHERE counted_since < $1 AND free_at < $1 AND line_until < $1 AND coalesce(resting_until, $1) <= $1
     AND NOT EXISTS (SELECT 1 FROM mail_operator_leases l WHERE l.operator = mail_operators.operator AND l.held_until >= $1)`,
  `DELETE FROM mail_domains WHERE expires_at < $1`,
  `DELETE FROM mail_operator_names n WHERE n.named_at < $1 AND NOT EXISTS (SELECT 1 FROM mail_domains d WHERE d.operator = n.operator)`,
  `DELETE FROM mail_stream_days d WHERE d.day < $1::date
     AND NOT EXISTS (SELECT 1 FROM mail_warm_ups w WHERE w.stream = d.stream AND w.last_on = d.day)`,
];
