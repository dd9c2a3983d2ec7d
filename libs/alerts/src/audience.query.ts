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

/** The same two at once, for counting everybody: looked up one by one, a hundred thousand take seconds. */
const everybodyWho = ({ follows }: Audience): string =>
  follows === null
    ? `SELECT DISTINCT c.subscriber_id AS who FROM subscriptions c WHERE ${IS_WANTED}`
    : `SELECT DISTINCT g.recipient_hash AS who FROM deliveries g WHERE ${WAS_GOT}`;

/** The alerts that somebody got about the incident $2[1], oldest first, the latest ten: what follows up shows beneath them. */
const THREAD = `(SELECT array_agg(e.id ORDER BY e.created_at, e.id) FROM (
  SELECT g.id, g.created_at FROM deliveries g WHERE g.recipient_hash = s.address_hash
    AND g.state IN ('attempting', 'deferred', 'uncertain', 'accepted', 'delivered', 'queued', 'composed')
    AND g.message_id = ANY(ARRAY(${MESSAGES}))
  ORDER BY g.created_at DESC, g.id DESC LIMIT 10) e)`;

/** Those who left after $1 still are candidates: they are counted, and left out with that reason. */
const CANDIDATE = ({ follows }: Audience): string =>
  `s.confirmed_at <= $1 AND (s.ended_at IS NULL OR s.ended_at > $1) AND ${follows === null ? WANTS : GOT}`;

/** What $2 is: kinds of incidents, or whom to follow up. */
const criteria = ({ kinds, follows }: Audience): SqlValue =>
  follows === null ? kinds : [follows.incidentId, follows.alertId];

/** Whom of the audience one message is for; $3 language, $4 discreet, $5 the alert's other messages. */
const OF_PART = `($3::text IS NULL OR s.language = $3) AND ($4::boolean IS NULL OR s.discreet = $4)
  AND NOT EXISTS (SELECT 1 FROM deliveries o WHERE o.message_id = ANY($5::uuid[]) AND o.recipient_hash = s.address_hash)`;

/**
 * One batch of candidates as mail wants them, by hash. Rows are locked, so that somebody who leaves now either is seen to have
 * left or finds the delivery and has it cancelled. The limit stands inside, or every later row would be locked too; the margin
 * keeps a batch full where one person is found twice. Reads: subscribers, subscriptions, deliveries.
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
    WHERE ${OF_PART} AND ${CANDIDATE(audience)} AND ($6::bytea IS NULL OR s.address_hash > $6::bytea)
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
    `SELECT count(DISTINCT s.address_hash)::integer AS count FROM subscribers s
     WHERE s.confirmed_at IS NOT NULL AND ((${OF_PART} AND ${CANDIDATE(audience)}) OR EXISTS (SELECT 1 FROM deliveries d
       WHERE d.message_id = $6 AND d.recipient_hash = s.address_hash AND d.link_id = s.id))`,
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
  matching: number;
  unconfirmed: number;
  confirmedLater: number;
  otherMatters: number;
  suppressed: number;
  left: number;
}

/** The audience in numbers. Reads: subscribers, subscriptions, suppressions. */
export async function countAudience(db: Queryable, audience: Audience): Promise<AudienceCounts> {
  const [row] = await db.query<AudienceCounts>(
    `SELECT count(*) FILTER (WHERE matches)::integer AS matching,
       count(*) FILTER (WHERE confirmed_at IS NULL)::integer AS unconfirmed,
       count(*) FILTER (WHERE confirmed_at > $1)::integer AS "confirmedLater",
       count(*) FILTER (WHERE confirmed_at <= $1 AND NOT matches)::integer AS "otherMatters",
       count(*) FILTER (WHERE matches AND ended_at IS NULL AND suppressed)::integer AS suppressed,
       count(*) FILTER (WHERE matches AND ended_at IS NOT NULL)::integer AS left
     FROM (SELECT s.confirmed_at, s.ended_at, coalesce(s.confirmed_at <= $1 AND w.who IS NOT NULL, false) AS matches,
             x.address_hash IS NOT NULL AS suppressed
           FROM subscribers s
             LEFT JOIN (${everybodyWho(audience)}) w ON w.who = s.${audience.follows === null ? 'id' : 'address_hash'}
             LEFT JOIN suppressions x ON x.address_hash = s.address_hash
           WHERE (s.ended_at IS NULL OR s.ended_at > $1) AND (s.confirmed_at IS NOT NULL OR s.pending_until > $1)) counted`,
    [audience.at, criteria(audience)],
  );
  return row!;
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

/** Those who match and were not left out, by language, most first. Reads: subscribers, subscriptions, suppressions. */
export function audienceLanguages(
  db: Queryable,
  audience: Audience,
): Promise<{ language: string; count: number; discreet: number }[]> {
  return db.query(
    `SELECT s.language, count(*)::integer AS count, count(*) FILTER (WHERE s.discreet)::integer AS discreet FROM subscribers s
     WHERE ${CANDIDATE(audience)} AND s.ended_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM suppressions x WHERE x.address_hash = s.address_hash)
     GROUP BY 1 ORDER BY 2 DESC, 1`,
    [audience.at, criteria(audience)],
  );
}
