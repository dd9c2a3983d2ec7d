import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import { asHtml } from './plain-text.js';

/** An item as its format has it, before links, dates and languages are made sense of. */
export interface RawItem {
  id: string | undefined;
  links: (string | undefined)[];
  titleHtml: string | undefined;
  /** Best first. */
  dates: (string | undefined)[];
  summaryHtml: string | undefined;
  contentHtml: string | undefined;
  languages: (string | undefined)[];
  /** xml:base of feed and item, outermost first. */
  bases: (string | undefined)[];
}

/** RSS 0.9x and 2.0. */
export function rssItems(feed: RssFeed.Feed<string>): RawItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.guid?.value,
    links: [item.link, item.guid?.isPermaLink === false ? undefined : wholeAddress(item.guid?.value)],
    titleHtml: item.title ?? item.dc?.titles?.[0],
    dates: [item.pubDate, item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.dcterms?.created?.[0]],
    summaryHtml: item.description,
    contentHtml: item.content?.encoded,
    languages: [item.dc?.languages?.[0], item.xml?.lang, feed.language, feed.dc?.languages?.[0], feed.xml?.lang],
    bases: [feed.xml?.base, item.xml?.base],
  }));
}

/** RSS 1.0 and 0.90, as Japanese papers still publish it. */
export function rdfItems(feed: RdfFeed.Feed<string>): RawItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.rdf?.about,
    links: [item.link, wholeAddress(item.rdf?.about)],
    titleHtml: item.title,
    dates: [item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.dcterms?.created?.[0]],
    summaryHtml: item.description,
    contentHtml: item.content?.encoded,
    languages: [item.dc?.languages?.[0], item.xml?.lang, feed.dc?.languages?.[0], feed.xml?.lang],
    bases: [feed.xml?.base, item.xml?.base],
  }));
}

/** Atom (RFC 4287). `updated` stands in for a missing `published`, as most feeds that have only it mean it so. */
export function atomItems(feed: AtomFeed.Feed<string>): RawItem[] {
  return (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    links: [atomLink(entry.links ?? []), entry.content?.src],
    titleHtml: atomHtml(entry.title),
    dates: [entry.published, entry.dc?.dates?.[0], entry.updated],
    summaryHtml: atomHtml(entry.summary),
    contentHtml: atomHtml(entry.content),
    languages: [entry.xml?.lang, entry.dc?.languages?.[0], feed.xml?.lang],
    bases: [feed.xml?.base, entry.xml?.base],
  }));
}

/** JSON Feed 1.0 and 1.1. */
export function jsonItems(feed: JsonFeed.Feed<string>): RawItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.id,
    links: [item.url, item.external_url],
    titleHtml: textAsHtml(item.title),
    dates: [item.date_published, item.date_modified],
    summaryHtml: textAsHtml(item.summary),
    contentHtml: item.content_html ?? textAsHtml(item.content_text),
    languages: [item.language, feed.language],
    bases: [],
  }));
}

/** An id that is meant as a link is a whole address; resolving any other against the feed would make up a page. */
function wholeAddress(id: string | undefined): string | undefined {
  return /^\s*https?:\/\//i.test(id ?? '') ? id : undefined;
}

function atomLink(links: AtomFeed.Link<string>[]): string | undefined {
  const alternates = links.filter((link) => link.rel === undefined || link.rel === 'alternate');
  return (alternates.find((link) => link.type === undefined || link.type.includes('html')) ?? alternates[0])?.href;
}

function atomHtml(text: { value?: string; type?: string } | undefined): string | undefined {
  const type = text?.type ?? 'text';
  return type === 'text' || type === 'text/plain' ? textAsHtml(text?.value) : text?.value;
}

function textAsHtml(text: string | undefined): string | undefined {
  return text === undefined ? undefined : asHtml(text);
}
