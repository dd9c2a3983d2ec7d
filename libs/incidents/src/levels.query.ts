import type { Qualifier, Verification } from '#contracts';
import type { Queryable } from '#database';

/** A claim as far as levels rest on it. */
export interface WeighedClaim {
  id: string;
  countMin: number | null;
  countMax: number | null;
  qualifier: Qualifier;
  speakers: string[];
  outlet: string | null;
  attachedAt: Date;
}

/** What stands attached. An outlet's name serves to weigh and is shown to staff alone. Reads: incident_claims, claims, reports, sources. */
export function weighedClaims(db: Queryable, incidentId: string): Promise<WeighedClaim[]> {
  return db.query(
    `SELECT c.id, c.count_min AS "countMin", c.count_max AS "countMax", c.qualifier, s.name AS outlet, ic.attached_at AS "attachedAt",
       CASE WHEN cardinality(c.speakers) > 0 THEN c.speakers WHEN c.attributed_to IS NULL THEN '{}' ELSE ARRAY[c.attributed_to] END AS speakers
     FROM incident_claims ic
     JOIN claims c ON c.id = ic.claim_id
     JOIN reports r ON r.id = c.report_id
     LEFT JOIN sources s ON s.id = r.source_id
     WHERE ic.incident_id = $1 AND ic.detached_at IS NULL
     ORDER BY r.published_at NULLS LAST, r.id, c.position`,
    [incidentId],
  );
}

/** A figure that stands. */
export interface WeighedFigure {
  id: string;
  countMin: number | null;
  countMax: number | null;
  qualifier: Qualifier;
  verification: Verification;
  attributedTo: string;
  saidOn: string | null;
  claimId: string | null;
}

/** Reads: incident_figures. */
export function weighedFigures(db: Queryable, incidentId: string): Promise<WeighedFigure[]> {
  return db.query(
    `SELECT id, count_min AS "countMin", count_max AS "countMax", qualifier, verification, attributed_to AS "attributedTo",
       said_on::text AS "saidOn", claim_id AS "claimId"
     FROM incident_figures WHERE incident_id = $1 AND ended_at IS NULL ORDER BY created_at, id`,
    [incidentId],
  );
}

/** Whether a report behind the incident also carries a denial of the same act. Reads: incident_claims, claims, denials. */
export async function isDenied(db: Queryable, incidentId: string): Promise<boolean> {
  const found = await db.query(
    `SELECT 1 FROM incident_claims ic
     JOIN claims c ON c.id = ic.claim_id
     JOIN denials d ON d.report_id = c.report_id AND d.superseded_at IS NULL AND d.certainty = 'denied' AND d.what = c.what
     WHERE ic.incident_id = $1 AND ic.detached_at IS NULL LIMIT 1`,
    [incidentId],
  );
  return found.length > 0;
}

/** Decisions on an incident's levels, the latest first. Reads: incident_decisions. */
export function decisionsOn(db: Queryable, incidentId: string): Promise<DecisionRow[]> {
  return db.query(
    `SELECT id, figure_id AS "figureId", level_before AS "levelBefore", level, reason, decided_at AS "decidedAt", decided_by AS "decidedBy",
       CASE WHEN basis_kind IS NOT NULL THEN jsonb_build_object('kind', basis_kind, 'who', basis_who, 'url', basis_url,
         'claimId', basis_claim_id) END AS basis
     FROM incident_decisions WHERE incident_id = $1 ORDER BY decided_at DESC, id DESC LIMIT 200`,
    [incidentId],
  );
}

export interface DecisionRow {
  id: string;
  figureId: string | null;
  levelBefore: Verification | null;
  level: Verification;
  reason: string;
  basis: {
    kind: 'government' | 'un' | 'document' | 'other';
    who: string;
    url: string | null;
    claimId: string | null;
  } | null;
  decidedAt: Date;
  decidedBy: string;
}
