/** How a part's bytes are written in 7-bit lines (RFC 2045 6). */
export type TransferEncoding = 'quoted-printable' | 'base64';

/** Characters of an encoded line without its end (RFC 2045 6.7 and 6.8). */
const LINE = 76;
const BASE64_BYTES = (LINE / 4) * 3;

/** The encoding that makes a text shorter; ASCII stays readable as it is. */
export function encodingFor(text: string): TransferEncoding {
  const bytes = Buffer.byteLength(text);
  const others = bytes - text.replace(/[^ -~\n]/g, '').length;
  return others * 3 + (bytes - others) <= (bytes * 4) / 3 ? 'quoted-printable' : 'base64';
}

/** Text with one kind of line end. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Quoted-printable from the beginning of a line, such that the relaxed canonical form of RFC 6376 3.4.4 is what stands there already: no
 * space at the end of a line, no two in a row, no tab. No line begins with a dot or with "From ", so that nothing has to be stuffed.
 */
export function quotedPrintable(text: string): string {
  if (text.length < LINE && /^(?!\.|From )(?:[!-<>-~]| (?=[!-<>-~]))*$/.test(text)) return text;
  return text.split('\n').map(quotedLine).join('\r\n');
}

function quotedLine(line: string): string {
  let out = '';
  let column = 0;
  const bytes = Buffer.from(line);
  for (const [at, byte] of bytes.entries()) {
    let piece = mustBeQuoted(bytes, at) ? quoted(byte) : String.fromCharCode(byte);
    if (column + piece.length > LINE - 1) {
      out += '=\r\n';
      column = 0;
    }
    if (column === 0 && (piece === '.' || (piece === 'F' && bytes.toString('latin1', at, at + 5) === 'From '))) {
      piece = quoted(byte);
    }
    out += piece;
    column += piece.length;
  }
  return out;
}

function mustBeQuoted(bytes: Buffer, at: number): boolean {
  const byte = bytes[at]!;
  if (byte === 32) return at === bytes.length - 1 || bytes[at - 1] === 32;
  return byte < 33 || byte > 126 || byte === 61;
}

function quoted(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Base64 in lines, each with its end. */
export function base64Lines(bytes: Buffer): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += BASE64_BYTES) {
    out += `${bytes.toString('base64', at, Math.min(at + BASE64_BYTES, bytes.length))}\r\n`;
  }
  return out;
}
