import { SOURCE_KNOWN_TO_US } from '#contracts';
import type { Queryable } from '#database';

/** What one attached claim says, before anybody has decided how it is shown. */
export interface Saying {
  claimId: string;
  attributedTo: string | null;
  quote: string;
  confidential: boolean;
  /** SOURCE_KNOWN_TO_US when the source must not be named. */
  sourceName: string;
  title: string | null;
  url: string | null;
  publishedAt: string | null;
  texts: Record<string, string>;
  leftOut: boolean;
}

/** Reads: incident_claims, claims, reports, sources, incident_paraphrases. */
const SAYINGS = `
  SELECT DISTINCT ON (r.published_at, r.id, c.position) c.id AS "claimId", c.attributed_to AS "attributedTo", c.quote,
    s.name AS "sourceName", coalesce(s.confidential, r.source_id IS NULL) AS confidential, r.title, r.url,
    r.published_at AS "publishedAt", coalesce(p.texts, '{}') AS texts, coalesce(p.left_out, false) AS "leftOut"
  FROM incident_claims ic
  JOIN claims c ON c.id = ic.claim_id
  JOIN reports r ON r.id = c.report_id
  LEFT JOIN sources s ON s.id = r.source_id
  LEFT JOIN incident_paraphrases p ON p.incident_id = ic.incident_id AND p.claim_id = ic.claim_id
  WHERE ic.incident_id = $1 AND ic.detached_at IS NULL
  ORDER BY r.published_at NULLS LAST, r.id, c.position`;

type Row = Omit<Saying, 'publishedAt' | 'sourceName'> & { publishedAt: Date | null; sourceName: string | null };

/** What each attached claim says of an incident, by date of publication. A confidential source has neither name, title nor address. */
export async function sayingsOf(db: Queryable, incidentId: string): Promise<Saying[]> {
  const rows = await db.query<Row>(SAYINGS, [incidentId]);
  return rows.map((row) => ({
    ...row,
    sourceName: row.confidential ? SOURCE_KNOWN_TO_US : (row.sourceName ?? SOURCE_KNOWN_TO_US),
    title: row.confidential ? null : row.title,
    url: row.confidential ? null : row.url,
    publishedAt: row.publishedAt?.toISOString().slice(0, 10) ?? null,
  }));
}
