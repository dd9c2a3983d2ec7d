import { CHECKED_FOR_DAYS, type ContactPointView, type ListOfficesRequest, type OfficeView } from '#contracts';
import type { SqlValue } from '#database';

type SealedContactPoint = Omit<ContactPointView, 'address'> & { value_hex: string };

export interface OfficeRow extends Omit<OfficeView, 'contactPoint' | 'contactPoints' | 'terms'> {
  sortValue: string;
  contact_point_id: string | null;
  contact_points: SealedContactPoint[];
  terms: { id: string; name_hex: string; startsOn: string; endsOn: string | null }[];
}

/** What the list can be sorted by. */
export const OFFICE_COLUMNS = {
  body: { sql: `lower(b.name) || ' ' || lower(o.name)`, type: 'text' },
  name: { sql: 'lower(o.name)', type: 'text' },
  checkedOn: { sql: `coalesce(c.checked_on, '0001-01-01'::date)`, type: 'date' },
  addedAt: { sql: 'o.created_at', type: 'timestamptz' },
} as const;

/** Offices as they are on the day $1; the caller adds sorting, conditions and the end. */
export const officesSql = (select: string, where: string, orderBy: string, limit: string) => `
  SELECT o.id, o.revision, b.id AS "bodyId", b.name AS "bodyName", b.country, o.name, o.salutation, o.disclosure,
    o.letters_per_hour AS "lettersPerHour", o.created_at AS "addedAt", o.ended_at AS "endedAt", o.ended_reason AS "endedReason",
    c.id AS contact_point_id, coalesce(c.checked_on < $1::date - ${CHECKED_FOR_DAYS}, false) AS stale, ${select},
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'value_hex', encode(p.value_sealed, 'hex'),
        'checkedOn', p.checked_on::text, 'sourceUrl', p.source_url, 'validFrom', p.valid_from::text,
        'validUntil', p.valid_until::text) ORDER BY p.valid_from DESC, p.id DESC)
      FROM contact_points p WHERE p.office_id = o.id), '[]') AS contact_points,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name_hex', encode(p.name_sealed, 'hex'),
        'startsOn', t.starts_on::text, 'endsOn', t.ends_on::text) ORDER BY t.starts_on DESC)
      FROM terms t JOIN officials p ON p.id = t.official_id WHERE t.office_id = o.id), '[]') AS terms
  FROM offices o JOIN bodies b ON b.id = o.body_id
  LEFT JOIN LATERAL (
    SELECT c.id, c.checked_on FROM contact_points c
    WHERE c.office_id = o.id AND o.ended_at IS NULL AND c.valid_from <= $1::date
      AND (c.valid_until IS NULL OR c.valid_until >= $1::date)
    ORDER BY c.valid_from DESC, c.id DESC LIMIT 1
  ) c ON true
  WHERE ${where} ORDER BY ${orderBy} LIMIT ${limit}`;

/** The list's filters as SQL, with values numbered from $`first` on. */
export function officeFilters(request: Omit<ListOfficesRequest, 'sort' | 'limit' | 'after'>, first: number) {
  const params: SqlValue[] = [];
  const where = ['true'];
  const add = (value: SqlValue | undefined, sql: (place: string) => string) => {
    if (value === undefined || value === '') return;
    params.push(value);
    where.push(sql(`$${first + params.length - 1}`));
  };
  const { country, reachable, stale, ended } = request;
  add(request.bodyId, (place) => `o.body_id = ${place}::uuid`);
  add(request.disclosure, (place) => `o.disclosure = ${place}`);
  add(request.q, (place) => `strpos(lower(b.name || ' ' || o.name), lower(${place})) > 0`);
  if (country === 'none') where.push('b.country IS NULL');
  else add(country, (place) => `b.country = ${place}`);
  if (reachable !== undefined) where.push(`c.id IS ${reachable === 'yes' ? 'NOT NULL' : 'NULL'}`);
  if (stale !== undefined) {
    where.push(`coalesce(c.checked_on < $1::date - ${CHECKED_FOR_DAYS}, false) = ${stale === 'yes'}`);
  }
  if (ended !== 'all') where.push(`o.ended_at IS ${ended === 'yes' ? 'NOT NULL' : 'NULL'}`);
  return { where: where.join(' AND '), params };
}
