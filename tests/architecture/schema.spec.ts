import { join } from 'node:path';
import { type EntityTarget, getMetadataArgsStorage, type ObjectLiteral } from 'typeorm';
import { schemaText } from '#database';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { sourceFiles, textOf } from './source-files.js';

/** Tables that are reached by SQL alone, and why. */
const WITHOUT_ENTITY: Record<string, string> = {
  alert_audiences: 'one count of each alert, kept and read by a query of its own',
  alert_update_dismissals: 'only ever added, and looked for by the query of updates due',
  delivery_counts: 'kept by triggers of deliveries, folded and summed by queries of mail',
  delivery_tries: 'written by the statement that records a try, read by the story of one person',
  duty_calls: 'added with INSERT … ON CONFLICT by the call, and only counted afterwards',
  duty_rosters: 'one row for each version, only ever added',
  incident_words: 'kept by a query of its own, read by the search alone',
  installation: 'one row, read and written by the migrator before TypeORM runs',
  letter_resends: 'moved on by the statements of a resend of a letter drive, batch by batch',
  mail_domains: 'read and written in sets by the book of operators',
  mail_feedback: 'only ever added, each piece once by INSERT … ON CONFLICT, and read by the query of news',
  mail_operator_leases: 'counted and written under the lock of its operator',
  mail_operators: 'locked, worked out and written by one method, as plain values',
  mail_operator_names: 'written in sets by the book of operators, joined by their list',
  mail_stream_days: 'counted with UPDATE … RETURNING, which TypeORM cannot say',
  mail_streams:
    'one row for each stream, made and judged by INSERT … ON CONFLICT, and asked in the statements of the ledger',
  mail_warm_ups: 'stepped by INSERT … ON CONFLICT, which TypeORM cannot say',
  mail_webhook_counts: 'counted with INSERT … ON CONFLICT, which TypeORM cannot say',
  mail_kept_replies: 'written in the statements around what came back, and opened nowhere else',
  mail_webhook_tokens: 'bound to a body by INSERT … ON CONFLICT, which TypeORM cannot say',
  rate_marks: 'counted with INSERT … ON CONFLICT, which TypeORM cannot say',
  report_words: 'kept by a query of its own, read by the search alone',
  resends: 'moved on by the statements of a resend, batch by batch',
  resent_deliveries: 'what deliveries were before a resend, written and read in sets',
  resent_letters: 'what letters were before a resend, written and read in sets',
  search_views: 'read and written by the queries of the search',
  staff_acts: 'only ever added; no code changes or loads a row as an object',
};

interface Column {
  type: string;
  nullable: boolean;
}
type Columns = Record<string, Column>;

const TYPES: Record<string, string> = { timestamptz: 'timestamp with time zone' };

let db: TestDatabase;
beforeAll(async () => {
  for (const file of sourceFiles('libs').filter((path) => path.endsWith('.entity.ts'))) {
    await import(join(process.cwd(), file));
  }
  const entities = getMetadataArgsStorage().tables.map(({ target }) => target as EntityTarget<ObjectLiteral>);
  db = await testDatabase({}, entities);
});
afterAll(() => db.close());

/** What the entities say of each table. */
function entityTables(): Record<string, Columns> {
  const tables = db.database.dataSource.entityMetadatas.map(({ tableName, columns }): [string, Columns] => [
    tableName,
    Object.fromEntries(
      columns.map((column) => {
        const type = db.database.dataSource.driver.normalizeType(column);
        const shown = `${TYPES[type] ?? type}${column.isArray ? '[]' : ''}`;
        return [column.databaseName, { type: shown, nullable: column.isNullable }];
      }),
    ),
  ]);
  return Object.fromEntries(tables);
}

/** What the database says of each table. */
async function databaseTables(): Promise<Record<string, Columns>> {
  const rows = await db.database.query<{ table: string; column: string } & Column>(
    `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type,
       NOT a.attnotnull AS nullable
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> 'tocsin_migrations'
       AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  const tables: Record<string, Columns> = {};
  for (const { table, column, type, nullable } of rows) (tables[table] ??= {})[column] = { type, nullable };
  return tables;
}

describe('somebody who reads libs/database/schema.sql', () => {
  it('sees the database as the migrations make it (npm run docs)', async () => {
    expect(textOf('libs/database/schema.sql')).toBe(await schemaText(db.database));
  });
});

describe('an entity', () => {
  it('has exactly the columns of its table, of the same type and nullability', async () => {
    const found = await databaseTables();
    const expected = Object.keys(entityTables()).map((name) => [name, found[name]]);
    expect(entityTables()).toEqual(Object.fromEntries(expected));
  });

  it('stands for every table but those that are reached by SQL alone', async () => {
    const covered = [...Object.keys(entityTables()), ...Object.keys(WITHOUT_ENTITY)];
    expect(covered.sort()).toEqual(Object.keys(await databaseTables()).sort());
  });
});
