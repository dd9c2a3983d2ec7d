import pg from 'pg';
import { connectTo } from '#database';
import { backupError } from './backup.errors.js';
import type { Manifest, OpenBackup } from './backup-lines.js';
import { addRows, BATCH_CHARACTERS, quoted, type Table, tablesOf, useExactText } from './tables.js';

/**
 * Puts the rows of a backup into an empty database of the same shape, all or none. `last` runs when everything has been added and
 * counted, right before the commit; what it throws undoes all.
 * @throws CLI_RESTORE_NOT_EMPTY, CLI_RESTORE_OTHER_MIGRATIONS, CLI_BACKUP_DAMAGED
 */
export async function restoreRows(
  url: string,
  { manifest, lines }: OpenBackup,
  last: () => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const client = await connectTo(url);
  try {
    await useExactText(client);
    await client.query('BEGIN');
    await lockEmpty(client, manifest);
    // Rows may point at rows that come later, also in the same table; all are checked at the end.
    const foreignKeys = await strictForeignKeys(client);
    for (const key of foreignKeys) await client.query(`${key} DEFERRABLE INITIALLY DEFERRED`);
    // Every row comes from the backup; what triggers derive from rows is among them.
    for (const table of manifest.tables) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
    await addAll(client, manifest, lines, say);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const table of manifest.tables) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`);
    for (const key of foreignKeys) await client.query(`${key} NOT DEFERRABLE`);
    for (const table of manifest.tables) await finish(client, table);
    await last();
    await client.query('COMMIT');
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError)) throw cause;
    // Not its detail: that may quote a row.
    const reason = [cause.code, cause.table, cause.constraint].filter((part) => part !== undefined).join(', ');
    throw backupError('CLI_RESTORE_REFUSED', { reason });
  } finally {
    // Without the commit, ending the connection undoes everything.
    await client.end();
  }
}

/** @throws CLI_RESTORE_NOT_EMPTY when a table other than the migrator's own has rows; changes nothing */
export async function refuseRows(url: string): Promise<void> {
  const client = await connectTo(url);
  try {
    await refuseRowsIn(client);
  } finally {
    await client.end();
  }
}

async function refuseRowsIn(client: pg.Client): Promise<void> {
  const full: string[] = [];
  for (const table of await tablesOf(client)) {
    if (table.name === 'installation') continue;
    const { rows } = await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    if (rows.length > 0) full.push(table.name);
  }
  if (full.length > 0) throw backupError('CLI_RESTORE_NOT_EMPTY', { tables: full.slice(0, 3).join(', ') });
}

/** Keeps a Tocsin that runs from writing meanwhile, and clears the one row that migrating made. */
async function lockEmpty(client: pg.Client, manifest: Manifest): Promise<void> {
  const tables = await tablesOf(client);
  await client.query(`LOCK TABLE ${tables.map(quoted).join(', ')} IN ACCESS EXCLUSIVE MODE`);
  const shape = (table: Table | undefined) => `${table?.name}(${table?.columns.join()})`;
  const longer = tables.length > manifest.tables.length ? tables : manifest.tables;
  const at = longer.findIndex((_, index) => shape(tables[index]) !== shape(manifest.tables[index]));
  if (at !== -1) throw backupError('CLI_RESTORE_OTHER_MIGRATIONS', { migration: `table ${longer[at]!.name}` });
  await refuseRowsIn(client);
  await client.query('DELETE FROM public.installation');
}

async function addAll(client: pg.Client, manifest: Manifest, lines: OpenBackup['lines'], say: (line: string) => void) {
  let table: Manifest['tables'][number] | undefined;
  let waiting: string[] = [];
  let length = 0;
  const flush = async () => {
    if (waiting.length > 0) await addRows(client, table!, waiting);
    waiting = [];
    length = 0;
  };
  for await (const line of lines) {
    if (typeof line === 'string') {
      waiting.push(line);
      length += line.length;
      if (length >= BATCH_CHARACTERS || waiting.length >= 5000) await flush();
      continue;
    }
    await flush();
    if (table !== undefined) say(`${table.name}: ${table.rows}`);
    if ('end' in line) continue;
    table = manifest.tables.find(({ name }) => name === line.table);
    if (table === undefined) throw backupError('CLI_BACKUP_DAMAGED', { where: `table ${line.table}` });
  }
}

/** The table has as many rows as the backup promised, and what counts by itself goes on behind the last. */
async function finish(client: pg.Client, table: Manifest['tables'][number]): Promise<void> {
  const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${quoted(table)}`);
  if (Number(rows[0]!.count) !== table.rows) {
    throw backupError('CLI_BACKUP_DAMAGED', { where: `table ${table.name}` });
  }
  const { rows: counters } = await client.query<{ sql: string }>(
    `SELECT format('SELECT setval(%L, coalesce(max(%I), 1), max(%I) IS NOT NULL) FROM %s', sequence, name, name, $1::text) AS sql
     FROM (SELECT attname AS name, pg_get_serial_sequence($1, attname) AS sequence FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped) AS found WHERE sequence IS NOT NULL`,
    [quoted(table)],
  );
  for (const { sql } of counters) await client.query(sql);
}

/** The beginning of the statement that alters each foreign key which is checked at once. */
async function strictForeignKeys(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ sql: string }>(
    `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS sql FROM pg_constraint
     WHERE contype = 'f' AND NOT condeferrable AND conparentid = 0 AND connamespace IN ('public'::regnamespace, 'auth'::regnamespace)`,
  );
  return rows.map(({ sql }) => sql);
}
