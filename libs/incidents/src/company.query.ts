import type { Queryable } from '#database';
import { WAITING } from './desk.query.js';
import type { Suggestible } from './grouping/index.js';

/** As much of a claim as grouping looks at: nothing else is read, since dozens of reports are. */
const CLAIM = `json_build_object('id', c.id, 'what', c.what, 'countMin', c.count_min, 'countMax', c.count_max, 'qualifier', c.qualifier,
  'dateStart', c.date_start, 'dateEnd', c.date_end, 'places', c.places, 'attributedTo', c.attributed_to, 'aggregate', c.aggregate,
  'basis', c.basis, 'quote', c.quote)`;

/** The newest reports that wait on the desk, but for one, with their claims. Reads: reports, claims. */
export function companyOf(db: Queryable, reportId: string, most: number): Promise<Suggestible[]> {
  return db.query(
    `SELECT r.id, r.title, r.published_at AS "publishedAt", coalesce((SELECT json_agg(${CLAIM} ORDER BY c.quote_start, c.reader_version,
         c.position) FROM claims c WHERE c.report_id = r.id AND c.superseded_at IS NULL AND c.rejected_at IS NULL), '[]') AS claims
     FROM reports r WHERE ${WAITING} AND r.id <> $1 ORDER BY r.found_at DESC, r.id DESC LIMIT $2`,
    [reportId, most],
  );
}
