import type { LetterListItem, LetterStage, ListLettersRequest } from '#contracts';
import { keyset, type Queryable, type SqlValue } from '#database';
import { ANSWERED_SQL, attentionSql, LAST_ANSWER_SQL, STAGE_AT_SQL, stageSql } from './letter-stage.query.js';

/** Reads the directory's offices and mail's deliveries. Nothing of a supporter is read. $1 now. */
export const LETTERS_FROM_SQL = `
  FROM letters l JOIN actions a ON a.id = l.action_id JOIN campaigns c ON c.id = a.campaign_id
  JOIN offices o ON o.id = l.office_id JOIN bodies b ON b.id = o.body_id
  LEFT JOIN deliveries d ON d.message_id = l.message_id
  CROSS JOIN LATERAL (SELECT ${stageSql('$1')} AS stage, ${STAGE_AT_SQL} AS stage_at, ${attentionSql('$1')} AS attention) s`;

/** A line of the board. */
export const LETTER_SELECT_SQL = `l.id, s.stage, s.stage_at AS "stageAt", l.created_at AS "createdAt", s.attention, ${LAST_ANSWER_SQL} AS "answeredAt",
  jsonb_build_object('id', c.id, 'slug', c.slug, 'title', c.title) AS campaign,
  jsonb_build_object('id', o.id, 'name', o.name, 'bodyName', b.name) AS office`;

const COLUMNS = {
  createdAt: { sql: 'l.created_at', type: 'timestamptz' },
  stageAt: { sql: 's.stage_at', type: 'timestamptz' },
  office: { sql: `lower(b.name) || ' ' || lower(o.name)`, type: 'text' },
} as const;

/** The board's filters as SQL, only those that are wanted, so that the database can follow an index; values from $2 on. */
function filtersOf({ stage, attention, answered, campaignId, officeId, q }: ListLettersRequest) {
  const params: SqlValue[] = [];
  const where: string[] = [];
  const add = (value: SqlValue | undefined, sql: (place: string) => string) => {
    if (value === undefined || value === '') return;
    params.push(value);
    where.push(sql(`$${params.length + 1}`));
  };
  add(stage, (place) => `s.stage = ${place}`);
  add(campaignId, (place) => `a.campaign_id = ${place}::uuid`);
  add(officeId, (place) => `l.office_id = ${place}::uuid`);
  add(q, (place) => `strpos(lower(c.title || ' ' || b.name || ' ' || o.name), lower(${place})) > 0`);
  if (attention !== undefined) where.push(`${attention === 'yes' ? '' : 'NOT '}s.attention`);
  if (answered !== undefined) where.push(`${answered === 'yes' ? '' : 'NOT '}${ANSWERED_SQL}`);
  return { where, params };
}

/** One page of letters and one row more. @throws DATABASE_CURSOR_INVALID */
export function letterRows(
  db: Queryable,
  request: ListLettersRequest,
  now: Date,
): Promise<(LetterListItem & { sortValue: string })[]> {
  const { where, params } = filtersOf(request);
  const keys = keyset(COLUMNS, request, 'l.id', 2 + params.length);
  const values = [now, ...params, ...(keys.params as SqlValue[]), request.limit + 1];
  return db.query(
    `SELECT ${LETTER_SELECT_SQL}, ${keys.select} ${LETTERS_FROM_SQL}
     WHERE ${[...where, keys.where].join(' AND ')} ORDER BY ${keys.orderBy} LIMIT $${values.length}`,
    values,
  );
}

/** How many letters are at each stage, how many of those a person should look at, and how many are answered. */
export function letterCounts(
  db: Queryable,
  campaignId: string | null,
  now: Date,
): Promise<{ stage: LetterStage; count: number; attention: number; answered: number }[]> {
  return db.query(
    `SELECT s.stage, count(*)::integer AS count, (count(*) FILTER (WHERE s.attention))::integer AS attention,
       (count(*) FILTER (WHERE ${ANSWERED_SQL}))::integer AS answered
     FROM letters l JOIN actions a ON a.id = l.action_id LEFT JOIN deliveries d ON d.message_id = l.message_id
     CROSS JOIN LATERAL (SELECT ${stageSql('$1')} AS stage, ${attentionSql('$1')} AS attention) s
     WHERE $2::uuid IS NULL OR a.campaign_id = $2 GROUP BY 1`,
    [now, campaignId],
  );
}
