import type { PublishedIncident, ShownLink } from '#contracts';

/**
 * An older version without the sentences that the newest one quotes no more: they may have been put into other words because somebody
 * could be found by them. Who said so, and where, stays.
 */
export function stillShown(older: PublishedIncident, newest: PublishedIncident): PublishedIncident {
  const shown = new Set(newest.origins.flatMap(({ quote }) => quote ?? []));
  const origins = older.origins.map((origin) =>
    origin.quote === null || shown.has(origin.quote) ? origin : { ...origin, quote: null },
  );
  return { ...older, origins };
}

/** A page with none but these of its links: an incident that left the record, and a link that was taken back, leave no trace. */
export function onlyLinks(page: PublishedIncident, shown: readonly Pick<ShownLink, 'id'>[]): PublishedIncident {
  if (page.links === undefined) return page;
  const ids = new Set(shown.map(({ id }) => id));
  return { ...page, links: page.links.filter(({ id }) => ids.has(id)) };
}
