import type { IncidentRef, ListTotalsRequest, TotalClaimView, TotalProposal, TotalView } from '#contracts';
import { keyset, type Queryable, type SortColumn, type SqlValue } from '#database';
import { REF } from '../linking/relations.query.js';
import type { ComparedIncident } from './compare-total.js';

const COLUMNS = `t.id, t.reference, t.aggregate, t.what, t.count_min AS "countMin", t.count_max AS "countMax", t.qualifier,
  t.date_start::text AS "dateStart", t.date_end::text AS "dateEnd", t.places, t.attributed_to AS "attributedTo",
  t.said_on::text AS "saidOn", t.url, t.note, t.notes, t.verification, t.revision, t.published_version AS "publishedVersion",
  coalesce((SELECT p.revision < t.revision FROM total_publications p
    WHERE p.total_id = t.id AND p.version = t.published_version), false) AS changed,
  t.withdrawn_at AS "withdrawnAt", t.ended_at AS "endedAt", t.ended_reason AS "endedReason", t.revised_at AS "revisedAt"`;
const CLAIM = `c.id, c.aggregate, c.what, c.count_min AS "countMin", c.count_max AS "countMax", c.qualifier,
  c.date_start::text AS "dateStart", c.date_end::text AS "dateEnd", c.places, c.attributed_to AS "attributedTo", c.quote,
  jsonb_build_object('id', r.id, 'title', r.title, 'url', r.url, 'source', s.name,
    'confidential', coalesce(s.confidential, r.source_id IS NULL), 'publishedAt', r.published_at) AS report`;
const SORTS: Record<'date' | 'reference' | 'revised', SortColumn> = {
  date: { sql: `coalesce(t.date_end, '-infinity')`, type: 'date' },
  reference: { sql: 't.reference', type: 'text' },
  revised: { sql: 't.revised_at', type: 'timestamptz' },
};

export type TotalRow = TotalView & { sortValue: string };

/** One page of totals that stand, and one more. Reads: totals, total_publications. @throws DATABASE_CURSOR_INVALID */
export function listedTotals(db: Queryable, request: ListTotalsRequest): Promise<TotalRow[]> {
  const values: SqlValue[] = [request.aggregate ?? null, request.what ?? null, request.q ?? null];
  const page = keyset(SORTS, request, 't.id', values.length + 1);
  values.push(...(page.params as SqlValue[]), request.limit + 1);
  return db.query(
    `SELECT ${COLUMNS}, ${page.select} FROM totals t
     WHERE t.ended_at IS NULL AND ($1::text IS NULL OR t.aggregate = $1) AND ($2::text IS NULL OR t.what = $2)
       AND ($3::text IS NULL OR strpos(lower(t.attributed_to || ' ' || t.reference || ' ' || t.note || ' ' || t.notes::text), lower($3)) > 0)
       AND ${page.where} ORDER BY ${page.orderBy} LIMIT $${values.length}`,
    values,
  );
}

/** One total by its id or reference; null when there is none. */
export async function totalRow(db: Queryable, idOrReference: string): Promise<TotalView | null> {
  const column = idOrReference.startsWith('TOT-') ? 't.reference' : 't.id::text';
  const [found] = await db.query<TotalView>(`SELECT ${COLUMNS} FROM totals t WHERE ${column} = $1`, [idOrReference]);
  return found ?? null;
}

/** The claims that a total rests on, by date of publication. Reads: total_claims, claims, reports, sources. */
export function claimsOfTotal(db: Queryable, totalId: string): Promise<TotalClaimView[]> {
  return db.query(
    `SELECT ${CLAIM} FROM total_claims tc JOIN claims c ON c.id = tc.claim_id JOIN reports r ON r.id = c.report_id
     LEFT JOIN sources s ON s.id = r.source_id
     WHERE tc.total_id = $1 AND tc.ended_at IS NULL ORDER BY r.published_at NULLS LAST, r.id, c.position`,
    [totalId],
  );
}

/** The incidents that a total names, each as what it lives on as. Reads: total_incidents, incidents. */
export function namedByTotal(db: Queryable, totalId: string): Promise<{ incident: IncidentRef }[]> {
  return db.query(
    `SELECT DISTINCT ON (i.id) ${REF('i')} AS incident FROM total_incidents ti
     JOIN incidents i ON i.id = surviving_incident(ti.incident_id) WHERE ti.total_id = $1 ORDER BY i.id`,
    [totalId],
  );
}

/** Other numbers held of the same people whose days meet or lie within half a year. Reads: totals. */
export function besideStock(db: Queryable, total: TotalView): Promise<TotalView[]> {
  return db.query(
    `SELECT ${COLUMNS} FROM totals t
     WHERE t.aggregate = 'stock' AND t.ended_at IS NULL AND t.what = $2 AND t.id <> $1
       AND coalesce(t.date_start, t.said_on, t.date_end) <= coalesce($4::date, $3::date) + 183
       AND coalesce(t.date_end, t.said_on, t.date_start) >= coalesce($3::date, $4::date) - 183
     ORDER BY coalesce(t.date_start, t.said_on), t.id LIMIT 50`,
    [total.id, total.what, total.dateStart ?? total.saidOn, total.dateEnd ?? total.saidOn],
  );
}

/** Events that a total may be held against, with their standing figures. Reads: incidents, incident_figures. */
export async function comparedIncidents(db: Queryable, kind: string): Promise<ComparedIncident[]> {
  return db.query<ComparedIncident>(
    `SELECT i.reference, i.title, i.kind, i.date_start::text AS "dateStart", i.date_end::text AS "dateEnd", false AS named,
       coalesce((SELECT jsonb_agg(jsonb_build_object('countMin', f.count_min, 'countMax', f.count_max, 'qualifier', f.qualifier,
           'attributedTo', f.attributed_to) ORDER BY f.created_at, f.id)
         FROM incident_figures f WHERE f.incident_id = i.id AND f.ended_at IS NULL
           AND f.verification NOT IN ('retracted','refused')), '[]') AS figures
     FROM incidents i
     WHERE i.merged_into IS NULL AND i.kind = $1 AND i.verification NOT IN ('retracted','refused') ORDER BY i.id DESC LIMIT 10000`,
    [kind],
  );
}

/** Claims that are no single event and wait for a decision, those of the latest reports first. Reads: claims, reports, sources, total_claims, totals. */
export function proposals(db: Queryable, limit: number): Promise<TotalProposal[]> {
  return db.query(
    `SELECT ${CLAIM},
       (SELECT jsonb_build_object('id', t.id, 'reference', t.reference) FROM totals t
        WHERE t.ended_at IS NULL AND t.aggregate = c.aggregate AND t.what = c.what AND t.qualifier = c.qualifier
          AND t.count_min IS NOT DISTINCT FROM c.count_min AND t.count_max IS NOT DISTINCT FROM c.count_max
        ORDER BY t.id LIMIT 1) AS "looksLike"
     FROM claims c JOIN reports r ON r.id = c.report_id LEFT JOIN sources s ON s.id = r.source_id
     WHERE c.aggregate IS NOT NULL AND c.superseded_at IS NULL AND c.rejected_at IS NULL AND r.dismissed_at IS NULL AND r.relevant AND r.same_text_as IS NULL
       AND NOT EXISTS (SELECT 1 FROM total_claims tc WHERE tc.claim_id = c.id AND tc.ended_at IS NULL)
     ORDER BY coalesce(r.published_at, r.found_at) DESC, r.id, c.position LIMIT $1`,
    [limit],
  );
}
