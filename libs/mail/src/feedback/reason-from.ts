import type { Evidence } from './evidence.js';
import type { Reason } from './reasons.js';
import { ADDRESS_PHRASES as ADDRESS } from './rules/address-phrases.js';
import { CONTENT_PHRASES as CONTENT } from './rules/content-phrases.js';
import { reasonOfFilingProgram } from './rules/filing-programs.js';
import { reasonAtOperator } from './rules/operators/index.js';
import { SENDER_PHRASES as SENDER } from './rules/sender-phrases.js';
import { REASON_OF_REPLY, reasonOfStatus } from './rules/status-codes.js';
import { SYSTEM_PHRASES as SYSTEM } from './rules/system-phrases.js';

/** Evidence with everything read out of the reply. */
export interface Read extends Omit<Evidence, 'diagnostic'> {
  /** The reply as `comparable` makes it. */
  says: string;
  replyCode: number | null;
  hosts: readonly string[];
}

interface Rule {
  reason: Reason;
  applies: (read: Read, byStatus: Reason | null) => boolean;
}

const BEFORE_MAIL = ['CONN', 'EHLO'];
const BEFORE_DATA = [...BEFORE_MAIL, 'MAIL', 'RCPT'];
/** Reasons of the reporting software that the words of the server may still correct. */
const OPEN_HINTS: readonly Reason[] = [
  ...['undefined', 'onhold', 'systemerror', 'securityerror', 'expired', 'suspend', 'networkerror'],
  ...['hostunknown', 'userunknown'],
] as Reason[];
/** Status codes too vague to count against words. */
const VAGUE: readonly (Reason | null)[] = [null, ...OPEN_HINTS];

/** Words that turn "no such user" into something else. */
const NOT_THE_USER = [
  SENDER.norelaying,
  SENDER.blocked,
  ADDRESS.mailboxfull,
  ADDRESS.hasmoved,
  SENDER.rejected,
  SYSTEM.notaccept,
];
const NOT_THE_SENDER = /5\.1\.0 address rejected|recipient address rejected|sender ip address rejected/;

/** What an SMTP reply says, in this order: sure words and exact codes first. */
const REPLIES: readonly Rule[] = [
  { reason: 'mailboxfull', applies: ({ says }, code) => code === 'mailboxfull' || ADDRESS.mailboxfull.test(says) },
  {
    reason: 'mesgtoobig',
    applies: ({ says, status }, code) =>
      code === 'mesgtoobig' || (!/\.2\.3$/.test(status) && CONTENT.mesgtoobig.test(says)),
  },
  { reason: 'exceedlimit', applies: ({ says }, code) => code === 'exceedlimit' || CONTENT.exceedlimit.test(says) },
  { reason: 'suspend', applies: ({ says }) => ADDRESS.suspend.test(says) },
  { reason: 'hasmoved', applies: ({ says }) => ADDRESS.hasmoved.test(says) },
  {
    reason: 'norelaying',
    applies: ({ says, command }) => !BEFORE_MAIL.includes(command) && SENDER.norelaying.test(says),
  },
  { reason: 'authfailure', applies: ({ says }, code) => code === 'authfailure' || SENDER.authfailure.test(says) },
  { reason: 'userunknown', applies: isUnknownUser },
  { reason: 'filtered', applies: isFiltered },
  { reason: 'requireptr', applies: ({ says }, code) => code === 'requireptr' || SENDER.requireptr.test(says) },
  { reason: 'notcompliantrfc', applies: ({ says }) => CONTENT.notcompliantrfc.test(says) },
  { reason: 'badreputation', applies: ({ says }) => SENDER.badreputation.test(says) },
  { reason: 'rejected', applies: isRejected },
  {
    reason: 'hostunknown',
    applies: ({ says }, code) =>
      code === 'hostunknown'
        ? !SYSTEM.networkerror.test(says)
        : ADDRESS.hostunknown.test(says) && !/not found, try again|temporar/.test(says),
  },
  {
    reason: 'spamdetected',
    applies: ({ says, command }) => !BEFORE_DATA.includes(command) && CONTENT.spamdetected.test(says),
  },
  {
    reason: 'virusdetected',
    applies: ({ says, command }) => !BEFORE_DATA.includes(command) && CONTENT.virusdetected.test(says),
  },
  { reason: 'speeding', applies: ({ says }) => SENDER.speeding.test(says) },
  { reason: 'toomanyconn', applies: ({ says }, code) => code === 'toomanyconn' || SENDER.toomanyconn.test(says) },
  { reason: 'blocked', applies: ({ says }, code) => code === 'blocked' || SENDER.blocked.test(says) },
];

