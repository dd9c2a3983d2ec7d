import { splitAtSlots, type Slots, valueOf } from '../slots.js';
import { base64Lines, encodingFor, quotedPrintable, type TransferEncoding, withPlainLineEnds } from './body-text.js';

/** A text part whose fixed pieces are encoded once. */
export interface PartTemplate {
  encoding: TransferEncoding;
  /** The encoded part, with a line end after its last line. @throws MAIL_SLOT_EMPTY */
  fill(slots: Slots): string;
}

/** @param shape what a value becomes before it is encoded, such as text of HTML */
export function partTemplate(text: string, shape: (value: string) => string = (value) => value): PartTemplate {
  const encoding = encodingFor(text);
  const { fixed, names } = splitAtSlots(withPlainLineEnds(text));
  const valuesIn = (slots: Slots) => names.map((name) => withPlainLineEnds(shape(valueOf(slots, name))));
  const fill = encoding === 'base64' ? base64Template(fixed) : quotedTemplate(fixed);
  return { encoding, fill: (slots) => fill(valuesIn(slots)) };
}

/**
 * A soft line break on either side of a slot makes pieces and values independent of each other: each is encoded from the beginning of a
 * line of its own. Where a piece ends with a line end there is nothing to break.
 */
function quotedTemplate(fixed: string[]): (values: string[]) => string {
  const encoded = fixed.map(quotedPrintable);
  const before = fixed.map((piece) => (piece === '' || piece.endsWith('\n') ? '' : '=\r\n'));
  return (values) => {
    let out = encoded[0]!;
    for (const [n, value] of values.entries()) {
      out += before[n]! + quotedPrintable(value);
      const last = n === values.length - 1 && encoded[n + 1] === '';
      out += (last || value === '' || value.endsWith('\n') ? '' : '=\r\n') + encoded[n + 1]!;
    }
    return `${out}\r\n`;
  };
}

/**
 * Base64 writes three bytes at a time. A value takes the bytes that are left over before it and borrows what it lacks from the piece
 * after it; so a piece can begin in three ways, and each of them is encoded once.
 */
function base64Template(fixed: string[]): (values: string[]) => string {
  const pieces = fixed.map((piece) => Buffer.from(piece.replaceAll('\n', '\r\n')));
  const begun = pieces.map((bytes) => [0, 1, 2].map((skip) => encodedFrom(bytes, skip)));
  return (values) => {
    let { lines: out, left } = begun[0]![0]!;
    for (const [n, value] of values.entries()) {
      const bytes = Buffer.concat([left, Buffer.from(value.replaceAll('\n', '\r\n'))]);
      const next = pieces[n + 1]!;
      const borrowed = Math.min((3 - (bytes.length % 3)) % 3, next.length);
      const filled = Buffer.concat([bytes, next.subarray(0, borrowed)]);
      const whole = filled.length - (filled.length % 3);
      out += base64Lines(filled.subarray(0, whole));
      const rest = begun[n + 1]![borrowed]!;
      out += rest.lines;
      // Where the piece was too short to lend enough, what is left over is still the value's.
      left = whole < filled.length ? filled.subarray(whole) : rest.left;
    }
    return out + base64Lines(left) || '\r\n';
  };
}

/** A piece without its first bytes, in whole threes, and what is left over. */
function encodedFrom(bytes: Buffer, skip: number): { lines: string; left: Buffer } {
  const rest = bytes.subarray(skip);
  const whole = rest.length - (rest.length % 3);
  return { lines: base64Lines(rest.subarray(0, whole)), left: rest.subarray(whole) };
}
