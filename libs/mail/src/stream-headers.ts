import { createHash } from 'node:crypto';
import type { Stream } from '#contracts';
import { asciiDomain } from './address.js';
import type { Message } from './message.entity.js';

/** Whose mail it is: MAIL_FROM and PUBLIC_URL. */
export interface Sender {
  from: string;
  publicUrl: string;
}

/** Streams that one signs up for and can leave; their mail carries the List headers. */
const LISTS: readonly Stream[] = ['alerts', 'digests'];

export function isList(stream: Stream): boolean {
  return LISTS.includes(stream);
}

/**
 * The headers that a stream's mail always carries, with `{{unsubscribe_url}}` still a slot: RFC 2369 and 2919 (List-…),
 * RFC 8058 (one-click), RFC 3834 (Auto-Submitted), Feedback-ID for Gmail. Letters are written by people and carry none.
 */
export function streamHeaders(
  { stream, id, discreet }: Pick<Message, 'stream' | 'id' | 'discreet'>,
  sender: Sender,
): Record<string, string> {
  const automatic = { 'Auto-Submitted': 'auto-generated' };
  if (stream === 'letters') return {};
  if (!isList(stream)) return automatic;
  const domain = domainOf(sender.from);
  const list = discreet ? 'news' : stream;
  return {
    ...automatic,
    'List-Id': `<${list}.${domain}>`,
    'List-Unsubscribe': '<{{unsubscribe_url}}>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Help': `<mailto:${sender.from}?subject=help>`,
    'List-Owner': `<mailto:${sender.from}>`,
    'List-Archive': `<${sender.publicUrl}/>`,
    'List-Post': 'NO',
    'Feedback-ID': `${id}:${list}:mail:${senderId(domain)}`,
  };
}

/** The domain of an address of ours, as A-labels. */
export function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return asciiDomain(domain) ?? domain;
}

/** The same 13 characters for one installation always (Gmail asks for 5 to 15). */
function senderId(domain: string): string {
  return `s${createHash('sha256').update(domain).digest('hex').slice(0, 12)}`;
}

/** Written by mail alone. Lower case. */
const RESERVED =
  /^(from|sender|to|cc|bcc|reply-to|subject|date|message-id|mime-version|content-.*|return-path|received|dkim-signature|arc-.*|auto-submitted|list-.*|feedback-id|precedence|resent-.*)$/;
const FIELD_NAME = /^[!-9;-~]{1,70}$/;

/** Whether a caller may give a header of this name (RFC 5322 field name, and none of ours). */
export function mayBeGiven(name: string): boolean {
  return FIELD_NAME.test(name) && !RESERVED.test(name.toLowerCase());
}
