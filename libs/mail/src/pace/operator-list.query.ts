import { type OperatorListRequest, type OperatorView, type Page, pageOf } from '#contracts';
import { cursorOf, keyset, type Queryable } from '#database';
import { OWN } from './operator-name.js';
import type { Pace } from './pace.js';

/** One operator of a message; its pace is null where it was never sent anything. */
export interface OperatorRow extends Pick<OperatorView, 'operator' | 'mark' | 'deliveries' | 'states' | 'said'> {
  pace: Pace | null;
}

const SORTS = {
  deliveries: { sql: 'o.deliveries', type: 'integer' },
  operator: { sql: "coalesce(n.name, o.operator, '')", type: 'text' },
} as const;

/** The cursor wants a uuid: this one stands for an operator's name. */
const ID = `md5(coalesce(o.operator, ''))::uuid`;

/** Its name; null for those that stand under a hash and are not named, and for what was not looked up. */
const NAME = `coalesce(n.name, CASE WHEN o.operator LIKE '${OWN}%' THEN NULL ELSE o.operator END)`;

/** The operators that receive a message, one page; `q` is looked for in their names. It reads every delivery of the message once. */
export async function operatorPage(
  db: Queryable,
  messageId: string,
  request: OperatorListRequest,
): Promise<Page<OperatorRow>> {
  const page = keyset(SORTS, request, ID, 3);
  const rows = await db.query<Omit<OperatorRow, 'pace'> & NullablePace & { id: string; sortValue: string }>(
    `WITH counted AS (
       SELECT operator, state, count(*)::integer AS count FROM deliveries WHERE message_id = $1 GROUP BY 1, 2
     ), o AS (
       SELECT operator, sum(count)::integer AS deliveries, jsonb_object_agg(state, count) AS states FROM counted GROUP BY 1
     )
     SELECT ${ID} AS id, ${NAME} AS operator, substr(o.operator, ${OWN.length + 1}, 6) AS mark, o.deliveries, o.states, p.rate, p.connections, p.free_at AS "freeAt",
       p.resting_until AS "restingUntil", p.strikes, p.climbed_at AS "climbedAt", p.counted, p.counted_since AS "countedSince",
       p.said, ${page.select}
     FROM o LEFT JOIN mail_operators p ON p.operator = o.operator LEFT JOIN mail_operator_names n ON n.operator = o.operator
     WHERE ($2::text IS NULL OR strpos(lower(${NAME}), lower($2)) > 0) AND ${page.where}
     ORDER BY ${page.orderBy} LIMIT ${request.limit + 1}`,
    [messageId, request.q ?? null, ...(page.params as string[])],
  );
  return pageOf(rows, request.limit, cursorOf, ({ operator, mark, deliveries, states, said, ...pace }) => {
    return {
      operator,
      mark: operator === null ? mark : null,
      deliveries,
      states,
      said,
      pace: hasPace(pace) ? pace : null,
    };
  });
}

type NullablePace = { [Field in keyof Pace]: Pace[Field] | null };

function hasPace(pace: NullablePace): pace is Pace {
  return pace.freeAt !== null;
}
