import PostalMime from 'postal-mime';
import type { AlertView, IncidentView, NowView, Page, AlertListItem } from '#contracts';
import { IncidentRecord } from '#incidents';
import { approveAlert, draftAlert, publish, publishIncident, publishSeen, statusOf } from '../support/steps/alert.js';
import { confirmedSubscriber, leaveLinkOf, mailsTo, oneClick } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}

const NOTE = {
  en: 'The organisation has lowered its figure; ours was too high.',
  ko: '해당 단체가 수치를 낮춰 이전 수치를 바로잡습니다.',
};

describe('staff who find that what they published is wrong', () => {
  let tocsin: TestTocsin;
  let incident: IncidentView;
  let leaving: string;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    await confirmedSubscriber(tocsin, 'kim@reader.example', { language: 'ko', discreet: true });
    leaving = await confirmedSubscriber(tocsin, 'gone@reader.example');
    await confirmedSubscriber(tocsin, 'other@reader.example', { kinds: ['detention'] });
    incident = await publishIncident(tocsin);
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const sendFirst = async () => {
    await approveAlert(tocsin, await draftAlert(tocsin, incident));
    await tocsin.drain();
  };
  const view = async () => (await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${incident.id}`)).body;
  const correct = async () => {
    const { revision } = await view();
    await tocsin.as('editor', 'PUT', `/api/incidents/${incident.id}`, { revision, summary: 'Corrected.' });
    await publish(tocsin, incident.id, { change: { kind: 'correction', note: NOTE } });
  };
  const retract = async (note: object = NOTE) => {
    const { revision } = await view();
    return tocsin.as<{ version: number } & Coded>('approver', 'POST', `/api/incidents/${incident.id}/retract`, {
      revision,
      note,
    });
  };
  const waiting = async () =>
    (await tocsin.as<Page<AlertListItem>>('approver', 'GET', '/api/alerts?state=awaiting_approval')).body.items;
  const subjects = async (name: string) =>
    (await mailsTo(tocsin, `${name}@reader.example`)).map(({ subject }) => subject);

  it('must say what changed and why, for everybody, in words that endanger nobody', async () => {
    const { revision } = await view();
    await tocsin.as('editor', 'PUT', `/api/incidents/${incident.id}`, { revision, summary: 'Corrected.' });
    const send = (change: object | undefined) =>
      publishSeen<Coded>(tocsin, incident.id, { revision: revision + 1, change });
    expect((await send(undefined)).body.code).toBe('INCIDENTS_NOTE_MISSING');
    expect((await send({ kind: 'correction', note: { ko: '영어가 없다' } })).body.code).toBe('API_INVALID_FIELDS');
    expect((await send({ kind: 'correction', note: { en: 'Her sister told us.' } })).body.code).toBe(
      'INCIDENTS_UNSAFE',
    );
    expect((await send({ kind: 'retraction', note: NOTE })).body.code).toBe('API_INVALID_FIELDS');
    expect((await send({ kind: 'correction', note: NOTE })).status).toBe(200);
    const { page } = await tocsin.api.get(IncidentRecord).byReference(incident.reference);
    expect(page.changes).toMatchObject([{ version: 2, kind: 'correction', note: NOTE }]);
  });

  it('find an alert prepared that waits for approval and goes to exactly those who got the first', async () => {
    await sendFirst();
    await confirmedSubscriber(tocsin, 'new@reader.example');
    await oneClick(tocsin, leaveLinkOf(tocsin, leaving));
    await tocsin.db.database.query(`UPDATE subscriptions SET kinds = '{detention}'`);
    await correct();
    await tocsin.drain();
    await tocsin.drain();
    const [item, ...more] = await waiting();
    expect(more).toEqual([]);
    expect(item).toMatchObject({ followKind: 'correction', subject: expect.stringMatching(/^Correction: /) });
    const { body: alert } = await tocsin.as<AlertView>('approver', 'GET', `/api/alerts/${item!.id}`);
    expect(alert.audience).toMatchObject({ recipients: 2 });
    expect(alert.texts.map(({ body }) => body).join()).toContain(NOTE.en);
    expect(alert.texts.find(({ language }) => language === 'ko')).toMatchObject({
      subject: expect.stringMatching(/^\[정정\] /),
      body: expect.stringContaining(NOTE.ko),
    });
    expect(alert.checks.filter(({ ok, gate }) => gate && !ok)).toEqual([]);
    expect(await subjects('ann')).toHaveLength(1);
    expect((await approveAlert(tocsin, alert)).status).toBe(200);
    await tocsin.drain();
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'sent', candidates: 2 });
    expect(await subjects('ann')).toEqual(expect.arrayContaining([expect.stringMatching(/^Correction: /)]));
    expect((await subjects('kim')).join()).not.toMatch(/정정|북송/);
    for (const name of ['new', 'other']) expect(await subjects(name)).toEqual([]);
    expect(await subjects('gone')).toHaveLength(1);
  });

  it('MAIL 10: answer in the thread of the alert that each person got, one after the other, without "Re:"', async () => {
    const threadOf = async (name: string) =>
      Promise.all((await mailsTo(tocsin, `${name}@reader.example`)).map(({ source }) => PostalMime.parse(source)));
    const follow = async () => {
      await tocsin.drain();
      const [item] = await waiting();
      const { body: alert } = await tocsin.as<AlertView>('approver', 'GET', `/api/alerts/${item!.id}`);
      expect((await approveAlert(tocsin, alert)).status).toBe(200);
      await tocsin.drain();
    };
    await sendFirst();
    await correct();
    await follow();
    await retract();
    await follow();
    for (const name of ['ann', 'kim']) {
      const [alert, correction, retraction, ...more] = await threadOf(name);
      expect(more).toEqual([]);
      expect([alert!.inReplyTo, alert!.references]).toEqual([undefined, undefined]);
      expect([correction!.inReplyTo, correction!.references]).toEqual([alert!.messageId, alert!.messageId]);
      expect(retraction!.inReplyTo).toBe(correction!.messageId);
      expect(retraction!.references).toBe(`${alert!.messageId} ${correction!.messageId}`);
      expect([correction!.subject, retraction!.subject].join()).not.toMatch(/\bre:/i);
    }
    const [anns, kims] = [(await threadOf('ann'))[1]!, (await threadOf('kim'))[1]!];
    expect(anns.inReplyTo).not.toBe(kims.inReplyTo);
  });

  it('prepare nothing when nobody was alerted, and one alert however often the work is repeated', async () => {
    await correct();
    await tocsin.drain();
    expect(await waiting()).toEqual([]);
    await sendFirst();
    await correct();
    await tocsin.drain();
    const [first] = await waiting();
    await tocsin.as('editor', 'POST', `/api/alerts/${first!.id}/cancel`);
    await tocsin.drain();
    expect(await waiting()).toEqual([]);
    await correct();
    await tocsin.drain();
    expect(await waiting()).toHaveLength(1);
  });

  it('take it back: the page stays with the reason, in no list, and everybody alerted is to be told', async () => {
    await sendFirst();
    const answer = await retract();
    expect(answer).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await view()).toMatchObject({ state: 'withdrawn', verification: 'retracted' });
    const page = await tocsin.visit(`/record/${incident.reference}`);
    expect(page.status).toBe(410);
    expect(page.body).toContain(NOTE.en);
    expect(page.body).not.toMatch(/Unification Ministry|at least 500|≥ 500/);
    expect((await tocsin.visit('/record')).body).not.toContain(incident.reference);
    await tocsin.drain();
    const [item] = await waiting();
    expect(item).toMatchObject({ followKind: 'retraction', subject: expect.stringMatching(/^Retraction: /) });
    const { body: alert } = await tocsin.as<AlertView>('approver', 'GET', `/api/alerts/${item!.id}`);
    expect(alert.texts[0]!.body).toContain(NOTE.en);
    expect((await approveAlert(tocsin, alert)).status).toBe(200);
    await tocsin.drain();
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'sent', candidates: 3 });
  });

  it('cannot take back twice, nor what was never published, nor without a reason', async () => {
    expect((await retract({})).body.code).toBe('API_INVALID_FIELDS');
    expect((await retract()).status).toBe(200);
    expect((await retract()).body.code).toBe('INCIDENTS_NOT_PUBLISHED');
  });

  it('owe an update to those who were warned of what came true, until they send it or say why not', async () => {
    const feared = await publishIncident(tocsin, {
      kind: 'feared_return',
      title: 'Feared',
      dateStart: '2023-10-01',
      dateEnd: '2023-10-01',
    });
    await approveAlert(tocsin, await draftAlert(tocsin, feared));
    await tocsin.drain();
    await tocsin.as('editor', 'POST', `/api/incidents/${feared.id}/links`, {
      kind: 'became',
      to: incident.reference,
      url: 'https://wire.example/b',
      note: 'The report names both.',
    });
    const due = async () =>
      (await tocsin.as<{ items: { linkId: string; from: { id: string } }[] }>('viewer', 'GET', '/api/updates-due')).body
        .items;
    const [owed] = await due();
    expect(owed).toMatchObject({ from: { id: feared.id } });
    expect((await tocsin.as<NowView>('viewer', 'GET', '/api/now')).body.waiting.updates).toEqual({
      count: 1,
      urgent: false,
    });
    expect(
      (await tocsin.as('viewer', 'POST', `/api/updates-due/${owed!.linkId}/dismiss`, { reason: 'x' })).status,
    ).toBe(403);
    const request = { incident: incident.reference, follows: feared.id };
    const { status, body: update } = await tocsin.as<AlertView>('editor', 'POST', '/api/updates-due', request);
    expect([status, update.followKind, update.audience.recipients]).toEqual([201, 'update', 3]);
    expect(await due()).toEqual([]);
    await tocsin.as('editor', 'POST', `/api/alerts/${update.id}/cancel`);
    expect(await due()).toHaveLength(1);
    expect(
      (await tocsin.as('editor', 'POST', `/api/updates-due/${owed!.linkId}/dismiss`, { reason: 'Told on the phone.' }))
        .status,
    ).toBe(200);
    expect(await due()).toEqual([]);
    expect(
      (await tocsin.as<Coded>('editor', 'POST', `/api/updates-due/${owed!.linkId}/dismiss`, { reason: 'x' })).body.code,
    ).toBe('ALERTS_NO_UPDATE_DUE');
  });
});
