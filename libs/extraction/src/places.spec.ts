import { placesIn } from './gazetteer.js';
import { placeById, placeName, placeNamed, placeRelation, PLACES, ROUTES, within } from './places.js';

const named = (text: string) => placesIn(text).map(({ place }) => place.name);

describe('A place in the gazetteer', () => {
  it('has an id of its own, lies in a place that is there, and stands somewhere in Asia', () => {
    expect(new Set(PLACES.map(({ id }) => id)).size).toBe(PLACES.length);
    expect(PLACES.filter(({ parent }) => parent !== null && placeById(parent) === null)).toEqual([]);
    const astray = PLACES.filter(({ lat, lon }) => !(lat > -1 && lat < 65 && lon > 35 && lon < 150));
    expect(astray).toEqual([]);
  });

  it('has names in all the languages that are read', () => {
    const nameless = PLACES.filter(({ names }) => Object.values(names).some((list) => list.length === 0));
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  it('shares no name with another one', () => {
    const owners = new Map<string, string>();
    const shared = PLACES.flatMap(({ id, names }) =>
      [...new Set(Object.values(names).flat())].filter(
        (name) => (owners.get(name) ?? owners.set(name, id).get(name)) !== id,
      ),
    );
    expect(shared).toEqual([]);
  });

  it.each([
    ['Domun', 'Tumen'],
    ['Hwaryong', 'Helong'],
    ['Yongjeong', 'Longjing'],
    ['Jangbaek', 'Changbai'],
    ['图们', 'Tumen'],
    ['圖們', 'Tumen'],
    ['図們', 'Tumen'],
    ['도문', 'Tumen'],
    ['豆満江', 'Tumen River'],
  ])('is found by another spelling or script: %s is %s', (spelling, name) => {
    expect(placeNamed(spelling)?.name).toBe(name);
  });

  it('is called by its own name in each language', () => {
    expect(placeName('Dandong', 'ko')).toBe('단둥');
    expect(placeName('cn-shenyang', 'zh-Hans')).toBe('沈阳');
    expect(placeName('Nowhere', 'ja')).toBe('Nowhere');
  });

  it('lies in all that its parent lies in', () => {
    expect(within('x-nanping', 'Jilin')).toBe(true);
    expect(within('Tumen', 'China')).toBe(true);
    expect(within('Jilin', 'Tumen')).toBe(false);
    expect(within('Atlantis', 'China')).toBe(false);
    expect(placeRelation('Sanhe', 'Longjing')).toBe('inside');
    expect(placeRelation('Kunming', 'Tumen')).toBe('country');
    expect(placeRelation('Hanoi', 'Tumen')).toBe('apart');
  });

  it('says how far its coordinate may be taken', () => {
    expect(['Sanhe', 'Helong', 'Jilin', 'China'].map((name) => placeNamed(name)?.precision)).toEqual([
      'exact',
      'county',
      'province',
      'country',
    ]);
  });
});

describe('The routes over the border', () => {
  it('are the six of testimony and Hunchun, each with its crossings', () => {
    expect(ROUTES.filter(({ ofTestimony }) => ofTestimony).map(({ name }) => name)).toEqual([
      'Dandong–Sinuiju',
      'Tonghua–Manpo',
      'Changbai–Hyesan',
      'Helong–Musan',
      'Longjing–Hoeryong',
      'Tumen–Onsong',
    ]);
    for (const { from, to, crossings } of ROUTES) {
      expect(placeById(from)?.id.startsWith('cn-')).toBe(true);
      expect(placeById(to)?.id.startsWith('kp-')).toBe(true);
      expect(crossings.map((id) => placeById(id)?.kind)).toEqual(crossings.map(() => 'crossing'));
    }
  });
});

describe('A text that names places', () => {
  it('is read for the longest name', () => {
    expect(named('from the Tumen Detention Center over the Tumen River to Onsong')).toEqual([
      'Tumen Detention Centre',
      'Tumen River',
      'Onsong',
    ]);
  });

  it('is not read into words that only look like places', () => {
    expect(named('the thai mohan nampyong')).toEqual([]);
    expect(named('북송 계획이 무산됐다')).toEqual([]);
    expect(named('타이밍')).toEqual([]);
  });
});
