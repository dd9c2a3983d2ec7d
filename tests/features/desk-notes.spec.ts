import type { DeskCounts, DeskReportView, Page, ReportEvent, ReportView } from '#contracts';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  id: string;
  code: string;
}

describe('colleagues at one desk', () => {
  let tocsin: TestTocsin;
  let id: string;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    const made = await tocsin.as<Coded>('analyst', 'POST', '/api/reports', {
      ...{ title: '강제북송', text: '탈북민 다수가 지린성에서 강제북송되었다고 한 단체가 밝혔다.' },
    });
    id = made.body.id;
    await tocsin.drain();
  });
  afterAll(() => tocsin.stop());

  const report = async () => (await tocsin.as<ReportView>('viewer', 'GET', `/api/reports/${id}`)).body;
  const history = async () =>
    (await tocsin.as<{ items: ReportEvent[] }>('viewer', 'GET', `/api/reports/${id}/history`)).body.items;
  const staffId = async (role: 'editor' | 'analyst' | 'viewer') => (await tocsin.actor(role)).staffId;

  it('ask each other to look at a report; two askings at once do not overwrite each other', async () => {
    const [editor, analyst] = [await staffId('editor'), await staffId('analyst')];
    const assign = (to: string | null, from: string | null) =>
      tocsin.as<Coded>('analyst', 'PUT', `/api/reports/${id}/assigned`, { staffId: to, from });
    expect((await assign(editor, null)).status).toBe(200);
    expect((await report()).assigned).toMatchObject({ staffId: editor, name: 'The editor' });
    expect((await tocsin.as<DeskCounts>('editor', 'GET', '/api/desk/counts')).body.forMe).toBe(1);
    const mine = await tocsin.as<Page<DeskReportView>>('editor', 'GET', '/api/desk?forMe=true');
    expect(mine.body.items.map((row) => row.id)).toEqual([id]);
    expect((await tocsin.as<Page<DeskReportView>>('analyst', 'GET', '/api/desk?forMe=true')).body.items).toEqual([]);
    expect((await assign(analyst, null)).body.code).toBe('REPORTS_ASSIGNED_OTHERWISE');
    expect((await assign(await staffId('viewer'), editor)).body.code).toBe('INCIDENTS_NOBODY_TO_ASK');
    expect((await assign(null, editor)).status).toBe(200);
    expect((await report()).assigned).toBeNull();
    const people = await tocsin.as<{ items: { name: string }[] }>('analyst', 'GET', '/api/desk/people');
    expect(people.body.items.map(({ name }) => name)).toEqual(['The analyst', 'The editor']);
  });

  it('comment in plain text, and take back only what is their own', async () => {
    const comment = (text: string) => tocsin.as<Coded>('analyst', 'POST', `/api/reports/${id}/comments`, { text });
    const words = '<script>alert(1)</script>\nزیارت & 확인';
    const made = await comment(words);
    expect(made.status).toBe(201);
    expect((await report()).comments).toMatchObject([{ text: words, name: 'The analyst' }]);
    const remove = (role: 'analyst' | 'editor') =>
      tocsin.api.inject({
        method: 'DELETE',
        url: `/api/reports/${id}/comments/${made.body.id}`,
        headers: headers[role],
      });
    const headers = { analyst: await tocsin.credentials('analyst'), editor: await tocsin.credentials('editor') };
    expect((await remove('editor')).json<Coded>().code).toBe('REPORTS_COMMENT_UNKNOWN');
    expect((await remove('analyst')).statusCode).toBe(204);
    expect((await report()).comments).toMatchObject([{ text: null, name: 'The analyst' }]);
    expect((await comment('   ')).status).toBe(400);
    expect((await comment('x'.repeat(4001))).status).toBe(400);
    expect((await tocsin.as('viewer', 'POST', `/api/reports/${id}/comments`, { text: 'x' })).status).toBe(403);
  });

  it('translate beside the original, each version kept; a newer one of a colleague is not overwritten', async () => {
    const translate = (revision: number, text: string, language = 'en') =>
      tocsin.as<Coded>('analyst', 'PUT', `/api/reports/${id}/translations/${language}`, { revision, text });
    expect((await translate(0, 'Many were returned.')).status).toBe(200);
    expect((await translate(0, 'Many were sent back.')).body.code).toBe('REPORTS_TRANSLATION_CHANGED');
    expect((await translate(1, 'Many were forcibly returned.')).status).toBe(200);
    expect((await report()).translations).toMatchObject([
      { language: 'en', revision: 2, text: 'Many were forcibly returned.', name: 'The analyst' },
    ]);
    const older = async (path: string) =>
      tocsin.as<unknown>('viewer', 'GET', `/api/reports/${id}/translations/${path}`);
    expect((await older('en')).body).toMatchObject({
      items: [
        { revision: 2, name: 'The analyst', characters: 'Many were forcibly returned.'.length },
        { revision: 1, name: 'The analyst' },
      ],
    });
    expect(JSON.stringify((await older('en')).body)).not.toContain('Many were');
    expect((await older('en/1')).body).toMatchObject({ text: 'Many were returned.', name: 'The analyst' });
    for (const none of ['en/3', 'ko/1']) {
      expect(await older(none)).toMatchObject({ status: 404, body: { code: 'REPORTS_TRANSLATION_UNKNOWN' } });
    }
    expect([(await older('en/first')).status, (await older('ja')).body]).toEqual([400, { items: [] }]);
    expect((await translate(0, 'x', 'not a language')).status).toBe(400);
    const both = await Promise.all([translate(2, 'One'), translate(2, 'Other')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const found = await tocsin.as<Page<{ id: string }>>('viewer', 'GET', '/api/search/reports?q=forcibly');
    expect(found.body.items).toEqual([]);
  });

  it('see every decision with its name and time', async () => {
    const events = await history();
    expect(events.map(({ act }) => act)).toEqual([
      ...['translate-report', 'translate-report', 'translate-report', 'withdraw-comment', 'comment-report'],
      ...['assign-report', 'assign-report', 'file-report'],
    ]);
    expect(new Set(events.map(({ name }) => name))).toEqual(new Set(['The analyst']));
    expect(events.at(-2)!.other).toMatchObject({ name: 'The editor' });
    expect(JSON.stringify(events)).not.toContain('script');
  });
});
