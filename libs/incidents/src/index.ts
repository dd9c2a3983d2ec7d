/**
 * incidents: what happened or is feared, as staff understand it.
 * Owns: the desk, Incident with its figures and claims, verification, the do-no-harm check, publication, the public record.
 * Does not own: reports and claims (reports), alerts (alerts). A machine suggests; people decide, and their names stand by it.
 * Words: desk (reports that wait for a decision), figure (a number with its own level), publication (one approved text).
 */
export * from './desk-work.js';
export * from './desk.js';
export * from './grouping/index.js';
export * from './harm-check.js';
export * from './incident-publisher.js';
export * from './incident-reader.js';
export * from './incident-record.js';
export * from './incident.entity.js';
export * from './incident.service.js';
export * from './incidents.errors.js';
export * from './incidents.module.js';
