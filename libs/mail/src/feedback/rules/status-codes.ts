import type { Reason } from '../reasons.js';

/** What enhanced status codes say by themselves (RFC 3463, 5248, 7372, 7505), as `severity.subject.detail`; 4 and 5 where both do. */
const CODES: readonly [string, Reason][] = [
  ['[45].1.6', 'hasmoved'],
  ['[45].1.7', 'rejected'],
  ['[45].1.8', 'rejected'],
  ['[45].1.9', 'systemerror'],
  ['[45].1.10', 'notaccept'],
  ['5.1.[013]', 'userunknown'],
  ['5.1.2', 'hostunknown'],
  ['5.1.4', 'filtered'],
  ['4.2.1', 'suspend'],
  ['5.2.[01]', 'filtered'],
  ['[45].2.2', 'mailboxfull'],
  ['[45].2.3', 'exceedlimit'],
  ['[45].2.4', 'filtered'],
  ['5.3.0', 'systemerror'],
  ['[45].3.1', 'systemfull'],
  ['[45].3.2', 'notaccept'],
  ['[45].3.[35]', 'systemerror'],
  ['5.3.4', 'mesgtoobig'],
  ['5.4.0', 'networkerror'],
  ['4.4.1', 'expired'],
  ['[45].4.2', 'networkerror'],
  ['5.4.3', 'systemerror'],
  ['[45].4.4', 'networkerror'],
  ['[45].4.5', 'toomanyconn'],
  ['[45].4.6', 'networkerror'],
  ['[45].4.7', 'expired'],
  ['4.5.3', 'systemerror'],
  ['5.5.3', 'toomanyconn'],
  ['[45].5.5', 'systemerror'],
  ['5.5.4', 'systemerror'],
  ['5.5.6', 'securityerror'],
  ['[45].6.[0-9]', 'contenterror'],
  ['[45].7.[12]', 'blocked'],
  ['5.7.0', 'securityerror'],
  ['[45].7.([3-9]|1[0-24-5]|19)', 'securityerror'],
  ['5.7.13', 'suspend'],
  ['[45].7.16', 'mesgtoobig'],
  ['[45].7.1[78]', 'hasmoved'],
  ['[45].7.(2[0-4]|26)', 'authfailure'],
  ['[45].7.25', 'requireptr'],
  ['[45].7.27', 'rejected'],
];

const TABLE = CODES.map(([code, reason]) => [new RegExp(`^${code.replaceAll('.', '\\.')}$`), reason] as const);

/** The reason that a status code names; null when it names none. */
export function reasonOfStatus(status: string): Reason | null {
  return TABLE.find(([code]) => code.test(status))?.[1] ?? null;
}

/** What a reply code says where nothing else does (RFC 4954, 5248, 7504). */
export const REASON_OF_REPLY: Readonly<Record<number, Reason>> = {
  422: 'mailboxfull',
  432: 'securityerror',
  454: 'securityerror',
  521: 'notaccept',
  523: 'exceedlimit',
  524: 'securityerror',
  525: 'suspend',
  530: 'securityerror',
  534: 'securityerror',
  535: 'securityerror',
  538: 'securityerror',
  556: 'notaccept',
};

/**
 * Which of two codes to believe: what the report's Status field says and what the server said. Vague codes (x.0.0, x.1.0)
 * give way; between two exact ones the server's own words count.
 */
export function betterStatus(field: string, said: string): string {
  if (said === '' || said === field) return field;
  if (field === '') return said;
  if (said.endsWith('.0') && !field.endsWith('.0.0')) return field;
  if (field[0] === '5' && said[0] === '4' && !/\.0\.0$|\.4\.7$/.test(field)) return field;
  return said;
}
