import { BORDER_ROWS, ROUTE_ROWS } from './gazetteer-rows/border.js';
import { CHINA_ROWS } from './gazetteer-rows/china.js';
import { COUNTRY_ROWS } from './gazetteer-rows/countries.js';

/** What a place is. A `region` has no government of its own kind here: a prefecture, a river, the northeast; a `site` is one building. */
export type PlaceKind = 'country' | 'province' | 'region' | 'city' | 'county' | 'crossing' | 'site';

/** Languages in which places have names. Each list may be empty; its first name is the one to show. */
export type PlaceLanguage = 'en' | 'ko' | 'zh-Hans' | 'zh-Hant' | 'ja';

/** How far the coordinate of a place may be taken: a crossing is a spot, a province only an area to shade. */
export type PlacePrecision = 'exact' | 'county' | 'province' | 'country';

/** A place that reports name. Ids never change; claims carry `name`. Degrees are WGS 84. */
export interface Place {
  id: string;
  kind: PlaceKind;
  /** Id of the next larger place; countries have none. */
  parent: string | null;
  /** The English name, which claims carry whatever the language of the report. */
  name: string;
  names: Record<PlaceLanguage, string[]>;
  lat: number;
  lon: number;
  precision: PlacePrecision;
}

/** A way over the border between two towns, with its crossings; ids of places. */
export interface BorderRoute {
  id: string;
  name: string;
  from: string;
  to: string;
  crossings: string[];
  /** One of the six that NKDB names from testimony. */
  ofTestimony: boolean;
}

const PRECISION: Record<PlaceKind, PlacePrecision> = {
  ...{ country: 'country', province: 'province', region: 'province' },
  ...{ city: 'county', county: 'county', crossing: 'exact', site: 'exact' },
};
const ROUTES_OF_TESTIMONY = 6;

const rowsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));

/** A cell of names; `=` repeats the cell before. */
function namesOf(cells: string[]): string[][] {
  const lists: string[][] = [];
  for (const cell of cells)
    lists.push(cell === '=' ? (lists.at(-1) ?? []) : cell.split(',').map((name) => name.trim()));
  return lists.map((list) => list.filter(Boolean));
}

function placeOf([id = '', kind = '', parent = '', at = '', ...cells]: string[]): Place {
  const [en = [], ko = [], hans = [], hant = [], ja = []] = namesOf(cells);
  const [lat = 0, lon = 0] = at.split(' ').map(Number);
  const names = { en, ko, 'zh-Hans': hans, 'zh-Hant': hant, ja };
  const known = kind as PlaceKind;
  return { id, kind: known, parent: parent || null, name: en[0]!, names, lat, lon, precision: PRECISION[known] };
}

/** Every place the reader knows, written by hand, since lists from elsewhere hold the wrong Nanping and Dongxing. */
export const PLACES: readonly Place[] = [COUNTRY_ROWS, CHINA_ROWS, BORDER_ROWS].flatMap(rowsOf).map(placeOf);

const byId = new Map(PLACES.map((place) => [place.id, place]));
const byName = new Map<string, Place>();
for (const place of PLACES) {
  for (const name of Object.values(place.names).flat()) {
    if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), place);
  }
}

/** The routes over the border; the six of testimony first. */
export const ROUTES: readonly BorderRoute[] = rowsOf(ROUTE_ROWS).map(
  ([id = '', from = '', to = '', crossings = ''], at) => ({
    id,
    name: `${byId.get(from)!.name}–${byId.get(to)!.name}`,
    from,
    to,
    crossings: crossings.split(',').map((crossing) => crossing.trim()),
    ofTestimony: at < ROUTES_OF_TESTIMONY,
  }),
);

/** The place of an id, or null. */
export const placeById = (id: string): Place | null => byId.get(id) ?? null;

/** The place of a name in any language, spelling or case, or null. */
export const placeNamed = (name: string): Place | null => byName.get(name.trim().toLowerCase()) ?? null;

const found = (key: string) => placeById(key) ?? placeNamed(key);

/** A place and everything it lies in, smallest first; by id or name. Empty for unknown ones. */
export function placesAround(key: string): Place[] {
  const chain: Place[] = [];
  for (let at = found(key); at !== null && chain.length < 8; at = at.parent === null ? null : placeById(at.parent))
    chain.push(at);
  return chain;
}

/** Whether a place is another or lies in it; both by id or by any name. False for unknown ones. */
export function within(inner: string, outer: string): boolean {
  const whole = found(outer);
  return whole !== null && placesAround(inner).includes(whole);
}

/** The English names of a place and of everything it lies in, smallest first. Unknown names stand for themselves. */
export function placeChain(name: string): string[] {
  const chain = placesAround(name).map((place) => place.name);
  return chain.length > 0 ? chain : [name];
}

/** How close two places are: `same`, one `inside` the other, in the same `country`, or `apart`. */
export function placeRelation(a: string, b: string): 'same' | 'inside' | 'country' | 'apart' {
  const [up, over] = [placeChain(a), placeChain(b)];
  if (up[0] === over[0]) return 'same';
  if (up.includes(over[0] as string) || over.includes(up[0] as string)) return 'inside';
  return up.at(-1) === over.at(-1) ? 'country' : 'apart';
}

/** What a place is called in a language; its English name where that language has none. */
export function placeName(key: string, language: PlaceLanguage): string {
  const place = found(key);
  return place?.names[language][0] ?? place?.name ?? key;
}
