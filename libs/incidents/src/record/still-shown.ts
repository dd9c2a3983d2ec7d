import type { PublishedIncident } from '#contracts';

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
