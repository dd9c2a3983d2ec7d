import type { IncidentView, Page, ReportView, TotalDetail, TotalProposal, TotalView } from '#contracts';
import { TotalRecord } from '#incidents';
import { publish } from '../support/steps/alert.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}

const TEXT =
  'Human Rights Watch has confirmed that China has forcibly returned more than 670 North Koreans since early 2020. ' +
  'Some 2,000 North Koreans are held in detention in China, according to the UN special rapporteur.';
const EVENTS = [
  ['July 2021', '2021-07-01', '2021-07-31', 50, 50, 'exact'],
  ['29 August 2023', '2023-08-29', '2023-08-29', 80, 80, 'exact'],
  ['18 September 2023', '2023-09-18', '2023-09-18', 40, 40, 'exact'],
  ['9 October 2023', '2023-10-09', '2023-10-09', 500, null, 'at_least'],
  ['26 April 2024', '2024-04-26', '2024-04-26', 60, 60, 'about'],
] as const;

describe('an editor at work on totals', () => {
  let tocsin: TestTocsin;
  let report: ReportView;
  const incidents: IncidentView[] = [];
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    const { body } = await tocsin.as<{ id: string }>('analyst', 'POST', '/api/reports', {
      ...{ title: 'Totals', text: TEXT, publishedAt: '2024-05-08', url: 'https://paper.example/totals' },
    });
    await tocsin.drain();
    report = (await tocsin.as<ReportView>('viewer', 'GET', `/api/reports/${body.id}`)).body;
    for (const [title, dateStart, dateEnd, countMin, countMax, qualifier] of EVENTS) {
      const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', {
        ...{ kind: 'return', title, dateStart, dateEnd },
      });
      const figure = { countMin, countMax, qualifier, verification: 'reported', attributedTo: 'Human Rights Watch' };
      const added = await tocsin.as<IncidentView>('editor', 'POST', `/api/incidents/${made.body.id}/figures`, figure);
      incidents.push(added.body);
    }
  });
  afterAll(() => tocsin.stop());

  const proposals = async () =>
    (await tocsin.as<Page<TotalProposal>>('viewer', 'GET', '/api/totals/proposals')).body.items;
  const record = (more: object = {}) =>
    tocsin.as<TotalDetail & Coded>('editor', 'POST', '/api/totals', {
      ...{ aggregate: 'total', what: 'repatriated', countMin: 670, countMax: null, qualifier: 'at_least' },
      ...{
        dateStart: '2020-01-01',
        dateEnd: '2024-05-08',
        attributedTo: 'Human Rights Watch',
        saidOn: '2024-05-08',
        ...more,
      },
    });
  const publishTotal = (id: string, revision: number) =>
    tocsin.as<{ version: number } & Coded>('approver', 'POST', `/api/totals/${id}/publish`, { revision });

  it('finds claims that are no single event waiting, and none of them on an event', async () => {
    const waiting = await proposals();
    expect(waiting.map(({ aggregate }) => aggregate).sort()).toEqual(['stock', 'total']);
    expect(waiting.every(({ report: { title } }) => title === 'Totals')).toBe(true);
    const total = waiting.find(({ aggregate }) => aggregate === 'total')!;
    const attached = await tocsin.as<Coded>('editor', 'POST', `/api/incidents/${incidents[0]!.id}/claims`, {
      claimIds: [total.id],
    });
    expect(attached).toMatchObject({ status: 400, body: { code: 'INCIDENTS_CLAIM_NOT_EVENT' } });
  });

  it('records “more than 670” and sees 50 + 80 + 40 + 500 agree, and the about 60 of April 2024 left out', async () => {
    const claim = (await proposals()).find(({ aggregate }) => aggregate === 'total')!;
    const names = incidents.slice(0, 4).map(({ reference }) => reference);
    const { status, body } = await record({ claimIds: [claim.id], names });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ reference: 'TOT-2024-0001', verification: 'reported', claims: [{ id: claim.id, quote: claim.quote }] },
      comparison: { verdict: 'agrees', by: 'named', sum: { least: 670, most: null } },
    });
    expect(body.comparison.addends.map(({ countMin }) => countMin)).toEqual([50, 80, 40, 500]);
    expect(body.comparison.leftOut).toMatchObject([{ reference: incidents[4]!.reference, countMin: 60 }]);
    expect((await proposals()).map(({ id }) => id)).not.toContain(claim.id);
    expect(await record({ claimIds: [claim.id] })).toMatchObject({
      status: 409,
      body: { code: 'INCIDENTS_CLAIM_DECIDED' },
    });
    const events = (await tocsin.as<Page<IncidentView>>('viewer', 'GET', '/api/incidents')).body.items;
    expect(events.flatMap(({ figures }) => figures).map(({ countMin }) => countMin)).not.toContain(670);
  });

  it('refuses a claim that tells of an event, crossed dates, counts that do not fit, and incidents that are not there', async () => {
    const { body: filed } = await tocsin.as<{ id: string }>('analyst', 'POST', '/api/reports', {
      ...{ title: 'An event', publishedAt: '2023-10-12' },
      text: 'China forcibly returned 77 North Koreans on October 3, 2023, Human Rights Watch said.',
    });
    await tocsin.drain();
    const event = (await tocsin.as<ReportView>('viewer', 'GET', `/api/reports/${filed.id}`)).body.claims[0]!;
    expect((await record({ claimIds: [event.id] })).body.code).toBe('INCIDENTS_CLAIM_IS_EVENT');
    expect((await record({ claimIds: [report.id] })).body.code).toBe('INCIDENTS_CLAIM_UNKNOWN');
    expect((await record({ dateStart: '2025-01-01' })).body.code).toBe('INCIDENTS_DATES_CROSSED');
    expect((await record({ qualifier: 'exact' })).body.code).toBe('API_INVALID_FIELDS');
    expect((await record({ names: ['INC-1999-0001'] })).body.code).toBe('INCIDENTS_UNKNOWN');
    expect((await record({ names: ['TOT-2024-0001'] })).body.code).toBe('API_INVALID_FIELDS');
  });

  it('keeps estimates of people held side by side and compares none of them with events', async () => {
    const held = {
      aggregate: 'stock',
      what: 'detained',
      dateStart: '2023-06-01',
      dateEnd: '2023-06-30',
      saidOn: '2023-06-13',
    };
    const nkdb = await record({ ...held, countMin: 600, countMax: 2000, qualifier: 'range', attributedTo: 'NKDB' });
    const chair = await record({
      ...held,
      countMin: 2000,
      countMax: 2000,
      qualifier: 'about',
      attributedTo: 'A commission’s chair',
    });
    expect(chair.body).toMatchObject({
      ...{ comparison: { verdict: 'no_comparison', addends: [], leftOut: [] } },
      beside: [{ reference: nkdb.body.reference, countMin: 600, countMax: 2000 }],
    });
    const stocks = (await tocsin.as<Page<TotalView>>('viewer', 'GET', '/api/totals?aggregate=stock')).body.items;
    expect(stocks).toHaveLength(2);
  });

  it('sets a claim aside with a reason, and takes that back', async () => {
    const claim = (await proposals()).find(({ aggregate }) => aggregate === 'stock')!;
    const aside = () =>
      tocsin.as<Coded>('analyst', 'POST', '/api/totals/aside', { claimIds: [claim.id], reason: 'Old.' });
    expect((await aside()).status).toBe(200);
    expect(await proposals()).toEqual([]);
    expect((await aside()).body.code).toBe('INCIDENTS_CLAIM_DECIDED');
    expect((await tocsin.as('analyst', 'DELETE', `/api/totals/claims/${claim.id}`)).status).toBe(200);
    expect((await proposals()).map(({ id }) => id)).toEqual([claim.id]);
  });

  it('publishes one by an approver, held against the record alone, and withdraws it', async () => {
    const known = (await tocsin.as<TotalDetail>('viewer', 'GET', '/api/totals/TOT-2024-0001')).body;
    expect((await tocsin.as('editor', 'POST', `/api/totals/${known.id}/publish`, { revision: 1 })).status).toBe(403);
    expect((await publishTotal(known.id, 7)).body.code).toBe('INCIDENTS_TOTAL_CHANGED');
    expect((await publishTotal(known.id, known.revision)).body).toEqual({ version: 1 });
    expect((await publishTotal(known.id, known.revision)).body).toEqual({ version: 1 });
    const totals = tocsin.api.get(TotalRecord);
    expect((await totals.byReference('TOT-2024-0001')).comparison).toMatchObject({
      verdict: 'cannot_tell',
      addends: [],
    });
    for (const { id } of incidents) await publish(tocsin, id);
    const [shown] = await totals.published();
    expect(shown).toMatchObject({
      comparison: { verdict: 'agrees', leftOut: [{ reference: incidents[4]!.reference }] },
    });
    expect(JSON.stringify(shown)).not.toContain('forcibly returned more than 670');
    await tocsin.as('approver', 'POST', `/api/totals/${known.id}/withdraw`, { reason: 'Wrong.' });
    await expect(totals.byReference('TOT-2024-0001')).rejects.toMatchObject({ code: 'INCIDENTS_TOTAL_NOT_PUBLISHED' });
  });

  it('tells what it covers in the reader’s language, English where that is missing, and checks every language for harm', async () => {
    const english = 'What the organisation had itself confirmed.';
    const korean = '단체가 직접 확인한 인원입니다.';
    expect(await record({ notes: { ko: korean } })).toMatchObject({
      status: 400,
      body: { code: 'API_INVALID_FIELDS' },
    });
    expect((await record({ note: english, notes: { en: 'Twice.' } })).status).toBe(400);
    const { id, reference, notes } = (await record({ note: english, notes: { ko: '사촌이 그 안에 있었습니다.' } }))
      .body;
    expect(notes).toEqual({ ko: '사촌이 그 안에 있었습니다.' });
    expect((await publishTotal(id, 1)).body.code).toBe('INCIDENTS_UNSAFE');
    const { names: _, ...known } = (await tocsin.as<TotalDetail>('viewer', 'GET', `/api/totals/${id}`)).body;
    const revise = (revision: number, more: object) =>
      tocsin.as('editor', 'PUT', `/api/totals/${id}`, { ...known, revision, ...more });
    expect((await revise(1, { notes: { ko: korean, vi: 'Do tổ chức xác nhận.' } })).status).toBe(200);
    expect((await publishTotal(id, 2)).body.code).toBe('INCIDENTS_UNJUDGED');
    const read = { revision: 2, readByMe: ['vi'] };
    expect((await tocsin.as('approver', 'POST', `/api/totals/${id}/publish`, read)).status).toBe(200);
    const pages = await Promise.all(['/record/totals', '/ko/record/totals'].map((path) => tocsin.visit(path)));
    expect(pages.map(({ body }) => [body.includes(english), body.includes(korean)])).toEqual([
      [true, false],
      [false, true],
    ]);
    const { totals } = JSON.parse((await tocsin.visit('/record/totals.json')).body) as {
      totals: { reference: string }[];
    };
    expect(totals.find((one) => one.reference === reference)).toMatchObject({ note: english, notes: { ko: korean } });
    expect((await revise(2, { note: english, notes: {} })).status).toBe(200);
    expect((await tocsin.visit('/ko/record/totals')).body).toContain(korean);
    await tocsin.as('approver', 'POST', `/api/totals/${id}/withdraw`, { reason: 'Only a test of words.' });
  });

  it('changes one under its revision, and cannot confirm it without a basis', async () => {
    const { id, revision, ...known } = (await tocsin.as<TotalDetail>('viewer', 'GET', '/api/totals/TOT-2024-0001'))
      .body;
    const { aggregate, what, countMin, countMax, qualifier, dateStart, dateEnd, places, attributedTo, saidOn, url } =
      known;
    const same = {
      aggregate,
      what,
      countMin,
      countMax,
      qualifier,
      dateStart,
      dateEnd,
      places,
      attributedTo,
      saidOn,
      url,
    };
    const change = (more: object) =>
      tocsin.as<TotalDetail & Coded>('editor', 'PUT', `/api/totals/${id}`, {
        ...same,
        ...{ revision, verification: 'reported', note: 'Since early 2020.', ...more },
      });
    expect((await change({ verification: 'confirmed' })).body.code).toBe('INCIDENTS_REASON_MISSING');
    const level = { reason: 'Two say so.' };
    expect((await change({ verification: 'corroborated', level })).body.code).toBe('INCIDENTS_ONE_ORIGIN');
    expect((await change({ verification: 'confirmed', level })).body.code).toBe('INCIDENTS_BASIS_MISSING');
    const both = await Promise.all([change({}), change({ names: [incidents[0]!.id] })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const ended = await tocsin.as('editor', 'POST', `/api/totals/${id}/end`, {
      revision: revision + 1,
      reason: 'Replaced.',
    });
    expect(ended.status).toBe(200);
    expect((await change({ revision: revision + 2 })).body.code).toBe('INCIDENTS_TOTAL_ENDED');
    expect((await proposals()).map(({ aggregate: sort }) => sort)).toContain('total');
  });
});
