import type { Queryable } from '#database';

/** Letters of one campaign ($1) to one office ($2) that are held to be gathered and were confirmed by a moment ($3). */
const GATHERED = `l.office_id = $2 AND l.held_reason = 'gathered' AND l.ended_at IS NULL AND l.created_at <= $3
  AND a.id = l.action_id AND a.campaign_id = $1`;

/** A gathered letter, without anything that says whose it is. */
export interface GatheredLetter {
  edited: boolean;
  subject_sealed: Buffer;
  body_sealed: Buffer;
}

/** Which letters: of which campaign, to which office, gathered by when. */
export interface Gathered {
  campaignId: string;
  officeId: string;
  until: Date;
}

/** How many there are, and how many of those were changed by their supporters. */
export async function gatheredCounts(
  db: Queryable,
  { campaignId, officeId, until }: Gathered,
): Promise<{ letters: number; edited: number }> {
  const [row] = await db.query<{ letters: number; edited: number }>(
    `SELECT count(*)::integer AS letters, (count(*) FILTER (WHERE a.edited))::integer AS edited
     FROM letters l, actions a WHERE ${GATHERED}`,
    [campaignId, officeId, until],
  );
  return row!;
}

/** The texts that supporters changed, in an order that says nothing of when each was written. */
export function editedTexts(db: Queryable, { campaignId, officeId, until }: Gathered): Promise<GatheredLetter[]> {
  return db.query<GatheredLetter>(
    `SELECT a.edited, a.subject_sealed, a.body_sealed FROM letters l, actions a
     WHERE ${GATHERED} AND a.edited ORDER BY md5(l.id::text)`,
    [campaignId, officeId, until],
  );
}

/** Marks them as handed over. Returns how many. */
export async function handOver(
  tx: Queryable,
  { campaignId, officeId, until }: Gathered,
  { handoverId, now }: { handoverId: string; now: Date },
): Promise<number> {
  const rows = await tx.query(
    `UPDATE letters l SET handed_at = $5, handover_id = $4, held_at = NULL, held_reason = NULL
     FROM actions a WHERE ${GATHERED} RETURNING l.id`,
    [campaignId, officeId, until, handoverId, now],
  );
  return rows.length;
}
