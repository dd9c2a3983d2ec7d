import type { CampaignListItem, ListCampaignsRequest } from '#contracts';
import { keyset, type Queryable, type SqlValue } from '#database';

/** A line of the list without its counts. */
export type CampaignRow = Omit<CampaignListItem, 'letters' | 'people' | 'attention'> & { sortValue: string };

/** A draft, an open campaign, or one that was stopped. */
const STATE_SQL = `CASE WHEN c.launched_at IS NULL THEN 'draft' WHEN c.stopped_at IS NULL THEN 'open' ELSE 'stopped' END`;

const COLUMNS = {
  draftedAt: { sql: 'c.drafted_at', type: 'timestamptz' },
  title: { sql: 'lower(c.title)', type: 'text' },
  letters: {
    sql: `(SELECT count(*)::integer FROM letters l JOIN actions a ON a.id = l.action_id
      WHERE a.campaign_id = c.id AND l.ended_at IS NULL)`,
    type: 'integer',
  },
} as const;

/** One page of campaigns and one row more. @throws DATABASE_CURSOR_INVALID */
export function campaignRows(db: Queryable, request: ListCampaignsRequest): Promise<CampaignRow[]> {
  const { state = null, q = '', limit } = request;
  const keys = keyset(COLUMNS, request, 'c.id', 4);
  return db.query<CampaignRow>(
    `SELECT c.id, c.slug, ${STATE_SQL} AS state, c.title, c.language, c.goal, c.drafted_at AS "draftedAt",
       c.launched_at AS "launchedAt", c.stopped_at AS "stoppedAt", ${keys.select},
       (SELECT count(*)::integer FROM campaign_offices co WHERE co.campaign_id = c.id) AS offices
     FROM campaigns c
     WHERE ($1::text IS NULL OR ${STATE_SQL} = $1)
       AND ($2 = '' OR strpos(lower(c.title), lower($2)) > 0 OR strpos(c.slug, lower($2)) > 0) AND ${keys.where}
     ORDER BY ${keys.orderBy} LIMIT $3`,
    [state, q, limit + 1, ...(keys.params as SqlValue[])],
  );
}

/** How many campaigns are in each state. */
export async function campaignCounts(db: Queryable): Promise<Record<CampaignListItem['state'], number>> {
  const rows = await db.query<{ state: CampaignListItem['state']; count: number }>(
    `SELECT ${STATE_SQL} AS state, count(*)::integer AS count FROM campaigns c GROUP BY 1`,
  );
  const counts = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  return { draft: 0, open: 0, stopped: 0, ...counts };
}
