import type { Stream } from '#contracts';
import { mailError } from './mail.errors.js';
import type { Attachment, Message, MessageLink } from './message.entity.js';
import { headerValue, slotsIn, type Slots } from './slots.js';
import { isList, mayBeGiven } from './stream-headers.js';

/** What a caller hands over to be sent. Texts may hold `{{slots}}`; nothing personal belongs into them, only into slots. */
export interface ComposeMessage {
  stream: Stream;
  /** Whose message it is, such as `alert:<id>`; means nothing to mail. */
  reference: string;
  /** BCP 47, such as `en`. */
  language: string;
  subject: string;
  textBody: string;
  htmlBody: string | null;
  /** The headers that mail writes give nothing away: no sender's name, a List-Id that names no matter. */
  discreet?: boolean;
  /** Further headers; those that mail writes itself are refused. */
  headers?: Record<string, string>;
  /** Slots that each delivery fills with a link of its own. Lists need one named `unsubscribe_url`. */
  links?: Record<string, MessageLink>;
  attachments?: Attachment[];
  /** Whether what its deliveries carry is forgotten a week after it has settled. */
  brief?: boolean;
}

/** Providers cut HTML off beyond 102 KB, and the way to unsubscribe with it. */
const HTML_LIMIT = 102 * 1024;

/** @throws MAIL_HEADER_UNSAFE, MAIL_HEADER_RESERVED, MAIL_HTML_TOO_LARGE, MAIL_UNSUBSCRIBE_MISSING */
export function checkMessage(message: ComposeMessage): void {
  const { stream, subject, htmlBody, headers = {}, links = {}, attachments = [] } = message;
  headerValue('Subject', subject);
  for (const [name, value] of Object.entries(headers)) {
    if (!mayBeGiven(name))
      throw mailError('MAIL_HEADER_RESERVED', { header: name.replace(/[^!-~]/g, '?').slice(0, 70) });
    headerValue(name, value);
  }
  for (const { name } of attachments) headerValue('Content-Disposition', name);
  const bytes = Buffer.byteLength(htmlBody ?? '');
  if (bytes >= HTML_LIMIT) throw mailError('MAIL_HTML_TOO_LARGE', { bytes, limit: HTML_LIMIT });
  if (isList(stream) && !('unsubscribe_url' in links)) throw mailError('MAIL_UNSUBSCRIBE_MISSING', { stream });
}

/** Slots whose values stand in a header: in the subject, in given headers, and the names and addresses of sender and recipient. */
const NAMED = ['to_name', 'from_name', 'reply_to'];

/**
 * Checks what one delivery brings before it is written, so that the person who typed it can be told.
 * @throws MAIL_HEADER_UNSAFE, MAIL_SLOT_EMPTY
 */
export function checkSlots(message: Message, slots: Slots): void {
  const inHeaders = [message.subject, ...Object.values(message.headers)].flatMap(slotsIn);
  for (const slot of [...NAMED, ...inHeaders]) {
    if (Object.hasOwn(slots, slot)) headerValue(slot, slots[slot]!);
  }
  const files = message.attachments.map(({ slot }) => slot);
  for (const slot of [...inHeaders, ...files, ...slotsIn(message.textBody), ...slotsIn(message.htmlBody ?? '')]) {
    if (!Object.hasOwn(slots, slot) && !Object.hasOwn(message.links, slot))
      throw mailError('MAIL_SLOT_EMPTY', { slot });
  }
}
