import { type PublishedOrigin, SOURCE_KNOWN_TO_US } from '#contracts';
import type { Queryable } from '#database';

/** Reads: incident_claims, claims, reports, sources. */
const ORIGINS = `
  SELECT DISTINCT ON (r.published_at, r.id, c.position) c.attributed_to AS "attributedTo", c.quote,
    s.name AS "sourceName", coalesce(s.confidential, r.source_id IS NULL) AS confidential, r.url, r.published_at AS "publishedAt"
  FROM incident_claims ic
  JOIN claims c ON c.id = ic.claim_id
  JOIN reports r ON r.id = c.report_id
  LEFT JOIN sources s ON s.id = r.source_id
  WHERE ic.incident_id = $1 AND ic.detached_at IS NULL
  ORDER BY r.published_at NULLS LAST, r.id, c.position`;

interface OriginRow {
  attributedTo: string | null;
  quote: string;
  sourceName: string | null;
  confidential: boolean;
  url: string | null;
  publishedAt: Date | null;
}

/** What each attached report says of an incident, by date of publication. A confidential source has neither name nor address. */
export async function originsOf(db: Queryable, incidentId: string): Promise<PublishedOrigin[]> {
  const rows = await db.query<OriginRow>(ORIGINS, [incidentId]);
  return rows.map(({ attributedTo, quote, sourceName, confidential, url, publishedAt }) => ({
    attributedTo,
    quote: confidential ? null : quote,
    sourceName: confidential ? SOURCE_KNOWN_TO_US : (sourceName ?? SOURCE_KNOWN_TO_US),
    url: confidential ? null : url,
    publishedAt: publishedAt?.toISOString().slice(0, 10) ?? null,
  }));
}
