/**
 * postgres: the PostgreSQL that comes with Tocsin, for machines that have none.
 * Owns: finding its programs, making the data folder, starting, adopting and stopping the server, and who may.
 * Does not own: what is in the databases, nor signals: who starts it stops it.
 * Words: *folder* is `.tocsin`; *place* is where the data really lie; an *owner* is a living process that uses the server.
 */
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
