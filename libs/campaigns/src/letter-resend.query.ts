import type { LetterResendLine, LetterResendView } from '#contracts';
import type { Queryable } from '#database';

/** Messages of letter `l` but its present one that arrived, or of which nobody knows. */
const MAY_HAVE_IT = `EXISTS (SELECT 1 FROM messages m JOIN deliveries e ON e.message_id = m.id
  WHERE m.reference = 'letter:' || l.id AND m.id <> l.message_id AND (e.state NOT IN ('failed', 'bounced', 'suppressed', 'cancelled') OR e.unanswered > 0))`;

/**
 * To which group a letter `l` with delivery `d` belongs; null for every one that may have arrived, waits, is over, or was decided on by a
 * person. `p` is the office's address of today.
 */
const GROUP_SQL = `CASE
  WHEN l.ended_at IS NOT NULL OR l.settled_at IS NOT NULL OR a.ended_at IS NOT NULL OR d.unanswered > 0 OR ${MAY_HAVE_IT} THEN NULL
  WHEN d.state IN ('bounced', 'failed', 'suppressed') AND p.changed THEN 'address_changed'
  WHEN d.state = 'failed' AND p.changed IS NOT NULL AND coalesce(d.reason, '') <> 'address_invalid' THEN 'our_side' END`;

/** Letters of one campaign whose mail is known. Reads the directory's contact points and mail's deliveries, messages and suppressions. $1 campaign, $2 now. */
const FROM_SQL = `FROM letters l JOIN actions a ON a.id = l.action_id JOIN deliveries d ON d.message_id = l.message_id
  LEFT JOIN LATERAL (
    SELECT c.value_hash <> d.recipient_hash AND NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.address_hash = c.value_hash) AS changed
    FROM contact_points c
    WHERE c.office_id = l.office_id AND c.channel = 'email' AND c.valid_from <= ($2::timestamptz AT TIME ZONE 'UTC')::date
      AND (c.valid_until IS NULL OR c.valid_until >= ($2::timestamptz AT TIME ZONE 'UTC')::date)
    ORDER BY c.valid_from DESC, c.id DESC LIMIT 1
  ) p ON true
  WHERE a.campaign_id = $1::uuid AND l.handed_at IS NOT NULL AND d.state IN ('bounced', 'failed', 'suppressed')`;

/** How many letters can go again, by office, group and reason. Reads the directory's offices and bodies. */
export function linesOf(db: Queryable, campaignId: string, now: Date): Promise<LetterResendLine[]> {
  return db.query(
    `SELECT jsonb_build_object('id', o.id, 'name', o.name, 'bodyName', b.name) AS office, x."group", x.reason, x.count
     FROM (SELECT l.office_id, ${GROUP_SQL} AS "group", d.reason, count(*)::integer AS count ${FROM_SQL} GROUP BY 1, 2, 3) x
     JOIN offices o ON o.id = x.office_id JOIN bodies b ON b.id = o.body_id
     WHERE x."group" IS NOT NULL ORDER BY b.name, o.name, o.id, x."group", x.reason`,
    [campaignId, now],
  );
}

/** Whether a campaign runs, and how many of its letters nobody knows of and nobody has settled; undefined when there is none. */
export async function doubtsOf(
  db: Queryable,
  campaignId: string,
): Promise<{ open: boolean; uncertain: number } | undefined> {
  const [row] = await db.query<{ open: boolean; uncertain: number }>(
    `SELECT c.launched_at IS NOT NULL AND c.stopped_at IS NULL AS open, (
       SELECT count(*)::integer FROM letters l JOIN actions a ON a.id = l.action_id JOIN deliveries d ON d.message_id = l.message_id
       WHERE a.campaign_id = c.id AND a.ended_at IS NULL AND l.ended_at IS NULL AND l.settled_at IS NULL
         AND (d.state = 'uncertain' OR (d.unanswered > 0 AND d.state IN ('failed', 'bounced')))) AS uncertain
     FROM campaigns c WHERE c.id = $1`,
    [campaignId],
  );
  return row;
}

/** The resends of a campaign, the newest first; at most 20. */
export function letterResendsOf(db: Queryable, campaignId: string): Promise<LetterResendView[]> {
  return db.query(
    `SELECT r.id, r.groups, r.reason, jsonb_build_object('staffId', r.asked_by, 'name', NULL) AS "askedBy", r.asked_at AS "askedAt",
       r.planned, r.queued, r.left_out AS "leftOut", r.ended_at AS "endedAt", r.cancelled_at AS "cancelledAt", r.taken_back AS "takenBack",
       (SELECT count(*)::integer FROM resent_letters x JOIN letters l ON l.id = x.letter_id
        WHERE x.resend_id = r.id AND l.message_id IS DISTINCT FROM x.message_id AND l.handed_at IS NOT NULL) AS handed
     FROM letter_resends r WHERE r.campaign_id = $1 ORDER BY r.asked_at DESC, r.id DESC LIMIT 20`,
    [campaignId],
  );
}

/** The next letters of a resend, in the order of their ids. $1 campaign, $2 now, $3 groups, $4 reached, $5 limit. */
export const NEXT_LETTERS_SQL = `SELECT l.id, l.action_id AS "actionId" ${FROM_SQL} AND ($4::uuid IS NULL OR l.id > $4)
  AND ${GROUP_SQL} = ANY($3::text[]) ORDER BY l.id LIMIT $5`;

/**
 * Puts letters back in the queues of their offices and keeps what they were; each is looked at once more under its lock.
 * $1 campaign, $2 now, $3 groups, $4 letters, $5 resend. Answers with the offices.
 */
export const LETTERS_AGAIN_SQL = `
  WITH judged AS MATERIALIZED (
    SELECT l.id, l.message_id, l.handed_at, l.official_id ${FROM_SQL} AND l.id = ANY($4::uuid[]) AND ${GROUP_SQL} = ANY($3::text[])
  ), again AS (
    UPDATE letters l SET handed_at = NULL, message_id = NULL, official_id = NULL, due_at = $2::timestamptz
    FROM judged j WHERE l.id = j.id RETURNING l.id, l.office_id, j.message_id, j.handed_at, j.official_id
  ), kept AS (
    INSERT INTO resent_letters (resend_id, letter_id, message_id, handed_at, official_id)
    SELECT $5::uuid, id, message_id, handed_at, official_id FROM again
  )
  SELECT office_id AS "officeId", count(*)::integer AS count FROM again GROUP BY 1`;

/** Puts back as they were those letters of a resend that have not been handed to mail since. $1 resend. */
export const LETTERS_BACK_SQL = `
  WITH back AS (
    UPDATE letters l SET handed_at = x.handed_at, message_id = x.message_id, official_id = x.official_id, held_at = NULL, held_reason = NULL
    FROM resent_letters x JOIN letter_resends r ON r.id = x.resend_id
    WHERE x.resend_id = $1 AND l.id = x.letter_id AND l.handed_at IS NULL AND l.message_id IS NULL AND l.ended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.reference = 'letter:' || l.id AND m.created_at > r.asked_at)
    RETURNING l.id
  )
  SELECT count(*)::integer AS count FROM back`;
