/**
 * incidents: what happened or is feared, as staff understand it.
 * Owns: the desk, Incident with its figures and claims, verification, the do-no-harm check, publication, the public record.
 * Does not own: reports and claims (reports), alerts (alerts). A machine suggests; people decide, and their names stand by it.
 * Words: desk (reports that wait for a decision), figure (a number with its own level), publication (one approved text).
 */
export * from './desk/index.js';
export * from './duty/index.js';
export * from './search/index.js';
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
export * from './publishing/index.js';
export * from './record/index.js';
export { independent, originsOf as originsAmong, type RangedFigure, shownRange } from './believing/index.js';
export * from './incident-weigher.js';
export * from './level-decider.js';
export * from './linking/incident-linker.js';
export * from './linking/incident-relations.js';
export * from './merging/incident-merger.js';
export * from './merging/incident-splitter.js';
export * from './totals/index.js';
