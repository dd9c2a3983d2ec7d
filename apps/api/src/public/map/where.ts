import type { PublishedIncident } from '#contracts';
import { type Place, placeNamed, PLACES, within } from '#extraction';
import { placeName, type Words } from '#face';
import { OUTLINES } from './outlines.js';

/**
 * How a place is drawn, which is never finer than what is known: a country is hatched, a province shaded, an area without an outline
 * ringed, a town dotted, a crossing marked.
 */
export const MAP_SYMBOLS = ['country', 'area', 'around', 'town', 'crossing'] as const;
export type MapSymbol = (typeof MAP_SYMBOLS)[number];

export interface Where {
  /** The English name, as publications carry it. */
  name: string;
  symbol: MapSymbol;
  /** Names of outlines to fill; empty where a point or a ring is drawn. */
  areas: readonly string[];
  /** Longitude and latitude in degrees. */
  at: readonly [number, number];
}

const OUTLINED: Readonly<Record<string, string>> = OUTLINES.region.areas;
/** Areas that are told as one and made of several provinces. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = { 'cn-northeast': ['Liaoning', 'Jilin', 'Heilongjiang'] };

/** Where a named place lies and how it is drawn; null for one that nobody has put on the map. */
export function whereIs(name: string): Where | null {
  const place = placeNamed(name);
  return place === null ? null : { name: place.name, ...drawnAs(place), at: roughly(place) };
}

function drawnAs({ id, kind, name }: Place): { symbol: MapSymbol; areas: readonly string[] } {
  const areas = TOGETHER[id] ?? (name in OUTLINED && kind !== 'city' ? [name] : []);
  if (kind === 'country') return areas.length > 0 ? { symbol: 'country', areas } : { symbol: 'around', areas };
  if (areas.length > 0) return { symbol: 'area', areas };
  if (kind === 'province' || kind === 'region') return { symbol: 'around', areas };
  return { symbol: kind === 'crossing' ? 'crossing' : 'town', areas };
}

/** A building is drawn at its town: a tenth of a degree is about ten kilometres. */
function roughly({ kind, lat, lon }: Place): [number, number] {
  return kind === 'site' ? [Math.round(lon * 10) / 10, Math.round(lat * 10) / 10] : [lon, lat];
}

/** The names of all places that are this one or lie in it, so that a province finds what happened in its towns. */
export function namesWithin(name: string): string[] {
  const inside = PLACES.filter((place) => within(place.id, name)).map((place) => place.name);
  return [...new Set([name, ...inside])];
}

/** What a place is called in the language of a page; its English name where nobody has written one. */
export function placeIn(t: Words, name: string): string {
  const own = placeName(t, name);
  if (own !== name) return own;
  const names = placeNamed(name)?.names;
  return names?.[t.language as keyof typeof names]?.[0] ?? name;
}

/** The places of an incident in words, or null where it names none. */
export function placesOf(t: Words, { places }: Pick<PublishedIncident, 'places'>): string | null {
  return places.length === 0 ? null : places.map((place) => placeIn(t, place)).join(', ');
}