/** What any text says, where neither code nor software told. */
const WORDS: readonly (readonly [Reason, RegExp])[] = [
  ['mailboxfull', ADDRESS.mailboxfull],
  ['spamdetected', CONTENT.spamdetected],
  ['policyviolation', CONTENT.policyviolation],
  ['virusdetected', CONTENT.virusdetected],
  ['norelaying', SENDER.norelaying],
  ['authfailure', SENDER.authfailure],
  ['badreputation', SENDER.badreputation],
  ['securityerror', SENDER.securityerror],
  ['systemerror', SYSTEM.systemerror],
  ['networkerror', SYSTEM.networkerror],
  ['speeding', SENDER.speeding],
  ['suspend', ADDRESS.suspend],
  ['expired', SYSTEM.expired],
  ['contenterror', CONTENT.contenterror],
  ['systemfull', SYSTEM.systemfull],
  ['notaccept', SYSTEM.notaccept],
  ['mailererror', SYSTEM.mailererror],
];

/** The reason that evidence gives. */
export function reasonFrom(read: Read): Reason {
  const { action, status, hint, says, hosts, command } = read;
  if (status.startsWith('2.') || isDelivery(action)) return 'delivered';
  if (hint !== null && !OPEN_HINTS.includes(hint)) return hint;
  const filed = command === '' || command === 'DATA' ? reasonOfFilingProgram(says) : null;
  const special = filed ?? (says === '' ? null : reasonAtOperator(hosts, status, says));
  if (special !== null) return special;
  const byStatus = reasonOfStatus(status);
  // Postfix marks what it says itself by a type of its own; it says it as an SMTP server would.
  const isReply = ['', 'smtp', 'x-postfix'].includes(read.diagnosticType);
  const rule = isReply ? REPLIES.find(({ reason, applies }) => reason === hint || applies(read, byStatus)) : undefined;
  return rule?.reason ?? openHint(hint) ?? fromWords(read, byStatus, isReply) ?? fallback(read);
}

function isDelivery(action: Evidence['action']): boolean {
  return action === 'delivered' || action === 'relayed' || action === 'expanded';
}

function openHint(hint: Reason | null): Reason | null {
  return hint === 'onhold' || hint === 'undefined' ? null : hint;
}

function fromWords(read: Read, byStatus: Reason | null, isReply: boolean): Reason | null {
  // A program that ended with nothing but a number.
  if (read.diagnosticType === 'x-unix' && /^\d{1,3}$/.test(read.says)) return 'mailererror';
  const listen = VAGUE.includes(byStatus) || !isReply;
  const word = listen ? WORDS.find(([, matcher]) => matcher.test(read.says))?.[0] : undefined;
  if (word !== undefined) return word;
  if (byStatus !== null) return byStatus;
  if (/^[45]\.6\./.test(read.status)) return 'contenterror';
  if (/^[45]\.7\./.test(read.status)) return 'securityerror';
  if (/^x-(?:unix|postfix)$/.test(read.diagnosticType)) return 'mailererror';
  if (/^[45]0[0-7]$/.test(String(read.replyCode))) return 'syntaxerror';
  if (SYSTEM.syntaxerror.test(read.says)) return 'syntaxerror';
  return null;
}

function fallback({ action, command, says, replyCode }: Read): Reason {
  if (action === 'delayed') return 'expired';
  if (command === 'EHLO' || command === 'CONN') return 'blocked';
  const byReply = replyCode === null ? undefined : REASON_OF_REPLY[replyCode];
  if (byReply !== undefined) return byReply;
  if (CONTENT.vacation.test(says)) return 'vacation';
  return says === '' ? 'undefined' : 'onhold';
}

function isUnknownUser({ says, command }: Read, byStatus: Reason | null): boolean {
  if (byStatus === 'suspend') return false;
  if (byStatus === 'userunknown')
    return !NOT_THE_USER.some((other) => other.test(says) && !isNotTheSender(other, says));
  return command === 'RCPT' && ADDRESS.userunknown.test(says);
}

/** Refused without naming the address until the content was seen: a filter, whatever the words (docs/bounces.md). */
function isFiltered({ says, command }: Read, byStatus: Reason | null): boolean {
  if (byStatus === 'suspend' || byStatus === 'rejected' || byStatus === 'hostunknown') return false;
  if (byStatus !== 'filtered' && (command === 'RCPT' || command === 'MAIL')) return false;
  return ADDRESS.filtered.test(says) || ADDRESS.userunknown.test(says);
}

function isRejected({ says, command }: Read, byStatus: Reason | null): boolean {
  if (byStatus === 'rejected') return true;
  const listens =
    command === 'MAIL' ||
    (command === 'DATA' && byStatus !== 'userunknown') ||
    [null, 'onhold', 'undefined', 'securityerror', 'systemerror'].includes(byStatus);
  return listens && SENDER.rejected.test(says) && !NOT_THE_SENDER.test(says);
}

function isNotTheSender(matcher: RegExp, says: string): boolean {
  return matcher === SENDER.rejected && NOT_THE_SENDER.test(says);
}
