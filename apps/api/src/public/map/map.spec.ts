import { PLACES } from '#extraction';
import { words } from '#face/words';
import { drawMap, viewOf } from './draw-map.js';
import { OUTLINES } from './outlines.js';
import { isOn, project } from './projection.js';
import { namesWithin, placeIn, whereIs } from './where.js';

const views = Object.entries(OUTLINES);

describe('the map', () => {
  it.each(views)('puts a point of the %s where the script that drew the outlines put it', (_name, view) => {
    for (const { at, drawn } of view.anchors) {
      project(view, at).forEach((value, axis) => expect(value).toBeCloseTo(drawn[axis]!, 1));
    }
  });

  it('has every outlined province under the name that the gazetteer has for it', () => {
    const known = new Set(PLACES.map(({ name }) => name));
    for (const name of [
      'Jilin',
      'Liaoning',
      'Heilongjiang',
      'Inner Mongolia',
      'Yunnan',
      'Guangxi',
      'North Hamgyong',
      'Ryanggang',
    ]) {
      expect([name, known.has(name), name in OUTLINES.region.areas]).toEqual([name, true, true]);
    }
    const provinces = PLACES.filter(({ kind, parent }) => kind === 'province' && (parent === 'cn' || parent === 'kp'));
    expect(provinces.filter(({ name }) => whereIs(name)?.symbol !== 'area').map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['China', 'country'],
    ['Jilin', 'area'],
    ['Northeast China', 'area'],
    ['Yanbian', 'around'],
    ['Luang Namtha', 'around'],
    ['Dandong', 'town'],
    ['Nongpo', 'town'],
    ['Sino-Korean Friendship Bridge', 'crossing'],
  ])('draws %s as what is known of it: %s', (name, symbol) => {
    expect(whereIs(name)?.symbol).toBe(symbol);
  });

  it('draws a building no closer than its town', () => {
    const site = PLACES.find(({ kind, lat }) => kind === 'site' && Math.round(lat * 10) / 10 !== lat)!;
    for (const degrees of whereIs(site.name)!.at) expect(Math.round(degrees * 10) / 10).toBe(degrees);
  });

  it('draws no place that nobody knows', () => {
    expect(whereIs('Somewhere else')).toBeNull();
    expect(viewOf([])).toBeNull();
  });

  it('takes the closer view where it holds everything that is known', () => {
    const of = (...names: string[]) => viewOf(names.flatMap((name) => whereIs(name) ?? []));
    expect([of('Dandong', 'Jilin'), of('Dandong', 'Kunming'), of('China'), of('Kuwait')]).toEqual([
      'border',
      'region',
      'region',
      null,
    ]);
  });

  it('lets no badge cover another, nor leave the drawing, with every place there is', () => {
    const places = PLACES.filter(({ kind }) => kind === 'crossing' || kind === 'province').flatMap(
      ({ name }) => whereIs(name) ?? [],
    );
    const { marks, view } = drawMap('border', places, 'large');
    expect(marks.length).toBeGreaterThan(20);
    for (const { badge } of marks) expect(isOn(view, badge)).toBe(true);
    const close = marks.flatMap((one, index) =>
      marks.slice(0, index).filter(({ badge }) => Math.hypot(badge[0] - one.badge[0], badge[1] - one.badge[1]) < 22),
    );
    expect(close).toEqual([]);
  });

  it('knows places in Korean, and what lies in them', () => {
    expect([
      placeIn(words('ko'), 'Luang Namtha'),
      placeIn(words('en'), 'Jilin'),
      placeIn(words('ko'), 'Nowhere'),
    ]).toEqual(['루앙남타', 'Jilin', 'Nowhere']);
    expect(namesWithin('Jilin')).toEqual(expect.arrayContaining(['Jilin', 'Yanbian', 'Tumen']));
    expect(namesWithin('Nowhere')).toEqual(['Nowhere']);
  });
});
