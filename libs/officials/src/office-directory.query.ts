import type { OfficeView } from '#contracts';

export interface OfficeRow extends Omit<OfficeView, 'contactPoint' | 'terms'> {
  value_sealed: Buffer | null;
  checked_on: string | null;
  source_url: string | null;
  terms: { id: string; name_hex: string; startsOn: string; endsOn: string | null }[];
}

/** $1 today, $2 one office or null for all, $3 the id after which the page begins, $4 how many. */
export const OFFICES_SQL = `
  SELECT o.id, b.id AS "bodyId", b.name AS "bodyName", b.country, o.name, o.salutation, o.disclosure,
    o.letters_per_hour AS "lettersPerHour", o.ended_at AS "endedAt",
    c.value_sealed, c.checked_on::text, c.source_url,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name_hex', encode(p.name_sealed, 'hex'),
        'startsOn', t.starts_on::text, 'endsOn', t.ends_on::text) ORDER BY t.starts_on DESC)
      FROM terms t JOIN officials p ON p.id = t.official_id WHERE t.office_id = o.id), '[]') AS terms
  FROM offices o JOIN bodies b ON b.id = o.body_id
  LEFT JOIN LATERAL (
    SELECT c.value_sealed, c.checked_on, c.source_url FROM contact_points c
    WHERE c.office_id = o.id AND c.valid_from <= $1::date AND (c.valid_until IS NULL OR c.valid_until >= $1::date)
    ORDER BY c.valid_from DESC, c.id DESC LIMIT 1
  ) c ON true
  WHERE ($2::uuid IS NULL OR o.id = $2) AND ($3::uuid IS NULL OR o.id > $3)
  ORDER BY o.id LIMIT $4`;
