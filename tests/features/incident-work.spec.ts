import type {
  IncidentActView,
  IncidentCounts,
  IncidentEvidence,
  IncidentView,
  Page,
  PublicationPreview,
  PublishedIncident,
  ReportView,
} from '#contracts';
import { IncidentRecord } from '#incidents';
import { publishSeen } from '../support/steps/alert.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
  details: { changes: { act: string; fields: string[] }[]; revision: number };
}

const TEXT =
  'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday, citing a missionary. ' +
  'The North Koreans had been held in detention centres in Jilin province. The refugees were forcibly returned at night.';
const KOREAN = { title: '다섯 곳의 국경을 통해 강제북송', summary: '휴먼라이츠워치는 500명이 넘는다고 밝혔습니다.' };

describe('an editor at work on incidents', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());

  const make = async (title: string, more: object = {}) =>
    (await tocsin.as<IncidentView & Coded>('editor', 'POST', '/api/incidents', { kind: 'return', title, ...more }))
      .body;
  const view = async (id: string) => (await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${id}`)).body;
  const revise = (id: string, change: object, role: 'editor' | 'approver' = 'editor') =>
    tocsin.as<IncidentView & Coded>(role, 'PUT', `/api/incidents/${id}`, change);
  const publish = (id: string, revision: number, more: object = {}) =>
    publishSeen<{ version: number } & Coded>(tocsin, id, { revision, ...more });
  const list = async (query: string) =>
    (await tocsin.as<Page<IncidentView>>('viewer', 'GET', `/api/incidents?${query}`)).body.items.map(
      ({ title }) => title,
    );
  const figure = {
    countMin: 500,
    countMax: null,
    qualifier: 'at_least',
    verification: 'reported',
    attributedTo: 'HRW',
  };

  it('finds them by kind, level, words and where they stand with the record, in any order', async () => {
    const a = await make('Alpha % return', { dateStart: '2024-01-02', dateEnd: '2024-01-02' });
    await make('Bravo detention', { kind: 'detention', dateStart: '2023-05-01', verification: 'disputed' });
    await make('Charlie undated');
    expect(await list('sort=date')).toEqual(['Charlie undated', 'Bravo detention', 'Alpha % return']);
    expect(await list('')).toEqual(['Alpha % return', 'Bravo detention', 'Charlie undated']);
    expect(await list('kind=detention')).toEqual(['Bravo detention']);
    expect(await list('verification=disputed')).toEqual(['Bravo detention']);
    expect(await list('q=%25')).toEqual(['Alpha % return']);
    expect(await list(`q=${a.reference.toLowerCase()}`)).toEqual(['Alpha % return']);
    await publish(a.id, a.revision);
    expect(await list('state=published')).toEqual(['Alpha % return']);
    await revise(a.id, { revision: a.revision, summary: 'More is known.' });
    expect(await list('state=changed')).toEqual(['Alpha % return']);
    expect((await tocsin.as<IncidentCounts>('viewer', 'GET', '/api/incidents/counts')).body).toEqual({
      ...{ draft: 2, published: 0, changed: 1, withdrawn: 0 },
    });
    await tocsin.as('approver', 'POST', `/api/incidents/${a.id}/withdraw`, { reason: 'somebody could be found' });
    expect(await list('state=withdrawn')).toEqual(['Alpha % return']);
    expect((await view(a.id)).state).toBe('withdrawn');
    expect((await tocsin.as<Coded>('viewer', 'GET', '/api/incidents?sort=title')).body.code).toBe('API_INVALID_FIELDS');
    expect((await tocsin.as<Coded>('viewer', 'GET', '/api/incidents?after=x')).body.code).toBe(
      'DATABASE_CURSOR_INVALID',
    );
  });

  it('shows no row twice and misses none while paging', async () => {
    for (let n = 0; n < 7; n++) await make(`Same day ${n}`, { dateStart: '2022-02-02' });
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await tocsin.as<Page<IncidentView>>('viewer', 'GET', `/api/incidents?limit=3&q=Same${after}`);
      seen.push(...body.items.map(({ title }) => title));
      after = body.next === null ? '' : `&after=${body.next}`;
    } while (after !== '');
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it('sees what it rests on: claims with their reports, ended figures, versions and who did what', async () => {
    const { body: filed } = await tocsin.as<{ id: string }>('analyst', 'POST', '/api/reports', {
      ...{ title: 'Returned <b>at night</b>', text: TEXT, url: 'https://paper.example/a', publishedAt: '2023-10-12' },
    });
    await tocsin.drain();
    const { body: report } = await tocsin.as<ReportView>('viewer', 'GET', `/api/reports/${filed.id}`);
    const claim = report.claims.find(({ countMin }) => countMin === 500)!;
    const made = await make('With evidence', { claimIds: [claim.id] });
    const [first] = made.figures;
    await tocsin.as('editor', 'POST', `/api/incidents/${made.id}/figures/${first!.id}/end`, { reason: 'replaced' });
    const { revision } = await view(made.id);
    expect(await publish(made.id, revision)).toMatchObject({ status: 200 });
    const { body } = await tocsin.as<IncidentEvidence>('viewer', 'GET', `/api/incidents/${made.id}/evidence`);
    expect(body.claims).toMatchObject([
      {
        quote: claim.quote,
        attachedByName: 'The editor',
        report: { id: filed.id, title: 'Returned <b>at night</b>', url: 'https://paper.example/a', confidential: true },
      },
    ]);
    expect(body.endedFigures).toMatchObject([{ countMin: 500, endedReason: 'replaced' }]);
    expect(body.publications).toMatchObject([{ version: 1, revision, publishedByName: 'The approver' }]);
    const history = await tocsin.as<Page<IncidentActView>>('viewer', 'GET', `/api/incidents/${made.id}/history`);
    expect(history.body.items.map(({ act, staffName }) => [act, staffName])).toEqual([
      ['create-incident', 'The editor'],
      ['end-figure', 'The editor'],
      ['publish-incident', 'The approver'],
    ]);
    expect((await tocsin.as('viewer', 'GET', `/api/incidents/${filed.id}/evidence`)).status).toBe(404);
  });

  it('is told what a colleague changed meanwhile, and keeps everything that the colleague wrote', async () => {
    const { id, revision } = await make('Edited by two');
    const answers = await Promise.all([
      revise(id, { revision, title: 'Mine', summary: 'Mine.' }),
      revise(id, { revision, title: 'Theirs' }, 'approver'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)!;
    expect(lost.body).toMatchObject({ code: 'INCIDENTS_CHANGED', details: { revision: revision + 1 } });
    expect(lost.body.details.changes).toMatchObject([{ act: 'revise-incident' }]);
    expect(lost.body.details.changes[0]!.fields).toContain('title');
    expect(JSON.stringify(lost.body.details)).not.toMatch(/Mine|Theirs/);
    const won = answers.find(({ status }) => status === 200)!;
    expect((await view(id)).title).toBe(won.body.title);
    const late = await publish(id, revision);
    expect(late).toMatchObject({ status: 409, body: { code: 'INCIDENTS_CHANGED' } });
  });

  it('changes one thing and leaves everything else as it was', async () => {
    const said = {
      kind: 'return',
      title: 'Forced back from two provinces',
      summary: 'Human Rights Watch reports it.',
      dateStart: '2024-04-26',
      dateEnd: '2024-04-26',
      places: ['Jilin', 'Liaoning'],
      verification: 'disputed',
    } as const;
    const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', said);
    const { id, revision } = made.body;
    await tocsin.as('editor', 'PUT', `/api/incidents/${id}`, { revision, texts: { ko: KOREAN } });
    await tocsin.as('editor', 'PUT', `/api/incidents/${id}`, { revision: revision + 1, title: 'Forced back in April' });
    const { body } = await tocsin.as<IncidentView>('editor', 'GET', `/api/incidents/${id}`);
    expect(body).toMatchObject({ ...said, title: 'Forced back in April', texts: { ko: KOREAN } });
  });

  it('writes it in Korean as well, publishes both and can take the Korean away again', async () => {
    const { id, reference, revision } = await make('Forced back');
    const saved = await revise(id, { revision, texts: { ko: KOREAN } });
    expect(saved.body).toMatchObject({ revision: revision + 1, texts: { ko: KOREAN } });
    const { body: preview } = await tocsin.as<PublicationPreview>('viewer', 'GET', `/api/incidents/${id}/preview`);
    expect(preview).toMatchObject({ page: { texts: { ko: KOREAN } }, warnings: [], unjudged: [] });
    expect((await publish(id, revision + 1)).status).toBe(200);
    const record = tocsin.api.get(IncidentRecord);
    expect((await record.byReference(reference)).page.texts).toEqual({ ko: KOREAN });
    const without = await revise(id, { revision: revision + 1, texts: { ko: null } });
    expect(without.body).toMatchObject({ texts: {}, state: 'changed' });
    expect((await record.byReference(reference)).page.texts).toEqual({ ko: KOREAN });
    for (const [language, words] of [
      ['en', KOREAN],
      ['not a tag', KOREAN],
      ['ko', { title: '' }],
    ] as const) {
      const refused = await revise(id, { revision: revision + 2, texts: { [language]: words } });
      expect(refused).toMatchObject({ status: 400, body: { code: 'API_INVALID_FIELDS' } });
    }
  });

  it('cannot publish Korean words that endanger somebody, nor a language that nobody has read for it', async () => {
    const { id, revision } = await make('Forced back');
    await revise(id, { revision, texts: { ko: { ...KOREAN, summary: '중국에서 25년 동안 살았으며 딸이 있다.' } } });
    const { body } = await tocsin.as<PublicationPreview>('viewer', 'GET', `/api/incidents/${id}/preview`);
    expect(body.warnings.map(({ where, detail }) => [where, detail])).toEqual([
      ['texts.ko.summary', 'stay'],
      ['texts.ko.summary', 'relative'],
    ]);
    expect((await publish(id, revision + 1)).body.code).toBe('INCIDENTS_UNSAFE');
    await revise(id, { revision: revision + 1, texts: { ko: null, vi: { title: 'Bị trả về', summary: '' } } });
    expect((await publish(id, revision + 2)).body.code).toBe('INCIDENTS_UNJUDGED');
    expect((await publish(id, revision + 2, { readByMe: ['vi'] })).status).toBe(200);
    const { items } = (await tocsin.as<Page<IncidentActView>>('viewer', 'GET', `/api/incidents/${id}/history`)).body;
    expect(items.at(-1)!.detail).toMatchObject({ readByMe: ['vi'] });
  });

  it('exports what is on the record, each figure with its level and who says so, and no draft', async () => {
    const { id } = await make('=HYPERLINK("http://x.example")');
    await tocsin.as('editor', 'POST', `/api/incidents/${id}/figures`, figure);
    await make('Only a draft');
    const { revision } = await view(id);
    expect((await publish(id, revision)).body.code).toBe('INCIDENTS_LOOK_FIRST');
    const { body: seen } = await tocsin.as<PublicationPreview>('viewer', 'GET', `/api/incidents/${id}/preview`);
    await publish(id, revision, { looked: seen.warnings.map(({ key }) => key) });
    await tocsin.as('editor', 'POST', `/api/incidents/${id}/figures`, { ...figure, countMin: 777 });
    const { headers, body } = await tocsin.download('viewer', '/api/incidents/export.csv');
    expect(headers['content-type']).toMatch(/text\/csv/);
    const lines = body.split('\r\n').filter((line) => line.includes('HYPERLINK'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`"'=HYPERLINK`);
    expect(lines[0]).toMatch(/,reported,at_least,500,,HRW,/);
    expect(body).not.toMatch(/Only a draft|777/);
  });

  it('cannot withdraw what was never published', async () => {
    const { id } = await make('Never published');
    const answer = await tocsin.as<Coded>('approver', 'POST', `/api/incidents/${id}/withdraw`, { reason: 'x' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'INCIDENTS_NOT_PUBLISHED' } });
    const page: PublishedIncident[] = await tocsin.api.get(IncidentRecord).latest(100);
    expect(page.map(({ title }) => title)).not.toContain('Never published');
  });
});
