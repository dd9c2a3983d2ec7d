import type { Queryable } from '#database';

/** What was changed in a draft, and by whom last; empty when the text that was looked at is not known. */
export interface Changes {
  fields: string[];
  by: string | null;
  at: Date | null;
}

/** Reads auth's acts. $1 campaign, $2 the hash that was looked at: every edit since the last one that began from it. */
const CHANGES_SQL = `
  SELECT staff_id AS by, at, detail->'fields' AS fields FROM staff_acts
  WHERE subject = 'campaign' AND subject_id = $1 AND act = 'campaign.edit' AND id >= (
    SELECT max(id) FROM staff_acts
    WHERE subject = 'campaign' AND subject_id = $1 AND act = 'campaign.edit' AND detail->>'before' = $2)
  ORDER BY id DESC LIMIT 200`;

/** The edits of a draft since somebody read it. */
export async function changesSince(db: Queryable, campaignId: string, contentSha256: string): Promise<Changes> {
  const rows = await db.query<{ by: string; at: Date; fields: string[] }>(CHANGES_SQL, [campaignId, contentSha256]);
  const [last] = rows;
  return {
    fields: [...new Set(rows.flatMap(({ fields }) => fields))].sort(),
    by: last?.by ?? null,
    at: last?.at ?? null,
  };
}
