import { Injectable } from '@nestjs/common';
import { type BodyView, type ListBodiesRequest, type Page, pageOf } from '#contracts';
import { cursorOf, keyset, type Queryable, type SqlValue } from '#database';

const OPEN_OFFICES = `(SELECT count(*)::integer FROM offices o WHERE o.body_id = b.id AND o.ended_at IS NULL)`;
const COLUMNS = {
  name: { sql: 'lower(b.name)', type: 'text' },
  country: { sql: `coalesce(b.country, '')`, type: 'text' },
  offices: { sql: OPEN_OFFICES, type: 'integer' },
} as const;
const SELECT = `b.id, b.name, b.country, ${OPEN_OFFICES} AS offices`;

/** What staff see of bodies. */
@Injectable()
export class BodyDirectory {
  /** @throws DATABASE_CURSOR_INVALID */
  async bodies(db: Queryable, request: ListBodiesRequest): Promise<Page<BodyView>> {
    const { q = '', country = null, limit } = request;
    const keys = keyset(COLUMNS, request, 'b.id', 4);
    const rows = await db.query<BodyView & { sortValue: string }>(
      `SELECT ${SELECT}, ${keys.select} FROM bodies b
       WHERE ($1 = '' OR strpos(lower(b.name), lower($1)) > 0)
         AND ($2::text IS NULL OR coalesce(b.country, 'none') = $2) AND ${keys.where}
       ORDER BY ${keys.orderBy} LIMIT $3`,
      [q, country, limit + 1, ...(keys.params as SqlValue[])],
    );
    return pageOf(rows, limit, cursorOf, ({ sortValue: _, ...row }) => row);
  }

  /** The body of a name, or null. */
  async bodyNamed(db: Queryable, name: string): Promise<BodyView | null> {
    const [row] = await db.query<BodyView>(`SELECT ${SELECT} FROM bodies b WHERE b.name = $1`, [name]);
    return row ?? null;
  }
}
