import { watchError } from '../watch.errors.js';
import { feedDate } from './feed-date.js';
import type { Feed, FeedItem } from './feed-item.js';
import { isClosed, rootOf } from './feed-root.js';
import { itemKey } from './item-key.js';
import { languageTag } from './language-tag.js';
import { absoluteLink, nestedBase } from './links.js';
import { notAFeed } from './not-a-feed.js';
import { parseFeed } from './parse-feed.js';
import { plainText } from './plain-text.js';
import type { RawItem } from './raw-item.js';

const LONGEST_MADE_TITLE = 120;

/**
 * The items of an RSS, Atom, RDF or JSON feed, in its order, each key once. `baseUrl` is the address that answered, after redirects.
 * @throws WATCH_NOT_A_FEED, WATCH_FEED_MALFORMED
 */
export function readFeed(text: string, baseUrl: string, now: Date): FeedItem[] {
  return readWholeFeed(text, baseUrl, now).items;
}

/**
 * The same with what the feed says about itself, its `ttl` among it.
 * @throws WATCH_NOT_A_FEED, WATCH_FEED_MALFORMED
 */
export function readWholeFeed(text: string, baseUrl: string, now: Date): Feed {
  // PostgreSQL takes no NUL in texts, and no feed means one.
  const clean = text.replaceAll('\0', '').replace(/^\uFEFF/, '');
  const root = rootOf(clean);
  if (root === 'html' || root === 'unknown' || (root === 'json' && !clean.includes('jsonfeed.org'))) {
    throw notAFeed(clean, baseUrl, root);
  }
  if (!isClosed(clean, root)) throw watchError('WATCH_FEED_MALFORMED', { reason: 'it is cut off before its end' });
  const { title, ttlMinutes, items: raw } = parseFeed(clean, root);
  const repeated = repeatedIds(raw);
  const items = new Map<string, FeedItem>();
  for (const rawItem of raw) {
    const item = toItem(rawItem, baseUrl, now, repeated);
    if (!items.has(item.key)) items.set(item.key, item);
  }
  return { title, ttlMinutes, items: [...items.values()] };
}

function toItem(raw: RawItem, baseUrl: string, now: Date, repeated: ReadonlySet<string>): FeedItem {
  const base = nestedBase(raw.bases, baseUrl);
  const url = firstOf(raw.links, (link) => absoluteLink(link, base));
  const summaryHtml = filled(raw.summaryHtml);
  const contentHtml = filled(raw.contentHtml);
  const id = filled(raw.id);
  const title = plainText(raw.titleHtml ?? '') || beginning(contentHtml ?? summaryHtml ?? '');
  const dateText = raw.dates.find((date) => filled(date) !== null) ?? '';
  return {
    key: itemKey({ id: id === null || repeated.has(id) ? null : id, url, title, dateText }),
    url,
    title,
    publishedAt: firstOf(raw.dates, (date) => feedDate(date, now)),
    summaryHtml,
    contentHtml,
    language: firstOf(raw.languages, languageTag),
  };
}

/** Ids that several different items of one feed carry, as badly made feeds do; they tell nothing apart and are not used. */
function repeatedIds(items: RawItem[]): ReadonlySet<string> {
  const linkOf = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { id, links, titleHtml } of items) {
    const known = filled(id);
    if (known === null) continue;
    const what = links.find((link) => filled(link) !== null) ?? titleHtml ?? '';
    if (linkOf.has(known) && linkOf.get(known) !== what) repeated.add(known);
    linkOf.set(known, what);
  }
  return repeated;
}

function firstOf<From, To>(values: From[], make: (value: From) => To | null): To | null {
  for (const value of values) {
    const made = make(value);
    if (made !== null) return made;
  }
  return null;
}

function filled(text: string | undefined): string | null {
  const trimmed = text?.replaceAll('\0', '').trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function beginning(html: string): string {
  const text = plainText(html);
  if (text.length <= LONGEST_MADE_TITLE) return text;
  return `${text.slice(0, LONGEST_MADE_TITLE).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
