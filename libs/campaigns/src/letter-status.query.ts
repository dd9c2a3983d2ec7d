import type { LetterStatusView } from '#contracts';
import type { Queryable } from '#database';
import { FIRST_ANSWER_SQL, PLACE_SQL, STAGE_AT_SQL, stageSql } from './letter-stage.query.js';

/** Reads the directory's offices and mail's deliveries. $1 action, $2 now. */
const LETTERS_SQL = `
  SELECT o.name AS "officeName", b.name AS "bodyName", l.disclosure, l.handed_at AS "handedAt",
    ${PLACE_SQL} AS place, ${stageSql('$2')} AS stage, ${STAGE_AT_SQL} AS "stageAt",
    ${FIRST_ANSWER_SQL} AS "answeredAt"
  FROM letters l JOIN offices o ON o.id = l.office_id JOIN bodies b ON b.id = o.body_id
  LEFT JOIN deliveries d ON d.message_id = l.message_id
  WHERE l.action_id = $1 ORDER BY b.name, o.name, l.id`;

/** The letters of one action and how far each has come. */
export function lettersOf(db: Queryable, actionId: string, now: Date): Promise<LetterStatusView[]> {
  return db.query<LetterStatusView>(LETTERS_SQL, [actionId, now]);
}
