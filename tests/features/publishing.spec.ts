import { type Actor, assertMay } from '#auth';
import { CodedError, type IncidentView, type PublicationPreview, type PublishedIncident } from '#contracts';
import { Database } from '#database';
import {
  EvidenceGallery,
  HarmAnswers,
  IncidentPublisher,
  IncidentReader,
  IncidentRecord,
  IncidentRetractor,
  IncidentService,
} from '#incidents';
import { TestTocsin } from '../support/tocsin.js';

/** Numbers that look like chance and are the same in each run (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const SAFE = ['', 'A government confirms it.', 'The figure is reported by one organisation.'];
const UNSAFE = ['His sister was among them.', 'Call +86 139 0000 0000.'];
const NOTE = { en: 'More is known.' };

describe('many people who change, publish and take back one incident at once', () => {
  let tocsin: TestTocsin;
  let editor: Actor;
  let approver: Actor;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    editor = await tocsin.actor('editor');
    approver = await tocsin.actor('approver');
  });
  afterAll(() => tocsin.stop());

  const get = <Service>(service: new (...args: never[]) => Service): Service => tocsin.api.get(service);
  const make = async (summary = '') => {
    const request = { kind: 'return', title: 'Forced back', summary } as const;
    return get(IncidentReader).byId(await get(IncidentService).create(editor, request));
  };
  const view = (id: string): Promise<IncidentView> => get(IncidentReader).byId(id);
  const versions = (id: string) =>
    get(Database).query<{ version: number; revision: number; page: PublishedIncident }>(
      `SELECT version, revision, page FROM incident_publications WHERE incident_id = $1 ORDER BY version`,
      [id],
    );
  const publishActs = (id: string) =>
    get(Database).query<{ detail: { version: number } }>(
      `SELECT detail FROM staff_acts WHERE subject_id = $1 AND act IN ('publish-incident', 'retract-incident') ORDER BY id`,
      [id],
    );
  /** Coded refusals are answers; anything else is a fault. */
  const outcome = async (act: Promise<unknown>) => {
    try {
      await act;
      return 'done';
    } catch (error) {
      if (error instanceof CodedError) return error.code;
      throw error;
    }
  };

  const seenOf = async (id: string) => ({ pageSha256: (await get(IncidentPublisher).preview(id)).pageSha256 });

  it('of two who publish the same page at the same moment make one version', async () => {
    const { id, revision } = await make();
    const seen: PublicationPreview = await get(IncidentPublisher).preview(id);
    const { pageSha256 } = seen;
    const both = Array.from({ length: 4 }, () =>
      get(IncidentPublisher).publish(approver, id, revision, { pageSha256 }),
    );
    expect(await Promise.all(both)).toEqual([1, 1, 1, 1]);
    expect(await versions(id)).toHaveLength(1);
    expect(await publishActs(id)).toHaveLength(1);
  });

  it('of one who publishes and one who changes lose neither: what stands is what was looked at', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, revision } = await make();
      const seen = await seenOf(id);
      const [published, revised] = await Promise.all([
        outcome(get(IncidentPublisher).publish(approver, id, revision, seen)),
        outcome(get(IncidentService).revise(editor, id, { revision, summary: 'Something new.' })),
      ]);
      expect(revised).toBe('done');
      expect(['done', 'INCIDENTS_CHANGED']).toContain(published);
      for (const one of await versions(id)) expect([one.revision, one.page.summary]).toEqual([revision, '']);
    }
  });

  it('of one who publishes and one who retracts leave either, and both are told what became of it', async () => {
    const { id, revision } = await make();
    await get(IncidentPublisher).publish(approver, id, revision, await seenOf(id));
    await get(IncidentService).revise(editor, id, { revision, summary: 'More.' });
    const looked = { ...(await seenOf(id)), change: { kind: 'update' as const, note: NOTE } };
    const outcomes = await Promise.all([
      outcome(get(IncidentPublisher).publish(approver, id, revision + 1, looked)),
      outcome(get(IncidentRetractor).retract(approver, id, { revision: revision + 1, note: NOTE })),
    ]);
    expect(outcomes.every((one) => ['done', 'INCIDENTS_CHANGED'].includes(one))).toBe(true);
    expect((await view(id)).state).toBe('withdrawn');
    expect((await versions(id)).at(-1)!.page).toMatchObject({ retracted: true, figures: [], summary: '' });
  });

  it.each([1, 2, 3])('never publish by accident, whatever they do in whatever order (run %i)', async (seed) => {
    const random = chance(seed);
    const { id } = await make();
    const given = new Map<number, string>();
    for (let step = 0; step < 25; step += 1) {
      const now = await view(id);
      given.set(now.revision, now.summary);
      const stale = random(4) === 0 ? now.revision - 1 : now.revision;
      const actor = random(4) === 0 ? editor : approver;
      const before = (await versions(id)).length;
      const choice = random(5);
      const words = [...SAFE, ...UNSAFE];
      const change = random(3) === 0 ? {} : { change: { kind: 'update' as const, note: NOTE } };
      const pageSha256 = random(3) === 0 ? '0'.repeat(64) : (await get(IncidentPublisher).preview(id)).pageSha256;
      const acts = [
        () => get(IncidentService).revise(editor, id, { revision: stale, summary: words[random(words.length)]! }),
        () => get(IncidentPublisher).publish(actor, id, stale, { ...change, pageSha256 }),
        async () => get(IncidentPublisher).publish(actor, id, stale, { ...change, ...(await seenOf(id)) }),
        () => get(IncidentRetractor).retract(actor, id, { revision: stale, note: NOTE }),
        () => get(HarmAnswers).letStand(actor, id, { key: '0123456789abcdef', reason: 'a wrong key' }),
      ];
      const said = await outcome(acts[choice]!());
      const after = await versions(id);
      const added = after.slice(before);
      const meant = said === 'done' && (choice === 1 || choice === 2 || choice === 3);
      expect(added.length).toBeLessThanOrEqual(meant ? 1 : 0);
      for (const { page, revision } of added) {
        expect(() => assertMay(actor, 'incidents.publish')).not.toThrow();
        expect(stale).toBe(now.revision);
        expect(UNSAFE).not.toContain(page.summary);
        if (page.retracted !== true) expect(page.summary).toBe(given.get(revision));
        if (before > 0) expect(page.changes![0]).toMatchObject({ version: before + 1, note: NOTE });
      }
    }
    const all = await versions(id);
    expect(all.map(({ version }) => version)).toEqual(all.map((_, index) => index + 1));
    expect((await publishActs(id)).map(({ detail }) => detail.version)).toEqual(all.map(({ version }) => version));
  });

  it('show of evidence its title, outlet, link and date, and never an image in which somebody can be recognised', async () => {
    const { id, reference } = await make();
    const item = {
      kind: 'image',
      title: 'Convoy at a bridge',
      outlet: 'An agency',
      url: 'https://agency.example/1',
    } as const;
    const rest = { note: 'Kept in the safe.', sha256: 'ab'.repeat(32), publishedOn: '2023-10-12' };
    const add = (more: object) =>
      tocsin.as<{ code: string }>('editor', 'POST', `/api/incidents/${id}/gallery`, { ...item, ...rest, ...more });
    expect((await add({ shown: true })).body.code).toBe('API_INVALID_FIELDS');
    expect((await add({ url: 'javascript:alert(1)' })).status).toBe(400);
    expect((await add({ sha256: 'short' })).status).toBe(400);
    expect((await add({ shown: true, nobodyRecognisable: true })).status).toBe(200);
    expect((await add({ title: 'For staff alone' })).status).toBe(200);
    const { revision } = await view(id);
    await get(IncidentPublisher).publish(approver, id, revision, await seenOf(id));
    const { page } = await get(IncidentRecord).byReference(reference);
    expect(page.documents).toEqual([
      { kind: 'image', title: item.title, outlet: item.outlet, url: item.url, publishedAt: '2023-10-12' },
    ]);
    expect(JSON.stringify(page)).not.toMatch(/For staff alone|Kept in the safe|abab/);
    const [shown] = await get(EvidenceGallery).list(id);
    expect(shown).toMatchObject({ sha256: rest.sha256, addedBy: editor.staffId });
    await get(EvidenceGallery).end(editor, id, shown!.id, 'A face can be seen after all.');
    expect(await outcome(get(EvidenceGallery).end(editor, id, shown!.id, 'again'))).toBe('INCIDENTS_EVIDENCE_UNKNOWN');
    expect((await get(IncidentPublisher).preview(id)).page.documents).toEqual([]);
    expect((await view(id)).state).toBe('changed');
  });
});
