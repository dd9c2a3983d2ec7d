import type { AlertProgressView, AlertStatusView, AlertView, Page, RecipientView } from '#contracts';
import { approveAlert, draftAlert, publishIncident, statusOf } from '../support/steps/alert.js';
import { confirmedSubscriber, leaveLinkOf, mailsTo, oneClick } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}

describe('staff who watch an alert being sent', () => {
  let tocsin: TestTocsin;
  let alert: AlertView;
  let ann: string;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    ann = await confirmedSubscriber(tocsin, 'ann@reader.example');
    await confirmedSubscriber(tocsin, 'bob@reader.example', { language: 'ko' });
    alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const act = <Body = AlertStatusView & Coded>(name: string, body: object = {}) =>
    tocsin.as<Body>('editor', 'POST', `/api/alerts/${alert.id}/${name}`, body);
  const progress = async () =>
    (await tocsin.as<AlertProgressView>('viewer', 'GET', `/api/alerts/${alert.id}/progress-now`)).body;
  /** What a relay's trouble would have left behind. */
  const left = (state: string, unanswered = 0, who = '%') =>
    tocsin.db.database.query(
      `UPDATE deliveries d SET state = $1, reason = 'given_up', unanswered = $2 FROM subscribers s
       WHERE s.address_hash = d.recipient_hash AND s.id::text LIKE $3`,
      [state, unanswered, who],
    );
  const sent = async () => {
    await approveAlert(tocsin, alert);
    await tocsin.drain();
  };

  it('may hold it back and let it go on; nobody gets it twice', async () => {
    expect((await act('pause')).body.code).toBe('ALERTS_NOT_SENDING');
    await approveAlert(tocsin, alert);
    await tocsin.drain({ only: ['fanout'] });
    const paused = await act('pause', { reason: 'A figure is being checked.' });
    expect(paused.body).toMatchObject({ state: 'paused', pausedReason: 'A figure is being checked.' });
    expect(paused.body.sentence).toContain('A figure is being checked.');
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toEqual([]);
    expect((await act('resume')).body.state).toBe('sending');
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toHaveLength(1);
    expect((await act('pause')).body.code).toBe('ALERTS_SENT');
    const acts = await tocsin.db.database.query<{ act: string }>(
      `SELECT act FROM staff_acts WHERE act LIKE '%-alert' ORDER BY id`,
    );
    expect(acts.map(({ act: name }) => name).slice(-2)).toEqual(['pause-alert', 'resume-alert']);
  });

  it('may hold it back before its audience is gathered', async () => {
    await approveAlert(tocsin, alert);
    await act('pause');
    await tocsin.drain();
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'paused', states: { queued: 2 } });
    await act('cancel');
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'cancelled', states: { cancelled: 2 } });
    expect((await act('resume')).body.code).toBe('ALERTS_CANCELLED');
  });

  it('see how fast it goes, what is left and what goes wrong', async () => {
    await sent();
    expect(await progress()).toMatchObject({
      state: 'sent',
      perMinute: 2,
      waiting: 0,
      secondsLeft: null,
      troubles: [],
    });
    await left('failed', 0, ann);
    expect(await progress()).toMatchObject({
      troubles: [{ state: 'failed', reason: 'given_up', count: 1 }],
      retriable: { failed: 1, uncertain: 0 },
    });
    tocsin.clock.forward({ minutes: 2 });
    expect(await progress()).toMatchObject({ perMinute: 0 });
  });

  it('may try again what failed, and never what arrived', async () => {
    await sent();
    expect((await act('retry', { which: 'failed' })).body.code).toBe('ALERTS_NOTHING_TO_RETRY');
    await left('failed', 0, ann);
    expect((await act<{ retried: number; state: string }>('retry', { which: 'failed' })).body).toMatchObject({
      retried: 1,
      state: 'sending',
    });
    await tocsin.drain();
    expect(await statusOf(tocsin, alert)).toMatchObject({ state: 'sent', states: { accepted: 2 } });
    expect(await mailsTo(tocsin, 'bob@reader.example')).toHaveLength(1);
  });

  it('try again what may have arrived only when they say that it may arrive twice', async () => {
    await sent();
    await left('failed', 1, ann);
    expect((await act('retry', { which: 'failed' })).body.code).toBe('ALERTS_NOTHING_TO_RETRY');
    expect((await act('retry', { which: 'uncertain' })).status).toBe(400);
    expect((await act<{ retried: number }>('retry', { which: 'uncertain', mayArriveTwice: true })).body.retried).toBe(
      1,
    );
    await tocsin.drain();
    const mails = await mailsTo(tocsin, 'ann@reader.example');
    const ids = mails.map(({ headers }) => headers.find(({ name }) => name.toLowerCase() === 'message-id')?.value);
    expect(new Set(ids).size).toBe(1);
  });

  it('cannot try again for somebody who has left, or whose address is barred', async () => {
    await sent();
    await left('failed');
    await oneClick(tocsin, leaveLinkOf(tocsin, ann));
    await tocsin.as('editor', 'POST', '/api/mail/suppressions', {
      address: 'bob@reader.example',
      reason: 'complained',
    });
    expect((await progress()).retriable).toEqual({ failed: 0, uncertain: 0 });
    expect((await act('retry', { which: 'failed' })).body.code).toBe('ALERTS_NOTHING_TO_RETRY');
  });

  it('see to whom it went with masked addresses, and one address in full only by an act that is recorded', async () => {
    await sent();
    const recipients = (role: 'viewer' | 'editor', query = '') =>
      tocsin.as<Page<RecipientView>>(role, 'GET', `/api/alerts/${alert.id}/recipients${query}`);
    expect((await recipients('viewer')).status).toBe(403);
    const { body } = await recipients('editor');
    expect(body.items.map(({ masked }) => masked).sort()).toEqual(['a•••@reader.example', 'b•••@reader.example']);
    expect(JSON.stringify(body)).not.toMatch(/ann@|bob@/);
    expect((await recipients('editor', '?state=bounced,failed')).body.items).toEqual([]);
    expect((await recipients('editor', '?after=x')).status).toBe(400);

    const find = (address: string) => act<Page<RecipientView>>('recipients/find', { address });
    const [found] = (await find(' ANN@reader.example ')).body.items;
    expect(found).toMatchObject({ state: 'accepted', language: 'en', masked: 'a•••@reader.example' });
    expect((await find('nobody@reader.example')).body.items).toEqual([]);
    const looked = await tocsin.db.database.query<{ subjectId: string }>(
      `SELECT subject, subject_id AS "subjectId", detail FROM staff_acts WHERE act = 'look-up-address' ORDER BY id`,
    );
    expect(looked).toMatchObject([0, 1].map(() => ({ subject: 'person', detail: { alert: alert.id } })));
    expect(looked[0]!.subjectId).not.toBe(looked[1]!.subjectId);
    expect(JSON.stringify(looked)).not.toContain('reader.example');

    const disclose = (role: 'editor' | 'approver', body_: object) =>
      tocsin.as<{ address: string }>(role, 'POST', `/api/mail/deliveries/${found!.id}/disclose`, body_);
    expect((await disclose('editor', { why: 'curious' })).status).toBe(403);
    expect((await disclose('approver', {})).status).toBe(400);
    expect((await disclose('approver', { why: 'She wrote to ask.' })).body.address).toBe('ann@reader.example');
    const acts = await tocsin.db.database.query<{ detail: object }>(
      `SELECT detail FROM staff_acts WHERE act = 'disclose-address'`,
    );
    expect(acts).toEqual([{ detail: { why: 'She wrote to ask.' } }]);
  });

  it('follow it live, and lose nothing when the stream breaks', async () => {
    await tocsin.api.listen(0, '127.0.0.1');
    await approveAlert(tocsin, alert);
    const first = await follow(tocsin, alert.id);
    expect((await first.next()).state).toBe('preparing');
    first.stop();
    await tocsin.drain();
    const second = await follow(tocsin, alert.id);
    expect(await second.next()).toMatchObject({ state: 'sent', states: { accepted: 2 } });
    expect(await second.rest()).toContain('event: end');
    const unknown = '00000000-0000-7000-8000-000000000000';
    expect((await tocsin.as('viewer', 'GET', `/api/alerts/${unknown}/progress`)).status).toBe(404);
  });

  it('find alerts by where they stand, in pages and by what they say', async () => {
    await sent();
    const other = await draftAlert(tocsin, await publishIncident(tocsin, { title: 'Another' }));
    const list = async (query: string) =>
      (
        await tocsin.as<Page<{ id: string; state: string; candidates: number | null }>>(
          'viewer',
          'GET',
          `/api/alerts${query}`,
        )
      ).body;
    expect((await list('')).items.map(({ id }) => id)).toEqual([other.id, alert.id]);
    expect((await list('?state=sent')).items).toMatchObject([{ id: alert.id, state: 'sent', candidates: 2 }]);
    expect((await list('?state=draft')).items).toMatchObject([{ id: other.id, candidates: null }]);
    expect((await list('?q=FORCIBLY&sort=draftedAt')).items.map(({ id }) => id)).toEqual([alert.id, other.id]);
    const page = await list('?limit=1');
    expect((await list(`?limit=1&after=${page.next}`)).items.map(({ id }) => id)).toEqual([alert.id]);
    await left('uncertain', 1, ann);
    expect((await list('?state=needs_attention')).items.map(({ id }) => id)).toEqual([alert.id]);
    expect((await statusOf(tocsin, alert)).state).toBe('needs_attention');
    expect((await tocsin.as('viewer', 'GET', '/api/alerts?state=lost')).status).toBe(400);
  });
});

/** Reads an alert's event stream as a browser does. */
async function follow(tocsin: TestTocsin, id: string) {
  const stop = new AbortController();
  const answer = await fetch(`${await tocsin.api.getUrl()}/api/alerts/${id}/progress`, {
    headers: await tocsin.credentials('viewer'),
    signal: stop.signal,
  });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const more = async () => {
    const { done, value } = await reader.read();
    text += value ?? '';
    return !done;
  };
  return {
    next: async (): Promise<AlertProgressView> => {
      while (!/^event: status[\s\S]*?\n\n/m.test(text) && (await more()));
      return JSON.parse(/^data: (.*)$/m.exec(text)![1]!) as AlertProgressView;
    },
    rest: async (): Promise<string> => {
      while (await more());
      return text;
    },
    stop: () => stop.abort(),
  };
}
