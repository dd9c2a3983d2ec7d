import pg from 'pg';
import { postgresError } from './postgres.errors.js';

const duplicateDatabase = '42P04';
const uniqueViolation = '23505';

/** Creates the database unless it exists; throws STANDALONE_DATABASE_NAME_INVALID. Safe when two processes do it at once. */
export async function createDatabase(serverUrl: string, name: string): Promise<void> {
  checkedName(name);
  const client = new pg.Client({ connectionString: serverUrl });
  // A connection that is lost rejects the statement; without a listener it would end the process besides.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name}"`);
  } catch (error) {
    // Another process created it between the two statements.
    if (![duplicateDatabase, uniqueViolation].includes((error as pg.DatabaseError).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

/** Small letters, digits and underscores, beginning with a letter; at most 63, PostgreSQL's limit for names. */
export function checkedName(name: string): string {
  if (/^[a-z][a-z0-9_]{0,62}$/.test(name)) return name;
  throw postgresError('STANDALONE_DATABASE_NAME_INVALID');
}
