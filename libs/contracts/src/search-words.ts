/** Words of searching. Free of zod, for the console. */

/** In which order a search shows what it found. `best` looks at the BEST_OF newest that match. */
export const SEARCH_SORTS = ['best', '-foundAt', 'foundAt'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** Among so many of the newest matches the best are sought. */
export const BEST_OF = 300;

/** Where a report that is searched may be; `attached`: one of its claims belongs to an incident. */
export const SEARCHED_STATES = ['waiting', 'attached', 'dismissed', 'irrelevant', 'reprint'] as const;
export type SearchedState = (typeof SEARCHED_STATES)[number];

/** How many views one person may keep. */
export const MOST_VIEWS = 50;
