import type { FoundIncident, FoundReport, IncidentView, Page, SearchViewView } from '#contracts';
import { WordIndexer } from '#incidents';
import { TestTocsin } from '../support/tocsin.js';

const DOCUMENTS = [
  {
    title: 'China forcibly returned 500',
    text: 'More than 1,000 refugees were held in Jilin. Five border crossings were used.',
  },
  { title: '탈북민 강제북송', text: '한 단체는 탈북민들이 지린성에서 강제북송됐다고 밝혔다. 국경은 닫혔다.' },
  { title: '中國遣返朝鮮難民', text: '據韓國媒體報導,中國當局十月九日將約五百名脫北者遣返北韓。' },
  { title: '脱北者を強制送還', text: '中国当局は十月、拘束していた脱北者を北朝鮮に強制送還したと伝えられた。' },
  { title: '<b>Markup</b>', text: 'A <script>alert(1)</script> stood in it. '.repeat(30) + 'At the end, Dandong.' },
];

describe('an analyst who searches', () => {
  let tocsin: TestTocsin;
  const ids: string[] = [];
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    for (const document of DOCUMENTS) {
      const made = await tocsin.as<{ id: string }>('analyst', 'POST', '/api/reports', document);
      ids.push(made.body.id);
      tocsin.clock.forward({ minutes: 1 });
    }
    await tocsin.drain();
  });
  afterAll(() => tocsin.stop());

  const ask = async (query: string) =>
    (await tocsin.as<Page<FoundReport>>('viewer', 'GET', `/api/search/reports?${query}`)).body;
  const find = async (words: string, more = '') =>
    (await ask(`q=${encodeURIComponent(words)}${more}`)).items.map(({ id }) => ids.indexOf(id));

  it.each([
    ['an English word in another form', 'returning', [0]],
    ['the beginning of a word', 'refug', [0]],
    ['words in their order', '"five border crossings"', [0]],
    ['words that are not in that order', '"crossings border"', []],
    ['a number however it is written', '1000', [0]],
    ['a Korean word of two syllables', '북송', [1]],
    ['a Korean word without its particle', '탈북민', [1]],
    ['a Korean word with another particle', '지린성을', [1]],
    ['a Chinese word of two characters', '遣返', [2]],
    ['a simplified word in a traditional text', '朝鲜难民', [2]],
    ['a Japanese word', '強制送還', [3]],
    ['what two languages write alike', '脱北者', [3, 2]],
    ['a word that must not be there', '脱北者 -遣返', [3]],
    ['nothing that can be looked for', '!!! &', []],
    ['what is nowhere', 'Vladivostok', []],
    ['SQL and operators', `') OR 1=1 --`, []],
  ])('finds %s', async (_, words, expected) => {
    expect((await find(words)).sort()).toEqual([...expected].sort());
  });

  it('is shown where it stands, and never markup', async () => {
    const [found] = (await ask('q=Dandong')).items;
    expect(found!.snippet.find(({ hit }) => hit)?.text).toBe('Dandong');
    expect(found!.title).toEqual([{ text: '<b>Markup</b>', hit: false }]);
    const [korean] = (await ask(`q=${encodeURIComponent('강제북송')}`)).items;
    expect(korean!.title).toEqual([
      { text: '탈북민 ', hit: false },
      { text: '강제북송', hit: true },
    ]);
  });

  it('narrows by language, state, day, place and source, and is refused what is none', async () => {
    expect((await ask('language=ko')).items.map(({ id }) => ids.indexOf(id))).toEqual([1]);
    expect((await ask('state=dismissed')).items).toEqual([]);
    await tocsin.as('analyst', 'POST', `/api/reports/${ids[4]}/dismiss`, { reason: 'markup' });
    expect((await ask('state=dismissed')).items.map(({ id, state }) => [ids.indexOf(id), state])).toEqual([
      [4, 'dismissed'],
    ]);
    expect((await ask('from=2100-01-01')).items).toEqual([]);
    expect((await ask('to=2000-01-01')).items).toEqual([]);
    expect((await ask('place=Nowhere')).items).toEqual([]);
    for (const wrong of [
      'language=xx',
      'from=yesterday',
      'sort=worst',
      'after=nonsense',
      'limit=1000',
      `q=${'x'.repeat(201)}`,
    ]) {
      expect((await tocsin.as('viewer', 'GET', `/api/search/reports?${wrong}`)).status).toBe(400);
    }
  });

  it.each(['best', '-foundAt', 'foundAt'])('turns pages without showing one twice, by %s', async (sort) => {
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 9; page++) {
      const answer = await ask(`limit=1&sort=${sort}&q=${encodeURIComponent('脱北者')}${after}`);
      seen.push(...answer.items.map(({ id }) => id));
      if (answer.next === null) break;
      after = `&after=${answer.next}`;
    }
    expect([...seen].sort()).toEqual([ids[2]!, ids[3]!].sort());
  });

  it('finds incidents by their words in every language as soon as they are written, by level and state', async () => {
    const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', {
      ...{
        kind: 'return',
        title: 'Forced back at night',
        places: ['Tumen'],
        dateStart: '2023-10-09',
        dateEnd: '2023-10-09',
      },
    });
    const { reference, revision } = made.body;
    const incidents = async (query: string) =>
      (await tocsin.as<Page<FoundIncident>>('viewer', 'GET', `/api/search/incidents?${query}`)).body.items.map(
        (found) => found.reference,
      );
    expect(await incidents('q=night')).toEqual([reference]);
    expect(await incidents(`q=${reference}`)).toEqual([reference]);
    expect(await incidents(`q=${encodeURIComponent('강제북송')}`)).toEqual([]);
    await tocsin.as('editor', 'PUT', `/api/incidents/${made.body.id}`, {
      ...{ revision, texts: { ko: { title: '밤중의 강제북송', summary: '' } } },
    });
    expect(await incidents(`q=${encodeURIComponent('강제북송')}`)).toEqual([reference]);
    expect(await incidents('state=draft&level=reported&place=Tumen&from=2023-10-01&to=2023-10-31')).toEqual([
      reference,
    ]);
    expect(await incidents('level=confirmed')).toEqual([]);
  });

  it('keeps searches by name, for themselves or for everybody, and takes away only their own', async () => {
    const save = (role: 'viewer' | 'editor', body: object) =>
      tocsin.as<{ id: string }>(role, 'POST', '/api/search/views', body);
    const views = async (role: 'viewer' | 'editor') =>
      (await tocsin.as<{ items: SearchViewView[] }>(role, 'GET', '/api/search/views')).body.items;
    const own = await save('viewer', { name: 'Jilin', query: 'q=Jilin' });
    await save('viewer', { name: 'Korean', query: 'language=ko', shared: true });
    expect((await views('viewer')).map(({ name }) => name)).toEqual(['Jilin', 'Korean']);
    expect(await views('editor')).toMatchObject([{ name: 'Korean', own: false, staffName: 'The viewer' }]);
    await save('viewer', { name: 'Jilin', query: 'q=Tumen' });
    expect((await views('viewer')).map(({ query }) => query)).toEqual(['q=Tumen', 'language=ko']);
    const shared = (await views('editor'))[0]!.id;
    const headers = await tocsin.credentials('editor');
    const refused = await tocsin.api.inject({ method: 'DELETE', url: `/api/search/views/${shared}`, headers });
    expect(refused.json<{ code: string }>().code).toBe('INCIDENTS_VIEW_UNKNOWN');
    expect(own.status).toBe(201);
    expect((await save('viewer', { name: ' ', query: '' })).status).toBe(400);
  });

  it('keeps whatever text comes: every character there is, quotation marks, backslashes, half characters', async () => {
    const everything = Array.from({ length: 0x3000 }, (_, n) => String.fromCodePoint(n + 1)).join('');
    const odd = [
      "o'clock 'quoted' \\'",
      everything,
      `half \ud83d`,
      'ﷺ ㎏ ﬁ ǆ İ ß',
      "''''",
      '\u0000nul',
      'ー ・ 〇 々 ㍿',
    ];
    for (const text of odd) {
      const { status } = await tocsin.as('analyst', 'POST', '/api/reports', {
        title: text.slice(0, 300),
        text: `${text}.`,
      });
      expect(status).toBe(201);
      expect(
        (
          await tocsin.as(
            'viewer',
            'GET',
            `/api/search/reports?q=${encodeURIComponent(text.slice(0, 60).toWellFormed())}`,
          )
        ).status,
      ).toBe(200);
    }
    expect((await find('oclock')).length).toBe(1);
  });

  it('finds by and by what was there before there was an index', async () => {
    await tocsin.db.database.query(`DELETE FROM report_words`);
    expect(await find('북송')).toEqual([]);
    expect(await tocsin.worker.get(WordIndexer).index()).toBeGreaterThanOrEqual(DOCUMENTS.length);
    expect(await find('북송')).toEqual([1]);
  });

  it('is refused without a name', async () => {
    expect((await tocsin.api.inject({ method: 'GET', url: '/api/search/reports?q=x' })).statusCode).toBe(401);
  });
});
