import type { Reason } from '../reasons.js';
import { phrases } from './phrases.js';

/** Programs that file mail into mailboxes (RFC 5598 calls them delivery agents), and what their errors mean. */
const PROGRAMS: readonly { marks: RegExp; says: readonly (readonly [Reason, RegExp])[] }[] = [
  {
    // Dovecot
    marks: phrases('your message to <*> was automatically rejected:'),
    says: [
      ['mailboxfull', phrases('not enough disk space | quota exceeded | mailbox for user is full')],
      ['userunknown', phrases("mailbox doesn't exist:")],
    ],
  },
  {
    marks: phrases('mail.local: '),
    says: [
      ['mailboxfull', phrases('disc quota exceeded | mailbox full or quota exceeded')],
      ['systemerror', phrases('temporary file write error')],
      [
        'userunknown',
        phrases(': invalid mailbox path | : unknown user: | : user missing home directory | : user unknown'),
      ],
    ],
  },
  {
    marks: phrases('procmail: | /procmail '),
    says: [
      ['mailboxfull', phrases('quota exceeded while writing | user over quota')],
      ['systemfull', phrases('no space left to finish writing')],
    ],
  },
  {
    marks: phrases('maildrop: '),
    says: [
      ['userunknown', phrases('cannot find system user | invalid user specified')],
      ['mailboxfull', phrases('maildir over quota')],
    ],
  },
  {
    // vpopmail
    marks: phrases('vdelivermail: '),
    says: [
      ['filtered', phrases('user does not exist, but will deliver to')],
      ['mailboxfull', phrases('domain is over quota | user is over quota')],
      ['suspend', phrases('account is locked email bounced')],
      ['userunknown', phrases('sorry, no mailbox here by that name')],
    ],
  },
  {
    // vmailmgr
    marks: phrases('vdeliver: '),
    says: [
      ['mailboxfull', phrases('delivery failed due to system quota violation')],
      [
        'userunknown',
        phrases(
          'invalid or unknown base user or domain | invalid or unknown virtual user | does not refer to a virtual user',
        ),
      ],
    ],
  },
];

/** What the error of such a program means; null when no such program speaks. */
export function reasonOfFilingProgram(says: string): Reason | null {
  const program = PROGRAMS.find(({ marks }) => marks.test(says));
  if (program === undefined) return null;
  return program.says.find(([, matcher]) => matcher.test(says))?.[0] ?? 'mailererror';
}
