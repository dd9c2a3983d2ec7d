/** standalone: everything in one process, with an embedded PostgreSQL where no other is given. The command line opens it the same way. */
export { DEMO_DATABASE, type OpenInstallation, openInstallation, type OpenOptions, ROOT } from './installation.js';
export { startEmbeddedPostgres } from './postgres/index.js';
