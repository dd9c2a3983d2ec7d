import { phrases } from '../phrases.js';
import type { Operator } from './operator.js';

/** Japanese operators of mobile phones, who say "user unknown" for filters too. */
export const MOBILE: readonly Operator[] = [
  {
    name: 'nttdocomo',
    hosts: /(?:^|\.)docomo\.ne\.jp$/,
    rules: [
      { reason: 'mailboxfull', says: phrases('552 too much mail data | too much mail data') },
      { reason: 'toomanyconn', says: phrases('too many recipients') },
      { reason: 'syntaxerror', says: phrases('503 bad sequence of commands | 504 command parameter not implemented') },
      { reason: 'userunknown', status: /^5\.1\.1$/ },
      { reason: 'filtered', status: /^5\.2\.0$/ },
      { reason: 'rejected', status: /^5\.0\.0$|^$/, says: phrases('unknown user * in reply to end of data') },
    ],
  },
  {
    name: 'kddi',
    hosts: /(?:^|\.)(?:ezweb\.ne\.jp|au\.com)$/,
    rules: [
      { reason: 'filtered', says: phrases('550 : user unknown | ^: user unknown') },
      { reason: 'userunknown', says: phrases('>: user unknown') },
    ],
  },
];
