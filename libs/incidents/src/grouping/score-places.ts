import { placeById, placeChain, placeRelation, ROUTES } from '#extraction';
import type { Match, Saying } from './grouping.types.js';

/** A place smaller than a country. */
export const isSpecific = (place: string) => placeChain(place).length > 1;

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
  const relations = pairs.map(([x, y]) => [placeRelation(x, y), x] as const);
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
  const [up, over] = [placeChain(x), placeChain(y)].map((chain) =>
    chain.flatMap((name) => [...(ON_ROUTE.get(name) ?? [])]),
  );
  return isBeyond(x) !== isBeyond(y) && up!.some((route) => over!.includes(route));
}

/** Whether a place lies in North Korea: where people are sent. */
const isBeyond = (place: string) => placeChain(place).at(-1) === 'North Korea';

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
