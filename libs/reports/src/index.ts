/**
 * reports: documents that were found, and what they state.
 * Owns: Report, the capture of what arrived, reading it into Claims, finding the same text again, dismissal.
 * Does not own: where reports come from (watch), what staff make of claims (incidents).
 * Words: Report (one document), Claim (one stated fact with its sentence), Capture (the bytes as they arrived).
 */
export * from './report.entity.js';
export * from './report.service.js';
export { type ClaimChange, ClaimEditor } from './claim-editor.js';
export * from './report-notes.js';
export * from './report-words.query.js';
export * from './translations.query.js';
export { tellsOfEvent } from './claim-value.js';
export * from './report-reader.js';
export * from './reports.errors.js';
export * from './reports.jobs.js';
export * from './reports.module.js';
export * from './lost-reports.query.js';
