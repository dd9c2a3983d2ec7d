import { type ActsPageRequest, type ActView, type Page, pageOf } from '#contracts';
import type { FieldCipher, Queryable } from '#database';

/** Who did what, newest first, with the names of those who did it. */
export async function actsPage(
  db: Queryable,
  cipher: FieldCipher,
  { limit, after, staffId, subject, subjectId }: ActsPageRequest,
): Promise<Page<ActView>> {
  const rows = await db.query<ActView & { sealed: Buffer }>(
    `SELECT a.id::text, a.at, a.staff_id AS "staffId", s.name_sealed AS sealed, a.act, a.subject, a.subject_id AS "subjectId",
       a.via, a.detail
     FROM staff_acts a JOIN staff s ON s.id = a.staff_id
     WHERE ($1::bigint IS NULL OR a.id < $1) AND ($2::uuid IS NULL OR a.staff_id = $2)
       AND ($3::text IS NULL OR a.subject = $3) AND ($4::text IS NULL OR a.subject_id = $4)
     ORDER BY a.id DESC LIMIT $5`,
    [after ?? null, staffId ?? null, subject ?? null, subjectId ?? null, limit + 1],
  );
  const names = new Map<string, string>();
  return pageOf(
    rows,
    limit,
    ({ id }) => id,
    ({ sealed, ...row }) => {
      const name = names.get(row.staffId) ?? cipher.open(sealed, 'name');
      names.set(row.staffId, name);
      return { ...row, name };
    },
  );
}
