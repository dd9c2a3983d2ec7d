/** Binds a token to the first body that it came with; answers that body's hash. $1 token's hash, $2 body's hash, $3 now. */
export const BIND_TOKEN_SQL = `
  INSERT INTO mail_webhook_tokens (token_hash, body_hash, received_at) VALUES ($1, $2, $3)
  ON CONFLICT (token_hash) DO UPDATE SET token_hash = excluded.token_hash RETURNING body_hash AS "bodyHash"`;

/** Forgets tokens that would be refused for their age. $1 the oldest that would not. */
export const FORGET_TOKENS_SQL = `DELETE FROM mail_webhook_tokens WHERE received_at < $1`;

/** $1 provider, $2 day, $3 names of events, $4 what became of them, $5 how many. Rows are taken in one order, so that nobody waits in a circle. */
export const COUNT_EVENTS_SQL = `
  INSERT INTO mail_webhook_counts AS c (provider, day, event, outcome, count)
  SELECT $1, $2::date, given.event, given.outcome, given.count
  FROM unnest($3::text[], $4::text[], $5::integer[]) AS given (event, outcome, count) ORDER BY given.event, given.outcome
  ON CONFLICT (provider, day, event, outcome) DO UPDATE SET count = c.count + excluded.count`;

/** What each provider told since $1 (a day). */
export const COUNTED_EVENTS_SQL = `
  SELECT provider, event, outcome, sum(count)::integer AS count, max(day)::text AS "lastDay"
  FROM mail_webhook_counts WHERE day >= $1::date GROUP BY provider, event, outcome ORDER BY provider, event, outcome`;
