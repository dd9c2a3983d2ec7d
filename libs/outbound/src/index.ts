/**
 * outbound: every request that leaves this machine for the web.
 * Owns: which addresses may be reached (checked at connect time, on every hop), limits of time and size, one request at a time
 * for each host, the User-Agent, and turning bytes into text.
 * Does not own: what is fetched and when (watch), or mail (mail).
 * Words: a hop is one request of a chain of redirects; a lane is the queue of requests to one host.
 */
export * from './outbound.module.js';
export * from './outbound.js';
export * from './outbound.errors.js';
export * from './fetched.js';
export * from './decode-text.js';
