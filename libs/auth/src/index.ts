/**
 * auth: who may do what, and who did it.
 * Owns: staff, their tokens and roles, permissions, the append-only staff acts, signed public links, limits per day.
 * Does not own: subscribers and supporters; they have no accounts, only signed links.
 * Words: Actor (the named person behind an act), act (one row, never changed), link (a signed, opaque token in a mail).
 */
export * from './auth.errors.js';
export * from './auth.module.js';
export * from './daily-limit.js';
export * from './permissions.js';
export * from './public-links.js';
export * from './staff.entity.js';
export * from './staff.service.js';
export * from './staff-acts.js';
