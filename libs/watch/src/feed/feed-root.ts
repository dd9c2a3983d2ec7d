/** What a document is, going by its outermost element. */
export type FeedRoot = 'rss' | 'atom' | 'rdf' | 'json' | 'html' | 'unknown';

const ROOTS: Record<string, FeedRoot> = { rss: 'rss', feed: 'atom', rdf: 'rdf', html: 'html' };
/** Declarations, comments and white space that may stand before the outermost element. */
const BEFORE_ROOT = /(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype\s+(?!html)(?:[^>[]|\[[^\]]*\])*>)*/iy;

/**
 * Looks at the outermost element only: a feed may quote HTML, a page may quote a feed, and neither makes it one.
 * Never throws.
 */
export function rootOf(text: string): FeedRoot {
  BEFORE_ROOT.lastIndex = 0;
  BEFORE_ROOT.test(text);
  const start = text.slice(BEFORE_ROOT.lastIndex, BEFORE_ROOT.lastIndex + 100);
  if (/^<!doctype\s+html/i.test(start)) return 'html';
  if (start.startsWith('{')) return 'json';
  const name = /^<(?:\w+:)?(\w+)[\s/>]/.exec(start)?.[1] ?? '';
  return ROOTS[name.toLowerCase()] ?? 'unknown';
}

/** Whether the outermost element is closed. Without this, a feed cut off between two items would pass for a short one. */
export function isClosed(text: string, root: FeedRoot): boolean {
  return root === 'json' || /<\/(?:\w+:)?(?:rss|feed|rdf)\s*>/i.test(text);
}
