import type { TranslationVersionView, TranslationView } from '#contracts';
import type { Queryable } from '#database';

const COLUMNS = `language, revision, title, at, staff_id AS "staffId", NULL AS name`;

/** Every version of a translation without its text, the newest first; at most 200. Names are left null. Reads: report_translations. */
export function translationVersions(
  db: Queryable,
  reportId: string,
  language: string,
): Promise<TranslationVersionView[]> {
  return db.query(
    `SELECT ${COLUMNS}, length(text) AS characters FROM report_translations WHERE report_id = $1 AND language = $2 ORDER BY revision DESC LIMIT 200`,
    [reportId, language],
  );
}

/** One version with its text; null when there is none. Reads: report_translations. */
export async function translationVersion(
  db: Queryable,
  reportId: string,
  language: string,
  revision: number,
): Promise<TranslationView | null> {
  const [found] = await db.query<TranslationView>(
    `SELECT ${COLUMNS}, text FROM report_translations WHERE report_id = $1 AND language = $2 AND revision = $3`,
    [reportId, language, revision],
  );
  return found ?? null;
}
