export * from './search.js';
export * from './search.jobs.js';
export * from './search-views.js';
export * from './word-indexer.js';
