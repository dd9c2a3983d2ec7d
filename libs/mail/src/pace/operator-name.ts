import { OPERATORS } from './operator-table.js';

/** Second-level labels under which countries let people register: `or.kr`, `co.jp`, `ac.uk`. */
const PUBLIC_SECOND = /^(?:ac|co|com|edu|gen|go|gob|gov|gouv|gv|ltd|mil|ne|net|nom|or|org|pe|plc|re|sch)$/;

/** The domain of a host that somebody registered, by rule of thumb: two labels, three where a country's second label is public. */
export function registrable(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const kept = top.length === 2 && PUBLIC_SECOND.test(second) ? 3 : 2;
  return labels.slice(-kept).join('.');
}

/** What stands for an operator that is not widely known: nobody can read a domain in it. */
export const OWN = 'own:';

/** The name of the operator of a host, if it is one that is widely known. */
export function knownOperator(exchange: string): string | undefined {
  return OPERATORS[registrable(exchange)];
}

/** Whether it stands under a hash, so that its name is known only where it was kept. */
export function isHashed(operator: string): boolean {
  return operator.startsWith(OWN);
}

/** What an operator said, as it may be kept: of one that stands under a hash the codes alone, since servers name themselves. */
export function sayable(operator: string, said: string): string {
  if (!isHashed(operator)) return said;
  return /^[245]\d\d(?:[ -][245]\.\d{1,3}\.\d{1,3})?/.exec(said)?.[0] ?? '';
}
