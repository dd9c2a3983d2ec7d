import { UpdatesDue } from '#alerts';
import type { IncidentActView, IncidentRelations, IncidentView, Page } from '#contracts';
import { approveAlert, draftAlert, publish } from '../support/steps/alert.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}

const SOURCE = {
  url: 'https://paper.example/returned',
  note: 'The paper says that these are the people held in Jilin.',
};

describe('an editor who learns what became of people', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());

  const make = async (kind: string, title: string, day: string | null = null) =>
    (await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', { kind, title, dateStart: day, dateEnd: day }))
      .body;
  const link = (from: IncidentView, to: IncidentView, kind = 'became', more: object = SOURCE) =>
    tocsin.as<{ id: string } & Coded>('editor', 'POST', `/api/incidents/${from.id}/links`, {
      kind,
      to: to.reference,
      ...more,
    });
  const relations = async ({ id }: IncidentView) =>
    (await tocsin.as<IncidentRelations>('viewer', 'GET', `/api/incidents/${id}/relations`)).body;
  const due = async () => tocsin.api.get(UpdatesDue).list();

  it('links them with the source; both show it, and taking it away leaves a trail on both', async () => {
    const feared = await make('feared_return', 'Feared', '2023-10-01');
    const happened = await make('return', 'Happened', '2023-10-09');
    const { status, body } = await link(feared, happened);
    expect(status).toBe(201);
    expect((await relations(feared)).links).toMatchObject([
      {
        kind: 'became',
        forward: true,
        other: { reference: happened.reference },
        linkedByName: 'The editor',
        ...SOURCE,
      },
    ]);
    expect((await relations(happened)).links).toMatchObject([
      { forward: false, other: { reference: feared.reference } },
    ]);
    const end = () =>
      tocsin.as<Coded>('editor', 'POST', `/api/incidents/${happened.id}/links/${body.id}/end`, {
        reason: 'Other people.',
      });
    expect((await end()).status).toBe(200);
    expect(await end()).toMatchObject({ status: 404, body: { code: 'INCIDENTS_LINK_UNKNOWN' } });
    for (const one of [feared, happened]) {
      expect((await relations(one)).links).toMatchObject([
        { ended: { reason: 'Other people.', byName: 'The editor' } },
      ]);
      const { body: history } = await tocsin.as<Page<IncidentActView>>(
        'viewer',
        'GET',
        `/api/incidents/${one.id}/history`,
      );
      expect(history.items.map(({ act }) => act)).toEqual(['create-incident', 'link-incidents', 'end-link']);
    }
  });

  it('needs a source, an order in time, kinds that fit, and links nothing twice', async () => {
    const feared = await make('feared_return', 'Feared', '2024-03-01');
    const happened = await make('return', 'Happened', '2024-04-26');
    const early = await make('return', 'Too early', '2024-02-01');
    expect(await link(feared, happened, 'became', {})).toMatchObject({
      status: 400,
      body: { code: 'API_INVALID_FIELDS' },
    });
    expect((await link(feared, happened, 'became', { url: SOURCE.url })).body.code).toBe('API_INVALID_FIELDS');
    expect((await link(feared, happened, 'became', { url: 'javascript:alert(1)', note: 'x' })).status).toBe(400);
    expect((await link(feared, early)).body.code).toBe('INCIDENTS_LINK_UNFIT');
    expect((await link(happened, feared)).body.code).toBe('INCIDENTS_LINK_UNFIT');
    expect((await link(feared, feared)).body.code).toBe('INCIDENTS_LINK_UNFIT');
    expect((await link(feared, happened, 'prevented')).body.code).toBe('INCIDENTS_LINK_UNFIT');
    const gone = { claimId: feared.id, note: '' };
    expect((await link(feared, happened, 'became', gone)).body.code).toBe('INCIDENTS_CLAIM_UNKNOWN');
    const both = await Promise.all([link(feared, happened), link(feared, happened)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await link(feared, happened, 'unknown', { note: 'Perhaps.' })).body.code).toBe('INCIDENTS_LINKED_ALREADY');
  });

  it('keeps links that were made to what is merged now', async () => {
    const feared = await make('feared_return', 'Feared');
    const [a, b] = [await make('return', 'Alpha'), await make('return', 'Bravo')];
    await link(feared, b);
    const request = { revision: a.revision, merged: b.reference, mergedRevision: b.revision + 1, reason: 'The same.' };
    await tocsin.as('editor', 'POST', `/api/incidents/${a.id}/merges`, request);
    expect((await relations(a)).links).toMatchObject([{ forward: false, other: { reference: feared.reference } }]);
    expect((await relations(feared)).links).toMatchObject([{ forward: true, other: { reference: a.reference } }]);
    expect((await link(feared, a)).body.code).toBe('INCIDENTS_LINKED_ALREADY');
  });

  it('owes word to everybody who was alerted of what was feared, until an alert on the return is drafted', async () => {
    const feared = await make('feared_return', 'Feared return of twelve', '2025-03-01');
    const happened = await make('return', 'Return of twelve', '2025-03-05');
    for (const one of [feared, happened]) await publish(tocsin, one.id);
    const alert = await draftAlert(tocsin, feared);
    const linked = await link(feared, happened);
    expect(await due()).toEqual([]);
    await tocsin.as('editor', 'POST', `/api/incidents/${feared.id}/links/${linked.body.id}/end`, {
      reason: 'Too early.',
    });
    expect((await approveAlert(tocsin, alert)).status).toBe(200);
    tocsin.clock.forward({ hours: 1 });
    await link(feared, happened);
    expect(await due()).toMatchObject([
      {
        kind: 'became',
        from: { reference: feared.reference },
        to: { reference: happened.reference },
        alertIds: [alert.id],
      },
    ]);
    tocsin.clock.forward({ hours: 1 });
    await draftAlert(tocsin, happened);
    expect(await due()).toEqual([]);
  });
});
