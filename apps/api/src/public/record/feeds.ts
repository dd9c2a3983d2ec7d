import type { Dress } from '../dress.js';
import type { FeedEntry } from './feed-entries.js';
import { LICENCE, tagOf } from './licence.js';

const BEFORE_EVERYTHING = new Date(0);

/** Characters that XML 1.0 does not know are dropped; the others are escaped. */
function xml(text: string): string {
  const known = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
  return known.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}

const element = (name: string, text: string, attributes = '') => `<${name}${attributes}>${xml(text)}</${name}>`;
const linkTo = (rel: string, href: string, type = '') =>
  `<link rel="${rel}" href="${xml(href)}"${type === '' ? '' : ` type="${type}"`}/>`;

/** The changes of the record as Atom (RFC 4287), in the language of the dress. */
export function atomFeed(
  { t, publicUrl, link, organisation }: Dress,
  entries: FeedEntry[],
  changedAt: Date | null,
): string {
  const updated = (changedAt ?? BEFORE_EVERYTHING).toISOString();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.language}">`,
    element('id', tagOf(publicUrl, `record:${t.language}`)),
    element('title', t('record.feed.title', { organisation })),
    element('subtitle', t('record.feed.subtitle')),
    element('updated', updated),
    `<author>${element('name', organisation)}</author>`,
    linkTo('self', `${publicUrl}${link('/record/feed.atom')}`, 'application/atom+xml'),
    linkTo('alternate', `${publicUrl}${link('/record')}`, 'text/html'),
    linkTo('license', LICENCE.url),
    element('rights', LICENCE.spdx),
    ...entries.map(atomEntry),
    '</feed>\n',
  ].join('\n');
}

function atomEntry({ id, url, title, text, published, updated, tags }: FeedEntry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', published.toISOString()),
    element('updated', updated.toISOString()),
    linkTo('alternate', url, 'text/html'),
    ...tags.map((tag) => `<category term="${xml(tag)}"/>`),
    element('summary', text, ' type="text"'),
    '</entry>',
  ].join('\n');
}

/** The same as JSON Feed 1.1; licence and state stand in extensions, as it has no fields for them. */
export function jsonFeed(
  { t, publicUrl, link, organisation }: Dress,
  entries: FeedEntry[],
  changedAt: Date | null,
): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: t('record.feed.title', { organisation }),
    home_page_url: `${publicUrl}${link('/record')}`,
    feed_url: `${publicUrl}${link('/record/feed.json')}`,
    description: t('record.feed.subtitle'),
    language: t.language,
    authors: [{ name: organisation, url: publicUrl }],
    _licence: { about: LICENCE.url, spdx: LICENCE.spdx, updated: changedAt?.toISOString() ?? null },
    items: entries.map(({ id, url, title, text, published, updated, tags, reference, version, state }) => ({
      ...{ id, url, title, content_text: text, tags },
      date_published: published.toISOString(),
      date_modified: updated.toISOString(),
      _record: { reference, version, state },
    })),
  };
}
