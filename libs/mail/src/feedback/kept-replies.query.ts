import type { Queryable } from '#database';
import type { SenderStanding } from './sender-standing.js';

/** An answer as it is kept. */
export interface KeptReplyRow {
  sealed: Buffer;
  cut: boolean;
  sender: SenderStanding;
  keptAt: Date;
}

/** Locked, so that two who decide on it come one after the other. Reads: mail_kept_replies. */
export async function keptReply(db: Queryable, feedbackId: string): Promise<KeptReplyRow | undefined> {
  const [row] = await db.query<KeptReplyRow>(
    `SELECT mail_sealed AS sealed, cut, sender, kept_at AS "keptAt" FROM mail_kept_replies WHERE feedback_id = $1 FOR UPDATE`,
    [feedbackId],
  );
  return row;
}

/** The sealed address that a delivery went to; null once it is forgotten. Reads: deliveries. */
export async function writtenTo(db: Queryable, deliveryId: string): Promise<Buffer | null> {
  const [row] = await db.query<{ sealed: Buffer | null }>(
    `SELECT recipient_sealed AS sealed FROM deliveries WHERE id = $1`,
    [deliveryId],
  );
  return row?.sealed ?? null;
}

/** What deliveries of brief messages carried, where nothing has happened since an instant; at most 1,000. $1 instant. */
export const FORGET_BRIEF_SQL = `
  UPDATE deliveries SET slots_sealed = NULL WHERE id IN (
    SELECT d.id FROM messages m JOIN deliveries d ON d.message_id = m.id
    WHERE m.brief AND m.settled_at < $1 AND d.slots_sealed IS NOT NULL
      AND d.state IN ('accepted', 'delivered', 'bounced', 'failed', 'suppressed', 'cancelled', 'excluded')
    LIMIT 1000) RETURNING id`;

/** Forgets what answers said; that they came stays on record. */
export async function forgetReplies(tx: Queryable, feedbackIds: readonly string[]): Promise<void> {
  if (feedbackIds.length === 0) return;
  await tx.query(`DELETE FROM mail_kept_replies WHERE feedback_id = ANY($1::uuid[])`, [feedbackIds]);
}
