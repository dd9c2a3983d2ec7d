import type { PublishedIncident } from '#contracts';
import type { Queryable } from '#database';

/** What stands on the record of an incident, who put it there, and up to which version people have been told. */
export interface Standing {
  page: PublishedIncident;
  publishedBy: string;
  /** The newest version that an approved alert on it told of; null when nobody was alerted. */
  toldVersion: number | null;
  /** Whether a correction or retraction was drafted for this very version, whatever became of the draft. */
  drafted: boolean;
}

/** Reads: incidents, incident_publications, alerts. */
export async function standingOf(db: Queryable, incidentId: string): Promise<Standing | null> {
  const [row] = await db.query<Standing>(
    `SELECT p.page, p.published_by AS "publishedBy",
       (SELECT max(a.incident_version) FROM alerts a WHERE a.incident_id = i.id AND a.approved_at IS NOT NULL) AS "toldVersion",
       EXISTS (SELECT 1 FROM alerts a WHERE a.incident_id = i.id AND a.incident_version = p.version
         AND a.follow_kind IN ('correction', 'retraction')) AS drafted
     FROM incidents i JOIN incident_publications p ON p.incident_id = i.id AND p.version = i.published_version
     WHERE i.id = $1`,
    [incidentId],
  );
  return row ?? null;
}

/**
 * Incidents of which something was corrected or retracted before an instant, that people were alerted to, and for which no alert was
 * drafted. Reads: incident_publications, incidents, alerts.
 */
export async function withoutFollowUp(db: Queryable, before: Date): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT DISTINCT p.incident_id AS id FROM incident_publications p JOIN incidents i ON i.id = p.incident_id
     WHERE p.change_kind IN ('correction', 'retraction') AND p.published_at < $1
       AND EXISTS (SELECT 1 FROM alerts a WHERE a.incident_id = p.incident_id AND a.approved_at IS NOT NULL
         AND a.incident_version < p.version)
       AND NOT EXISTS (SELECT 1 FROM alerts a WHERE a.incident_id = p.incident_id AND a.incident_version >= p.version
         AND (a.approved_at IS NOT NULL OR (a.incident_version = i.published_version AND a.follow_kind IN ('correction', 'retraction'))))
     LIMIT 100`,
    [before],
  );
  return rows.map(({ id }) => id);
}

/** Whether anybody was alerted to an incident, or to one that went into it. Reads: alerts. */
export async function wasAlerted(db: Queryable, incidentId: string): Promise<boolean> {
  const [row] = await db.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM alerts WHERE approved_at IS NOT NULL
       AND surviving_incident(incident_id) = surviving_incident($1)) AS found`,
    [incidentId],
  );
  return row!.found;
}

/** Drafts that tell of an older version of an incident; nobody could approve them any more. Reads: alerts. */
export async function outdatedFollowUps(db: Queryable, incidentId: string, version: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM alerts WHERE incident_id = $1 AND incident_version < $2 AND follow_kind IN ('correction', 'retraction')
       AND approved_at IS NULL AND cancelled_at IS NULL FOR UPDATE`,
    [incidentId, version],
  );
  return rows.map(({ id }) => id);
}
