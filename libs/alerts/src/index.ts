/**
 * alerts: telling those who asked to be told.
 * Owns: Alert from draft to last mail, its audience, its approvals; signing up and leaving, which touch a subscription and its mail.
 * Does not own: subscribers' rows and rules (subscribers), the figures (incidents), sending (mail). Nothing goes out without a
 * named person's approval of that very text.
 * Words: Audience (who is to get it, who is left out and why), approval (of a text by its hash), discreet.
 */
export * from './alert.entity.js';
export * from './alert-list.js';
export * from './alert-preparation.js';
export * from './alert-previewer.js';
export * from './alert-progress.js';
export * from './alert-resending.js';
export * from './alert.service.js';
export * from './alerts.errors.js';
export * from './alerts.jobs.js';
export * from './alerts-lost-work.query.js';
export * from './alerts.module.js';
export * from './key-giving.js';
export * from './leaving.js';
export * from './signing-up.js';
export * from './subscriber-desk.js';
export * from './subscriber-import.js';
export * from './follow-ups.js';
export * from './updates-dismissal.js';
export * from './updates-due.js';
