import type { Transaction } from '#database';
import { Office } from './office.entity.js';
import { officialsError } from './officials.errors.js';

/** The office, locked until the transaction ends: two who add to it come one after the other. @throws OFFICIALS_OFFICE_UNKNOWN, OFFICIALS_OFFICE_ENDED */
export async function lockedOpenOffice(tx: Transaction, id: string): Promise<Office> {
  const office = await tx.repository(Office).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (office === null) throw officialsError('OFFICIALS_OFFICE_UNKNOWN', { office: id });
  if (office.endedAt !== null) throw officialsError('OFFICIALS_OFFICE_ENDED');
  return office;
}
