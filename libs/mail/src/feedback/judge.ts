import { domainOf } from './mail/addresses.js';
import { type Action, type Evidence, noEvidence } from './evidence.js';
import { reasonFrom } from './reason-from.js';
import { isPermanent, type Reason } from './reasons.js';
import { comparable } from './rules/phrases.js';
import { commandIn, replyCodeIn, statusIn } from './rules/smtp-words.js';
import { betterStatus } from './rules/status-codes.js';

/** What is held of one address after a report. */
export interface Verdict {
  address: string;
  /** Where it was sent first, where the report tells that too; empty otherwise. */
  originalAddress: string;
  action: Action | null;
  /** The enhanced status code; null where none is known. */
  status: string | null;
  replyCode: number | null;
  reason: Reason;
  /** Whether the address should not be tried again. A delay is never permanent (docs/mail.md 21). */
  permanent: boolean;
  /** What the server said, at most 1,000 characters, addresses and all. */
  said: string;
}

/**
 * Judges what a server answered in our own session, by the same tables as what reports say.
 * @param domain of the address, which tells the operator where the relay passes its words on
 */
export function judgeReply(reply: string, command: Evidence['command'], domain: string): Verdict {
  return judge({ ...noEvidence(`@${domain}`), diagnostic: reply, diagnosticType: 'smtp', command });
}

/** Judges what a report tells of one address. */
export function judge(evidence: Evidence): Verdict {
  const { address, originalAddress, diagnostic } = evidence;
  const said = diagnostic.replace(/\s+/g, ' ').trim();
  const local = /^x-unix$/.test(evidence.diagnosticType);
  const status = betterStatus(evidence.status, local ? '' : statusIn(said));
  const replyCode = local ? null : replyCodeIn(said, status.slice(0, 1));
  const command = evidence.command || commandIn(said);
  const hosts = [evidence.remoteHost, domainOf(address), evidence.reportingHost];
  const reason = reasonFrom({
    ...evidence,
    says: comparable(withoutContinuations(said)),
    status,
    replyCode,
    command,
    hosts,
  });
  const action = evidence.action ?? (reason === 'delivered' ? 'delivered' : 'failed');
  const severity = severityOf(status, replyCode);
  return {
    address,
    originalAddress,
    action,
    status: status || null,
    replyCode,
    reason,
    permanent: action !== 'delayed' && isPermanent(reason, severity),
    said: said.slice(0, 1000),
  };
}

function severityOf(status: string, replyCode: number | null): 4 | 5 | null {
  const digit = status.slice(0, 1) || String(replyCode ?? '').slice(0, 1);
  return digit === '4' ? 4 : digit === '5' ? 5 : null;
}

/** `550-5.7.1 first 550-5.7.1 second 550 5.7.1 third`: the codes of a reply of several lines, but for the first, stand in the way. */
function withoutContinuations(said: string): string {
  const code = /\b([245]\d\d)-/.exec(said)?.[1];
  if (code === undefined) return said;
  const seen = new RegExp(`(?<=\\s)${code}[- ](?:[245]\\.\\d{1,3}\\.\\d{1,3} ?)?`, 'g');
  const head = said.search(new RegExp(`\\b${code}-`)) + 4;
  return `${said.slice(0, head - 1)} ${said.slice(head).replace(seen, '')}`;
}
