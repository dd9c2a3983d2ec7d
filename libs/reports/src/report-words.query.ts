import { type Queryable, searchVector } from '#database';

interface Words {
  id: string;
  title: string;
  text: string;
}

/** A report's own words and those of its newest translations. Reads: reports, report_translations. */
const WORDS = `
  SELECT r.id, concat_ws(E'\\n', r.title, t.titles) AS title, concat_ws(E'\\n\\n', r.text, t.texts) AS text
  FROM reports r LEFT JOIN LATERAL (
    SELECT string_agg(newest.title, E'\\n') AS titles, string_agg(newest.text, E'\\n\\n') AS texts
    FROM (SELECT DISTINCT ON (language) title, text FROM report_translations WHERE report_id = r.id
      ORDER BY language, revision DESC) newest) t ON true`;

/** Writes the words of a report, translations included, into what is searched. */
export async function indexReportWords(db: Queryable, reportId: string): Promise<void> {
  await keep(db, await db.query<Words>(`${WORDS} WHERE r.id = $1`, [reportId]));
}

/** Indexes reports that came before there was an index. @returns how many there were, at most `most` */
export async function indexMissingReports(db: Queryable, most: number): Promise<number> {
  const rows = await db.query<Words>(
    // Found first, read then: texts of what is not in this batch are not touched.
    `${WORDS} WHERE r.id IN (SELECT m.id FROM reports m LEFT JOIN report_words w ON w.report_id = m.id
       WHERE w.report_id IS NULL ORDER BY m.found_at DESC LIMIT $1)`,
    [most],
  );
  await keep(db, rows);
  return rows.length;
}

async function keep(db: Queryable, rows: readonly Words[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `INSERT INTO report_words (report_id, found_at, words)
     SELECT r.id, r.found_at, w.words::tsvector
     FROM unnest($1::uuid[], $2::text[]) AS w (id, words) JOIN reports r ON r.id = w.id
     ON CONFLICT (report_id) DO UPDATE SET words = excluded.words`,
    [rows.map(({ id }) => id), rows.map(searchVector)],
  );
}
