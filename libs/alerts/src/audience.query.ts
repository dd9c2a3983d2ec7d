import type { IncidentKind } from '#contracts';
import type { Queryable, SqlValue } from '#database';
import type { Alert } from './alert.entity.js';
import type { AudiencePart } from './audience-parts.js';

/** Who is to get an alert: frozen at approval as criteria and an instant, so that counting twice gives the same people. */
export interface Audience {
  at: Date;
  kinds: IncidentKind[];
  /** Of an alert that follows up: its own id, and the incident that its audience was alerted to, whatever they ask for today. */
  follows: { alertId: string; incidentId: string } | null;
}

/** The audience of an alert as it is, or was when it was frozen. */
export function audienceOf(alert: Alert, now: Date): Audience {
  const { id, kinds, audienceAt, followsIncidentId } = alert;
  const follows = followsIncidentId === null ? null : { alertId: id, incidentId: followsIncidentId };
  return { at: audienceAt ?? now, kinds, follows };
}

/** What a subscriber asked for at $1: one subscription or several, it makes one candidate. */
const IS_WANTED = `c.channel = 'email' AND c.frequency = 'immediate' AND c.created_at <= $1 AND (c.ended_at IS NULL OR c.ended_at > $1)
  AND (c.kinds = '{}' OR c.kinds && $2::text[])`;
const WANTS = `EXISTS (SELECT 1 FROM subscriptions c WHERE c.subscriber_id = s.id AND ${IS_WANTED})`;

/** The messages of earlier alerts about the incident $2[1], whatever it was merged into since; $2[2] is the alert that follows up. */
const MESSAGES = `SELECT unnest(ARRAY[t.message_id, t.discreet_message_id]) FROM alert_texts t JOIN alerts a ON a.id = t.alert_id
    WHERE a.approved_at <= $1 AND a.id <> ($2::uuid[])[2]
      AND surviving_incident(a.incident_id) = surviving_incident(($2::uuid[])[1])`;

/** Who got one of them, or may still get it. */
const WAS_GOT = `g.state IN ('composed', 'queued', 'attempting', 'deferred', 'uncertain', 'accepted', 'delivered')
  AND g.message_id = ANY(ARRAY(${MESSAGES}))`;
const GOT = `EXISTS (SELECT 1 FROM deliveries g WHERE g.recipient_hash = s.address_hash AND ${WAS_GOT})`;

/** The alerts that somebody got about the incident $2[1], oldest first, the latest ten: what follows up shows beneath them. */
const THREAD = `(SELECT array_agg(e.id ORDER BY e.created_at, e.id) FROM (
  SELECT g.id, g.created_at FROM deliveries g WHERE g.recipient_hash = s.address_hash
    AND g.state IN ('attempting', 'deferred', 'uncertain', 'accepted', 'delivered', 'queued', 'composed')
    AND g.message_id = ANY(ARRAY(${MESSAGES}))
  ORDER BY g.created_at DESC, g.id DESC LIMIT 10) e)`;

const STANDING = `(s.ended_at IS NULL OR s.ended_at > $1)`;

/** Those who left after $1 still are candidates: they are counted, and left out with that reason. */
const CANDIDATE = ({ follows }: Audience): string =>
  `s.confirmed_at <= $1 AND ${STANDING} AND ${follows === null ? WANTS : GOT}`;

/** What $2 is: kinds of incidents, or whom to follow up. */
const criteria = ({ kinds, follows }: Audience): SqlValue =>
  follows === null ? kinds : [follows.incidentId, follows.alertId];

/** Whom of the audience one message is for; $3 language, $4 discreet, $5 the alert's other messages. */
const OF_PART = `($3::text IS NULL OR s.language = $3) AND ($4::boolean IS NULL OR s.discreet = $4)`;
const HAS_ANOTHER = `SELECT 1 FROM deliveries o WHERE o.message_id = ANY($5::uuid[]) AND o.recipient_hash = s.address_hash`;

/**
 * One batch of candidates as mail wants them, by hash. Rows are locked, so that somebody who leaves now either is seen to have
 * left or finds the delivery and has it cancelled. The limit stands inside, or every later row would be locked too; the margin
 * keeps a batch full where one person is found twice. OFFSET 0 has the other messages looked up for each of the batch: joined, all deliveries
 * before the batch would be read for it, and so for each batch more. Reads: subscribers, subscriptions, deliveries.
 */
export function candidatesSql(
  audience: Audience,
  { language, discreet, others }: AudiencePart,
  { after, limit }: { after: Buffer | undefined; limit: number },
): { sql: string; values: SqlValue[] } {
  const sql = `SELECT s.address_hash AS recipient_hash, s.address_sealed AS recipient_sealed, s.id AS link_id,
      CASE WHEN s.ended_at IS NOT NULL THEN 'left_since' END AS excluded_reason,
      ${audience.follows === null ? 'NULL::uuid[]' : THREAD} AS thread
    FROM subscribers s
    WHERE ${OF_PART} AND NOT EXISTS (${HAS_ANOTHER} OFFSET 0) AND ${CANDIDATE(audience)}
      AND ($6::bytea IS NULL OR s.address_hash > $6::bytea)
    ORDER BY s.address_hash LIMIT $7 FOR SHARE OF s`;
  return { sql, values: [audience.at, criteria(audience), language, discreet, others, after ?? null, limit + 50] };
}

