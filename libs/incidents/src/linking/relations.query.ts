import type { IncidentLinkView, IncidentMergeView, IncidentSplitView } from '#contracts';
import type { Queryable } from '#database';
import { whereIncident } from '../incident-key.js';

/** As much of incident `i` as a line needs. */
export const REF = (
  i: string,
) => `jsonb_build_object('id', ${i}.id, 'reference', ${i}.reference, 'kind', ${i}.kind, 'title', ${i}.title,
  'dateStart', ${i}.date_start, 'dateEnd', ${i}.date_end, 'verification', ${i}.verification)`;

/** The incident and all that went into it, directly or by way of others. */
export const FAMILY = `WITH RECURSIVE family (id) AS (
  SELECT $1::uuid UNION SELECT i.id FROM incidents i JOIN family ON i.merged_into = family.id)`;

/** Ids of the incident and of all that were merged into it. */
export async function familyOf(db: Queryable, incidentId: string): Promise<{ id: string; reference: string }[]> {
  return db.query(`${FAMILY} SELECT i.id, i.reference FROM family JOIN incidents i ON i.id = family.id`, [incidentId]);
}

/** Links of an incident and of all that went into it, the standing ones first. Reads: incident_links, incidents, claims, reports. */
export function linksOf(db: Queryable, incidentId: string): Promise<IncidentLinkView[]> {
  return db.query(
    `${FAMILY}
     SELECT l.id, l.kind, mine.id = l.from_id AS forward, ${REF('o')} AS other, l.url, l.note,
       CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'quote', c.quote, 'reportId', r.id, 'reportTitle', r.title) END AS claim,
       l.linked_at AS "linkedAt", l.linked_by AS "linkedBy", NULL AS "linkedByName",
       CASE WHEN l.ended_at IS NOT NULL
         THEN jsonb_build_object('at', l.ended_at, 'by', l.ended_by, 'byName', NULL, 'reason', l.ended_reason) END AS ended
     FROM family mine
     JOIN incident_links l ON mine.id IN (l.from_id, l.to_id)
     JOIN incidents o ON o.id = surviving_incident(CASE WHEN mine.id = l.from_id THEN l.to_id ELSE l.from_id END)
     LEFT JOIN claims c ON c.id = l.claim_id LEFT JOIN reports r ON r.id = c.report_id
     WHERE o.id <> $1 ORDER BY l.ended_at IS NOT NULL, l.linked_at, l.id LIMIT 200`,
    [incidentId],
  );
}

/** What was merged into an incident, the latest first. Reads: incident_merges, incidents. */
export function mergesInto(db: Queryable, incidentId: string): Promise<IncidentMergeView[]> {
  return db.query(
    `SELECT m.id, ${REF('i')} AS merged, i.published_version IS NOT NULL AS "mergedPublished", m.reason,
       cardinality(m.claim_ids) AS claims, m.merged_at AS "mergedAt", m.merged_by AS "mergedBy", NULL AS "mergedByName",
       CASE WHEN m.undone_at IS NOT NULL
         THEN jsonb_build_object('at', m.undone_at, 'by', m.undone_by, 'byName', NULL, 'reason', m.undone_reason) END AS undone
     FROM incident_merges m JOIN incidents i ON i.id = m.merged_id
     WHERE m.survivor_id = $1 ORDER BY m.merged_at DESC, m.id LIMIT 100`,
    [incidentId],
  );
}

/** What was split off an incident, and what it was split from. Reads: incident_splits, incidents. */
export function splitsOf(db: Queryable, incidentId: string): Promise<IncidentSplitView[]> {
  return db.query(
    `SELECT ${REF('o')} AS other, s.new_id = $1 AS "isNew", s.reason, cardinality(s.claim_ids) AS claims,
       s.split_at AS "splitAt", s.split_by AS "splitBy", NULL AS "splitByName"
     FROM incident_splits s JOIN incidents o ON o.id = CASE WHEN s.new_id = $1 THEN s.from_id ELSE s.new_id END
     WHERE $1 IN (s.new_id, s.from_id) ORDER BY s.split_at DESC LIMIT 100`,
    [incidentId],
  );
}

/** The reference of what an incident lives on as, by its id or reference; null when there is none. */
export async function survivorOf(
  db: Queryable,
  idOrReference: string,
): Promise<{ id: string; reference: string } | null> {
  const where = whereIncident('m', idOrReference);
  if (where === null) return null;
  const [found] = await db.query<{ id: string; reference: string }>(
    `SELECT i.id, i.reference FROM incidents m JOIN incidents i ON i.id = surviving_incident(m.id) WHERE ${where}`,
    [idOrReference],
  );
  return found ?? null;
}
