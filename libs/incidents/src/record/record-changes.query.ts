import type { PublishedIncident } from '#contracts';
import type { Queryable } from '#database';
import { STANDING, WENT_INTO_ANOTHER } from './record.query.js';

/** Reads: incident_publications, incidents, incident_merges. */
/**
 * What happened last to an incident on the record: a version was published, or it left the record, withdrawn or merged into another.
 * What has left comes without its page, except for what is left of a retracted one: its title and the reason.
 */
export interface RecordChange {
  id: string;
  reference: string;
  version: number;
  firstPublishedAt: Date;
  changedAt: Date;
  state: 'published' | 'withdrawn' | 'merged';
  page: PublishedIncident | null;
}

/** The incidents that changed last, the latest first; those that left the record among them. */
export function latestChanges(db: Queryable, limit: number): Promise<RecordChange[]> {
  return db.query(
    `WITH latest AS (
       (SELECT p.incident_id, p.version, p.published_at AS changed_at, 'published' AS state FROM ${STANDING}
        ORDER BY p.published_at DESC LIMIT $1)
       UNION ALL
       (SELECT i.id, i.published_version, i.withdrawn_at, 'withdrawn' FROM incidents i
        WHERE i.withdrawn_at IS NOT NULL AND i.published_version IS NOT NULL AND NOT ${WENT_INTO_ANOTHER}
        ORDER BY i.withdrawn_at DESC LIMIT $1)
       UNION ALL
       (SELECT i.id, i.published_version, m.merged_at, 'merged' FROM incidents i
        JOIN incident_merges m ON m.merged_id = i.id AND m.undone_at IS NULL
        WHERE ${WENT_INTO_ANOTHER} AND i.published_version IS NOT NULL ORDER BY m.merged_at DESC LIMIT $1)
       ORDER BY changed_at DESC, incident_id LIMIT $1)
     SELECT l.incident_id AS id, i.reference, l.version, first.published_at AS "firstPublishedAt", l.changed_at AS "changedAt",
       l.state, CASE WHEN l.state = 'published' OR p.page -> 'retracted' = 'true' THEN jsonb_build_object('texts', '{}'::jsonb) || p.page END AS page
     FROM latest l JOIN incidents i ON i.id = l.incident_id
     JOIN incident_publications p ON p.incident_id = l.incident_id AND p.version = l.version
     JOIN incident_publications first ON first.incident_id = l.incident_id AND first.version = 1
     ORDER BY l.changed_at DESC, l.incident_id`,
    [limit],
  );
}

/** An incident that was on the record and is no more. */
export interface GoneIncident {
  reference: string;
  state: 'withdrawn' | 'merged';
  goneAt: Date;
}

/** Every incident that left the record, the latest first. */
export function goneIncidents(db: Queryable): Promise<GoneIncident[]> {
  return db.query(
    `SELECT i.reference, CASE WHEN m.id IS NULL THEN 'withdrawn' ELSE 'merged' END AS state,
       coalesce(m.merged_at, i.withdrawn_at) AS "goneAt"
     FROM incidents i LEFT JOIN incident_merges m ON m.merged_id = i.id AND m.undone_at IS NULL AND ${WENT_INTO_ANOTHER}
     WHERE (i.withdrawn_at IS NOT NULL OR m.id IS NOT NULL) AND i.published_version IS NOT NULL
     ORDER BY 3 DESC, i.id LIMIT 10000`,
  );
}

/** When the record last changed, and a mark that is another after every change. */
export interface RecordState {
  changedAt: Date | null;
  mark: string;
}

export async function recordState(db: Queryable): Promise<RecordState> {
  const [row] = await db.query<RecordState>(
    `SELECT greatest(published.at, withdrawn.at, merged.at) AS "changedAt",
       concat_ws('.', published.n, extract(epoch FROM published.at), withdrawn.n, extract(epoch FROM withdrawn.at),
         merged.n, extract(epoch FROM merged.at)) AS mark
     FROM (SELECT count(*) AS n, max(published_at) AS at FROM incident_publications) published,
       (SELECT count(*) AS n, max(withdrawn_at) AS at FROM incidents WHERE withdrawn_at IS NOT NULL) withdrawn,
       (SELECT count(*) AS n, max(greatest(merged_at, undone_at)) AS at FROM incident_merges) merged`,
  );
  return row!;
}
