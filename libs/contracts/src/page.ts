import { z } from 'zod';

/** Query of every list: how many rows, and the cursor that the previous page gave. */
export const PageRequest = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(500).optional(),
});
export type PageRequest = z.infer<typeof PageRequest>;

/** One page of a list. `next` is the cursor of the following page, or null at the end. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/**
 * Cuts one page out of rows that were fetched with `limit + 1`.
 * @param cursorOf gives the value that the query compares with; it must be unique and sorted as the query sorts.
 */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  cursorOf: (row: Row) => string,
  view: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

/**
 * Query of a list that can be sorted and searched: `sort=name` upwards, `sort=-name` downwards, `q` for words to look for.
 * Extend it with the list's own filters.
 */
export function sortedPageRequest<const Names extends readonly [string, ...string[]]>(
  names: Names,
  standard: Names[number] | `-${Names[number]}`,
) {
  type Name = Sort<Names[number]>;
  const sorts = [...names, ...names.map((name) => `-${name}`)] as Name[];
  return PageRequest.extend({
    sort: z
      .string()
      .default(standard)
      .refine((sort): sort is Name => (sorts as string[]).includes(sort), `must be one of ${sorts.join(', ')}`),
    q: z.string().trim().max(200).optional(),
  });
}

/** A column's name, with a minus in front for the other direction. */
export type Sort<Name extends string> = Name | `-${Name}`;
