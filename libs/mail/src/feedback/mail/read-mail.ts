import { type Binary, decodeText, undoTransfer } from './charset.js';
import { Headers, parameters } from './headers.js';

/** A leaf of a mail's tree: no multipart, and no look into the mail that is attached. */
export interface Part {
  /** The media type, such as `text/plain`. */
  type: string;
  params: Record<string, string>;
  headers: Headers;
  body: Binary;
}

/** A mail taken apart as far as reading a report needs. */
export interface Mail {
  headers: Headers;
  /** The media type of the whole, and its parameters. */
  type: string;
  params: Record<string, string>;
  /** In the order in which they stand. */
  parts: Part[];
}

/** Reports stand at the head of a mail; what lies beyond is the mail that came back, and is not read. */
const READ_BYTES = 2 * 1024 * 1024;
/** Parts are taken apart so deep; what is nested deeper stays as one part. */
const DEPTH = 12;
const PARTS = 200;

/** Reads any bytes as a mail; never throws, in time linear in at most 2 MB. Line ends may be CRLF, LF or CR. */
export function readMail(bytes: Uint8Array): Mail {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, READ_BYTES)).toString('latin1');
  const lines = text
    .replace(/^[\ufeff\s]*(?:From [^\r\n]*\r?\n?)?/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const { headers, next } = readHeaders(lines, 0);
  const { value: type, params } = parameters(headers.text('content-type'));
  const boundary = type.startsWith('multipart/') ? params['boundary'] : undefined;
  const whole: Part = { type: type || 'text/plain', params, headers, body: '' };
  let parts = boundary === undefined ? [] : walk(lines, next, whole, boundary);
  if (parts.length === 0) {
    const guess = guessBoundary(lines, next);
    if (guess !== null) parts = walk(lines, next, whole, guess);
  }
  if (parts.length === 0) {
    const leaf = type.startsWith('multipart/') || type === '' ? 'text/plain' : type;
    parts = [{ ...whole, type: leaf, body: lines.slice(next).join('\n') }];
  }
  return { headers, type: whole.type, params, parts };
}

/** The text of a part, decoded. */
export function textOf(part: Part): string {
  const body = undoTransfer(part.body, part.headers.text('content-transfer-encoding'));
  return decodeText(body, part.params['charset'] ?? '');
}

/** The header of a mail that is attached or quoted. */
export function headersOf(body: Binary): Headers {
  return readHeaders(body.replace(/^\s+/, '').split('\n', 2000), 0).headers;
}

function readHeaders(lines: readonly string[], from: number): { headers: Headers; next: number } {
  const headers = new Headers();
  let at = from;
  let name = '';
  let value: string[] = [];
  const flush = () => {
    if (name !== '') headers.add(name, value.join(' ').trim());
  };
  for (; at < lines.length; at += 1) {
    const line = lines[at]!;
    const field = /^([!-9;-~]{1,100})[ \t]*:(.*)$/.exec(line);
    if (/^[ \t]+\S/.test(line) && name !== '') value.push(line.trim());
    else if (field !== null) {
      flush();
      [name, value] = [field[1]!, [field[2]!.trim()]];
    } else break;
  }
  flush();
  // An empty line ends the header and belongs to nothing; any other line is the body's first already.
  return { headers, next: /^\s*$/.test(lines[at] ?? '') ? at + 1 : at };
}

/** One pass over the lines with a stack of boundaries. */
function walk(lines: readonly string[], from: number, whole: Part, first: string): Part[] {
  const parts: Part[] = [];
  const open = [first.trimEnd()];
  let leaf: Part | null = null;
  let body: string[] = [];
  const close = () => {
    if (leaf !== null && parts.length < PARTS) parts.push({ ...leaf, body: body.join('\n') });
    [leaf, body] = [null, []];
  };
  for (let at = from; at < lines.length; at += 1) {
    const level = boundaryAt(lines[at]!, open);
    if (level === null) {
      if (leaf !== null) body.push(lines[at]!);
      continue;
    }
    close();
    open.length = level.depth + 1;
    if (level.ends) {
      if (level.depth > 0) open.length = level.depth;
      continue;
    }
    const { headers, next } = readHeaders(lines, at + 1);
    const { value, params } = parameters(headers.text('content-type'));
    const inner = value.startsWith('multipart/') && open.length < DEPTH ? params['boundary'] : undefined;
    if (inner !== undefined && inner !== '') open.push(inner.trimEnd());
    else leaf = { type: value || 'text/plain', params, headers, body: '' };
    at = next - 1;
  }
  close();
  return parts.filter((part) => part.body.trim() !== '' || part.type !== whole.type);
}

function boundaryAt(line: string, open: readonly string[]): { depth: number; ends: boolean } | null {
  if (!line.startsWith('--')) return null;
  const said = line.slice(2).trimEnd();
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    if (said === open[depth]) return { depth, ends: false };
    if (said === `${open[depth]}--`) return { depth, ends: true };
  }
  return null;
}

/** Mails whose Content-Type was lost on the way still show their boundary: a line of dashes, then a Content field. */
function guessBoundary(lines: readonly string[], from: number): string | null {
  for (let at = from; at < Math.min(lines.length - 1, from + 200); at += 1) {
    if (/^--\S{4,}\s*$/.test(lines[at]!) && /^content-[a-z-]+:/i.test(lines[at + 1]!)) {
      return lines[at]!.slice(2).trimEnd();
    }
  }
  return null;
}
