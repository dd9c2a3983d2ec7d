/** The public record as others read it: lists, versions, changes. */
export * from './public-record.js';
export type { GoneIncident, RecordChange, RecordState } from './record-changes.query.js';
export type { RecordCounts, RecordFilter, RecordVersion } from './record.query.js';
