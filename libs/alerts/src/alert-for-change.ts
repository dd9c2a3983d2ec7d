import type { Queryable, Transaction } from '#database';
import { Alert, AlertText } from './alert.entity.js';
import { alertsError } from './alerts.errors.js';

/**
 * An alert, locked until the transaction ends: edits, approvals and cancelling come one after the other, in the order in which they asked.
 * A row's lock alone has no such order: preparing, which takes it again and again, would keep a stop waiting. @throws ALERTS_UNKNOWN
 */
export async function alertForChange(tx: Transaction, id: string): Promise<Alert> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`alert/${id}`]);
  const alert = await tx.repository(Alert).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (alert === null) throw alertsError('ALERTS_UNKNOWN', { alert: id });
  return alert;
}

/** The same, for a change of its texts. @throws ALERTS_UNKNOWN, ALERTS_CANCELLED, ALERTS_APPROVED */
export async function draftForChange(tx: Transaction, id: string): Promise<Alert> {
  const alert = await alertForChange(tx, id);
  if (alert.cancelledAt !== null) throw alertsError('ALERTS_CANCELLED');
  if (alert.approvedAt !== null) throw alertsError('ALERTS_APPROVED');
  return alert;
}

/** The texts of an alert, the one in its own language first, the others by language. */
export async function textsOf(db: Queryable, { id, language }: Pick<Alert, 'id' | 'language'>): Promise<AlertText[]> {
  const texts = await db.repository(AlertText).findBy({ alertId: id });
  const rank = (text: AlertText) => (text.language === language ? '' : text.language);
  return texts.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The ids of all messages that the texts of an alert became. */
export function messagesOf(texts: readonly AlertText[]): string[] {
  return texts
    .flatMap(({ messageId, discreetMessageId }) => [messageId, discreetMessageId])
    .filter((id) => id !== null);
}
