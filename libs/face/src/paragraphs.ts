import { escapeHtml } from './escape.js';

const ADDRESS = /https?:\/\/[^\s<>"]+/g;
/** Marks that end a sentence or close a bracket rather than belong to an address. */
const TRAILING = /[.,;:!?'"»”’\u3001\u3002)\]}]+$/;

/**
 * Plain text as HTML: a blank line begins a paragraph, a line break stays one, a bare http(s) address becomes a link.
 * Everything else is escaped. Without a `style`, the tags carry no attributes of their own.
 */
export function paragraphsToHtml(text: string, style: { paragraph?: string; link?: string } = {}): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p${styled(style.paragraph)}>${withLinks(paragraph, style.link)}</p>`)
    .join('\n');
}

/** A piece of text, and the address it leads to when it is one. */
export interface TextPiece {
  text: string;
  href: string | null;
}

/** Cuts text into plain pieces and bare http(s) addresses, losing nothing. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), href: null });
    pieces.push({ text: address, href: address });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}

function withLinks(text: string, style: string | undefined): string {
  return piecesOf(text)
    .map((piece) => {
      const shown = escapeHtml(piece.text).replaceAll('\n', '<br>\n');
      return piece.href === null ? shown : `<a href="${escapeHtml(piece.href)}"${styled(style)}>${shown}</a>`;
    })
    .join('');
}

/** An address without the punctuation after it; a bracket that was opened inside it stays. */
function trimmed(address: string): string {
  const tail = TRAILING.exec(address)?.[0] ?? '';
  const keepsBracket = tail.startsWith(')') && address.slice(0, -tail.length).includes('(');
  return address.slice(0, address.length - tail.length + (keepsBracket ? 1 : 0));
}

function styled(style: string | undefined): string {
  return style === undefined ? '' : ` style="${style}"`;
}
