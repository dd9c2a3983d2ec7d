/**
 * subscribers: who asked to be told, and about what.
 * Owns: Subscriber, Subscription (criteria, frequency, channel), consent and its end: rows and rules.
 * Does not own: the acts that touch mail as well (signing up, leaving); those are alerts'. It sends nothing.
 * Words: pending (asked, not confirmed), confirmed, ended (left; only a keyed hash stays), discreet.
 */
export * from './subscriber.entity.js';
export * from './subscriber.query.js';
export * from './subscriber.service.js';
export * from './subscribers.errors.js';
export * from './subscribers.jobs.js';
export * from './subscribers.module.js';
