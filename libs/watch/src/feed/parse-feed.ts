import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { watchError } from '../watch.errors.js';
import type { FeedRoot } from './feed-root.js';
import { plainText } from './plain-text.js';
import { atomItems, jsonItems, type RawItem, rdfItems, rssItems } from './raw-item.js';

export interface RawFeed {
  title: string | null;
  ttlMinutes: number | null;
  items: RawItem[];
}

/**
 * Takes a feed apart by the parser that its outermost element calls for. External entities are refused and own ones not expanded.
 * @throws WATCH_FEED_MALFORMED
 */
export function parseFeed(text: string, root: Exclude<FeedRoot, 'html' | 'unknown'>): RawFeed {
  try {
    return PARSERS[root](text);
  } catch (cause) {
    throw watchError('WATCH_FEED_MALFORMED', { reason: 'its markup is broken' }, cause);
  }
}

const PARSERS = {
  rss: (text: string): RawFeed => {
    const feed = parseRssFeed(text);
    return { title: titleOf(feed.title), ttlMinutes: feed.ttl ?? null, items: rssItems(feed) };
  },
  atom: (text: string): RawFeed => {
    const feed = parseAtomFeed(text);
    return { title: titleOf(feed.title?.value), ttlMinutes: null, items: atomItems(feed) };
  },
  rdf: (text: string): RawFeed => {
    const feed = parseRdfFeed(text);
    return { title: titleOf(feed.title), ttlMinutes: null, items: rdfItems(feed) };
  },
  json: (text: string): RawFeed => {
    const feed = parseJsonFeed(text);
    return { title: titleOf(feed.title), ttlMinutes: null, items: jsonItems(feed) };
  },
};

function titleOf(title: string | undefined): string | null {
  return title === undefined ? null : plainText(title);
}
