import { readAddress } from './address.js';

/** An address as lists show it: `a•••@example.org`. Always three dots, so that its length tells nothing. */
export function masked(address: string): string {
  const read = readAddress(address);
  if (read === null) return '•••';
  return `${[...read.local][0]}•••@${read.domain}`;
}
