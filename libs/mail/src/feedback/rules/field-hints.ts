import type { Reason } from '../reasons.js';
import { phrases } from './phrases.js';

/** Words of programs that report by RFC 3464, whose meaning is theirs: Courier and Amazon. */
export const FIELD_HINTS: readonly (readonly [Reason, RegExp])[] = [
  ['hostunknown', phrases('^no such domain.')],
  ['systemerror', phrases("this domain's dns violates rfc 1035")],
  ['networkerror', phrases('^dns lookup failed.')],
  ['expired', phrases('delivery expired (message too old) | delivery expired')],
];
