/**
 * grouping: which claims tell of one event. Pure: the command line and the review desk use the same functions.
 * Owns: scores with their reasons, and keys that come out the same for the same input.
 * Does not own: the decision. Staff attach, merge and split; a running total or a number held is never part of an event.
 */
export { groupClaims } from './group-claims.js';
export type { ClaimToGroup, GroupedClaim, KnownIncident, ReportToGroup, Suggestible } from './grouping.types.js';
