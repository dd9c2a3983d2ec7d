import type { SqlValue, Transaction } from '#database';
import type { MailService } from '#mail';
import { endAnswers } from './answer.query.js';
import { unsettledOf } from './unsettled-mail.query.js';

/** Why an action or a letter ended before it was sent. */
export type EndedReason = 'campaign_stopped' | 'expired' | 'not_me' | 'second_letter';

/** Which rows: a condition on actions `a` with its values. */
export interface Which {
  where: string;
  values: SqlValue[];
}

/** What a cancelled mail says of why, to staff. */
export const CANCEL_WORDS: Record<EndedReason, string> = {
  campaign_stopped: 'The campaign was stopped.',
  expired: 'It was not confirmed in time.',
  not_me: 'The owner of the address said that it was not theirs.',
  second_letter: 'This address has a confirmed letter in the campaign already.',
};

/** Ends actions, erases what is personal in them and cancels their confirmation mail where it has not left. Returns how many. */
export async function endActions(
  tx: Transaction,
  mail: MailService,
  { where, values }: Which,
  { now, reason }: { now: Date; reason: EndedReason },
): Promise<number> {
  const rows = await tx.query<{ id: string; supporter_id: string; message_id: string | null }>(
    `SELECT a.id, a.supporter_id, a.message_id FROM actions a WHERE a.ended_at IS NULL AND ${where}
     ORDER BY a.id FOR UPDATE`,
    values,
  );
  if (rows.length === 0) return 0;
  await tx.query(
    `UPDATE actions SET ended_at = $2, ended_reason = $3, supporter_id = NULL, address_hash = NULL,
       subject_sealed = NULL, body_sealed = NULL WHERE id = ANY($1::uuid[])`,
    [rows.map(({ id }) => id), now, reason],
  );
  const answers = await endAnswers(
    tx,
    rows.map(({ id }) => id),
    now,
  );
  await mail.forgetReplies(tx, answers.waiting);
  await tx.query(`DELETE FROM supporters WHERE id = ANY($1::uuid[])`, [rows.map((row) => row.supporter_id)]);
  const asked = rows.flatMap(({ message_id }) => (message_id === null ? [] : [message_id]));
  const messageIds = [...asked, ...answers.messages];
  for (const messageId of await unsettledOf(tx, messageIds)) {
    await mail.cancelMessage(tx, messageId, CANCEL_WORDS[reason]);
  }
  return rows.length;
}
