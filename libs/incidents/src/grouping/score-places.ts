import { placeById, placeChain, placeRelation, ROUTES } from '#extraction';
import type { Match, Saying } from './grouping.types.js';

/** So many names are remembered with what they lie in; staff may type names that the gazetteer lacks. */
const REMEMBERED = 2000;
const chains = new Map<string, string[]>();

/** As placeChain, remembered: a desk compares the same few hundred names over and over. */
function chainOf(place: string): string[] {
  const known = chains.get(place);
  if (known !== undefined) return known;
  const chain = placeChain(place);
  if (chains.size < REMEMBERED) chains.set(place, chain);
  return chain;
}

const related = new Map<string, ReturnType<typeof placeRelation>>();

/** As placeRelation, remembered like the chains. */
function relationOf(x: string, y: string): ReturnType<typeof placeRelation> {
  const key = `${x}\n${y}`;
  const known = related.get(key);
  if (known !== undefined) return known;
  const relation = placeRelation(x, y);
  if (related.size < 10 * REMEMBERED) related.set(key, relation);
  return relation;
}

/** A place smaller than a country. */
export const isSpecific = (place: string) => chainOf(place).length > 1;

/** Which routes over the border a place lies on: Dandong and Sinuiju lie on one, on either bank. */
const ON_ROUTE = new Map<string, Set<number>>();
ROUTES.forEach(({ from, to, crossings }, route) => {
  for (const id of [from, to, ...crossings]) {
    const name = placeById(id)?.name;
    if (name !== undefined) ON_ROUTE.set(name, (ON_ROUTE.get(name) ?? new Set()).add(route));
  }
});

/** Points for places; null when they lie in different countries. Where people were sent to says nothing against where they came from. */
export function places(a: Saying, b: Saying): Match | null {
  if (a.places.length === 0 || b.places.length === 0) return { score: 0, reasons: [] };
  const pairs = a.places.flatMap((x) => b.places.map((y) => [x, y] as const));
  const relations = pairs.map(([x, y]) => [relationOf(x, y), x] as const);
  const same = relations.find(([relation, place]) => relation === 'same' && isSpecific(place));
  if (same) return { score: 15, reasons: [`same place: ${same[1]}`] };
  const banks = pairs.find(([x, y]) => onOneRoute(x, y));
  if (banks) return { score: 15, reasons: [`same place: ${banks.join('–')}`] };
  const relation = (wanted: string) => relations.some(([found]) => found === wanted);
  if (relation('inside')) return { score: 10, reasons: ['one place inside the other'] };
  if (relation('same')) {
    const known = relations.some(([r, place]) => r === 'same' && place !== 'China');
    return { score: known ? 15 : 5, reasons: ['same country'] };
  }
  if (relation('country') || pairs.every(([x, y]) => isBeyond(x) !== isBeyond(y))) return { score: 0, reasons: [] };
  return null;
}

function onOneRoute(x: string, y: string): boolean {
  const [up, over] = [chainOf(x), chainOf(y)].map((chain) => chain.flatMap((name) => [...(ON_ROUTE.get(name) ?? [])]));
  return isBeyond(x) !== isBeyond(y) && up!.some((route) => over!.includes(route));
}

/** Whether a place lies in North Korea: where people are sent. */
const isBeyond = (place: string) => chainOf(place).at(-1) === 'North Korea';

/** Whether two sayings name one place smaller than a country. */
export function sharesTown(a: Saying, b: Saying): boolean {
  return a.places.some((place) => isSpecific(place) && b.places.includes(place));
}

/** People caught in one country who are feared to be sent back by way of China: China alone says nothing against where they are. */
export function leadsThrough(a: Saying, b: Saying): boolean {
  const [risk, held] = a.what === 'at_risk' ? [a, b] : [b, a];
  return (
    risk.what === 'at_risk' && held.what !== null && risk.places.every((place) => place === 'China' || isBeyond(place))
  );
}
