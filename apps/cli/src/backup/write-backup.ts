import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { Config } from '#config';
import { connectTo, MIGRATION_NAMES } from '#database';
import type { Line, Manifest } from './backup-lines.js';
import { refuseExisting, writeSealed } from './sealed-file.js';
import { rowsOf, sizeOf, type Table, tablesOf, useExactText } from './tables.js';

type Sized = Table & { rows: number; longest: number };

/**
 * Writes all our tables, as they are at one moment, and the key into a new file that only the passphrase opens. Others may go on
 * working meanwhile. @throws CLI_BACKUP_FILE_EXISTS, CLI_BACKUP_FILE_UNWRITABLE, DATABASE_UNREACHABLE; no file is left then
 */
export async function writeBackup(
  config: Config,
  file: string,
  passphrase: string,
  say: (line: string) => void,
): Promise<void> {
  await refuseExisting(file);
  const client = await connectTo(config.databaseUrl);
  try {
    await useExactText(client);
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables: Sized[] = [];
    for (const table of await tablesOf(client)) tables.push({ ...table, ...(await sizeOf(client, table)) });
    const manifest: Manifest = {
      created: new Date().toISOString(),
      migrations: [...MIGRATION_NAMES],
      tables: tables.map(({ name, columns, rows }) => ({ name, columns, rows })),
      key: config.secretKey.toString('base64'),
    };
    await pipeline(textOf(client, manifest, tables, say), createGzip(), async (bytes: AsyncIterable<Buffer>) =>
      writeSealed(file, passphrase, bytes),
    );
  } finally {
    await client.end();
  }
}

async function* textOf(client: pg.Client, manifest: Manifest, tables: Sized[], say: (line: string) => void) {
  yield `${JSON.stringify(manifest)}\n`;
  for (const table of tables) {
    yield text([{ table: table.name }]);
    for await (const rows of rowsOf(client, table, table.longest)) yield text(rows);
    say(`${table.name}: ${table.rows}`);
  }
  yield text([{ end: true }]);
}

function text(lines: readonly Line[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
