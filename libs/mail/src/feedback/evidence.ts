import type { Reason } from './reasons.js';
import type { Command } from './rules/smtp-words.js';

/** What a report says became of a message for one address (RFC 3464 2.3.3). */
export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

/** What a report tells of one address, before anybody judges it. */
export interface Evidence {
  /** As the report writes it; empty where it hides it. */
  address: string;
  /** Where it was sent first, where the report tells that too. */
  originalAddress: string;
  action: Action | null;
  /** The Status field; empty where there is none. */
  status: string;
  /** The words of the server that refused, or of the program that reports. */
  diagnostic: string;
  /** Lower case: `smtp`, `x-unix`, `x-postfix`; empty where nothing is said, which mostly means SMTP. */
  diagnosticType: string;
  command: Command | '';
  /** The server that refused, and the one that reports. */
  remoteHost: string;
  reportingHost: string;
  /** What the table of the reporting software says. */
  hint: Reason | null;
}

/** Nothing known yet of an address. */
export function noEvidence(address: string): Evidence {
  return {
    address,
    originalAddress: '',
    action: null,
    status: '',
    diagnostic: '',
    diagnosticType: '',
    command: '',
    remoteHost: '',
    reportingHost: '',
    hint: null,
  };
}
