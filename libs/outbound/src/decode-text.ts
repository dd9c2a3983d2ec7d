import { charsetOf, decodeAs } from './charset.js';

/** Where an encoding is named within a document lies near its start; HTML promises the first 1024 bytes, many pages need more. */
const PROLOGUE_BYTES = 4096;
const FALLBACK = 'windows-1252';

/**
 * Bytes of a page or feed as text, without byte order mark. In this order: a byte order mark; valid UTF-8, whatever the label says;
 * the HTTP header; the XML declaration or the HTML meta element; UTF-8 with a few broken bytes; windows-1252. Never throws.
 */
export function decodeText(body: Uint8Array, contentType?: string | null): string {
  const marked = byteOrderMark(body);
  if (marked !== null) return decodeAs(marked, body);
  const header = charsetOf(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1]);
  const declared = header ?? charsetInside(body);
  if (declared !== null && hidesInAscii(declared, body)) return decodeAs(declared, body);
  return validUtf8(body) ?? decodeAs(declared ?? guess(body), body);
}

function byteOrderMark(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  return null;
}

function validUtf8(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

/** ISO-2022-JP is written in ASCII bytes with escapes, and UTF-16 of Latin letters has zero bytes: both would pass as UTF-8. */
function hidesInAscii(charset: string, body: Uint8Array): boolean {
  const prologue = body.subarray(0, PROLOGUE_BYTES);
  if (charset === 'iso-2022-jp') return body.includes(0x1b);
  return charset.startsWith('utf-16') && prologue.includes(0);
}

function charsetInside(body: Uint8Array): string | null {
  const start = Buffer.from(body.subarray(0, PROLOGUE_BYTES)).toString('latin1');
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1];
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1];
  const charset = charsetOf(xml) ?? charsetOf(meta);
  // A declaration that could be read as ASCII cannot be UTF-16 (HTML, "prescan a byte stream").
  return charset?.startsWith('utf-16') === true ? 'utf-8' : charset;
}

/** UTF-8 when whole letters of several bytes far outnumber broken ones, as after a cut in the middle of a letter. */
function guess(body: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(body);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return whole > broken * 3 ? 'utf-8' : FALLBACK;
}
