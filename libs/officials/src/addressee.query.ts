import type { Disclosure } from '#contracts';

export interface AddresseeRow {
  officeId: string;
  officeName: string;
  bodyName: string;
  salutation: string;
  disclosure: Disclosure;
  lettersPerHour: number;
  ended: boolean;
  officialId: string | null;
  name_sealed: Buffer | null;
  value_sealed: Buffer | null;
}

/** $1 offices, $2 day. The latest term and contact point that hold on the day; none for an office that has been closed. */
export const ADDRESSEE_SQL = `
  SELECT o.id AS "officeId", o.name AS "officeName", b.name AS "bodyName", o.salutation, o.disclosure,
    o.letters_per_hour AS "lettersPerHour", o.ended_at IS NOT NULL AS ended, t.official_id AS "officialId", t.name_sealed, c.value_sealed
  FROM offices o JOIN bodies b ON b.id = o.body_id
  LEFT JOIN LATERAL (
    SELECT t.official_id, p.name_sealed FROM terms t JOIN officials p ON p.id = t.official_id
    WHERE t.office_id = o.id AND t.starts_on <= $2::date AND (t.ends_on IS NULL OR t.ends_on >= $2::date)
    ORDER BY t.starts_on DESC, t.id DESC LIMIT 1
  ) t ON true
  LEFT JOIN LATERAL (
    SELECT c.value_sealed FROM contact_points c
    WHERE c.office_id = o.id AND c.channel = 'email' AND o.ended_at IS NULL
      AND c.valid_from <= $2::date AND (c.valid_until IS NULL OR c.valid_until >= $2::date)
    ORDER BY c.valid_from DESC, c.id DESC LIMIT 1
  ) c ON true
  WHERE o.id = ANY($1::uuid[])
  ORDER BY b.name, o.name, o.id`;
