import type { IncidentView, PrivateSummary, PrivateView, PublicationPreview, Role } from '#contracts';
import { apiDescription } from '#api';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { confirmedSubscriber, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}
interface Description {
  paths: Record<string, Record<string, unknown>>;
}

/** One in each field; found anywhere but in the one answer, it is a leak. */
const CANARIES = {
  names: 'canary-names-7f3a1c',
  routes: 'canary-routes-9b2e4d',
  relatives: 'canary-relatives-5c8f6e',
  notes: 'canary-notes-1d4b9a',
};
const CANARY = /canary-(?:names|routes|relatives|notes)-/;
/** Answers that go on for ever; what they tell is what the routes beside them answer. */
const STREAMS = /\/(?:events|stream|progress|live)$/;
const ROLES: Role[] = ['viewer', 'analyst', 'editor', 'approver', 'administrator'];

describe('what only staff may read of an incident', () => {
  let tocsin: TestTocsin;
  let incident: IncidentView;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    incident = await publishIncident(tocsin);
    await write({ revision: 0, ...CANARIES });
    await approveAlert(tocsin, await draftAlert(tocsin, incident));
    await tocsin.drain();
  });
  afterAll(() => tocsin.stop());

  const at = (path = '') => `/api/incidents/${incident.id}/private${path}`;
  const write = (request: object, role: Role = 'editor') =>
    tocsin.as<PrivateSummary & Coded>(role, 'PUT', at(), request);
  const reveal = (role: Role) => tocsin.as<PrivateView & Coded>(role, 'POST', at('/reveal'));

  it('is revealed to those who may, each time recorded, without the words', async () => {
    expect((await reveal('editor')).body).toMatchObject({ revision: 1, ...CANARIES });
    for (const role of ['viewer', 'analyst'] as const) {
      expect((await reveal(role)).status).toBe(403);
      expect((await tocsin.as(role, 'GET', at())).status).toBe(403);
      expect((await write({ revision: 1, names: 'x' }, role)).status).toBe(403);
    }
    const { body: summary } = await tocsin.as<PrivateSummary>('editor', 'GET', at());
    expect(summary).toMatchObject({ filled: ['names', 'routes', 'relatives', 'notes'], revisedByName: 'The editor' });
    const acts = await tocsin.db.database.query<{ act: string; detail: object }>(
      `SELECT act, detail FROM staff_acts ORDER BY id`,
    );
    expect(acts.filter(({ act }) => act === 'reveal-private')).toEqual([
      { act: 'reveal-private', detail: { fields: summary.filled } },
    ]);
    expect(JSON.stringify(acts)).not.toMatch(CANARY);
  });

  it('lies sealed in the database, so that a copy of it says nothing', async () => {
    const { database } = tocsin.db;
    const tables = await database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    expect(tables.map(({ name }) => name)).toContain('incident_private');
    for (const { name } of tables) {
      const rows = await database.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`);
      expect([name, rows.filter(({ row }) => CANARY.test(row) || CANARY.test(unhexed(row)))]).toEqual([name, []]);
    }
  });

  it('is in no answer of the staff API to anybody, but the one that reveals it', async () => {
    const { paths } = JSON.parse(apiDescription()) as Description;
    const readable = Object.entries(paths)
      .filter(([path, { get }]) => get !== undefined && !STREAMS.test(path))
      .map(([path]) => path);
    expect(readable.length).toBeGreaterThan(50);
    const leaks: string[] = [];
    let asked = 0;
    for (const path of readable) {
      const url = path.replace(/\{(\w+)\}/g, (_, name: string) =>
        name === 'reference' ? incident.reference : incident.id,
      );
      for (const role of ROLES) {
        const { body } = await tocsin.download(role, `${url}${/incidents$|search$/.test(url) ? '?q=canary' : ''}`);
        asked += 1;
        if (CANARY.test(body)) leaks.push(`${role} ${url}`);
      }
    }
    expect(leaks).toEqual([]);
    expect(asked).toBeGreaterThan(200);
    const preview = await tocsin.as<PublicationPreview>(
      'administrator',
      'GET',
      `/api/incidents/${incident.id}/preview`,
    );
    expect(JSON.stringify(preview.body)).not.toMatch(CANARY);
  }, 240_000);

  it('is on no public page, in no feed, file or mail', async () => {
    const pages = [
      '/',
      '/record',
      `/record/${incident.reference}`,
      '/ko/record',
      `/ko/record/${incident.reference}`,
      '/subscribe',
    ];
    const views = ['map', 'timeline', 'totals', 'data', 'methods', `${incident.reference}/v/1`].map(
      (name) => `/record/${name}`,
    );
    const data = [
      'incidents.csv',
      'figures.csv',
      'links.csv',
      'incidents.json',
      'feed.atom',
      'feed.json',
      'totals.csv',
      'totals.json',
    ];
    const files = [...views, ...data.map((name) => `/record/${name}`), '/sitemap.xml'];
    const answers = await Promise.all([...pages, ...files].map((url) => tocsin.visit(url)));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answers.filter(({ body }) => CANARY.test(body))).toEqual([]);
    expect(JSON.stringify(await mailsTo(tocsin, 'ann@reader.example'))).not.toMatch(CANARY);
  });

  it('is in no error, also when it is too long or meant for another revision', async () => {
    const late = await write({ revision: 0, ...CANARIES });
    expect(late).toMatchObject({ status: 409, body: { code: 'INCIDENTS_PRIVATE_CHANGED' } });
    const long = await write({ revision: 1, names: `${CANARIES.names}${'x'.repeat(10_001)}` });
    expect(long).toMatchObject({ status: 400, body: { code: 'API_INVALID_FIELDS' } });
    const strange = await tocsin.as<Coded>('editor', 'PUT', `/api/incidents/${crypto.randomUUID()}/private`, {
      revision: 0,
      ...CANARIES,
    });
    expect(strange.body.code).toBe('INCIDENTS_UNKNOWN');
    expect(JSON.stringify([late.body, long.body, strange.body])).not.toMatch(CANARY);
  });

  it('is overwritten by nobody who has not seen it: of two at once, one is told', async () => {
    const answers = await Promise.all([
      write({ revision: 1, ...CANARIES, notes: 'one' }),
      write({ revision: 1, ...CANARIES, notes: 'two' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await write({ revision: 2 })).body).toMatchObject({ revision: 3, filled: [] });
    expect((await reveal('editor')).body).toMatchObject({ names: '', notes: '' });
  });
});

/** What hides in bytea columns as hexadecimal digits. */
function unhexed(row: string): string {
  return [...row.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(' ');
}
