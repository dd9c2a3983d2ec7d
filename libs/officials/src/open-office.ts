import type { Transaction } from '#database';
import { Office } from './office.entity.js';
import { officialsError } from './officials.errors.js';

/** @throws OFFICIALS_OFFICE_UNKNOWN, OFFICIALS_OFFICE_ENDED */
export async function assertOpenOffice(tx: Transaction, id: string): Promise<void> {
  const office = await tx.repository(Office).findOne({ where: { id }, lock: { mode: 'pessimistic_read' } });
  if (office === null) throw officialsError('OFFICIALS_OFFICE_UNKNOWN', { office: id });
  if (office.endedAt !== null) throw officialsError('OFFICIALS_OFFICE_ENDED');
}