/**
 * How many candidates one message of an alert has. Whoever has a delivery was one, even if a clock that goes wrong says that they
 * left before, or if they have changed their language since. Reads: subscribers, subscriptions, deliveries.
 */
export async function countCandidates(
  db: Queryable,
  audience: Audience,
  { messageId, language, discreet, others }: AudiencePart,
): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `WITH written AS MATERIALIZED (
       SELECT d.recipient_hash FROM deliveries d JOIN subscribers w ON w.id = d.link_id AND w.address_hash = d.recipient_hash
       WHERE d.message_id = $6 AND w.confirmed_at IS NOT NULL)
     SELECT ((SELECT count(*) FROM written) + (
       SELECT count(DISTINCT s.address_hash) FROM subscribers s
       WHERE ${OF_PART} AND NOT EXISTS (${HAS_ANOTHER}) AND ${CANDIDATE(audience)}
         AND NOT EXISTS (SELECT 1 FROM written WHERE written.recipient_hash = s.address_hash)))::integer AS count`,
    [audience.at, criteria(audience), language, discreet, others, messageId],
  );
  return row!.count;
}

/**
 * Who of a message's failed or uncertain recipients may still be mailed: those who have not left. Locked as candidates are.
 * Reads: subscribers, deliveries.
 */
export function stillWantedSql(messageId: string): { sql: string; values: SqlValue[] } {
  const sql = `SELECT s.address_hash AS recipient_hash FROM subscribers s
    WHERE s.confirmed_at IS NOT NULL AND s.ended_at IS NULL AND s.address_hash IN (
      SELECT d.recipient_hash FROM deliveries d WHERE d.message_id = $1 AND d.state IN ('failed', 'uncertain')) FOR SHARE OF s`;
  return { sql, values: [messageId] };
}

export interface AudienceCounts {
  language: string;
  matching: number;
  unconfirmed: number;
  confirmedLater: number;
  otherMatters: number;
  suppressed: number;
  left: number;
  /** How many are mailed, and how many of these discreetly. */
  mailed: number;
  discreet: number;
}

/** The audience in numbers, by language, most mailed first. Reads: subscribers, subscriptions, deliveries, suppressions. */
export function countAudience(db: Queryable, audience: Audience): Promise<AudienceCounts[]> {
  return db.query<AudienceCounts>(
    `WITH candidates AS (
       SELECT s.language, count(*) AS matching,
         count(*) FILTER (WHERE s.ended_at IS NULL AND x.address_hash IS NOT NULL) AS suppressed,
         count(*) FILTER (WHERE s.ended_at IS NOT NULL) AS left,
         count(*) FILTER (WHERE s.ended_at IS NULL AND x.address_hash IS NULL) AS mailed,
         count(*) FILTER (WHERE s.ended_at IS NULL AND x.address_hash IS NULL AND s.discreet) AS discreet
       FROM subscribers s LEFT JOIN suppressions x ON x.address_hash = s.address_hash WHERE ${CANDIDATE(audience)} GROUP BY 1
     ), everybody AS (
       SELECT s.language, count(*) FILTER (WHERE s.confirmed_at IS NULL AND s.pending_until > $1) AS unconfirmed,
         count(*) FILTER (WHERE s.confirmed_at > $1) AS later, count(*) FILTER (WHERE s.confirmed_at <= $1) AS confirmed
       FROM subscribers s WHERE ${STANDING} GROUP BY 1
     )
     SELECT language, coalesce(matching, 0)::integer AS matching, unconfirmed::integer, later::integer AS "confirmedLater",
       (confirmed - coalesce(matching, 0))::integer AS "otherMatters", coalesce(suppressed, 0)::integer AS suppressed,
       coalesce(c.left, 0)::integer AS left, coalesce(mailed, 0)::integer AS mailed, coalesce(discreet, 0)::integer AS discreet
     FROM everybody LEFT JOIN candidates c USING (language) ORDER BY mailed DESC, 1`,
    [audience.at, criteria(audience)],
  );
}

/** The sealed addresses of those who are to be mailed, in batches by hash. Reads: subscribers, subscriptions, suppressions. */
export async function* mailedAddresses(db: Queryable, audience: Audience): AsyncGenerator<Buffer[]> {
  let after: Buffer | null = null;
  do {
    const rows: { hash: Buffer; sealed: Buffer }[] = await db.query(
      `SELECT s.address_hash AS hash, s.address_sealed AS sealed FROM subscribers s
       WHERE ${CANDIDATE(audience)} AND s.ended_at IS NULL AND ($3::bytea IS NULL OR s.address_hash > $3::bytea)
         AND NOT EXISTS (SELECT 1 FROM suppressions x WHERE x.address_hash = s.address_hash)
       ORDER BY s.address_hash LIMIT 2000`,
      [audience.at, criteria(audience), after],
    );
    yield rows.map((row) => row.sealed);
    after = rows.at(-1)?.hash ?? null;
  } while (after !== null);
}
