import { authError } from '#auth';
import { readAddress } from '#mail';

/** An address that mail could reach, as mail writes it. @throws AUTH_ADDRESS_INVALID */
export function accountAddress(given: string): string {
  const address = readAddress(given);
  if (address === null || !address.domain.includes('.')) throw authError('AUTH_ADDRESS_INVALID');
  return address.text;
}
