/** The migrated database that test databases are copied from. */
export const TEMPLATE = 'tocsin_template';

/** The key of every test database; worth nothing anywhere else. */
export const TEST_KEY = Buffer.alloc(32, 7).toString('base64');
