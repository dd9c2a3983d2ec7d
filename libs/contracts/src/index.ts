/**
 * contracts: what goes in and comes out of Tocsin, as zod schemas and string unions.
 * Owns: requests (VerbNounRequest), views (NounView), the words that rows, routes and screens share, coded errors, pages.
 * Does not own: rules. No Nest, no TypeORM, so that the console can share it.
 */
export * from './coded-error.js';
export * from './reading-words.js';
export * from './claim-words.js';
export * from './reading.js';
export * from './words.js';
export * from './states.js';
export * from './permissions.js';
export * from './page.js';
export * from './publication-words.js';
export * from './published-incident.js';
export * from './published-total.js';
export * from './accounts.js';
export * from './sources.js';
export * from './harm-words.js';
export * from './harm.js';
export * from './incidents.js';
export * from './publication.js';
export * from './incident-evidence.js';
export * from './incident-words.js';
export * from './incident-work.js';
export * from './incident-relations.js';
export * from './totals.js';
export * from './claim-work.js';
export * from './desk.js';
export * from './report-work.js';
export * from './search-words.js';
export * from './search.js';
export * from './duty.js';
export * from './mail-address.js';
export * from './subscribers.js';
export * from './mail.js';
export * from './operators.js';
export * from './feedback-words.js';
export * from './mail-feedback.js';
export * from './mail-pace.js';
export * from './mail-resend.js';
export * from './mail-people.js';
export * from './mail-streams.js';
export * from './alert-sending.js';
export * from './alerts.js';
export * from './updates-due.js';
export * from './operators.js';
export * from './officials.js';
export * from './campaign-numbers.js';
export * from './letter-variables.js';
export * from './campaigns.js';
export * from './now.js';
export * from './actions.js';
export * from './letters.js';
export * from './letter-resends.js';
