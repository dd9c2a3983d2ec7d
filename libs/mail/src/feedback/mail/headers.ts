import { type Binary, decodeText, unquote } from './charset.js';

/** The header of a mail or of a part: values unfolded, names in lower case. */
export class Headers {
  private readonly fields = new Map<string, Binary[]>();

  /** Adds one field as it stands in the mail. */
  add(name: string, value: Binary): void {
    const key = name.toLowerCase();
    const known = this.fields.get(key);
    if (known === undefined) this.fields.set(key, [value]);
    else if (known.length < 100) known.push(value);
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  /** The first value, as text; empty when there is none. */
  text(name: string): string {
    return decodeWords(this.fields.get(name)?.[0] ?? '');
  }

  /** All values, as text. */
  all(name: string): string[] {
    return (this.fields.get(name) ?? []).map(decodeWords);
  }

  get size(): number {
    return this.fields.size;
  }
}

/** A value with its parameters: `multipart/report; report-type=delivery-status` (RFC 2045 5.1). Names in lower case. */
export function parameters(value: string): { value: string; params: Record<string, string> } {
  const [head = '', ...rest] = value.split(';');
  const params: Record<string, string> = {};
  // Boundaries may hold semicolons inside quotation marks, so they are looked for in the whole rest.
  const pairs = rest.join(';').matchAll(/([\w*.-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g);
  for (const [, name, quoted, bare] of pairs) {
    params[name!.toLowerCase()] ??= (quoted ?? bare ?? '').replace(/\\(.)/g, '$1');
  }
  return { value: head.trim().toLowerCase(), params };
}

const WORD = /=\?([^?\s]{1,40})\?([bBqQ])\?([^?]{0,10000})\?=/g;

/** Decodes RFC 2047 words; raw 8-bit text is taken as UTF-8 where it is that. */
export function decodeWords(value: Binary): string {
  const joined = value.replace(/(\?=)\s+(?==\?)/g, '$1');
  return decodeText(joined, '').replace(WORD, (whole, charset: string, how: string, data: string) => {
    const bytes = /b/i.test(how) ? Buffer.from(data, 'base64').toString('latin1') : unquote(data.replace(/_/g, ' '));
    return decodeText(bytes, charset.replace(/\*.*$/, '')) || whole;
  });
}
