/** Bytes that are kept in a string, one character for each. */
export type Binary = string;

const HIGH = /[\u0080-\u00ff]/;
// ISO-2022-JP and -KR announce themselves by escape sequences in otherwise 7-bit text.
const ESCAPED_JAPANESE = /\u001b\$[@B]/;

/** Undoes a Content-Transfer-Encoding (RFC 2045); what cannot be undone stays as it is. */
export function undoTransfer(body: Binary, encoding: string): Binary {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('latin1');
    case 'quoted-printable':
      return unquote(body);
    default:
      return body;
  }
}

/** Undoes quoted-printable (RFC 2045 6.7). */
export function unquote(body: Binary): Binary {
  return body
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Text out of bytes, by their charset if that can be believed; never throws. */
export function decodeText(bytes: Binary, charset: string): string {
  if (ESCAPED_JAPANESE.test(bytes)) return decodeAs(bytes, 'iso-2022-jp') ?? bytes;
  if (!HIGH.test(bytes)) return bytes;
  const named =
    charset === '' || /^(?:us-ascii|utf-?8|iso-8859-1|unknown)/i.test(charset) ? null : decodeAs(bytes, charset);
  return named ?? decodeAs(bytes, 'utf-8', true) ?? decodeAs(bytes, 'windows-1252') ?? bytes;
}

function decodeAs(bytes: Binary, charset: string, fatal = false): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return null;
  }
}
