import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Page, publishedIn } from './published-in.js';

/** A page reduced to what a person reads. */
export interface ReadableText {
  title: string | null;
  text: string;
  /** ISO day or instant as the page states it in its metadata; null when it does not. */
  publishedAt: string | null;
  lang: string | null;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG IFRAME OBJECT BUTTON SELECT TEXTAREA'.split(' '));
const DEEPEST = 400;
const LONGEST = 4_000_000;
/** Beyond these a page is no article, and building its tree could take minutes. */
const MOST_TAGS = 15_000;
const MOST_ENTITIES = 20_000;
const MOST_NESTED = 250;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** True when a tree of this markup would be too deep or too large to build. */
function monstrous(html: string): boolean {
  if (html.split('&').length > MOST_ENTITIES) return true;
  let depth = 0;
  let tags = 0;
  for (const found of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    const name = (found[2] as string).toUpperCase();
    if (BLOCKS.has(name) || name === 'SPAN' || name === 'B' || name === 'I' || name === 'A' || name === 'FONT')
      depth += found[1] ? -1 : 1;
    if (
      name === 'P' ||
      name === 'LI' ||
      name === 'TD' ||
      name === 'TR' ||
      name === 'TH' ||
      name === 'DD' ||
      name === 'DT' ||
      name === 'HR'
    )
      depth -= found[1] ? -1 : 1;
    if (depth > MOST_NESTED || ++tags > MOST_TAGS) return true;
  }
  return false;
}

/** Text without a tree: scripts and tags dropped, blocks as line breaks. For markup that is too much for a parser. */
function strippedText(html: string): string {
  let text = '';
  let silent = '';
  let at = 0;
  for (const found of html.matchAll(/<(?:!--|(\/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]{0,2000}>?)/g)) {
    if (found.index < at) continue;
    if (!silent) text += html.slice(at, found.index);
    at = found.index + found[0].length;
    const name = (found[2] ?? '').toUpperCase();
    if (found[2] === undefined) {
      const end = html.indexOf('-->', at);
      at = end < 0 ? html.length : end + 3;
    } else if (silent) silent = found[1] && name === silent ? '' : silent;
    else if (SILENT.has(name) && !found[1]) silent = name;
    else if (BLOCKS.has(name) || name === 'BR') text += '\n';
  }
  if (!silent) text += html.slice(at);
  const plain = text.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ');
  return plain
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

interface ParsedPage extends Page {
  body: Piece;
  documentElement: { getAttribute(name: string): string | null } | null;
}

interface Piece {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<Piece>;
}

/** The words of a tree: blocks become paragraphs, `<br>` a new line, runs of white space one space. */
function wordsOf(root: Piece): string {
  let text = '';
  const visit = (node: Piece, depth: number): void => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) text += (node.textContent ?? '').replace(/\s+/g, ' ');
    else if (name === 'BR') text += '\n';
    else if (!SILENT.has(name) && depth < DEEPEST) {
      if (BLOCKS.has(name)) text += '\n\n';
      for (const child of node.childNodes) visit(child, depth + 1);
      if (BLOCKS.has(name)) text += '\n\n';
    }
  };
  visit(root, 0);
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function parsed(html: string, baseUrl: string | undefined): ParsedPage {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  for (const property of ['baseURI', 'documentURI']) {
    if (baseUrl) Object.defineProperty(document, property, { value: baseUrl, configurable: true });
  }
  return document as unknown as ParsedPage;
}

/** Readability's pick of the page; null when it finds no article. It alters the document it is given. */
function article(html: string, baseUrl: string | undefined): { title: string | null; text: string } | null {
  const found = new Readability<string>(parsed(html, baseUrl) as never, { maxElemsToParse: 60_000 }).parse();
  if (!found?.content) return null;
  const text = wordsOf(parsed(found.content, undefined).body);
  return { title: found.title?.trim() || null, text };
}

/**
 * The readable text of a page with its title and the date of publication its metadata states (JSON-LD, `article:published_time`,
 * `<time>` in the article's head). Dates in running text or captions never count. Never throws: what cannot be read gives no text.
 */
export function readableText(html: string, baseUrl?: string): ReadableText {
  const nothing: ReadableText = { title: null, text: '', publishedAt: null, lang: null };
  const page = html.slice(0, LONGEST);
  if (page.trim() === '') return nothing;
  if (monstrous(page)) return { ...nothing, text: strippedText(page) };
  try {
    const document = parsed(page, baseUrl);
    const lang = document.documentElement?.getAttribute('lang')?.trim() || null;
    const plain = document.querySelector('title')?.textContent?.trim() || null;
    const publishedAt = publishedIn(document);
    const body = wordsOf(document.body);
    const picked = article(page, baseUrl);
    const text = picked && picked.text.length > 140 ? picked.text : body;
    return { title: picked?.title ?? plain, text, publishedAt, lang };
  } catch {
    return { ...nothing, text: strippedText(page) };
  }
}
