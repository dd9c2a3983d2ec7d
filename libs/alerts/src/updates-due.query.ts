import type { UpdateDueView } from '#contracts';
import type { Queryable } from '#database';

const REF = (
  i: string,
) => `jsonb_build_object('id', ${i}.id, 'reference', ${i}.reference, 'kind', ${i}.kind, 'title', ${i}.title,
  'dateStart', ${i}.date_start, 'dateEnd', ${i}.date_end, 'verification', ${i}.verification)`;

/**
 * Standing links from what people were alerted of to what became of it, until an alert on the latter has been drafted since. Incidents
 * that were merged count as what they live on as. Reads: incident_links, incidents, alerts, alert_update_dismissals.
 */
export function updatesDue(db: Queryable): Promise<UpdateDueView[]> {
  return db.query(
    `SELECT l.id AS "linkId", l.kind, ${REF('f')} AS "from", ${REF('t')} AS "to", sent.ids AS "alertIds",
       t.published_version IS NOT NULL AND t.withdrawn_at IS NULL AS "toPublished"
     FROM incident_links l
     JOIN incidents f ON f.id = surviving_incident(l.from_id)
     JOIN incidents t ON t.id = surviving_incident(l.to_id)
     CROSS JOIN LATERAL (SELECT array_agg(a.id ORDER BY a.approved_at, a.id) AS ids FROM alerts a
       WHERE surviving_incident(a.incident_id) = f.id AND a.approved_at IS NOT NULL AND a.cancelled_at IS NULL
         AND a.approved_at < l.linked_at) sent
     WHERE l.ended_at IS NULL AND l.kind IN ('became','prevented') AND f.id <> t.id AND sent.ids IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM alerts later WHERE surviving_incident(later.incident_id) = t.id
         AND later.cancelled_at IS NULL AND later.drafted_at >= l.linked_at)
       AND NOT EXISTS (SELECT 1 FROM alert_update_dismissals x WHERE x.link_id = l.id)
     ORDER BY l.linked_at, l.id LIMIT 200`,
  );
}
