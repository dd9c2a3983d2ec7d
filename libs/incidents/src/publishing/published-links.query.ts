import { type RecordLink, type ShownLink, SOURCE_KNOWN_TO_US } from '#contracts';
import type { Queryable } from '#database';
import { FAMILY } from '../linking/relations.query.js';

/** SQL: what an incident lives on as on the record: what it was merged into, once that was published, else itself. */
const livesAs = (id: string) => `coalesce((SELECT s.id FROM incidents s
  WHERE s.id = surviving_incident(${id}) AND s.published_version IS NOT NULL), ${id})`;
/** SQL: incident `i` joined with its publication `p`, if it stands on the record: neither withdrawn nor retracted. */
const onRecord = (
  i: string,
  p: string,
  end: string,
) => `JOIN incidents ${i} ON ${i}.id = ${livesAs(end)} AND ${i}.withdrawn_at IS NULL
  JOIN incident_publications ${p} ON ${p}.incident_id = ${i}.id AND ${p}.version = ${i}.published_version`;
const shown = (
  p: string,
) => `jsonb_build_object('reference', ${p}.page -> 'reference', 'kind', ${p}.page -> 'kind', 'title', ${p}.page -> 'title',
  'texts', coalesce(${p}.page -> 'texts', '{}'), 'dateStart', ${p}.page -> 'dateStart', 'dateEnd', ${p}.page -> 'dateEnd')`;

/**
 * The links that a page of this incident would carry now: those that stand, to incidents on the record alone.
 * Reads: incidents, incident_links, incident_publications, claims, reports, sources.
 */
export function linksToPublish(db: Queryable, incidentId: string): Promise<ShownLink[]> {
  return db.query(
    `${FAMILY}
     SELECT l.id, l.kind, mine.id = l.from_id AS forward, ${shown('p')} AS other, jsonb_build_object('attributedTo', c.attributed_to,
       'sourceName', CASE WHEN c.id IS NULL THEN NULL WHEN coalesce(s.confidential, r.source_id IS NULL) THEN $2 ELSE s.name END,
       'url', coalesce(l.url, CASE WHEN NOT coalesce(s.confidential, r.source_id IS NULL) THEN r.url END)) AS source
     FROM family mine
     JOIN incident_links l ON mine.id IN (l.from_id, l.to_id) AND l.ended_at IS NULL
     ${onRecord('o', 'p', 'CASE WHEN mine.id = l.from_id THEN l.to_id ELSE l.from_id END')}
     LEFT JOIN claims c ON c.id = l.claim_id LEFT JOIN reports r ON r.id = c.report_id LEFT JOIN sources s ON s.id = r.source_id
     WHERE o.id NOT IN (SELECT id FROM family) ORDER BY l.linked_at, l.id LIMIT 200`,
    [incidentId, SOURCE_KNOWN_TO_US],
  );
}

/**
 * Links that are shown: both incidents stand on the record, and the newer of their two pages carries the link. So one publication shows
 * it on both, one after it was ended takes it off both, and a withdrawal of either at once.
 */
const SHOWN = `
  SELECT l.id, l.kind, entry.link -> 'source' AS source, e.id AS "earlierId", ${shown('pe')} AS earlier, ${shown('pf')} AS later
  FROM incident_links l
  ${onRecord('e', 'pe', 'l.from_id')}
  ${onRecord('f', 'pf', 'l.to_id')}
  CROSS JOIN LATERAL (
    SELECT link FROM jsonb_array_elements(CASE WHEN pe.published_at > pf.published_at THEN pe.page ELSE pf.page END -> 'links') AS link
    WHERE link ->> 'id' = l.id::text LIMIT 1) entry
  WHERE e.id <> f.id`;

type ShownRow = RecordLink & { earlierId: string };

/** The links that the page of an incident shows at this moment. Reads: incidents, incident_links, incident_publications. */
export async function shownLinks(db: Queryable, incidentId: string): Promise<ShownLink[]> {
  const rows = await db.query<ShownRow>(
    `${FAMILY} ${SHOWN} AND (l.from_id IN (SELECT id FROM family) OR l.to_id IN (SELECT id FROM family))
     ORDER BY l.linked_at, l.id LIMIT 200`,
    [incidentId],
  );
  return rows.map(({ id, kind, source, earlierId, earlier, later }) => {
    const forward = earlierId === incidentId;
    return { id, kind, source, forward, other: forward ? later : earlier };
  });
}

/** Every link that the record shows, the oldest first; at most 20,000. */
export async function recordLinks(db: Queryable): Promise<RecordLink[]> {
  const rows = await db.query<ShownRow>(`${SHOWN} ORDER BY l.linked_at, l.id LIMIT 20000`);
  return rows.map(({ earlierId: _, ...link }) => link);
}
