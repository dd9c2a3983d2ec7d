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

/** Who receives the mail of hosts named in MX records: the operator of the one that is preferred. */
export function operatorOf(exchange: string): string {
  const domain = registrable(exchange);
  return OPERATORS[domain] ?? domain;
}
