/**
 * watch: noticing that something was published.
 * Owns: Source, polling it politely, its health, the items it listed; fetching each item and filing it as a report.
 * Does not own: reading reports (reports), deciding what is true (people, in incidents). It never sees incidents.
 * Words: Source (where reports come from), item (one entry a source listed), poll (asking a source what is new).
 */
export * from './feed/index.js';
export * from './item-fetcher.js';
export * from './lost-watch.query.js';
export * from './source-importer.js';
export * from './source-poller.js';
export * from './source-reader.js';
export * from './source.entity.js';
export * from './source.service.js';
export * from './watch.errors.js';
export * from './watch.jobs.js';
export * from './watch.module.js';
