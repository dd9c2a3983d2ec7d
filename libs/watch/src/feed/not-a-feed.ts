import type { CodedError } from '#contracts';
import { parseHTML } from 'linkedom';
import { watchError } from '../watch.errors.js';
import { absoluteLink } from './links.js';
import type { FeedRoot } from './feed-root.js';

const FEED_TYPE = /^application\/(rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$/i;

/**
 * WATCH_NOT_A_FEED for a document that is something else. Where it is a page that names its feeds, the remedy and the details
 * (`feedUrl`, `feedUrls`) carry their addresses.
 */
export function notAFeed(text: string, baseUrl: string, root: FeedRoot): CodedError {
  const feedUrls = root === 'html' ? feedsNamedIn(text, baseUrl) : [];
  const [feedUrl] = feedUrls;
  return watchError('WATCH_NOT_A_FEED', {
    found: root === 'html' ? 'a web page' : text.trim() === '' ? 'empty' : 'another kind of document',
    offer: feedUrl === undefined ? '' : ` The page names this one: ${feedUrl}`,
    ...(feedUrl === undefined ? {} : { feedUrl, feedUrls }),
  });
}

function feedsNamedIn(html: string, baseUrl: string): string[] {
  const { document } = parseHTML(html);
  const base =
    absoluteLink(document.querySelector('base[href]')?.getAttribute('href') ?? undefined, baseUrl) ?? baseUrl;
  const links = [...document.querySelectorAll('link[href]')].filter(
    (link) => /\balternate\b/i.test(link.getAttribute('rel') ?? '') && FEED_TYPE.test(link.getAttribute('type') ?? ''),
  );
  const urls = links.map((link) => absoluteLink(link.getAttribute('href') ?? undefined, base));
  return [...new Set(urls.filter((url) => url !== null))];
}
