import type { ImportedSource, Page, SourceCounts, SourceStoryView, SourceView } from '#contracts';
import { OutsideWeb } from '../support/outside-web.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}

describe('an analyst who keeps the list of sources', () => {
  let web: OutsideWeb;
  let tocsin: TestTocsin;
  beforeAll(async () => {
    web = await OutsideWeb.start();
    tocsin = await TestTocsin.start({ OUTBOUND_ALLOW: web.host, OUTBOUND_GAP_MILLISECONDS: '0' });
  });
  afterAll(async () => {
    await tocsin.stop();
    await web.stop();
  });

  const add = async (name: string, url: string, more: object = {}) =>
    (await tocsin.as<{ id: string }>('analyst', 'POST', '/api/sources', { name, url, ...more })).body.id;
  const story = async (id: string) => (await tocsin.as<SourceStoryView>('viewer', 'GET', `/api/sources/${id}`)).body;
  const names = async (query: string) =>
    (await tocsin.as<Page<SourceView>>('viewer', 'GET', `/api/sources?${query}`)).body.items.map(({ name }) => name);
  const act = (id: string, what: string, body?: object) =>
    tocsin.as<Coded>('analyst', 'POST', `/api/sources/${id}/${what}`, body);
  const opml = (outlines: string) =>
    tocsin.as<{ entries: ImportedSource[] } & Coded>('analyst', 'POST', '/api/sources/opml', {
      opml: `<?xml version="1.0"?><opml version="2.0"><body>${outlines}</body></opml>`,
      intervalMinutes: 60,
    });

  it('sees the last polls and items of one, failing ones with their code', async () => {
    web.putFeed('/story.xml', [{ title: 'Gone', path: '/not-there-yet' }]);
    web.put('/not-there-yet', { status: 503, body: 'later' });
    const id = await add('A wire', web.url('/story.xml'));
    await tocsin.drain();
    const first = await story(id);
    expect(first).toMatchObject({ health: 'well', revision: 1, polls: [{ newItems: 1, errorCode: null }] });
    expect(first.items).toMatchObject([
      { title: 'Gone', state: 'failing', errorCode: 'WATCH_SOURCE_REFUSED', failures: 1 },
    ]);
    web.put('/story.xml', { status: 500, body: 'broken' });
    tocsin.clock.forward({ hours: 1 });
    await act(id, 'poll');
    await tocsin.drain();
    expect(await story(id)).toMatchObject({
      health: 'failing',
      polls: [{ newItems: 0, errorCode: 'WATCH_SOURCE_REFUSED' }, { newItems: 1 }],
    });
    tocsin.clock.forward({ days: 15 });
    await act(id, 'poll');
    await tocsin.drain();
    expect((await story(id)).polls).toHaveLength(1);
    expect((await tocsin.as('viewer', 'GET', '/api/sources/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('finds them by name, address and health, in any order', async () => {
    const paused = await add('Zebra', 'https://zebra.example/feed');
    await add('aardvark', 'https://aardvark.example/100%25/feed');
    await act(paused, 'pause');
    expect(await names('sort=name&q=example')).toEqual(['aardvark', 'Zebra']);
    expect(await names('sort=-name&q=example')).toEqual(['Zebra', 'aardvark']);
    expect(await names('health=paused')).toEqual(['Zebra']);
    expect(await names(`q=${encodeURIComponent('100%')}`)).toEqual(['aardvark']);
    const { body } = await tocsin.as<SourceCounts>('viewer', 'GET', '/api/sources/counts');
    expect(body).toMatchObject({ paused: 1, ended: 0 });
  });

  it('changes how one is kept, and never over a colleague', async () => {
    const id = await add('Before', 'https://kept.example/feed');
    const revise = (change: object) =>
      tocsin.as<SourceStoryView & Coded>('analyst', 'PUT', `/api/sources/${id}`, change);
    const both = await Promise.all([
      revise({ revision: 1, name: '가나다 <b>', intervalMinutes: 30, confidential: true }),
      revise({ revision: 1, name: 'Other' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('WATCH_SOURCE_CHANGED');
    expect((await story(id)).revision).toBe(2);
    expect((await revise({ revision: 2, intervalMinutes: 0 })).body.code).toBe('API_INVALID_FIELDS');
  });

  it('ends one with a reason; it can be added again', async () => {
    const id = await add('To end', 'https://end.example/feed');
    expect((await act(id, 'end', {})).body.code).toBe('API_INVALID_FIELDS');
    expect((await act(id, 'end', { reason: 'the paper has closed' })).status).toBe(200);
    expect(await story(id)).toMatchObject({ health: 'ended', endedReason: 'the paper has closed' });
    expect(await names('q=To end')).toEqual([]);
    expect(await names('health=ended')).toEqual(['To end']);
    expect((await act(id, 'pause')).body.code).toBe('WATCH_SOURCE_UNKNOWN');
    expect(await add('To end', 'https://end.example/feed')).toEqual(expect.any(String));
  });

  it('imports an OPML list and is told what became of each entry', async () => {
    await add('Known', 'https://known.example/feed?a=1&b=2');
    const { status, body } = await opml(
      `<outline text="Asia"><outline text="First &amp; best" xmlUrl="https://first.example/feed"/></outline>
       <outline text="Known" xmlUrl="https://known.example/feed?a=1&amp;b=2"/>
       <outline text="Again" xmlUrl="https://first.example/feed"/>
       <outline text="File" xmlUrl="file:///etc/passwd"/>
       <outline text="No address"/>`,
    );
    expect(status).toBe(200);
    expect(body.entries.map(({ title, outcome, code }) => [title, outcome, code])).toEqual([
      ['First & best', 'added', null],
      ['Known', 'known', 'WATCH_SOURCE_EXISTS'],
      ['Again', 'known', 'WATCH_SOURCE_EXISTS'],
      ['File', 'refused', 'WATCH_ENTRY_NO_ADDRESS'],
      ['No address', 'refused', 'WATCH_ENTRY_NO_ADDRESS'],
    ]);
    expect(await story(body.entries[0]!.id!)).toMatchObject({ name: 'First & best', intervalMinutes: 60 });
  });

  it.each([
    ['that is none', 'a list of feeds', 'WATCH_OPML_MALFORMED'],
    ['that is cut off', '<opml version="2.0"><body><outline te', 'WATCH_OPML_MALFORMED'],
    ['that is larger than allowed', ' '.repeat(262_145), 'API_TOO_LARGE'],
    [
      'of too many feeds',
      `<opml version="2.0"><body>${'<outline text="x" xmlUrl="https://x.example/f"/>'.repeat(501)}</body></opml>`,
      'WATCH_OPML_TOO_LONG',
    ],
  ])('is refused an OPML list %s', async (_, text, code) => {
    const before = await names('limit=200');
    const { status, body } = await tocsin.as<Coded>('analyst', 'POST', '/api/sources/opml', { opml: text });
    expect({ refused: status >= 400, code: body.code }).toEqual({ refused: true, code });
    expect(await names('limit=200')).toEqual(before);
  });

  it('exports the list for those who may keep it', async () => {
    await add('=1+1', 'https://formula.example/feed', { confidential: true });
    expect((await tocsin.download('viewer', '/api/sources/export.csv')).status).toBe(403);
    const { body } = await tocsin.download('analyst', '/api/sources/export.csv?q=formula');
    expect(body.split('\r\n')[1]).toMatch(/^'=1\+1,https:\/\/formula\.example\/feed,new,yes,15,/);
  });
});
