import type { ClaimValue, ReportEvent } from '#contracts';
import type { Queryable } from '#database';

interface ActRow {
  id: string;
  at: Date;
  staffId: string;
  act: string;
  detail: { claimId?: string; claimRevision?: number; incident?: string; reason?: string; from?: string; to?: string };
}

interface VersionRow {
  claimId: string;
  revision: number;
  act: NonNullable<ReportEvent['claim']>['act'];
  at: Date;
  reason: string;
  value: ClaimValue;
}

interface TieRow {
  claimId: string;
  reference: string;
  attachedAt: Date;
  attachedBy: string;
  detachedAt: Date | null;
  value: ClaimValue;
}

const VALUE = `jsonb_build_object('what', c.what, 'countMin', c.count_min, 'countMax', c.count_max, 'qualifier', c.qualifier,
  'dateStart', c.date_start, 'dateEnd', c.date_end, 'datePrecision', c.date_precision, 'places', c.places,
  'attributedTo', c.attributed_to, 'speakers', c.speakers, 'certainty', c.certainty, 'basis', c.basis, 'aggregate', c.aggregate,
  'quote', c.quote, 'quoteStart', c.quote_start, 'quoteEnd', c.quote_end)`;

/**
 * Everything that was done with a report and its claims, the last first; at most 300 acts. Names are left null.
 * Reads: staff_acts, claim_versions, claims, incident_claims, incidents, reports.
 */
export async function reportHistory(db: Queryable, reportId: string): Promise<ReportEvent[]> {
  const acts = await db.query<ActRow>(
    `SELECT id::text, at, staff_id AS "staffId", act, detail FROM staff_acts
     WHERE subject = 'report' AND subject_id = $1 ORDER BY id DESC LIMIT 300`,
    [reportId],
  );
  const versions = await db.query<VersionRow>(
    `SELECT v.claim_id AS "claimId", v.revision, v.act, v.at, v.reason, v.value FROM claim_versions v
     JOIN claims c ON c.id = v.claim_id WHERE c.report_id = $1`,
    [reportId],
  );
  const ties = await db.query<TieRow>(
    `SELECT ic.claim_id AS "claimId", i.reference, ic.attached_at AS "attachedAt", ic.attached_by AS "attachedBy",
       ic.detached_at AS "detachedAt", ${VALUE} AS value
     FROM incident_claims ic JOIN incidents i ON i.id = ic.incident_id JOIN claims c ON c.id = ic.claim_id
     WHERE c.report_id = $1 ORDER BY ic.attached_at DESC LIMIT 300`,
    [reportId],
  );
  const byClaim = new Map(versions.map((version) => [`${version.claimId}/${version.revision}`, version]));
  const events = [...acts.map((row) => eventOf(row, byClaim)), ...ties.flatMap(tieEvents)];
  return events.sort((a, b) => b.at.getTime() - a.at.getTime());
}

function eventOf({ at, staffId, act, detail }: ActRow, versions: ReadonlyMap<string, VersionRow>): ReportEvent {
  const { claimId, claimRevision = 0, incident = null, reason = '', from, to } = detail;
  const version = claimId === undefined ? undefined : versions.get(`${claimId}/${claimRevision}`);
  const before = claimId === undefined ? undefined : versions.get(`${claimId}/${claimRevision - 1}`);
  const other = to ?? from;
  return {
    ...{ at, staffId, name: null, act, incident, reason: version?.reason ?? reason },
    claim:
      version === undefined
        ? null
        : { id: version.claimId, act: version.act, before: before?.value ?? null, after: version.value },
    other: typeof other === 'string' ? { staffId: other, name: null } : null,
  };
}

function tieEvents({ claimId, reference, attachedAt, attachedBy, detachedAt, value }: TieRow): ReportEvent[] {
  const common = { name: null, incident: reference, reason: '', other: null };
  const claim = { id: claimId, act: 'read' as const, before: null, after: value };
  const attached = { ...common, at: attachedAt, staffId: attachedBy, act: 'attach-claim', claim };
  // Who took it off stands in the incident's own history.
  if (detachedAt === null) return [attached];
  return [attached, { ...common, at: detachedAt, staffId: null, act: 'detach-claim', claim }];
}
