/**
 * auth: who may do what, and who did it.
 * Owns: staff, their tokens and roles, permissions, passwords, sessions, the append-only staff acts,
 * signed public links, limits per day.
 * Does not own: subscribers and supporters; they have no accounts, only signed links.
 * Words: Actor (the named person behind an act), act (one row, never changed), link (a signed, opaque token in a mail).
 */
export * from './auth.entities.js';
export * from './auth.errors.js';
export * from './auth.module.js';
export * from './daily-limit.js';
export { mayDo, type Permission, PERMISSIONS } from '#contracts';
export * from './acts.query.js';
export * from './first-link.js';
export * from './invitations.js';
export * from './own-account.js';
export * from './password-choice.js';
export * from './password-links.js';
export * from './public-links.js';
export * from './staff.entity.js';
export * from './staff.service.js';
export * from './staff-acts.js';
export * from './staff-directory.js';
export * from './welcome.js';
export { betterAuthPool } from './sessions/better-auth-host.js';
export { betterAuthOptions, cookieName, IDLE_DAYS } from './sessions/better-auth-options.js';
export * from './sessions/passwords.js';
export * from './sessions/signing-in.js';
export * from './sessions/staff-sessions.js';
