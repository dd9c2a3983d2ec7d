import type { Reason } from '../../reasons.js';

/** A rule of one operator: the first that fits decides. */
export interface OperatorRule {
  reason: Reason;
  /** The enhanced status code must be one of these. */
  status?: RegExp;
  /** The reply, in lower case with single blanks, must say this. */
  says?: RegExp;
}

/** An operator of mailboxes or of a gateway whose codes mean something of their own. */
export interface Operator {
  name: string;
  /** The names of its servers or the domains it serves, compared at the end. */
  hosts: RegExp;
  /** Tells its replies where the host is not known, by marks that nobody else uses. */
  marks?: RegExp;
  rules: readonly OperatorRule[];
}
