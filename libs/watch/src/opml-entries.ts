import { parseOpml } from 'feedsmith';
import { watchError } from './watch.errors.js';

/** One feed that an OPML document lists. */
export interface OpmlEntry {
  title: string;
  /** Null where the entry has no address of a feed. */
  url: string | null;
}

/** As much of an outline as matters here. */
interface Outline {
  text?: string | undefined;
  title?: string | undefined;
  xmlUrl?: string | undefined;
  outlines?: Outline[] | undefined;
}

const DEEPEST = 20;

/**
 * The feeds of an OPML document (OPML 2.0), folders opened. An outline without address and without outlines of its own is kept, so that
 * whoever imports sees that it was left out. @throws WATCH_OPML_MALFORMED
 */
export function opmlEntries(text: string): OpmlEntry[] {
  return entriesIn(outlinesOf(text), 0);
}

function outlinesOf(text: string): Outline[] {
  try {
    return (parseOpml(text).body?.outlines ?? []) as Outline[];
  } catch (cause) {
    throw watchError('WATCH_OPML_MALFORMED', {}, cause);
  }
}

function entriesIn(outlines: Outline[], depth: number): OpmlEntry[] {
  if (depth > DEEPEST) return [];
  return outlines.flatMap(({ text, title, xmlUrl, outlines: inner = [] }) => {
    const own = { title: (title ?? text ?? xmlUrl ?? '').trim().slice(0, 200), url: xmlUrl?.trim() ?? null };
    const isFolder = own.url === null && inner.length > 0;
    return [...(isFolder ? [] : [own]), ...entriesIn(inner, depth + 1)];
  });
}
