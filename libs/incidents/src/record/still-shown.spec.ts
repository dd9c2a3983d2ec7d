import type { PublishedIncident, PublishedOrigin } from '#contracts';
import { stillShown } from './still-shown.js';

const origin = (quote: string | null): PublishedOrigin => ({
  ...{ attributedTo: 'Human Rights Watch', quote, sourceName: 'Example Wire', url: null, publishedAt: null },
});
const version = (...quotes: (string | null)[]) =>
  ({ title: 'Returned', origins: quotes.map(origin) }) as PublishedIncident;

describe('a reader of an older version', () => {
  it('is not shown a sentence that the newest version puts into other words', () => {
    const { title, origins } = stillShown(
      version('Five hundred people.', 'His cousin in a named town.', null),
      version('Five hundred people.', null),
    );
    expect(title).toBe('Returned');
    expect(origins.map(({ quote }) => quote)).toEqual(['Five hundred people.', null, null]);
    expect(origins.every(({ attributedTo }) => attributedTo === 'Human Rights Watch')).toBe(true);
  });
});
