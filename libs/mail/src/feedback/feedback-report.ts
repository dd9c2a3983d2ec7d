import { addressIn, addressesIn } from './mail/addresses.js';
import { headersOf, type Mail, type Part, textOf } from './mail/read-mail.js';

/** A complaint as a feedback loop reports it (RFC 5965). */
export interface Complaint {
  /** `abuse`, `fraud`, `opt-out` …, lower case; empty where the report does not say. */
  feedbackType: string;
  /** Who complained; an empty list where the report hides it altogether. */
  addresses: string[];
}

/** Reads a feedback report; null when the mail is none. */
export function readComplaint(mail: Mail): Complaint | null {
  const report = mail.parts.find(({ type }) => type === 'message/feedback-report');
  const original = mail.parts.find(({ type }) =>
    /^message\/(?:rfc822|global(?:-headers)?$)|^text\/rfc822-headers/.test(type),
  );
  const declared = /feedback-report/i.test(mail.params['report-type'] ?? '');
  if (report === undefined && !declared) return isJunkReport(mail) ? fromJunkReport(mail, original) : null;
  const fields = report === undefined ? '' : textOf(report);
  const type = /^Feedback-Type:[ \t]*([\w-]+)/im.exec(fields)?.[1]?.toLowerCase() ?? '';
  const named = fields.match(/^(?:Original-Rcpt-To|Removal-Recipient|Redacted-Address):.*$/gim) ?? [];
  const whole = named.flatMap((line) => addressesIn(line.replace(/^[^:]+:/, '')));
  return { feedbackType: type, addresses: whole.length > 0 ? [...new Set(whole)] : fromOriginal(original) };
}

/** Microsoft and Amazon send complaints as an ordinary mail that holds the original. */
function isJunkReport({ headers }: Mail): boolean {
  const from = headers.text('from').toLowerCase();
  const loop = /staff@hotmail\.com|complaints@[\w.-]*amazonses\.com/.test(from);
  return loop && /complaint about message from/i.test(headers.text('subject'));
}

function fromJunkReport(mail: Mail, original: Part | undefined): Complaint {
  const text = original === undefined ? mail.parts.map(({ body }) => body.slice(0, 20_000)).join('\n') : original.body;
  const named = /^X-HmXmrOriginalRecipient:[ \t]*(.+)$/im.exec(text)?.[1] ?? '';
  const address = addressIn(named);
  return { feedbackType: 'abuse', addresses: address === null ? fromOriginal(original) : [address] };
}

function fromOriginal(original: Part | undefined): string[] {
  if (original === undefined) return [];
  const headers = headersOf(textOf(original));
  const to = ['x-original-to', 'x-apparently-to', 'to'].map((name) => addressIn(headers.text(name)));
  const address = to.find((found) => found !== null) ?? null;
  return address === null ? [] : [address];
}
