import type { CampaignNumbers, DeliveryState } from '#contracts';
import type { Queryable } from '#database';

type Row = Omit<CampaignNumbers, 'deliveries'> & { deliveries: Partial<Record<DeliveryState, number>> | null };

/** Reads mail's deliveries. $1 campaign. */
const NUMBERS_SQL = `
  WITH a AS (
    SELECT count(*) FILTER (WHERE confirmed_at IS NULL)::integer AS pending,
      count(*) FILTER (WHERE confirmed_at IS NOT NULL)::integer AS confirmed,
      count(*) FILTER (WHERE confirmed_at IS NOT NULL AND edited)::integer AS edited
    FROM actions WHERE campaign_id = $1 AND ended_at IS NULL
  ), l AS (
    SELECT l.* FROM letters l JOIN actions a ON a.id = l.action_id WHERE a.campaign_id = $1
  ), n AS (
    SELECT count(*) FILTER (WHERE ended_at IS NULL AND handed_at IS NULL AND held_at IS NULL)::integer AS waiting,
      count(*) FILTER (WHERE ended_at IS NULL AND held_at IS NOT NULL)::integer AS held,
      count(*) FILTER (WHERE ended_at IS NULL AND handed_at IS NOT NULL)::integer AS handed,
      count(*) FILTER (WHERE ended_at IS NOT NULL)::integer AS ended
    FROM l
  )
  SELECT a.pending AS "actionsPending", a.confirmed AS "actionsConfirmed", a.edited AS "actionsEdited",
    n.waiting AS "lettersWaiting", n.held AS "lettersHeld", n.handed AS "lettersHanded", n.ended AS "lettersEnded",
    (SELECT jsonb_object_agg(state, count) FROM (
      SELECT d.state, count(*)::integer FROM l JOIN deliveries d ON d.message_id = l.message_id GROUP BY d.state) s
    ) AS deliveries
  FROM a, n`;

/** The counts of one campaign as they are now. */
export async function numbersOf(db: Queryable, campaignId: string): Promise<CampaignNumbers> {
  const [row] = await db.query<Row>(NUMBERS_SQL, [campaignId]);
  return { ...row!, deliveries: row!.deliveries ?? {} };
}
