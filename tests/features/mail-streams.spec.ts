import type { ActView, AlertStatusView, AlertView, NowView, Page, StreamsView, StreamView } from '#contracts';
import { Database } from '#database';
import { approveAlert, draftAlert, publishIncident, statusOf } from '../support/steps/alert.js';
import { confirmedSubscriber, mailsTo, subscribe } from '../support/steps/subscribe.js';
import { bySendgrid, postWebhook, PROVIDERS } from '../support/steps/webhooks.js';
import { TestTocsin } from '../support/tocsin.js';

const ANN = 'ann@reader.example';

describe('an organisation whose alert many people mark as spam', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start(PROVIDERS);
    await confirmedSubscriber(tocsin, ANN);
    await alertAll();
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  async function alertAll(): Promise<AlertView> {
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    return alert;
  }

  const ask = <Row>(sql: string, values: (string | number)[] = []) => tocsin.api.get(Database).query<Row>(sql, values);

  /** Others who got the same alert: rows as a sending leaves them. Returns their deliveries. */
  async function others(count: number): Promise<string[]> {
    const rows = await ask<{ id: string }>(
      `INSERT INTO deliveries (id, message_id, recipient_hash, state, settled_at, created_at)
       SELECT gen_random_uuid(), d.message_id, sha256(n::text::bytea), 'accepted', d.settled_at, d.created_at
       FROM deliveries d JOIN messages m ON m.id = d.message_id, generate_series(1, $1::integer) n
       WHERE m.stream = 'alerts' RETURNING id`,
      [count],
    );
    return rows.map(({ id }) => id);
  }

  async function complain(deliveries: string[]): Promise<void> {
    const events = deliveries.map((delivery) => ({ event: 'spamreport', sg_event_id: `s-${delivery}`, delivery }));
    const { status } = await postWebhook(tocsin, 'sendgrid', bySendgrid(events, tocsin.clock.now()));
    if (status !== 200) throw new Error(`the webhook answered ${status}`);
    await tocsin.drain();
  }

  const streams = async () => (await tocsin.as<StreamsView>('viewer', 'GET', '/api/mail/streams')).body;
  const alerts = async () => (await streams()).items.find(({ stream }) => stream === 'alerts')!;
  const onNow = async () => (await tocsin.as<NowView>('viewer', 'GET', '/api/now')).body.waiting.streams;
  const resume = (role: 'analyst' | 'editor', body: object = { why: 'The list was cleaned' }) =>
    tocsin.as<StreamsView & { code?: string }>(role, 'POST', '/api/mail/streams/alerts/resume', body);

  it('MAIL 17: sees complaints by day and provider, is warned from 0.1 %, and goes on', async () => {
    const got = await others(1999);
    await complain(got.slice(0, 1));
    expect((await alerts()).standing).toBe('well');
    await complain(got.slice(1, 2));
    const { standing, pausedAt, days } = await alerts();
    expect([standing, pausedAt]).toEqual(['warned', null]);
    const day = (
      await ask<{ day: string }>(`SELECT max(settled_at AT TIME ZONE 'UTC')::date::text AS day FROM deliveries`)
    )[0]!.day;
    expect(days).toEqual([{ day, accepted: 2000, complaints: 2, sources: [{ source: 'sendgrid', complaints: 2 }] }]);
    expect(await onNow()).toEqual({ count: 1, urgent: false });
  });

  it('MAIL 17: stands still at 0.3 %, and nothing new of it leaves until a person lets it go on', async () => {
    const got = await others(1999);
    await complain(got.slice(0, 6));
    expect(await alerts()).toMatchObject({ standing: 'paused', complaints: 6, accepted: 2000 });
    expect(await onNow()).toEqual({ count: 1, urgent: true });
    const before = (await mailsTo(tocsin, ANN)).length;
    const second = await alertAll();
    expect((await mailsTo(tocsin, ANN)).length).toBe(before);
    expect(await statusOf(tocsin, second)).toMatchObject({ state: 'paused' } satisfies Partial<AlertStatusView>);
    const { body: page } = await tocsin.as<Page<{ id: string }>>('viewer', 'GET', '/api/alerts?state=paused');
    expect(page.items.map(({ id }) => id)).toEqual([second.id]);
    const alone = await tocsin.as<{ code: string }>('editor', 'POST', `/api/alerts/${second.id}/resume`);
    expect(alone.body.code).toBe('MAIL_STREAM_PAUSED');

    expect((await resume('editor')).status).toBe(200);
    await tocsin.drain();
    expect((await mailsTo(tocsin, ANN)).length).toBe(before + 1);
    expect((await statusOf(tocsin, second)).state).toBe('sent');
  });

  it('lets confirmations leave while alerts stand still', async () => {
    await complain((await others(1999)).slice(0, 6));
    await subscribe(tocsin, 'new@reader.example');
    expect((await streams()).items.map(({ standing }) => standing)).toEqual(['well', 'paused', 'well', 'well']);
  });

  it('keeps who let it go on and why; a second person is told that somebody was faster, an analyst that it is not theirs', async () => {
    await complain((await others(1999)).slice(0, 6));
    expect((await resume('analyst')).status).toBe(403);
    expect((await resume('editor', {})).status).toBe(400);
    expect((await resume('editor')).status).toBe(200);
    expect(await resume('editor')).toMatchObject({ status: 409, body: { code: 'MAIL_STREAM_NOT_PAUSED' } });
    const { body } = await tocsin.as<Page<ActView>>('approver', 'GET', '/api/acts?limit=5');
    expect(body.items.filter(({ act }) => act === 'resume-stream')).toMatchObject([
      {
        subject: 'stream',
        subjectId: 'alerts',
        detail: { why: 'The list was cleaned', complaints: 6, accepted: 2000 },
      },
    ]);
  });

  it('is not stopped again for what was sent before somebody let it go on', async () => {
    const got = await others(1999);
    await complain(got.slice(0, 6));
    await resume('editor');
    await complain(got.slice(6, 20));
    const { standing, days } = await alerts();
    expect([standing, days[0]?.complaints]).toEqual(['well', 20]);
  });

  it('counts a person once, whoever tells, and nobody for reports that no person stands behind', async () => {
    const got = await others(1999);
    await complain(got.slice(0, 4));
    await ask(
      `INSERT INTO mail_feedback (id, received_at, mail_hash, position, kind, feedback_type, found_by, delivery_id, permanent, source)
       SELECT gen_random_uuid(), f.received_at, sha256(f.id::text::bytea), 0, 'complaint', 'abuse', 'token', f.delivery_id, false, 'yahoo'
       FROM mail_feedback f WHERE f.kind = 'complaint'`,
    );
    await ask(
      `INSERT INTO mail_feedback (id, received_at, mail_hash, position, kind, feedback_type, found_by, delivery_id, permanent)
       SELECT gen_random_uuid(), now(), sha256(d.id::text::bytea), 0, 'complaint', 'not-spam', 'token', d.id, false
       FROM deliveries d WHERE d.id = ANY($1::uuid[])`,
      [`{${got.slice(4, 14).join(',')}}`],
    );
    const [day] = (await alerts()).days as [StreamView['days'][number]];
    expect([day.complaints, day.sources]).toEqual([
      4,
      [
        { source: 'sendgrid', complaints: 4 },
        { source: 'yahoo', complaints: 4 },
      ],
    ]);
  });

  it('with fewer than 1,000 mails only warns, so that five strangers cannot silence a small list', async () => {
    await complain((await others(900)).slice(0, 30));
    expect(await alerts()).toMatchObject({ standing: 'warned', pausedAt: null });
  });
});
