import type { IncidentBelief, IncidentView, ReportView } from '#contracts';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
  details: Record<string, unknown>;
}

const TEXT =
  'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday, citing a missionary.';
const MINISTRY = { kind: 'government', who: 'Unification Ministry', url: 'https://gov.example/2023-10-13' };

describe('an editor who decides how sure we are', () => {
  let tocsin: TestTocsin;
  let october: IncidentView;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    const claims: string[] = [];
    for (const title of ['One paper', 'Another paper']) {
      const { body } = await tocsin.as<{ id: string }>('analyst', 'POST', '/api/reports', {
        ...{ title, text: `${TEXT} ${title}.`, publishedAt: '2023-10-12' },
      });
      await tocsin.drain();
      const report = (await tocsin.as<ReportView>('viewer', 'GET', `/api/reports/${body.id}`)).body;
      claims.push(...report.claims.map(({ id }) => id));
    }
    const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', {
      ...{ kind: 'return', title: 'October', dateStart: '2023-10-09', dateEnd: '2023-10-09', claimIds: claims },
    });
    october = made.body;
  });
  afterAll(() => tocsin.stop());

  const revision = async () =>
    (await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${october.id}`)).body.revision;
  const decide = async (request: object, role: 'analyst' | 'editor' = 'editor') =>
    tocsin.as<IncidentView & Coded>(role, 'POST', `/api/incidents/${october.id}/levels`, {
      ...{ revision: await revision(), reason: 'We looked.', ...request },
    });
  const belief = async () =>
    (await tocsin.as<IncidentBelief>('viewer', 'GET', `/api/incidents/${october.id}/belief`)).body;

  it('is shown that two papers with one origin are one origin', async () => {
    const { event, figures, range } = await belief();
    expect(event).toMatchObject({ present: 'reported', proposed: 'reported', news: false, reasons: ['one_origin'] });
    expect(event.origins).toMatchObject([{ names: ['Human Rights Watch', expect.stringMatching(/missionary/)] }]);
    expect(event.origins[0]!.claimIds).toHaveLength(2);
    expect(figures).toMatchObject([{ proposed: 'reported' }]);
    expect(range).toMatchObject({ least: 500, most: null, rule: 'only' });
  });

  it('cannot say corroborated with one origin, nor confirmed without a government, the UN or a document', async () => {
    expect(await decide({ level: 'corroborated' })).toMatchObject({
      ...{ status: 400, body: { code: 'INCIDENTS_ONE_ORIGIN', details: { origins: 1 } } },
    });
    const paper = { kind: 'other', who: 'A Seoul newspaper', url: 'https://paper.example/a' };
    for (const basis of [null, paper, { ...MINISTRY, url: null }]) {
      expect((await decide({ level: 'confirmed', basis })).body.code).toBe('INCIDENTS_BASIS_MISSING');
    }
    expect((await decide({ level: 'confirmed', basis: MINISTRY, reason: '' })).body.code).toBe('API_INVALID_FIELDS');
    expect((await decide({ level: 'confirmed', basis: MINISTRY }, 'analyst')).status).toBe(403);
    const by = { revision: await revision(), verification: 'confirmed' };
    const revised = await tocsin.as<Coded>('editor', 'PUT', `/api/incidents/${october.id}`, by);
    expect(revised).toMatchObject({ status: 400, body: { code: 'INCIDENTS_REASON_MISSING' } });
    expect((await belief()).event.present).toBe('reported');
  });

  it('confirms the event by the ministry and leaves the figure as reported as it is', async () => {
    const { status, body } = await decide({ level: 'confirmed', basis: MINISTRY, reason: 'The ministry said so.' });
    expect(status).toBe(200);
    expect(body.verification).toBe('confirmed');
    expect(body.figures).toMatchObject([{ countMin: 500, verification: 'reported' }]);
    const { event, figures, decisions } = await belief();
    expect(event).toMatchObject({ present: 'confirmed', proposed: 'confirmed', news: false });
    expect(figures).toMatchObject([{ present: 'reported', proposed: 'reported' }]);
    expect(decisions).toMatchObject([
      { figureId: null, levelBefore: 'reported', level: 'confirmed', basis: MINISTRY, decidedByName: 'The editor' },
    ]);
  });

  it('is proposed corroborated for a figure that a second origin bears out, and decides it', async () => {
    const figure = { countMin: 560, countMax: 560, qualifier: 'exact', verification: 'reported', attributedTo: 'NKDB' };
    await tocsin.as('editor', 'POST', `/api/incidents/${october.id}/figures`, figure);
    const { figures } = await belief();
    const [first, second] = figures;
    expect(first).toMatchObject({ present: 'reported', proposed: 'corroborated', news: true });
    expect(second).toMatchObject({ proposed: 'reported', news: false });
    expect((await decide({ figureId: second!.figureId, level: 'corroborated' })).body.code).toBe(
      'INCIDENTS_ONE_ORIGIN',
    );
    const { body } = await decide({ figureId: first!.figureId, level: 'corroborated' });
    expect(body.figures.map(({ verification }) => verification)).toEqual(['corroborated', 'reported']);
    expect((await belief()).range).toMatchObject({
      least: 500,
      most: null,
      rule: 'highest_level',
      best: { countMin: 500 },
    });
  });

  it('meets a colleague who decided first', async () => {
    const request = { revision: await revision(), reason: 'We looked.', level: 'disputed' };
    const url = `/api/incidents/${october.id}/levels`;
    const both = await Promise.all([request, request].map((body) => tocsin.as<Coded>('editor', 'POST', url, body)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await decide({ level: 'reported', figureId: october.id })).toMatchObject({
      ...{ status: 404, body: { code: 'INCIDENTS_FIGURE_UNKNOWN' } },
    });
  });
});
