import type { Disclosure } from '#contracts';
import type { Transaction } from '#database';

/** A letter whose turn may have come, with everything sealed that mail needs. */
export interface DueLetter {
  id: string;
  disclosure: Disclosure;
  created_at: Date;
  language: string;
  attach_pdf: boolean;
  subject_sealed: Buffer;
  body_sealed: Buffer;
  name_sealed: Buffer;
  address_sealed: Buffer;
}

/** Letters of one office that wait and may go one by one. */
const WAITING = `l.office_id = $1 AND l.handed_at IS NULL AND l.ended_at IS NULL
  AND l.held_reason IS DISTINCT FROM 'gathered'`;

/** The oldest due letters of an office, locked; what a stop or another worker holds is left out. */
export function takeDue(tx: Transaction, officeId: string, now: Date, limit: number): Promise<DueLetter[]> {
  return tx.query<DueLetter>(
    `SELECT l.id, l.disclosure, l.created_at, c.language, c.attach_pdf, a.subject_sealed, a.body_sealed, s.name_sealed, s.address_sealed
     FROM letters l JOIN actions a ON a.id = l.action_id JOIN campaigns c ON c.id = a.campaign_id
     JOIN supporters s ON s.id = a.supporter_id
     WHERE ${WAITING} AND l.due_at <= $2 AND a.ended_at IS NULL AND c.stopped_at IS NULL
     ORDER BY l.created_at, l.id LIMIT $3 FOR UPDATE OF l SKIP LOCKED`,
    [officeId, now, limit],
  );
}

/** When the next waiting letter of an office wants to be looked at; null when none waits. */
export async function nextDue(tx: Transaction, officeId: string): Promise<Date | null> {
  const [row] = await tx.query<{ at: Date | null }>(`SELECT min(l.due_at) AS at FROM letters l WHERE ${WAITING}`, [
    officeId,
  ]);
  return row?.at ?? null;
}

/**
 * How many letters may still go to an office within the hour before `now`, and when the next place becomes free if none is.
 * Only one worker at a time decides this for one office: the others wait here until its transaction ends.
 */
export async function roomFor(
  tx: Transaction,
  { officeId, lettersPerHour }: { officeId: string; lettersPerHour: number },
  now: Date,
): Promise<{ room: number; freeAt: Date | null }> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`release-letters/${officeId}`]);
  const hourAgo = new Date(now.getTime() - HOUR);
  const rows = await tx.query<{ handed_at: Date }>(
    `SELECT handed_at FROM letters WHERE office_id = $1 AND handed_at > $2 AND message_id IS NOT NULL ORDER BY handed_at DESC LIMIT $3`,
    [officeId, hourAgo, lettersPerHour],
  );
  const oldest = rows.at(-1);
  const room = lettersPerHour - rows.length;
  return { room, freeAt: room > 0 || oldest === undefined ? null : new Date(oldest.handed_at.getTime() + HOUR) };
}

/** One hour in milliseconds. */
export const HOUR = 3_600_000;
