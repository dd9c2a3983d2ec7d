import type { AnswerView } from '#contracts';
import type { Queryable, Transaction } from '#database';

/** The letter that was answered, with whose it is. */
export interface AnsweredLetter {
  letterId: string;
  actionId: string;
  campaignTitle: string;
  /** The campaign's. */
  language: string;
  officeName: string;
  bodyName: string;
  /** Null where the supporter has withdrawn. */
  supporter: { nameSealed: Buffer; addressSealed: Buffer; addressHash: Buffer } | null;
}

interface Row extends Omit<AnsweredLetter, 'supporter'> {
  nameSealed: Buffer | null;
  addressSealed: Buffer | null;
  addressHash: Buffer | null;
}

/** Reads the directory's offices. Its action is locked, so that a withdrawal comes wholly before or wholly after. */
export async function answeredLetter(tx: Transaction, letterId: string): Promise<AnsweredLetter | null> {
  const [row] = await tx.query<Row>(
    `SELECT l.id AS "letterId", a.id AS "actionId", c.title AS "campaignTitle", c.language, o.name AS "officeName", b.name AS "bodyName",
       s.name_sealed AS "nameSealed", s.address_sealed AS "addressSealed", s.address_hash AS "addressHash"
     FROM letters l JOIN actions a ON a.id = l.action_id JOIN campaigns c ON c.id = a.campaign_id
     JOIN offices o ON o.id = l.office_id JOIN bodies b ON b.id = o.body_id
     LEFT JOIN supporters s ON s.id = a.supporter_id WHERE l.id = $1 FOR SHARE OF a`,
    [letterId],
  );
  if (row === undefined) return null;
  const { nameSealed, addressSealed, addressHash, ...letter } = row;
  const known = nameSealed !== null && addressSealed !== null && addressHash !== null;
  return { ...letter, supporter: known ? { nameSealed, addressSealed, addressHash } : null };
}

/** How many answers to a letter were passed on since an instant. */
export async function passedOnSince(db: Queryable, letterId: string, since: Date): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM letter_answers WHERE letter_id = $1 AND state = 'passed_on' AND answered_at > $2`,
    [letterId, since],
  );
  return row!.count;
}

/** The answers to a letter, oldest first. */
export function answersOf(db: Queryable, letterId: string): Promise<AnswerView[]> {
  return db.query<AnswerView>(
    `SELECT id, answered_at AS at, state, why AS doubt, decided_at AS "decidedAt", decided_by AS "decidedBy"
     FROM letter_answers WHERE letter_id = $1 ORDER BY answered_at, id`,
    [letterId],
  );
}

/** Gives up what has waited since before an instant; the pieces that they were. */
export async function expireWaiting(tx: Transaction, before: Date, now: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE letter_answers SET state = 'expired', decided_at = $2 WHERE state = 'waiting' AND answered_at < $1 RETURNING feedback_id AS id`,
    [before, now],
  );
  return rows.map(({ id }) => id);
}

/** Ends the answers to letters of actions that end: nobody gets those that wait, and the mails of the others are told. */
export async function endAnswers(
  tx: Transaction,
  actionIds: readonly string[],
  now: Date,
): Promise<{ waiting: string[]; messages: string[] }> {
  const ended = await tx.query<{ id: string }>(
    `UPDATE letter_answers x SET state = 'nobody', decided_at = $2 FROM letters l
     WHERE l.id = x.letter_id AND l.action_id = ANY($1::uuid[]) AND x.state = 'waiting' RETURNING x.feedback_id AS id`,
    [actionIds, now],
  );
  const passed = await tx.query<{ id: string }>(
    `SELECT x.message_id AS id FROM letter_answers x JOIN letters l ON l.id = x.letter_id
     WHERE l.action_id = ANY($1::uuid[]) AND x.message_id IS NOT NULL`,
    [actionIds],
  );
  return { waiting: ended.map(({ id }) => id), messages: passed.map(({ id }) => id) };
}
