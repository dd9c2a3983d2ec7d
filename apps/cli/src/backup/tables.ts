import pg from 'pg';

/** The schemas that hold what cannot be made again. BullMQ's is left out: the sweep finds its work in our rows. */
const SCHEMAS = ['public', 'auth'];

/** A table as a backup knows it. */
export interface Table {
  /** With its schema in front unless that is `public`. */
  name: string;
  /** Without generated ones, in the order of the table. */
  columns: string[];
}

/** How values are written as text, whatever the server's own settings are, so that they are read again as they were. */
const SETTINGS = `SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'iso_8601';
  SET bytea_output = 'hex'; SET extra_float_digits = 1; SET statement_timeout = 0; SET search_path = public`;

/** How much text of rows is held at once, in characters; one row may be longer. */
export const BATCH_CHARACTERS = 1_000_000;

/** Sets how this connection writes and reads values. */
export async function useExactText(client: pg.Client): Promise<void> {
  await client.query(SETTINGS);
}

/** All our tables. The list of migrations is left out: it says what the database is, and comes with migrating. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS name,
       array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
         AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY($1) AND c.relkind = 'r' AND c.relname <> 'tocsin_migrations' ORDER BY 1`,
    [SCHEMAS],
  );
  return rows;
}

/** A table's name for SQL. */
export function quoted({ name }: { name: string }): string {
  const [table, schema = 'public'] = name.split('.').reverse();
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table!)}`;
}

/** How many rows a table has, and how long the text of the longest is. */
export async function sizeOf(client: pg.Client, table: Table): Promise<{ rows: number; longest: number }> {
  const { rows } = await client.query<{ rows: string; longest: number }>(
    `SELECT count(*) AS rows, coalesce(max(length(whole_row::text)), 0) AS longest FROM ${quoted(table)} AS whole_row`,
  );
  return { rows: Number(rows[0]!.rows), longest: rows[0]!.longest };
}

/** Every row of a table as PostgreSQL writes a row as text: all types keep their exact value. Needs an open transaction. */
export async function* rowsOf(client: pg.Client, table: Table, longest: number): AsyncGenerator<string[]> {
  const count = Math.max(1, Math.min(5000, Math.floor(BATCH_CHARACTERS / Math.max(1, longest))));
  await client.query(
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT whole_row::text AS line FROM ${quoted(table)} AS whole_row`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${count} FROM backup_rows`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('CLOSE backup_rows');
}

/** Adds rows as `rowsOf` gave them, identities included. */
export async function addRows(client: pg.Client, table: Table, rows: readonly string[]): Promise<void> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  await client.query(
    `INSERT INTO ${quoted(table)} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM unnest($1::${quoted(table)}[])`,
    [rows],
  );
}
