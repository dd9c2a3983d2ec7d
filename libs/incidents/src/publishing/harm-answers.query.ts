import type { HarmAnswerView } from '#contracts';
import type { Queryable } from '#database';

/** What somebody answers for in one incident, the oldest first; names of staff are filled in by whoever shows them. Reads: harm_answers. */
export function answersOf(db: Queryable, incidentId: string): Promise<HarmAnswerView[]> {
  return db.query(
    `SELECT id, finding AS key, reason, asked_at AS "askedAt", asked_by AS "askedBy", NULL AS "askedByName",
       agreed_at AS "agreedAt", agreed_by AS "agreedBy", NULL AS "agreedByName"
     FROM harm_answers WHERE incident_id = $1 AND ended_at IS NULL ORDER BY asked_at, id`,
    [incidentId],
  );
}
