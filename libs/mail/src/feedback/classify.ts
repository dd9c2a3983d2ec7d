import type { FeedbackWord } from '#contracts';
import { isAutoReply, saysMailboxIsGone } from './auto-reply.js';
import { looksLikeDeliveryStatus, readDeliveryStatus } from './delivery-status.js';
import { type Evidence, noEvidence } from './evidence.js';
import { readComplaint } from './feedback-report.js';
import { isFromMailSystem, isReportSubject, tellsOfFailure, UNDESCRIBED } from './generic-report.js';
import { judge, type Verdict } from './judge.js';
import { addressIn } from './mail/addresses.js';
import { type Mail, type Part, readMail, textOf } from './mail/read-mail.js';
import { plainText } from './mail/plain-text.js';
import { hintOf, readPlainReport, recipientOfOriginal, softwareOf } from './plain-report.js';
import { FIELD_HINTS } from './rules/field-hints.js';
import { enrich } from './report-text.js';
import { readSesNotification } from './ses-notification.js';
import type { Reading } from './software/index.js';

/** What kind of mail came in. */
export type FeedbackKind = FeedbackWord;

/** What a mail that came in tells us. */
export interface Feedback {
  kind: FeedbackKind;
  /** Of complaints: `abuse`, `fraud` … (RFC 5965 7.3); null otherwise. */
  feedbackType: string | null;
  /** Each address that the mail is about, in the mail's order; one without an address where it hides it. */
  recipients: Verdict[];
}

const TEXT = 256 * 1024;
const IS_ORIGINAL = /^message\/(?:rfc822|global(?:-headers)?$|partial)|^text\/rfc822-headers/;
const IS_STATUS = /^message\/(?:x-?)?(?:global-)?delivery-status$/;
const UNSUBSCRIBE =
  /^\s*(?:(?:re|aw)\s*:\s*)?(?:please )?(?:unsubscribe|remove me|opt[- ]?out|stop|abmelden|abbestellen|désabonne(?:r|ment)|désinscription|darse de baja|cancelar (?:la )?suscripción|cancelar inscrição|disiscri(?:vimi|zione)|отписаться|отписка|配信停止|退会|購読解除|退订|取消订阅|수신 ?거부|구독 ?(?:취소|해지))[\s.!]*(?:me|from .{0,80})?\s*$/iu;

/** Reads any bytes as an answer to a mail of ours. Pure; never throws, in time linear in at most 2 MB. */
export function classifyMail(bytes: Uint8Array): Feedback {
  const mail = readMail(bytes);
  const reading: Reading = { mail, text: textForPeople(mail) };
  const complaint = readComplaint(mail);
  if (complaint !== null) {
    const { feedbackType, addresses } = complaint;
    const about = addresses.length > 0 ? addresses : [''];
    return { kind: 'complaint', feedbackType: feedbackType || null, recipients: about.map(complained) };
  }
  const ses = readSesNotification(reading.text);
  if (ses !== null) {
    if (ses.type !== 'complaint') return reportOf(ses.recipients.map(judge));
    const recipients = ses.recipients.map(({ address }) => complained(address));
    return { kind: 'complaint', feedbackType: ses.feedbackType, recipients };
  }
  const told = tolds(reading);
  if (told.length > 0) return reportOf(told.map(judge));
  return correspondence(reading);
}

/** What a report tells, by its fields, by what is known of its program, or by its words. */
function tolds(reading: Reading): Evidence[] {
  const { mail, text } = reading;
  const software = softwareOf(reading);
  const fields = mail.parts.filter(isStatus).flatMap((part) => readDeliveryStatus(textOf(part)));
  const found = fields.length > 0 ? fields : looksLikeDeliveryStatus(text) ? readDeliveryStatus(text) : [];
  if (found.length > 0) {
    const own = [...FIELD_HINTS, ...(software?.hints ?? [])];
    return enrich(found, text).map((one) => ({ ...one, hint: one.hint ?? hintOf({ hints: own }, one.diagnostic) }));
  }
  const system = isFromMailSystem(mail) || isReportSubject(mail.headers.text('subject'));
  const byHeader = software?.signs.some(([place]) => place.startsWith('x-')) ?? false;
  if (software !== null && (system || byHeader)) {
    const plain = readPlainReport(software, reading);
    if (plain.length > 0) return plain;
  }
  if (!system || !tellsOfFailure(text) || (isAutoReply(mail) && !isReportSubject(mail.headers.text('subject'))))
    return [];
  return undescribed(reading);
}

