import type { IncidentEvidence, IncidentRelations, IncidentView, Page, ReportView, TimelineEntry } from '#contracts';
import { publish, publishSeen } from '../support/steps/alert.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
  details: Record<string, unknown>;
}

const TEXT =
  'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday. ' +
  'On September 18, 2023, China forcibly returned 40 North Koreans, Human Rights Watch said.';
const OTHER =
  'More than 500 North Koreans were forcibly returned from China on October 9, 2023, Human Rights Watch said. ' +
  'NKDB said that 560 North Koreans were forcibly returned from China on October 9, 2023.';

describe('an editor who finds one event under two references', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());

  const file = async (title: string, text: string): Promise<ReportView> => {
    const { body } = await tocsin.as<{ id: string }>('analyst', 'POST', '/api/reports', {
      ...{ title, text, publishedAt: '2023-10-12', url: 'https://paper.example/a' },
    });
    await tocsin.drain();
    return (await tocsin.as<ReportView>('viewer', 'GET', `/api/reports/${body.id}`)).body;
  };
  const make = async (title: string, claimIds: string[] = [], more: object = {}) => {
    const given = { kind: 'return', title, dateStart: '2023-10-09', dateEnd: '2023-10-09', claimIds, ...more };
    return (await tocsin.as<IncidentView & Coded>('editor', 'POST', '/api/incidents', given)).body;
  };
  const view = async (id: string) => (await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${id}`)).body;
  const merge = (into: IncidentView, merged: IncidentView, more: object = {}) =>
    tocsin.as<IncidentView & Coded>('editor', 'POST', `/api/incidents/${into.id}/merges`, {
      ...{ revision: into.revision, merged: merged.reference, mergedRevision: merged.revision },
      ...{ reason: 'The same night.', ...more },
    });
  const relations = async (id: string) =>
    (await tocsin.as<IncidentRelations>('viewer', 'GET', `/api/incidents/${id}/relations`)).body;
  const claimIdsOf = async (id: string) =>
    (await tocsin.as<IncidentEvidence>('viewer', 'GET', `/api/incidents/${id}/evidence`)).body.claims.map((c) => c.id);
  const numbers = ({ figures }: IncidentView) => figures.map(({ countMin }) => countMin).sort();

  it('merges them, keeps each figure once, and can undo all of it', async () => {
    const one = await file('Returned at night', TEXT);
    const two = await file('Another paper', OTHER);
    const on = (report: ReportView, day: string) =>
      report.claims.filter(({ dateStart }) => dateStart === day).map(({ id }) => id);
    const a = await make('Alpha', on(one, '2023-10-09'));
    const b = await make('Bravo', on(two, '2023-10-09'));
    expect([numbers(a), numbers(b)]).toEqual([[500], [500, 560]]);
    const merged = await merge(a, b);
    expect(merged.status).toBe(201);
    expect(numbers(merged.body)).toEqual([500, 560]);
    expect(await claimIdsOf(a.id)).toHaveLength(a.claimIds.length + b.claimIds.length);

    const list = (await tocsin.as<Page<IncidentView>>('viewer', 'GET', '/api/incidents?q=Bravo')).body.items;
    expect(list).toEqual([]);

    const { merges } = await relations(a.id);
    expect(merges).toMatchObject([{ merged: { reference: b.reference }, mergedByName: 'The editor', undone: null }]);
    const undone = await tocsin.as<IncidentView>(
      'editor',
      'POST',
      `/api/incidents/${a.id}/merges/${merges[0]!.id}/undo`,
      {
        ...{ revision: merged.body.revision, reason: 'Two nights after all.' },
      },
    );
    expect(numbers(undone.body)).toEqual([500]);
    const back = await view(b.id);
    expect(numbers(back)).toEqual([500, 560]);
    expect(back.mergedInto).toBeNull();
    expect((await claimIdsOf(b.id)).sort()).toEqual([...b.claimIds].sort());
    const again = await tocsin.as<Coded>('editor', 'POST', `/api/incidents/${a.id}/merges/${merges[0]!.id}/undo`, {
      ...{ revision: undone.body.revision, reason: 'Twice.' },
    });
    expect(again).toMatchObject({ status: 404, body: { code: 'INCIDENTS_MERGE_UNKNOWN' } });
    const timeline = await tocsin.as<Page<TimelineEntry>>('viewer', 'GET', `/api/incidents/${b.id}/timeline`);
    const acts = timeline.body.items.flatMap((entry) => (entry.sort === 'act' ? [entry.act] : []));
    expect(acts).toEqual(['merge-undone', 'merged-into', 'create-incident']);
  });

  it('is led from the merged reference to the survivor, through the API and on the record', async () => {
    const [a, b, c] = [await make('Survivor'), await make('Middle'), await make('First')];
    for (const incident of [a, c]) await publish(tocsin, incident.id);
    const middle = await merge(b, c);
    expect((await tocsin.visit(`/record/${c.reference}`)).status).toBe(200);
    await merge(await view(a.id), middle.body);
    const gone = await tocsin.visit(`/record/${c.reference}`);
    expect(gone).toMatchObject({
      status: 301,
      headers: { location: `/record/${a.reference}`, 'cache-control': 'no-cache' },
    });
    expect((await tocsin.visit(`/ko/record/${c.reference}`)).headers['location']).toBe(`/ko/record/${a.reference}`);
    expect((await tocsin.visit(`/record/${c.reference}/v/1`)).status).toBe(200);
    const asked = await tocsin.download('viewer', `/api/incidents/${c.reference}`);
    expect(asked).toMatchObject({ status: 301, headers: { location: `/api/incidents/${a.reference}` } });
    const record = await tocsin.visit('/record');
    expect(record.body).toContain('Survivor');
    expect(record.body).not.toContain('First');
    const timeline = await tocsin.as<Page<TimelineEntry>>('viewer', 'GET', `/api/incidents/${a.id}/timeline`);
    expect(timeline.body.items).toContainEqual(
      expect.objectContaining({ act: 'publish-incident', incident: c.reference, staffName: 'The approver' }),
    );
  });

  it('can merge none twice, change nothing in what was merged, and publish nothing of it', async () => {
    const [a, b, c] = [await make('One'), await make('Two'), await make('Three')];
    await merge(a, b);
    const twice = await merge(c, { ...b, revision: b.revision + 1 });
    expect(twice).toMatchObject({
      status: 409,
      body: { code: 'INCIDENTS_MERGED', details: { survivor: a.reference } },
    });
    const changed = await tocsin.as<Coded>('editor', 'PUT', `/api/incidents/${b.id}`, { revision: 2, title: 'New' });
    expect(changed).toMatchObject({ status: 409, body: { code: 'INCIDENTS_MERGED' } });
    const published = await publishSeen<Coded>(tocsin, b.id, { revision: 2 });
    expect(published).toMatchObject({ status: 409, body: { code: 'INCIDENTS_MERGED' } });
  });

  it('is refused what makes no sense', async () => {
    const [a, held] = [await make('One'), await make('Held', [], { kind: 'detention' })];
    expect((await merge(a, a)).body.code).toBe('INCIDENTS_MERGE_SELF');
    expect((await merge(a, held)).body.code).toBe('INCIDENTS_KINDS_DIFFER');
    expect((await merge(a, held, { merged: 'TOT-2024-0001' })).body.code).toBe('API_INVALID_FIELDS');
    expect((await merge(a, held, { merged: 'INC-1999-0001' })).body.code).toBe('INCIDENTS_UNKNOWN');
    const viewer = await tocsin.as<Coded>('analyst', 'POST', `/api/incidents/${a.id}/merges`, {
      ...{ revision: 1, merged: held.reference, mergedRevision: 1, reason: 'x' },
    });
    expect(viewer.status).toBe(403);
  });

  it('loses to a colleague who was faster, whichever of the two was changed', async () => {
    const [a, b] = [await make('One'), await make('Two')];
    const both = await Promise.all([merge(a, b), merge(b, a)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [c, d] = [await make('Three'), await make('Four')];
    await tocsin.as('editor', 'PUT', `/api/incidents/${d.id}`, { revision: d.revision, title: 'Changed' });
    expect(await merge(c, d)).toMatchObject({ status: 409, body: { code: 'INCIDENTS_CHANGED' } });
    expect((await view(d.id)).mergedInto).toBeNull();
  });

  it('takes claims of another night out into an incident of their own, and merges it back', async () => {
    const report = await file('Two nights', `${TEXT} The refugees were held in Jilin province.`);
    const [october, september] = ['2023-10-09', '2023-09-18'].map(
      (day) => report.claims.find(({ dateStart }) => dateStart === day)!.id,
    );
    const whole = await make('Both nights', [october!, september!]);
    const split = (claimIds: string[]) =>
      tocsin.as<IncidentView & Coded>('editor', 'POST', `/api/incidents/${whole.id}/split`, {
        ...{ revision: whole.revision, claimIds, title: 'September', reason: 'Another night.' },
        ...{ dateStart: '2023-09-18', dateEnd: '2023-09-18' },
      });
    expect((await split([october!, september!])).body.code).toBe('INCIDENTS_SPLIT_ALL');
    expect((await split([report.id])).body.code).toBe('INCIDENTS_CLAIM_UNKNOWN');
    const made = await split([september!]);
    expect(made).toMatchObject({
      status: 201,
      body: { kind: 'return', verification: 'reported', claimIds: [september] },
    });
    expect(numbers(made.body)).toEqual([40]);
    const left = await view(whole.id);
    expect([numbers(left), left.revision]).toEqual([[500], whole.revision + 1]);
    expect((await split([september!])).body.code).toBe('INCIDENTS_CHANGED');
    expect((await relations(made.body.id)).splits).toMatchObject([
      { isNew: true, other: { reference: whole.reference } },
    ]);
    const again = await merge(left, made.body, { reason: 'One night after all.' });
    expect(numbers(again.body)).toEqual([40, 500]);
  });
});
