import type { Transaction } from '#database';
import type { MailService } from '#mail';
import { CANCEL_WORDS, type EndedReason, type Which } from './ending.js';
import { unsettledOf } from './unsettled-mail.query.js';

/**
 * Ends letters that wait, and cancels in mail those that were handed over and are not under way yet. A letter that is being
 * handed over at this moment is waited for and then cancelled. What has left has left.
 */
export async function stopLetters(
  tx: Transaction,
  mail: MailService,
  { where, values }: Which,
  { now, reason }: { now: Date; reason: EndedReason },
): Promise<{ endedLetters: number; cancelledMails: number }> {
  const next = values.length;
  const waiting = await tx.query<{ id: string }>(
    `UPDATE letters l SET ended_at = $${next + 1}, ended_reason = $${next + 2}, held_at = NULL, held_reason = NULL
     FROM actions a WHERE a.id = l.action_id AND l.handed_at IS NULL AND l.ended_at IS NULL AND ${where} RETURNING l.id`,
    [...values, now, reason],
  );
  const handed = await tx.query<{ message_id: string }>(
    `SELECT l.message_id FROM letters l JOIN actions a ON a.id = l.action_id
     WHERE l.message_id IS NOT NULL AND l.ended_at IS NULL AND ${where}`,
    values,
  );
  const cancelled: string[] = [];
  const messageIds = handed.map(({ message_id }) => message_id);
  for (const messageId of await unsettledOf(tx, messageIds)) {
    if ((await mail.cancelMessage(tx, messageId, CANCEL_WORDS[reason])) > 0) cancelled.push(messageId);
  }
  await tx.query(`UPDATE letters SET ended_at = $2, ended_reason = $3 WHERE message_id = ANY($1::uuid[])`, [
    cancelled,
    now,
    reason,
  ]);
  return { endedLetters: waiting.length + cancelled.length, cancelledMails: cancelled.length };
}
