/**
 * database: the one PostgreSQL.
 * Owns: connection, transactions with afterCommit, migrations, schema.sql, sealed fields, keyed hashes of addresses.
 * Does not own: any entity or rule; those live in the lib whose noun they are.
 */
export * from './address-hash.js';
export * from './data-source.js';
export * from './database.js';
export * from './database.errors.js';
export * from './database.module.js';
export * from './field-cipher.js';
export * from './ids.js';
export * from './keyset.js';
export * from './migrate.js';
export * from './schema-text.js';
export * from './search-query.js';
export { searchVector } from './search-words.js';
