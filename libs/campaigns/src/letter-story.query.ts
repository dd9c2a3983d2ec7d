import type { LetterTry, LetterView } from '#contracts';
import type { Queryable } from '#database';
import { LETTER_SELECT_SQL, LETTERS_FROM_SQL } from './letter-board.query.js';
import { PLACE_SQL } from './letter-stage.query.js';

/** What is known of one letter but its mail and the acts on it. */
export interface LetterRow extends Omit<LetterView, 'handover' | 'tries' | 'answers' | 'acts' | 'may'> {
  settled: boolean;
  campaignStopped: boolean;
  /** Its supporter withdrew it, or it was erased. */
  actionOver: boolean;
  handoverId: string | null;
}

/** Reads the directory's offices and mail's deliveries. $1 now, $2 letter. */
const LETTER_SQL = `
  SELECT ${LETTER_SELECT_SQL}, l.disclosure, a.edited, a.submitted_at AS "writtenAt", l.handed_at AS "handedAt",
    ${PLACE_SQL} AS place, CASE WHEN l.handed_at IS NULL AND l.ended_at IS NULL AND l.held_reason IS DISTINCT FROM 'gathered'
      THEN l.due_at END AS "dueAt",
    l.settled_at IS NOT NULL AS settled, c.stopped_at IS NOT NULL AS "campaignStopped",
    a.ended_at IS NOT NULL AS "actionOver", l.handover_id AS "handoverId"
  ${LETTERS_FROM_SQL} WHERE l.id = $2`;

/** One letter, or undefined. */
export async function letterRow(db: Queryable, id: string, now: Date): Promise<LetterRow | undefined> {
  const [row] = await db.query<LetterRow>(LETTER_SQL, [now, id]);
  return row;
}

/** The messages that were made of a letter, oldest first, each with its one delivery. Reads mail's messages, deliveries and tries. */
export function triesOf(db: Queryable, letterId: string): Promise<LetterTry[]> {
  return db.query<LetterTry>(
    `SELECT m.id AS "messageId", m.created_at AS "composedAt", d.state, d.route, coalesce(d.attempts, 0) AS attempts,
       coalesce(d.settled_at, d.attempting_at, d.created_at) AS "stateAt", d.reason,
       d.smtp_code AS "smtpCode", d.smtp_reply AS "smtpReply",
       coalesce((SELECT jsonb_agg(jsonb_build_object('at', t.at, 'state', t.state, 'reason', t.reason, 'smtpCode', t.smtp_code,
           'smtpReply', t.smtp_reply) ORDER BY t.try)
         FROM delivery_tries t WHERE t.delivery_id = d.id), '[]') AS earlier
     FROM messages m LEFT JOIN deliveries d ON d.message_id = m.id
     WHERE m.reference = 'letter:' || $1 ORDER BY m.created_at, m.id`,
    [letterId],
  );
}
