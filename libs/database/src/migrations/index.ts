import { LayTheFirstTables1795000000000 } from './1795000000000-lay-the-first-tables.js';

/** All migrations, oldest first. Each is DDL only, reversible, and never edited once it has landed. */
export const MIGRATIONS = [LayTheFirstTables1795000000000];
