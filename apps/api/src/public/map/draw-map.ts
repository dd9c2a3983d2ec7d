import { OUTLINES } from './outlines.js';
import { isOn, project, type View } from './projection.js';
import type { MapSymbol, Where } from './where.js';

export type ViewName = keyof typeof OUTLINES;

/** One place on a drawing: its outlines or its spot, and the badge with its number. Numbers of the drawing's units. */
export interface MapMark {
  number: number;
  symbol: MapSymbol;
  paths: string[];
  spot: [number, number];
  badge: [number, number];
}

/** Everything of one view: the ground, and the marks of those places that lie on it. */
export interface MapDrawing {
  view: View;
  /** Countries around. */
  around: string;
  /** China and North Korea. */
  home: string;
  /** Borders of their provinces. */
  inside: string;
  marks: MapMark[];
}

/** Half of what a badge takes; larger on a small drawing, so that its number can be read. */
const ROOM = { large: 15, small: 19 } as const;
export type MapSize = keyof typeof ROOM;
const HOME = ['China', 'North Korea'];
/** Countries that can be shaded by themselves and belong to the ground where they are not. */
const AROUND = [
  'South Korea',
  'Japan',
  'Mongolia',
  'Russia',
  'Vietnam',
  'Laos',
  'Thailand',
  'Myanmar',
  'Cambodia',
  'Philippines',
];

/** The drawing of a view with places numbered from 1 in the order given; those outside the view are left out. */
export function drawMap(name: ViewName, places: readonly Where[], size: MapSize): MapDrawing {
  const outlines = OUTLINES[name];
  const areas: Readonly<Record<string, string>> = outlines.areas;
  const marks = places.flatMap((place, index) => {
    const spot = project(outlines, place.at);
    const paths = place.areas.flatMap((area) => areas[area] ?? []);
    if (!isOn(outlines, spot)) return [];
    return [{ number: index + 1, symbol: place.symbol, paths, spot, badge: besides(place.symbol, spot, ROOM[size]) }];
  });
  return {
    view: outlines,
    around: [outlines.around, ...AROUND.map((country) => areas[country] ?? '')].join(''),
    home: HOME.map((country) => areas[country] ?? '').join(''),
    inside: outlines.inside,
    marks: apart(marks, outlines, ROOM[size]),
  };
}

/** The closer view when every place lies on it, else the wider one; null when neither shows any. */
export function viewOf(places: readonly Where[]): ViewName | null {
  const shown = (view: ViewName) => places.filter(({ at }) => isOn(OUTLINES[view], project(OUTLINES[view], at)));
  const near = shown('border');
  if (near.length > 0 && near.length === places.length && near.some(({ symbol }) => symbol !== 'country'))
    return 'border';
  return shown('region').length > 0 ? 'region' : null;
}

/** A badge covers no dot. */
function besides(symbol: MapSymbol, [x, y]: [number, number], room: number): [number, number] {
  return symbol === 'town' || symbol === 'crossing' ? [x + room + 3, y - room] : [x, y];
}

/** Pushes badges that would cover each other apart, a little at a time, and keeps them on the drawing. */
function apart(marks: MapMark[], { width, height }: View, room: number): MapMark[] {
  const badges = marks.map(({ badge }) => [...badge] as [number, number]);
  for (let round = 0; round < 80; round += 1) {
    for (let one = 0; one < badges.length; one += 1) {
      for (let other = 0; other < one; other += 1) push(badges[one]!, badges[other]!, 2 * room);
    }
    for (const badge of badges) {
      badge[0] = Math.min(Math.max(badge[0], room), width - room);
      badge[1] = Math.min(Math.max(badge[1], room), height - room);
    }
  }
  return marks.map((mark, index) => ({ ...mark, badge: badges[index]!.map(Math.round) as [number, number] }));
}

function push(one: [number, number], other: [number, number], wanted: number): void {
  const [dx, dy] = [one[0] - other[0], one[1] - other[1]];
  const distance = Math.hypot(dx, dy);
  const missing = wanted - distance;
  if (missing <= 0) return;
  const [ux, uy] = distance < 0.01 ? [0, 1] : [dx / distance, dy / distance];
  const step = missing / 2;
  one[0] += ux * step;
  one[1] += uy * step;
  other[0] -= ux * step;
  other[1] -= uy * step;
}