/** A report of a program that nobody has described: the headers may name who it is about, or the mail that came back. */
function undescribed(reading: Reading): Evidence[] {
  const { mail, text } = reading;
  const named = mail.headers.all('x-failed-recipients').flatMap((value) => value.split(','));
  const failed = named.map((value) => addressIn(value)).filter((address) => address !== null);
  const sender = addressIn(mail.headers.text('to'))?.toLowerCase();
  const plain = readPlainReport(UNDESCRIBED, reading).filter(
    ({ address }) => address.toLowerCase() !== sender || failed.length > 0,
  );
  if (plain.length > 0) return plain;
  const original = recipientOfOriginal(reading);
  const about = failed.length > 0 ? failed : original === null ? [] : [original];
  return about.map((address) => ({ ...noEvidence(address), diagnostic: text.slice(0, 2000) }));
}

/** A report about these: one address that failed makes it a bounce. */
export function reportOf(recipients: Verdict[]): Feedback {
  const failed = recipients.some(({ action }) => action === 'failed');
  const delayed = recipients.some(({ action }) => action === 'delayed');
  return { kind: failed ? 'bounce' : delayed ? 'delayed' : 'delivered', feedbackType: null, recipients };
}

/** What people and their programs write. */
function correspondence({ mail, text }: Reading): Feedback {
  const { headers } = mail;
  const from = addressIn(headers.text('from')) ?? addressIn(headers.text('return-path')) ?? '';
  const receipt = mail.parts.some(({ type }) => type === 'message/disposition-notification');
  if (receipt) return { kind: 'auto_reply', feedbackType: null, recipients: [] };
  if (isAutoReply(mail) && !isFromMailSystem(mail)) {
    const reason = saysMailboxIsGone(text) ? 'suspend' : 'vacation';
    const verdict = { ...complained(from), reason, said: text.replace(/\s+/g, ' ').trim().slice(0, 1000) } as const;
    return { kind: 'auto_reply', feedbackType: null, recipients: from === '' ? [] : [verdict] };
  }
  const asks =
    UNSUBSCRIBE.test(headers.text('subject')) ||
    /(?:^|[<\s,])(?:[\w.-]+[-+.])?unsubscribe(?:[-+][^@\s]*)?@/i.test(headers.text('to'));
  const firstLine = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const kind = asks || UNSUBSCRIBE.test(firstLine) ? 'unsubscribe' : isReply(mail) ? 'reply' : 'other';
  return { kind, feedbackType: null, recipients: [] };
}

function isReply({ headers }: Mail): boolean {
  return (
    headers.has('in-reply-to') ||
    headers.has('references') ||
    /^\s*(?:re|aw|antw|sv|odp|回复|답장|返信)\s*:/i.test(headers.text('subject'))
  );
}

/** A complaint says nothing of whether an address works, so it is not "permanent"; what it forbids follows from the kind. */
export function complained(address: string): Verdict {
  const nothing = { originalAddress: '', action: null, status: null, replyCode: null, said: '' };
  return { address, ...nothing, reason: 'feedback', permanent: false };
}

function isStatus(part: Part): boolean {
  if (IS_STATUS.test(part.type)) return true;
  if (IS_ORIGINAL.test(part.type) || part.type === 'text/html') return false;
  return part.body.length < TEXT && looksLikeDeliveryStatus(textOf(part));
}

/** The text before the mail that came back; of HTML where there is no plain one. */
export function textForPeople(mail: Mail): string {
  const end = mail.parts.findIndex(({ type }) => IS_ORIGINAL.test(type));
  const own = (end < 0 ? mail.parts : mail.parts.slice(0, end)).filter(({ type }) => !IS_STATUS.test(type));
  const parts =
    own.length > 0 ? own : mail.parts.filter(({ type }) => !IS_STATUS.test(type) && !IS_ORIGINAL.test(type));
  const plain = parts.filter(({ type }) => type !== 'text/html' && /^(?:text|message)\/|^application\/json/.test(type));
  const said = plain.map((part) => textOf({ ...part, body: part.body.slice(0, TEXT) })).join('\n');
  if (said.trim() !== '') return said.slice(0, TEXT);
  const html = parts.filter(({ type }) => type === 'text/html');
  return plainText(html.map((part) => textOf({ ...part, body: part.body.slice(0, TEXT) })).join('\n')).slice(0, TEXT);
}
