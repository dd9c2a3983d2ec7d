import { z } from 'zod';
import { INCIDENT_KINDS, VERIFICATIONS } from '#contracts';
import type { RecordFilter } from '#incidents';
import { namesWithin } from '../map/where.js';

/** A form without JavaScript sends what was left open as nothing. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What the list of the record may be narrowed to, as it stands in the address. */
export const RecordQuery = z.object({
  kind: orNothing(z.enum(INCIDENT_KINDS)),
  level: orNothing(z.enum(VERIFICATIONS)),
  year: orNothing(z.coerce.number().int().min(1900).max(2999)),
  place: orNothing(z.string().trim().max(100)),
  after: orNothing(z.string().max(500)),
});
export type RecordQuery = z.output<typeof RecordQuery>;

/** The same for the record's rows; a place stands for everything in it. */
export function filterOf({ kind, level, year, place }: RecordQuery): RecordFilter {
  return { kind, verification: level, year, places: place === undefined ? undefined : namesWithin(place) };
}

/** Whether anything is narrowed. */
export const isNarrowed = ({ kind, level, year, place }: RecordQuery): boolean =>
  [kind, level, year, place].some((value) => value !== undefined);

/** The address of a list, without language. */
export function recordPath(path: string, query: Partial<RecordQuery>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return text === '' ? path : `${path}?${text}`;
}
