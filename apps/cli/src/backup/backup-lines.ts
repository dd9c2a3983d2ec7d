import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { backupError } from './backup.errors.js';
import { readSealed } from './sealed-file.js';

/** The first line of a backup: what is in it, and the key that opens its sealed fields. */
export const Manifest = z.object({
  created: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int().nonnegative() })),
  key: z.string(),
});
export type Manifest = z.infer<typeof Manifest>;

/** What follows, a line each: a table begins, one of its rows, the end. */
const Line = z.union([z.string(), z.object({ table: z.string() }), z.object({ end: z.literal(true) })]);
export type Line = z.infer<typeof Line>;

/** An opened backup. `lines` is read once, to its end; that nothing is missing is known only then. */
export interface OpenBackup {
  manifest: Manifest;
  lines: AsyncGenerator<Line>;
}

/** @throws CLI_BACKUP_FILE_UNREADABLE, CLI_BACKUP_NOT_OURS, CLI_BACKUP_WRONG_PASSPHRASE, CLI_BACKUP_DAMAGED; `lines` throws too */
export async function openBackup(file: string, passphrase: string): Promise<OpenBackup> {
  const texts = textLinesOf(file, passphrase);
  const first = await texts.next();
  if (first.done === true) throw backupError('CLI_BACKUP_DAMAGED', { where: 'nothing in it' });
  return { manifest: parsed(Manifest, first.value), lines: linesOf(texts) };
}

/**
 * Reads a backup from beginning to end, counts its rows and changes nothing. @returns its manifest
 * @throws as `openBackup`
 */
export async function checkBackup(file: string, passphrase: string): Promise<Manifest> {
  const { manifest, lines } = await openBackup(file, passphrase);
  const found = new Map<string, number>();
  let table = '';
  for await (const line of lines) {
    if (typeof line === 'string') found.set(table, (found.get(table) ?? 0) + 1);
    else if ('table' in line) table = line.table;
  }
  const wrong = manifest.tables.find(({ name, rows }) => (found.get(name) ?? 0) !== rows);
  if (wrong !== undefined) throw backupError('CLI_BACKUP_DAMAGED', { where: `table ${wrong.name}` });
  return manifest;
}

async function* linesOf(texts: AsyncGenerator<string>): AsyncGenerator<Line> {
  let ended = false;
  for await (const text of texts) {
    const line = parsed(Line, text);
    ended = typeof line === 'object' && 'end' in line;
    yield line;
  }
  if (!ended) throw backupError('CLI_BACKUP_DAMAGED', { where: 'its end is missing' });
}

async function* textLinesOf(file: string, passphrase: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const feeding = pipeline(readSealed(file, passphrase), unpacked);
  // The same error reaches the loop below.
  feeding.catch(() => undefined);
  let waiting: Buffer[] = [];
  for await (const piece of unpacked as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, start)) {
      yield Buffer.concat([...waiting, piece.subarray(start, end)]).toString('utf8');
      waiting = [];
      start = end + 1;
    }
    waiting.push(piece.subarray(start));
  }
  await feeding;
}

function parsed<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    // Without the cause: it could quote a row.
    throw backupError('CLI_BACKUP_DAMAGED', { where: 'a line that means nothing' });
  }
}
