import { decodeCp949 } from './cp949.js';

/** Names that pages use and TextDecoder refuses, or that mean more than they say: most "gb2312" pages hold gb18030 letters. */
const ALIASES: Record<string, string> = {
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  'x-windows-949': 'euc-kr',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'x-gbk': 'gb18030',
  'euc-cn': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  cp950: 'big5',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  eucjp: 'euc-jp',
  unicode: 'utf-16le',
};

/** Windows-1252's bytes 80 to 9F (Encoding Standard, index windows-1252), which Node 20 leaves as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The encoding that a label means, in TextDecoder's words; null when nobody knows it. */
export function charsetOf(label: string | undefined): string | null {
  const name = (label ?? '').trim().toLowerCase();
  try {
    return name === '' ? null : new TextDecoder(ALIASES[name] ?? name).encoding;
  } catch {
    return null;
  }
}

/** Decodes bytes whose encoding is known; what does not fit becomes U+FFFD. */
export function decodeAs(charset: string, bytes: Uint8Array): string {
  if (charset === 'euc-kr') return decodeCp949(bytes);
  if (charset === 'gbk') return new TextDecoder('gb18030').decode(bytes);
  if (charset !== 'windows-1252') return new TextDecoder(charset).decode(bytes);
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80));
}
