import type { Transaction } from '#database';
import { Alert } from './alert.entity.js';
import { alertsError } from './alerts.errors.js';

/** An alert, locked until the transaction ends: edits, approvals and cancelling come one after the other. @throws ALERTS_UNKNOWN */
export async function alertForChange(tx: Transaction, id: string): Promise<Alert> {
  const alert = await tx.repository(Alert).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (alert === null) throw alertsError('ALERTS_UNKNOWN', { alert: id });
  return alert;
}
