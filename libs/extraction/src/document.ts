import { readableText } from './readable-text.js';

/** A document taken apart. Offsets of its claims count UTF-16 units of `text`. */
export interface ParsedDocument {
  /** Header lines by lower-case key; none for HTML. */
  headers: Record<string, string>;
  /** For text: all behind the header's blank line, unaltered. For HTML: the extracted text. */
  text: string;
  title: string | null;
  publishedAt: string | null;
  lang: string | null;
}

const HEADER_LINE = /^([A-Za-z][A-Za-z0-9_-]{0,30}):(?:[ \t]+(.*?)|)[ \t]*$/;
const LONGEST_HEADER = 40;
/** One of these must be there, so that a text that merely opens with "Seoul: …" keeps its first line. */
const KNOWN = /^(?:url|title|lang|language|published|published_basis|date|source|id)$/;

function unquoted(value: string): string {
  return /^".*"$/.test(value) && !value.slice(1, -1).includes('"') ? value.slice(1, -1) : value;
}

/** The leading `key: value` lines and where the body starts; null when the text does not open with such a header. */
function headerOf(content: string): { headers: Record<string, string>; bodyAt: number } | null {
  const headers: Record<string, string> = {};
  let at = content.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 0; line <= LONGEST_HEADER; line++) {
    const stop = content.indexOf('\n', at);
    const words = content.slice(at, stop < 0 ? content.length : stop).replace(/\r$/, '');
    const next = stop < 0 ? content.length : stop + 1;
    if (words === '') return Object.keys(headers).some((key) => KNOWN.test(key)) ? { headers, bodyAt: next } : null;
    const found = HEADER_LINE.exec(words);
    if (!found) return null;
    headers[(found[1] as string).toLowerCase()] = unquoted(found[2] ?? '');
    if (stop < 0) return Object.keys(headers).some((key) => KNOWN.test(key)) ? { headers, bodyAt: next } : null;
    at = next;
  }
  return null;
}

/**
 * Takes a document apart. A text may open with `key: value` lines up to the first blank line; the body behind that line is handed on
 * unit for unit, carriage returns included. Never throws.
 */
export function parseDocument(content: string, kind: 'text' | 'html'): ParsedDocument {
  if (kind === 'html') {
    const { title, text, publishedAt, lang } = readableText(content);
    return { headers: {}, text, title, publishedAt, lang };
  }
  const header = headerOf(content);
  const headers = header?.headers ?? {};
  return {
    headers,
    text: header ? content.slice(header.bodyAt) : content,
    title: headers['title'] || null,
    publishedAt: headers['published'] || headers['date'] || null,
    lang: headers['lang'] || headers['language'] || null,
  };
}
