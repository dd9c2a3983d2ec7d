import type { Sort } from '#contracts';
import { databaseError } from './database.errors.js';

/** What a list can be sorted by: an SQL expression that is never null, and its PostgreSQL type. */
export interface SortColumn {
  sql: string;
  type: 'timestamptz' | 'date' | 'text' | 'integer' | 'bigint' | 'real';
}

/** Parts of a SELECT that shows one page. Ties are broken by the row's id, so that no row is shown twice or missed. */
export interface Keyset {
  /** Goes into the select list; `cursorOf` needs it. */
  select: string;
  /** Goes into WHERE. */
  where: string;
  /** Goes behind ORDER BY. */
  orderBy: string;
  /** Values for the placeholders of `where`, numbered from `firstParam`. */
  params: unknown[];
}

/**
 * Sorting and paging by key rather than by offset: as fast on page 200 as on the first, and right while rows come and go.
 * @param id the SQL of the row's unique uuid
 * @param firstParam the number of the first free placeholder
 * @throws DATABASE_CURSOR_INVALID when `after` was not made by `cursorOf`
 */
export function keyset<Name extends string>(
  columns: Record<Name, SortColumn>,
  { sort, after }: { sort: Sort<Name>; after?: string | undefined },
  id: string,
  firstParam = 1,
): Keyset {
  const down = sort.startsWith('-');
  const { sql, type } = columns[(down ? sort.slice(1) : sort) as Name];
  const direction = down ? 'DESC' : 'ASC';
  const parts = { select: `(${sql})::text AS "sortValue"`, orderBy: `${sql} ${direction}, ${id} ${direction}` };
  if (after === undefined) return { ...parts, where: 'true', params: [] };
  const where = `(${sql}, ${id}) ${down ? '<' : '>'} ($${firstParam}::${type}, $${firstParam + 1}::uuid)`;
  return { ...parts, where, params: readCursor(after) };
}

/** The cursor that continues behind a row. */
export function cursorOf({ sortValue, id }: { sortValue: string; id: string }): string {
  return Buffer.from(JSON.stringify([sortValue, id])).toString('base64url');
}

function readCursor(cursor: string): [string, string] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [value, id] = Array.isArray(read) ? (read as unknown[]) : [];
    if (typeof value === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [value, id];
  } catch {
    // Not JSON: refused below like everything else that we did not make.
  }
  throw databaseError('DATABASE_CURSOR_INVALID');
}
