import { judgeReply } from './feedback/judge.js';
import type { Reason } from './feedback/reasons.js';

/** What became of one try to hand a mail over. */
export type Outcome =
  /** The relay answered 2xx to the final dot. */
  | { kind: 'accepted'; code: number; reply: string }
  /** A 4xx about this mail: by the ladder. `tooFast`: its operator wants fewer mails or connections. */
  | { kind: 'deferred'; code: number; reply: string; tooFast?: true }
  /** A 5xx that says the address cannot be delivered to. */
  | { kind: 'bounced'; code: number; reply: string; why: Reason; permanent: boolean }
  /** Refused for good, but not for the address: policy (5.7.x), size, something of ours. */
  | { kind: 'failed'; code: number | null; reply: string | null; reason: string }
  /** The relay refuses our configuration (docs/mail.md 16): the message is paused, the address is blameless. */
  | { kind: 'misconfigured'; code: number; reply: string }
  /** Nothing was handed over: no connection, no greeting, no login. Not counted as a try. */
  | { kind: 'unreached'; reason: 'relay_unreached' | 'relay_refuses_login' | 'relay_tls_failed' }
  /** Bytes were handed over and no answer came. */
  | { kind: 'uncertain' };

/** What nodemailer tells of a failure. */
export interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** Reasons that lie in our set-up wherever they come up. */
const OUR_SETUP: readonly Reason[] = ['authfailure', 'requireptr'];
/** Reasons for which fewer would have been taken. */
const TOO_FAST: readonly Reason[] = ['speeding', 'toomanyconn', 'badreputation'];
const COMMANDS = { 'MAIL FROM': 'MAIL', 'RCPT TO': 'RCPT', DATA: 'DATA' } as const;

// Gmail: sender not authenticated or not aligned, PTR, TLS. Microsoft 5.7.515: SPF, DKIM or DMARC of ours fails.
const OUR_CONFIGURATION = /^(?:4\.7\.(?:23|27|29|30|31|32)|5\.7\.(?:25|26|27|29|30|515))$/;

/** RFC 6531 4.2 and RFC 5248: what a server says that does not take letters outside ASCII before the @, after all. */
const NOT_CARRIED = /^5\.6\.[789]$/;
/** What it says that does not know the parameter, or takes the letters for a mistake in writing (RFC 5321 4.1.1.11, RFC 3463 3.2, 3.6). */
const NOT_UNDERSTOOD = { codes: [501, 504, 555], enhanced: /^5\.(?:1\.3|5\.[24])$/ } as const;
const CANNOT_CARRY = 'address_needs_smtputf8';

/** Whom a mail is for, as far as what a relay says to it depends on that. */
export interface Whom {
  /** Of the address. */
  domain: string;
  /** Whether it has letters outside ASCII before the @. */
  smtpUtf8: boolean;
}

const ANYBODY: Whom = { domain: '', smtpUtf8: false };

/**
 * What a failure means (RFC 5321 4.2, RFC 3463).
 * @param begun whether bytes of the mail itself were handed over: without an answer after that, nobody knows
 */
export function outcomeOf(failure: SmtpFailure, begun: boolean, whom: Whom = ANYBODY): Outcome {
  const { responseCode, command = '' } = failure;
  if (failure.code === 'EAUTH' || failure.code === 'ENOAUTH')
    return { kind: 'unreached', reason: 'relay_refuses_login' };
  if (failure.code === 'ETLS') return { kind: 'unreached', reason: 'relay_tls_failed' };
  if (responseCode === undefined || !isReply(responseCode)) return withoutReply(failure, begun);
  // The reply answered a greeting, a hello or nothing at all: it is about the session, not about this mail.
  if (!/^(?:MAIL FROM|RCPT TO|DATA)$/.test(command)) {
    return begun ? { kind: 'uncertain' } : { kind: 'unreached', reason: 'relay_unreached' };
  }
  return ofReply(responseCode, failure.response ?? '', command, whom);
}

function withoutReply(failure: SmtpFailure, begun: boolean): Outcome {
  if (begun) return { kind: 'uncertain' };
  if (failure.code === 'ESMTPUTF8') return { kind: 'failed', code: null, reply: null, reason: CANNOT_CARRY };
  const ours = failure.code === 'EENVELOPE' || failure.code === 'EMESSAGE';
  if (ours) return { kind: 'failed', code: null, reply: null, reason: 'refused_here' };
  return { kind: 'unreached', reason: 'relay_unreached' };
}

function ofReply(code: number, reply: string, command: string, { domain, smtpUtf8 }: Whom): Outcome {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(reply)?.[1] ?? '';
  const { reason: why, permanent } = judgeReply(reply, COMMANDS[command as keyof typeof COMMANDS] ?? '', domain);
  if (OUR_CONFIGURATION.test(enhanced) || OUR_SETUP.includes(why)) return { kind: 'misconfigured', code, reply };
  if (code < 500) return { kind: 'deferred', code, reply, ...(isTooFast(code, command, why) ? { tooFast: true } : {}) };
  // Before anything else is believed: one such address must neither be barred for it nor stop everybody's message.
  if (smtpUtf8 && isNotCarried(code, enhanced)) return { kind: 'failed', code, reply, reason: CANNOT_CARRY };
  // A permanent refusal of MAIL FROM is about us: the relay has not heard of the recipient yet.
  if (command === 'MAIL FROM') return { kind: 'misconfigured', code, reply };
  if (permanent) return { kind: 'bounced', code, reply, why, permanent };
  if (enhanced.startsWith('5.7.')) return { kind: 'failed', code, reply, reason: 'refused_by_policy' };
  if (enhanced.startsWith('5.1.') || enhanced.startsWith('5.2.') || command === 'RCPT TO') {
    return { kind: 'bounced', code, reply, why, permanent };
  }
  return { kind: 'failed', code, reply, reason: 'refused_by_policy' };
}

function isNotCarried(code: number, enhanced: string): boolean {
  if (NOT_CARRIED.test(enhanced)) return true;
  return NOT_UNDERSTOOD.codes.some((known) => known === code) || NOT_UNDERSTOOD.enhanced.test(enhanced);
}

/** The relay passes on, or guards, what the operator takes: that it goes away (421) before it heard of the recipient is its own affair. */
function isTooFast(code: number, command: string, why: Reason): boolean {
  return TOO_FAST.includes(why) || (code === 421 && command !== 'MAIL FROM');
}

/** Anything that is not a three-digit failure (a garbled line) is no answer. */
function isReply(code: number): boolean {
  return code >= 400 && code < 600;
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;

/** A relay's words without the addresses that it likes to quote, at most 300 characters. It is called for every mail. */
export function withoutAddresses(reply: string, recipient: { text: string; local: string }): string {
  if (mentionsNobody(reply, recipient.local)) return reply.replace(/\s+/g, ' ').slice(0, 300);
  const local = new RegExp(recipient.local.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
  return reply
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/gu, '<…>')
    .replace(local, (found, at: number, all: string) => (isWord(all, at, found.length) ? '<…>' : found))
    .replace(/<<…>>/g, '<…>')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
}

/** Most replies: plain ASCII that holds neither an address nor the recipient's local part. */
function mentionsNobody(reply: string, local: string): boolean {
  return (
    !reply.includes('@') && /^[\0-\x7f]*$/.test(reply + local) && !reply.toLowerCase().includes(local.toLowerCase())
  );
}

/** Whether what stands there is a word by itself. Letters of all scripts in one pattern would cost milliseconds to compile. */
function isWord(text: string, at: number, length: number): boolean {
  return !LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && !LETTER_AFTER.test(text.slice(at + length));
}
