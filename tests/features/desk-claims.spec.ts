import type { IncidentView, ReportEvent, ReportView } from '#contracts';
import { ReportReader } from '#reports';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  id: string;
  code: string;
  details: Record<string, unknown>;
}

const TEXT =
  'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday. ' +
  'Their families say that 60 of them were women. 𠮷 was written on a wall.';
const WOMEN = '60 of them were women';

describe('an analyst who knows better than the machine', () => {
  let tocsin: TestTocsin;
  let reportId: string;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());
  beforeEach(async () => {
    const made = await tocsin.as<Coded>('analyst', 'POST', '/api/reports', {
      ...{ title: 'Returned', text: `${TEXT} ${Math.random()}`, publishedAt: '2023-10-12' },
    });
    reportId = made.body.id;
    await tocsin.drain();
  });

  const report = async () => (await tocsin.as<ReportView>('analyst', 'GET', `/api/reports/${reportId}`)).body;
  const history = async () =>
    (await tocsin.as<{ items: ReportEvent[] }>('viewer', 'GET', `/api/reports/${reportId}/history`)).body.items;
  const facts = {
    ...{
      what: 'repatriated',
      countMin: 60,
      countMax: 60,
      qualifier: 'exact',
      places: ['Jilin'],
      speakers: ['families'],
    },
    ...{ dateStart: '2023-10-09', dateEnd: '2023-10-09', datePrecision: 'day', aggregate: null },
    ...{ certainty: 'reported', basis: 'new' },
  };
  const marked = async (quote: string) => {
    const { text, textHash } = await report();
    const quoteStart = text.indexOf(quote);
    return { textHash, quote, quoteStart, quoteEnd: quoteStart + quote.length };
  };
  const add = (body: object) => tocsin.as<Coded>('analyst', 'POST', `/api/reports/${reportId}/claims`, body);
  const correct = (id: string, body: object) => tocsin.as<Coded>('analyst', 'PUT', `/api/claims/${id}`, body);
  const undo = (id: string, revision: number) =>
    tocsin.as<Coded>('analyst', 'POST', `/api/claims/${id}/undo`, { revision });
  const reject = (id: string, revision: number, reason = 'Not of this event') =>
    tocsin.as<Coded>('analyst', 'POST', `/api/claims/${id}/reject`, { revision, reason });

  it('adds a claim by marking words, which lies beside the machine’s and can be undone', async () => {
    const { status, body } = await add({ ...facts, ...(await marked(WOMEN)), reason: 'In the second sentence' });
    expect(status).toBe(201);
    const added = (await report()).claims.find(({ id }) => id === body.id);
    expect(added).toMatchObject({ quote: WOMEN, countMin: 60, byStaff: true, revision: 1, attributedTo: 'families' });
    expect((await undo(body.id, 1)).status).toBe(200);
    const after = await report();
    expect(after.claims.map(({ id }) => id)).not.toContain(body.id);
    expect(after.rejectedClaims.map(({ id }) => id)).toEqual([body.id]);
    expect((await undo(body.id, 2)).status).toBe(200);
    expect((await report()).claims.map(({ id }) => id)).toContain(body.id);
  });

  it.each([
    [
      'words that do not stand there',
      (span: object) => ({ ...span, quote: '61 of them were women' }),
      'REPORTS_NOT_VERBATIM',
    ],
    [
      'a place beyond the end',
      (span: object) => ({ ...span, quoteStart: 90_000, quoteEnd: 90_021 }),
      'REPORTS_NOT_VERBATIM',
    ],
    [
      'an end before the beginning',
      (span: object) => ({ ...span, quoteStart: 9, quoteEnd: 3 }),
      'REPORTS_NOT_VERBATIM',
    ],
    ['another text', (span: object) => ({ ...span, textHash: '0'.repeat(64) }), 'REPORTS_TEXT_CHANGED'],
    ['a hash that is none', (span: object) => ({ ...span, textHash: 'x' }), 'API_INVALID_FIELDS'],
    ['counts that do not fit', (span: object) => ({ ...span, countMax: 70 }), 'API_INVALID_FIELDS'],
    ['days without a precision', (span: object) => ({ ...span, datePrecision: null }), 'API_INVALID_FIELDS'],
    ['a last day before the first', (span: object) => ({ ...span, dateEnd: '2023-10-01' }), 'API_INVALID_FIELDS'],
    ['a speaker of two lines', (span: object) => ({ ...span, speakers: ['a\nb'] }), 'API_INVALID_FIELDS'],
  ])('is refused %s, and nothing is added', async (_, change, code) => {
    const before = (await report()).claims.length;
    const { body } = await add(change({ ...facts, ...(await marked(WOMEN)) }));
    expect(body.code).toBe(code);
    expect((await report()).claims).toHaveLength(before);
  });

  it('is refused half a character and mere space', async () => {
    const { text, textHash } = await report();
    const half = text.indexOf('𠮷');
    const span = { textHash, quote: text[half], quoteStart: half, quoteEnd: half + 1 };
    expect((await add({ ...facts, ...span })).body.code).toBe('REPORTS_NOT_VERBATIM');
    const space = text.indexOf(' ');
    const blank = { textHash, quote: ' ', quoteStart: space, quoteEnd: space + 1 };
    expect((await add({ ...facts, ...blank })).body.code).toBe('REPORTS_NOT_VERBATIM');
  });

  it('corrects a claim; what the machine read stays, with name, time, before and after', async () => {
    const [claim] = (await report()).claims;
    const body = {
      ...facts,
      countMin: 510,
      countMax: 510,
      qualifier: 'about',
      ...(await marked(claim!.quote)),
      revision: 1,
    };
    expect((await correct(claim!.id, { ...body, reason: 'The later edition says 510' })).status).toBe(200);
    const [corrected] = (await report()).claims;
    expect(corrected).toMatchObject({ id: claim!.id, countMin: 510, revision: 2, correctedAt: expect.any(String) });
    const [event] = await history();
    expect(event).toMatchObject({
      act: 'correct-claim',
      name: 'The analyst',
      reason: 'The later edition says 510',
      claim: { act: 'corrected', before: { countMin: 500, qualifier: 'at_least' }, after: { countMin: 510 } },
    });
    const rows = await tocsin.db.database.query(
      `SELECT revision, act, staff_id IS NULL AS machine, value ->> 'countMin' AS count FROM claim_versions WHERE claim_id = $1 ORDER BY 1`,
      [claim!.id],
    );
    expect(rows).toEqual([
      { revision: 1, act: 'read', machine: true, count: '500' },
      { revision: 2, act: 'corrected', machine: false, count: '510' },
    ]);
    await expect(tocsin.db.database.query(`UPDATE claim_versions SET reason = 'x'`)).rejects.toThrow();
    expect((await undo(claim!.id, 2)).status).toBe(200);
    expect((await report()).claims[0]).toMatchObject({
      countMin: 500,
      qualifier: 'at_least',
      revision: 3,
      correctedAt: null,
    });
    expect((await undo(claim!.id, 3)).status).toBe(200);
    expect((await report()).claims[0]).toMatchObject({ countMin: 510, revision: 4 });
  });

  it('is told when a colleague corrected the same claim a moment before; neither is lost', async () => {
    const [claim] = (await report()).claims;
    const body = { ...facts, ...(await marked(claim!.quote)), revision: 1 };
    const both = await Promise.all([
      correct(claim!.id, { ...body, countMin: 1, countMax: 1 }),
      correct(claim!.id, { ...body, countMin: 2, countMax: 2 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('REPORTS_CLAIM_CHANGED');
  });

  it('rejects a claim with a reason; it leaves the suggestions, keeps its place, and can be restored', async () => {
    const before = await report();
    const claim = before.claims[0]!;
    expect((await reject(claim.id, 1)).status).toBe(200);
    const after = await report();
    expect(after.claims.map(({ id }) => id)).not.toContain(claim.id);
    expect(after.suggestions.map(({ claimId }) => claimId)).not.toContain(claim.id);
    expect(after.rejectedClaims).toMatchObject([{ id: claim.id, quoteStart: claim.quoteStart }]);
    const attached = await tocsin.as<Coded>('editor', 'POST', '/api/incidents', {
      ...{ kind: 'return', title: 'Of a rejected claim', claimIds: [claim.id] },
    });
    expect(attached.body.code).toBe('INCIDENTS_CLAIM_UNKNOWN');
    expect((await reject(claim.id, 2)).body.code).toBe('REPORTS_CLAIM_REJECTED');
    expect((await undo(claim.id, 2)).status).toBe(200);
    expect((await report()).claims.map(({ id }) => id)).toContain(claim.id);
    expect((await history()).map(({ act }) => act)).toEqual(['restore-claim', 'reject-claim', 'file-report']);
  });

  it('changes what an incident rests on: its revision rises, and its claim says that it was corrected', async () => {
    const claim = (await report()).claims[0]!;
    const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', {
      ...{ kind: 'return', title: 'Forced back', claimIds: [claim.id] },
    });
    const span = await marked(claim.quote);
    expect((await reject(claim.id, 1)).body).toMatchObject({
      code: 'INCIDENTS_CLAIM_ATTACHED',
      details: { incident: made.body.reference },
    });
    const total = await correct(claim.id, { ...facts, aggregate: 'total', ...span, revision: 1 });
    expect(total.body.code).toBe('INCIDENTS_CLAIM_NOT_EVENT');
    expect((await correct(claim.id, { ...facts, ...span, revision: 1 })).status).toBe(200);
    const after = await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${made.body.id}`);
    expect(after.body.revision).toBe(made.body.revision + 1);
    expect(after.body.figures[0]!.countMin).toBe(500);
    const evidence = await tocsin.as<{ claims: { id: string; correctedAt: string | null }[] }>(
      'viewer',
      'GET',
      `/api/incidents/${made.body.id}/evidence`,
    );
    expect(evidence.body.claims).toMatchObject([{ id: claim.id, correctedAt: expect.any(String) }]);
  });

  it('is not overruled when a better reader reads the report again', async () => {
    // As an older reader left it.
    await tocsin.db.database.query(
      `UPDATE claims SET id = gen_random_uuid(), reader_version = 1 WHERE report_id = $1`,
      [reportId],
    );
    await tocsin.db.database.query(`UPDATE reports SET reader_version = 1 WHERE id = $1`, [reportId]);
    const [claim] = (await report()).claims;
    await correct(claim!.id, { ...facts, countMin: 510, countMax: 510, ...(await marked(claim!.quote)), revision: 1 });
    const added = (await add({ ...facts, ...(await marked(WOMEN)) })).body.id;
    await tocsin.worker.get(ReportReader).read(reportId);
    const after = await report();
    expect(after.claims.map(({ id }) => id)).toEqual(expect.arrayContaining([claim!.id, added]));
    expect(after.claims.filter(({ countMin }) => countMin === 510)).toHaveLength(1);
    expect(after.claims.filter(({ countMin, quote }) => countMin === 500 && quote === claim!.quote)).toEqual([]);
    const [read] = await tocsin.db.database.query<{ version: number }>(
      `SELECT reader_version AS version FROM reports WHERE id = $1`,
      [reportId],
    );
    expect(read!.version).toBeGreaterThan(1);
  });

  it('may do all this only with a role that works at the desk', async () => {
    const [claim] = (await report()).claims;
    const body = { ...facts, ...(await marked(WOMEN)) };
    expect((await tocsin.as('viewer', 'POST', `/api/reports/${reportId}/claims`, body)).status).toBe(403);
    expect((await tocsin.as('viewer', 'PUT', `/api/claims/${claim!.id}`, { ...body, revision: 1 })).status).toBe(403);
    const missing = '00000000-0000-4000-8000-000000000000';
    expect((await reject(missing, 1)).body.code).toBe('REPORTS_CLAIM_UNKNOWN');
  });
});
