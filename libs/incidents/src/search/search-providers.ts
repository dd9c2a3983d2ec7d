import { Search } from './search.js';
import { SearchViews } from './search-views.js';
import { WordIndexer } from './word-indexer.js';

/** Searching reports and incidents. */
export const SEARCH_PROVIDERS = [Search, SearchViews, WordIndexer];
