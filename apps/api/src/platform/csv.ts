import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Page } from '#contracts';

/** What a column is called, and what stands in it. */
export type CsvColumns<Row> = Record<string, (row: Row) => string | number | boolean | Date | null>;

/**
 * A whole list as CSV (RFC 4180, UTF-8 with a byte order mark, times as ISO 8601), read page by page while it is sent, so that it
 * takes no more memory for a million rows. Cells that a spreadsheet would run as a formula are made harmless.
 * @param name of the file, without ending
 * @param load the list's own query; called with each cursor in turn
 */
export function csvFile<Row>(
  name: string,
  columns: CsvColumns<Row>,
  load: (after: string | undefined) => Promise<Page<Row>>,
): StreamableFile {
  const lines = stringify({
    bom: true,
    header: true,
    columns: Object.keys(columns),
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { date: (value) => value.toISOString(), boolean: (value) => (value ? 'yes' : 'no') },
  });
  const cells = Object.values(columns);
  const rows = Readable.from(everyRow(load), { objectMode: true, highWaterMark: 200 }).map((row: Row) =>
    cells.map((cell) => cell(row)),
  );
  rows.on('error', (error) => lines.destroy(error));
  const day = new Date().toISOString().slice(0, 10);
  return new StreamableFile(rows.pipe(lines), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="tocsin-${name}-${day}.csv"`,
  });
}

async function* everyRow<Row>(load: (after: string | undefined) => Promise<Page<Row>>): AsyncGenerator<Row> {
  let after: string | undefined;
  do {
    const page = await load(after);
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
