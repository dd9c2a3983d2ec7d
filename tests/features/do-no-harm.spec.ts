import type { IncidentView, PublicationPreview, PublishedIncident, ReportView } from '#contracts';
import { IncidentRecord } from '#incidents';
import { signedInAs, ask } from '../support/steps/sign-in.js';
import { publishSeen } from '../support/steps/alert.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}

const COUSIN =
  'About 60 North Koreans, among them a cousin of his who had lived in China for 25 years, were forcibly returned from China on October 9, 2023, a man who fled in 2001 said.';
const TEXT =
  'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday. ' +
  COUSIN;

describe('staff before a sentence that could endanger somebody', () => {
  let tocsin: TestTocsin;
  let incident: IncidentView;
  let claimId: string;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await tocsin.as('analyst', 'POST', '/api/sources', { name: 'Wire', url: 'https://wire.example/feed.xml' });
    const { body: filed } = await tocsin.as<{ id: string }>('analyst', 'POST', '/api/reports', {
      ...{ title: 'Returned at night', text: TEXT, url: 'https://wire.example/a', publishedAt: '2023-10-13' },
    });
    await tocsin.drain();
    await tocsin.db.database.query(`UPDATE reports SET source_id = (SELECT id FROM sources LIMIT 1)`);
    const { body: report } = await tocsin.as<ReportView>('viewer', 'GET', `/api/reports/${filed.id}`);
    const claims = report.claims.filter(({ aggregate }) => aggregate === null);
    claimId = claims.find(({ quote }) => quote.includes('cousin'))!.id;
    const made = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', {
      ...{ kind: 'return', title: 'Forced back', dateStart: '2023-10-09', dateEnd: '2023-10-09' },
      claimIds: claims.map(({ id }) => id),
    });
    incident = made.body;
  });
  afterAll(() => tocsin.stop());

  const at = (path: string) => `/api/incidents/${incident.id}/${path}`;
  const preview = async () => (await tocsin.as<PublicationPreview>('viewer', 'GET', at('preview'))).body;
  const shown = (of: PublicationPreview) => of.quotations.find((one) => one.claimId === claimId)!;
  const write = (request: object, role: 'editor' | 'viewer' = 'editor') =>
    tocsin.as<PublicationPreview & Coded>(role, 'PUT', at(`claims/${claimId}/paraphrase`), request);
  const publish = (request: object) => publishSeen<{ version: number } & Coded>(tocsin, incident.id, request);
  const looked = ({ warnings }: PublicationPreview) => warnings.map(({ key }) => key);

  it('see it withheld, with the words that raised it, how grave they are and where they stand', async () => {
    const quotation = shown(await preview());
    expect(quotation).toMatchObject({ shown: 'withheld', quote: COUSIN });
    const stopped = quotation.warnings.filter(({ severity }) => severity === 'stop');
    expect(stopped.map(({ detail }) => detail)).toEqual(expect.arrayContaining(['relative', 'stay']));
    for (const { start, end, words } of stopped) expect(COUSIN.slice(start, end)).toBe(words);
    expect(JSON.stringify((await preview()).page)).not.toMatch(/cousin|25 years/);
  });

  it('put it into words of their own, which stand in its place with the link and are checked like it', async () => {
    const { revision } = await preview();
    const unsafe = await write({ revision, texts: { en: 'His cousin was among them.' } });
    expect(unsafe.body.warnings).toMatchObject([
      { where: expect.stringMatching(/paraphrase\.en$/), severity: 'stop' },
      {},
    ]);
    expect((await publish({ revision: revision + 1 })).body.code).toBe('INCIDENTS_UNSAFE');
    const texts = {
      en: 'Somebody who left earlier believes that a person they know was returned.',
      ko: '먼저 떠난 사람이 지인도 북송된 것으로 본다고 말했습니다.',
    };
    const safe = await write({ revision: revision + 1, texts });
    const origin = safe.body.page.origins.find(({ paraphrase }) => paraphrase !== undefined)!;
    expect(origin).toMatchObject({ quote: null, paraphrase: texts, url: 'https://wire.example/a' });
    expect(safe.body.warnings).toEqual([]);
    expect(await publish({ revision: revision + 2 })).toMatchObject({ status: 200, body: { version: 1 } });
    const { page } = await tocsin.api.get(IncidentRecord).byReference(incident.reference);
    expect(JSON.stringify(page)).not.toMatch(/cousin|25 years/);
    expect((await tocsin.visit(`/record/${incident.reference}`)).body).not.toMatch(/cousin|25 years/);
  });

  it('are told when a colleague wrote meanwhile, when the words are no words, and when they may not', async () => {
    const { revision } = await preview();
    expect(await write({ revision: revision - 1, leftOut: true })).toMatchObject({
      status: 409,
      body: { code: 'INCIDENTS_CHANGED' },
    });
    expect((await write({ revision, texts: { ko: '번역만' } })).body.code).toBe('API_INVALID_FIELDS');
    expect((await write({ revision, texts: { en: 'x' }, leftOut: true })).status).toBe(400);
    expect((await write({ revision, leftOut: true }, 'viewer')).status).toBe(403);
    const stranger = `claims/${incident.id}/paraphrase`;
    expect((await tocsin.as<Coded>('editor', 'PUT', at(stranger), { revision, leftOut: true })).body.code).toBe(
      'INCIDENTS_CLAIM_UNKNOWN',
    );
  });

  it('cannot let the quotation stand alone: an approver asks, another agrees, and the reason stays', async () => {
    const { revision } = await preview();
    await write({ revision, texts: {} });
    const stops = shown(await preview()).warnings.filter(({ severity }) => severity === 'stop');
    const second = await signedInAs(tocsin, 'approver', { email: 'second@staff.example' });
    for (const { key } of stops) {
      await tocsin.as('approver', 'POST', at('harm-answers'), { key, reason: 'He has told it in public himself.' });
      expect((await tocsin.as<Coded>('approver', 'POST', at('harm-answers'), { key, reason: 'again' })).body.code).toBe(
        'INCIDENTS_ANSWERED_ALREADY',
      );
    }
    const { answers } = await preview();
    expect(answers[0]).toMatchObject({ agreedAt: null, askedByName: 'The approver' });
    const alone = await tocsin.as<Coded>('approver', 'POST', at(`harm-answers/${answers[0]!.id}/agree`));
    expect(alone).toMatchObject({ status: 409, body: { code: 'INCIDENTS_SECOND_PERSON' } });
    expect(shown(await preview()).shown).toBe('withheld');
    expect((await tocsin.as('editor', 'POST', at('harm-answers'), { key: stops[0]!.key, reason: 'x' })).status).toBe(
      403,
    );
    for (const { id } of answers) {
      expect((await ask(tocsin, second.cookie, 'POST', at(`harm-answers/${id}/agree`), {})).status).toBe(200);
    }
    expect(shown(await preview()).shown).toBe('quotation');
    await tocsin.as('approver', 'POST', at(`harm-answers/${answers[0]!.id}/take-back`));
    expect(shown(await preview()).shown).toBe('withheld');
    const acts = await tocsin.as<{ items: { act: string; detail: object }[] }>('viewer', 'GET', at('history'));
    expect(acts.body.items.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['let-harm-stand', 'agree-harm-stands', 'take-back-answer']),
    );
    expect(JSON.stringify(acts.body.items.filter(({ act }) => /harm|answer/.test(act)))).not.toMatch(/cousin/);
  });

  it('as an administrator answer alone, and only for those words: another sentence is stopped again', async () => {
    const make = async (summary: string) => {
      const request = { kind: 'return', title: 'Words of staff', summary };
      return (await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', request)).body;
    };
    const one = await make('The minister’s sister spoke at the hearing.');
    const url = `/api/incidents/${one.id}`;
    const seen = (await tocsin.as<PublicationPreview>('viewer', 'GET', `${url}/preview`)).body;
    const { key } = seen.warnings.find(({ severity }) => severity === 'stop')!;
    await tocsin.as('administrator', 'POST', `${url}/harm-answers`, { key, reason: 'A public speaker.' });
    expect((await publishSeen(tocsin, one.id, { revision: one.revision })).status).toBe(200);
    await tocsin.as('editor', 'PUT', url, { revision: one.revision, summary: 'The sister of a guide spoke.' });
    const again = await publishSeen<Coded>(tocsin, one.id, { revision: one.revision + 1 });
    expect(again.body.code).toBe('INCIDENTS_UNSAFE');
  });

  it('say that they have looked at what is doubtful, and at nothing else', async () => {
    const request = { kind: 'detention', title: 'Detained', summary: 'She is held somewhere in the country.' };
    const { body } = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', {
      ...request,
      places: ['Lower Willow'],
    });
    const url = `/api/incidents/${body.id}`;
    const seen = (await tocsin.as<PublicationPreview>('viewer', 'GET', `${url}/preview`)).body;
    expect(seen.warnings.map(({ where, severity }) => [where, severity])).toEqual([
      ['summary', 'look'],
      ['places.0', 'look'],
    ]);
    const send = (more: object) => publishSeen<Coded>(tocsin, body.id, { revision: body.revision, ...more });
    expect((await send({})).body.code).toBe('INCIDENTS_LOOK_FIRST');
    expect((await send({ looked: looked(seen).slice(1) })).body.code).toBe('INCIDENTS_LOOK_FIRST');
    expect((await send({ looked: ['not a key'] })).body.code).toBe('API_INVALID_FIELDS');
    expect((await send({ looked: looked(seen) })).status).toBe(200);
  });

  it('stop a day and a place by which one of three people could be found, whatever the words', async () => {
    const request = {
      kind: 'detention',
      title: 'Detained',
      dateStart: '2024-05-03',
      dateEnd: '2024-05-03',
      places: ['Yanji'],
    };
    const { body } = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', request);
    const url = `/api/incidents/${body.id}`;
    const figure = {
      countMin: 2,
      countMax: 2,
      qualifier: 'exact',
      verification: 'reported',
      attributedTo: 'An organisation',
    };
    await tocsin.as('editor', 'POST', `${url}/figures`, figure);
    const seen = (await tocsin.as<PublicationPreview>('viewer', 'GET', `${url}/preview`)).body;
    expect(seen.warnings).toMatchObject([{ where: 'dateStart', detail: 'few', severity: 'stop' }]);
    const page: PublishedIncident[] = await tocsin.api.get(IncidentRecord).latest(100);
    expect(page.map(({ reference }) => reference)).not.toContain(body.reference);
  });

  it('never show again what was withdrawn for somebody’s safety, not even as an old version of what is published since', async () => {
    const request = { kind: 'return', title: 'Withdrawn words', summary: 'Too much was said here.' };
    const { body } = await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', request);
    const url = `/api/incidents/${body.id}`;
    const first = `/record/${body.reference}/v/1`;
    const send = (revision: number) =>
      publishSeen(tocsin, body.id, {
        ...{ revision, change: { kind: 'update', note: { en: 'Less is said now.' } } },
      });
    expect((await send(body.revision)).status).toBe(200);
    expect((await tocsin.visit(first)).body).toContain('Too much was said here.');
    await tocsin.as('approver', 'POST', `${url}/withdraw`, { reason: 'A person could be recognised.' });
    await tocsin.as('editor', 'PUT', url, { revision: body.revision, summary: 'Less is said now.' });
    expect((await send(body.revision + 1)).status).toBe(200);
    expect((await tocsin.visit(`/record/${body.reference}`)).body).not.toContain('Too much');
    const old = await tocsin.visit(first);
    expect([old.status, old.body.includes('Too much')]).toEqual([404, false]);
  });
});
