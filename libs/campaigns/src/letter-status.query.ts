import type { DeliveryState, Disclosure } from '#contracts';
import type { Queryable } from '#database';
import type { MailRoute } from '#mail';
import type { HeldReason } from './letter.entity.js';
import type { EndedReason } from './ending.js';

export interface LetterStatusRow {
  officeName: string;
  bodyName: string;
  disclosure: Disclosure;
  createdAt: Date;
  handedAt: Date | null;
  heldAt: Date | null;
  heldReason: HeldReason | null;
  endedAt: Date | null;
  endedReason: EndedReason | null;
  place: number | null;
  state: DeliveryState | null;
  route: MailRoute | null;
  stateAt: Date | null;
}

/** Reads the directory's offices and mail's deliveries. $1 action. Its place counts the letters that go before it. */
const LETTERS_SQL = `
  SELECT o.name AS "officeName", b.name AS "bodyName", l.disclosure, l.created_at AS "createdAt",
    l.handed_at AS "handedAt", l.held_at AS "heldAt", l.held_reason AS "heldReason",
    l.ended_at AS "endedAt", l.ended_reason AS "endedReason",
    CASE WHEN l.handed_at IS NULL AND l.ended_at IS NULL AND l.held_at IS NULL THEN 1 + (
      SELECT count(*)::integer FROM letters w WHERE w.office_id = l.office_id AND w.handed_at IS NULL
        AND w.ended_at IS NULL AND w.held_at IS NULL AND (w.created_at, w.id) < (l.created_at, l.id)) END AS place,
    d.state, d.route, coalesce(d.settled_at, d.attempting_at, d.created_at) AS "stateAt"
  FROM letters l JOIN offices o ON o.id = l.office_id JOIN bodies b ON b.id = o.body_id
  LEFT JOIN deliveries d ON d.message_id = l.message_id
  WHERE l.action_id = $1 ORDER BY b.name, o.name, l.id`;

/** The letters of one action and where their mail stands. */
export function lettersOf(db: Queryable, actionId: string): Promise<LetterStatusRow[]> {
  return db.query<LetterStatusRow>(LETTERS_SQL, [actionId]);
}
