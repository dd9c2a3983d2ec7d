import type { CampaignDay, CampaignNumbers, DeliveryState } from '#contracts';
import type { Queryable } from '#database';
import { attentionSql } from './letter-stage.query.js';

interface Row extends Omit<CampaignNumbers, 'deliveries'> {
  id: string;
  deliveries: Partial<Record<DeliveryState, number>> | null;
}

/** Reads mail's deliveries. $1 campaigns, $2 now. */
const NUMBERS_SQL = `
  WITH a AS (
    SELECT campaign_id, count(*) FILTER (WHERE confirmed_at IS NULL)::integer AS pending,
      count(*) FILTER (WHERE confirmed_at IS NOT NULL)::integer AS confirmed,
      count(*) FILTER (WHERE confirmed_at IS NOT NULL AND edited)::integer AS edited
    FROM actions WHERE campaign_id = ANY($1::uuid[]) AND ended_at IS NULL GROUP BY campaign_id
  ), l AS MATERIALIZED (
    SELECT a.campaign_id, l.ended_at, l.handed_at, l.held_at, l.handover_id,
      CASE l.settled_as WHEN 'arrived' THEN 'delivered' WHEN 'not_arrived' THEN 'failed' ELSE d.state END AS state,
      ${attentionSql('$2')} AS attention
    FROM letters l JOIN actions a ON a.id = l.action_id LEFT JOIN deliveries d ON d.message_id = l.message_id
    WHERE a.campaign_id = ANY($1::uuid[])
  ), n AS (
    SELECT campaign_id, count(*) FILTER (WHERE ended_at IS NULL AND handed_at IS NULL AND held_at IS NULL)::integer AS waiting,
      count(*) FILTER (WHERE ended_at IS NULL AND held_at IS NOT NULL)::integer AS held,
      count(*) FILTER (WHERE ended_at IS NULL AND handed_at IS NOT NULL AND handover_id IS NULL)::integer AS handed,
      count(*) FILTER (WHERE ended_at IS NULL AND handover_id IS NOT NULL)::integer AS handed_over,
      count(*) FILTER (WHERE ended_at IS NOT NULL)::integer AS ended,
      count(*) FILTER (WHERE attention)::integer AS attention
    FROM l GROUP BY campaign_id
  ), s AS (
    SELECT campaign_id, jsonb_object_agg(state, count) AS deliveries FROM (
      SELECT campaign_id, state, count(*)::integer FROM l WHERE state IS NOT NULL GROUP BY 1, 2) one
    GROUP BY campaign_id
  )
  SELECT c.id, coalesce(a.pending, 0) AS "actionsPending", coalesce(a.confirmed, 0) AS "actionsConfirmed",
    coalesce(a.edited, 0) AS "actionsEdited", coalesce(n.waiting, 0) AS "lettersWaiting",
    coalesce(n.held, 0) AS "lettersHeld", coalesce(n.handed, 0) AS "lettersHanded",
    coalesce(n.handed_over, 0) AS "lettersHandedOver", coalesce(n.ended, 0) AS "lettersEnded",
    coalesce(n.attention, 0) AS "lettersAttention", s.deliveries
  FROM unnest($1::uuid[]) AS c(id) LEFT JOIN a ON a.campaign_id = c.id LEFT JOIN n ON n.campaign_id = c.id
  LEFT JOIN s ON s.campaign_id = c.id`;

/** The counts of campaigns as they are now, by id. */
export async function numbersOf(
  db: Queryable,
  campaignIds: readonly string[],
  now: Date,
): Promise<Map<string, CampaignNumbers>> {
  const rows = await db.query<Row>(NUMBERS_SQL, [campaignIds, now]);
  return new Map(rows.map(({ id, deliveries, ...row }) => [id, { ...row, deliveries: deliveries ?? {} }]));
}

/** $1 campaign, $2 first day, $3 last day. Days without anything are there as well. */
const DAYS_SQL = `
  WITH moments AS (
    SELECT a.confirmed_at AS at, 1 AS actions, 0 AS letters FROM actions a
    WHERE a.campaign_id = $1 AND a.ended_at IS NULL AND a.confirmed_at IS NOT NULL
    UNION ALL
    SELECT l.handed_at, 0, 1 FROM letters l JOIN actions a ON a.id = l.action_id
    WHERE a.campaign_id = $1 AND l.ended_at IS NULL AND l.handed_at IS NOT NULL
  ), counts AS (
    SELECT (at AT TIME ZONE 'UTC')::date AS day, sum(actions)::integer AS actions, sum(letters)::integer AS letters
    FROM moments GROUP BY 1
  )
  SELECT to_char(every.day, 'YYYY-MM-DD') AS day, coalesce(c.actions, 0) AS actions, coalesce(c.letters, 0) AS letters
  FROM generate_series($2::timestamp, $3::timestamp, interval '1 day') AS every(day)
  LEFT JOIN counts c ON c.day = every.day::date ORDER BY every.day`;

/** What happened in a campaign on each day (UTC). */
export function daysOf(db: Queryable, campaignId: string, from: Date, to: Date): Promise<CampaignDay[]> {
  return db.query<CampaignDay>(DAYS_SQL, [campaignId, from.toISOString().slice(0, 10), to.toISOString().slice(0, 10)]);
}
