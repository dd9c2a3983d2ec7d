import type { StreamsView, SubscriberCounts } from '#contracts';
import { Database } from '#database';
import { ReturnPath, SuppressionList } from '#mail';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { confirmedSubscriber, mailsTo } from '../support/steps/subscribe.js';
import {
  byMailgun,
  byPostmark,
  bySendgrid,
  bySes,
  type Posted,
  postWebhook,
  PROVIDERS,
} from '../support/steps/webhooks.js';
import { TestTocsin } from '../support/tocsin.js';

const ANN = 'ann@reader.example';
const SETTINGS = { ...PROVIDERS, BOUNCE_ADDRESS: 'bounce@tocsin.example' };

describe('a provider that carried an alert to Ann', () => {
  let tocsin: TestTocsin;
  let source: string;
  let id: string;
  beforeAll(async () => {
    tocsin = await TestTocsin.start(SETTINGS);
    await confirmedSubscriber(tocsin, ANN);
    await approveAlert(tocsin, await draftAlert(tocsin, await publishIncident(tocsin)));
    await tocsin.drain();
    source = (await mailsTo(tocsin, ANN))[0]!.source;
    id = /^message-id: <(.*)@/im.exec(source)![1]!;
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const now = () => tocsin.clock.now();
  const post = (provider: string, posted: Posted) => postWebhook(tocsin, provider, posted);
  const barred = async () => (await tocsin.api.get(SuppressionList).of(ANN))?.reason ?? null;
  const confirmed = async () =>
    (await tocsin.as<SubscriberCounts>('viewer', 'GET', '/api/subscribers/counts')).body.confirmed;
  const state = async () => (await rowsOf(`SELECT state AS found FROM deliveries WHERE id = '${id}'`))[0];
  const told = async () => {
    const { providers } = (await tocsin.as<StreamsView>('viewer', 'GET', '/api/mail/streams')).body;
    return providers.map(({ event, outcome, count }) => `${event}: ${outcome} ${count}`);
  };
  const rowsOf = async (sql: string) =>
    (await tocsin.api.get(Database).query<{ found: string }>(sql)).map((r) => r.found);

  const sesMail = () => ({
    messageId: '0102-ses',
    source: tocsin.worker.get(ReturnPath).of(id),
    destination: [ANN],
  });
  const sesBounce = () => ({
    eventType: 'Bounce',
    mail: sesMail(),
    bounce: {
      feedbackId: 'fb-1',
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [
        { emailAddress: ANN, action: 'failed', status: '5.1.1', diagnosticCode: `smtp; 550 5.1.1 <${ANN}> unknown` },
      ],
    },
  });
  const mailgunComplaint = () => ({
    event: 'complained',
    id: 'mg-1',
    timestamp: 1_795_000_000.5,
    recipient: ANN,
    message: { headers: { 'message-id': `${id}@localhost.example` } },
  });
  const postmarkBounce = () => ({
    RecordType: 'Bounce',
    ID: 42,
    Type: 'HardBounce',
    MessageID: 'pm-1',
    Email: ANN,
    Details: 'smtp;550 5.1.1 The email account does not exist',
    Metadata: { delivery: id },
  });
  const sendgridEvent = (event: object) => ({ email: ANN, delivery: id, sg_message_id: 'sg', ...event });
  const delivered = () => sendgridEvent({ event: 'delivered', sg_event_id: 'd-1', response: '250 OK' });
  const spam = () => sendgridEvent({ event: 'spamreport', sg_event_id: 's-1' });

  describe('the mail itself', () => {
    it('MAIL 23: carries what each provider gives back: our own id, and the Message-ID kept', () => {
      expect(source).toContain(`X-Mailgun-Variables: {"delivery": "${id}"}`);
      expect(source).toContain(`X-PM-Metadata-delivery: ${id}`);
      expect(source).toContain('X-PM-KeepID: true');
      expect(source).toContain(`X-SMTPAPI: {"unique_args": {"delivery": "${id}"}}`);
    });
  });

  describe('and tells that the address does not exist', () => {
    it('MAIL 23: as Amazon SES does, by the envelope sender: the delivery is bounced and the address barred', async () => {
      expect(await post('ses', bySes(tocsin, sesBounce()))).toEqual({ status: 200, body: { kept: 1 } });
      expect([await state(), await barred()]).toEqual(['bounced', 'unreachable']);
    });

    it('with the older signature of Amazon SNS all the same', async () => {
      const posted = bySes(tocsin, sesBounce(), { SignatureVersion: '1', Subject: 'Amazon SES' });
      expect((await post('ses', posted)).body).toEqual({ kept: 1 });
    });

    it('as Postmark does, by our metadata', async () => {
      expect((await post('postmark', byPostmark(postmarkBounce()))).body).toEqual({ kept: 1 });
      expect([await state(), await barred()]).toEqual(['bounced', 'unreachable']);
    });

    it('and no row of it holds her address', async () => {
      await post('ses', bySes(tocsin, sesBounce()));
      const rows = await rowsOf(`SELECT f::text AS found FROM mail_feedback f`);
      expect(rows.filter((row) => row.includes(ANN))).toEqual([]);
      expect(rows).toHaveLength(1);
    });
  });

  describe('and tells that she complained', () => {
    it('as Mailgun does, by our Message-ID: everything that she signed up for ends, for good', async () => {
      expect((await post('mailgun', byMailgun(mailgunComplaint(), now()))).body).toEqual({ kept: 1 });
      await tocsin.drain();
      expect([await confirmed(), await barred()]).toEqual([0, 'complained']);
    });

    it('as SendGrid does, by our own id', async () => {
      expect((await post('sendgrid', bySendgrid([spam()], now()))).body).toEqual({ kept: 1 });
      await tocsin.drain();
      expect([await confirmed(), await barred()]).toEqual([0, 'complained']);
    });
  });

  describe('and tells the same again, or in another order', () => {
    it('MAIL 23: each event counts once, in whatever batch it comes', async () => {
      expect((await post('sendgrid', bySendgrid([delivered()], now()))).body).toEqual({ kept: 1 });
      expect((await post('sendgrid', bySendgrid([delivered(), spam(), spam()], now()))).body).toEqual({ kept: 1 });
      expect(await told()).toEqual([
        'delivered: kept 1',
        'delivered: known 1',
        'spamreport: kept 1',
        'spamreport: known 1',
      ]);
    });

    it('a receipt that comes after the bounce does not undo it', async () => {
      const bounce = sendgridEvent({
        event: 'bounce',
        sg_event_id: 'b-1',
        reason: '550 5.1.1 no such user',
        status: '5.1.1',
      });
      await post('sendgrid', bySendgrid([bounce], now()));
      await post('sendgrid', bySendgrid([delivered()], now()));
      expect(await state()).toBe('bounced');
    });

    it('what is told while our own record is not written yet is asked for again, and the rest is kept', async () => {
      const setState = (state: string) => tocsin.api.get(Database).query(`UPDATE deliveries SET state = $1`, [state]);
      await setState('attempting');
      const batch = bySendgrid([delivered(), sendgridEvent({ event: 'new_fashion', sg_event_id: 'n-1' })], now());
      expect(await post('sendgrid', batch)).toMatchObject({ status: 503, body: { code: 'MAIL_WEBHOOK_LATER' } });
      await setState('accepted');
      expect((await post('sendgrid', batch)).body).toEqual({ kept: 1 });
      expect(await state()).toBe('delivered');
    });

    it('Mailgun may come again with the same token, but not with another body for it', async () => {
      const at = now();
      const first = byMailgun(mailgunComplaint(), at, 'one');
      expect((await post('mailgun', first)).body).toEqual({ kept: 1 });
      expect((await post('mailgun', first)).body).toEqual({ kept: 0 });
      const other = byMailgun({ ...mailgunComplaint(), id: 'forged' }, at, 'one');
      expect(await post('mailgun', other)).toMatchObject({ status: 401, body: { code: 'MAIL_WEBHOOK_REFUSED' } });
    });
  });

  describe('and tells what is of no use here', () => {
    it('is answered 200, and it is counted', async () => {
      const events = [
        sendgridEvent({ event: 'open', sg_event_id: 'o-1' }),
        sendgridEvent({ event: 'new_fashion', sg_event_id: 'n-1' }),
        sendgridEvent({ event: `<${ANN}>`, sg_event_id: 'n-2' }),
        { ...spam(), delivery: '00000000-0000-0000-0000-000000000000' },
      ];
      expect(await post('sendgrid', bySendgrid(events, now()))).toEqual({ status: 200, body: { kept: 0 } });
      expect(await told()).toEqual([
        'new_fashion: unknown 1',
        'open: ofNoUse 1',
        'other: unknown 1',
        'spamreport: notOurs 1',
      ]);
    });
  });

  describe('that somebody else pretends to be', () => {
    const refused = { status: 401, body: { code: 'MAIL_WEBHOOK_REFUSED', details: {} } };

    it('SendGrid: a changed body, a missing signature and an old time are refused, and nothing is read', async () => {
      const right = bySendgrid([spam()], now());
      const changed = { ...right, payload: `${String(right.payload)} ` };
      const old = bySendgrid([spam()], new Date(now().getTime() - 26 * 3_600_000));
      const ahead = bySendgrid([spam()], new Date(now().getTime() + 600_000));
      for (const posted of [changed, { payload: right.payload }, old, ahead]) {
        expect(await post('sendgrid', posted)).toMatchObject(refused);
      }
      expect([await barred(), await told()]).toEqual([null, []]);
    });

    it('Mailgun: a wrong signature and an old time', async () => {
      const right = byMailgun(mailgunComplaint(), now());
      const wrong = { payload: String(right.payload).replace(/"signature":"./, '"signature":"x') };
      const old = byMailgun(mailgunComplaint(), new Date(now().getTime() - 26 * 3_600_000));
      for (const posted of [wrong, old, { payload: '{}' }, { payload: 'null' }, { payload: 'no json' }]) {
        expect(await post('mailgun', posted)).toMatchObject(refused);
      }
    });

    it('Postmark: a wrong password, and none', async () => {
      for (const posted of [byPostmark(postmarkBounce(), 'postmark:guess'), { payload: '{}' }]) {
        expect(await post('postmark', posted)).toMatchObject(refused);
      }
    });

    it('Amazon: another topic, another host of the certificate, an old message and a changed one', async () => {
      const changed = bySes(tocsin, sesBounce());
      const posted = [
        bySes(tocsin, sesBounce(), { TopicArn: 'arn:aws:sns:eu-west-1:123456789012:other' }),
        bySes(tocsin, sesBounce(), { SigningCertURL: 'https://sns.eu-west-1.amazonaws.com.example/a.pem' }),
        bySes(tocsin, sesBounce(), { SigningCertURL: 'http://sns.eu-west-1.amazonaws.com/a.pem' }),
        bySes(tocsin, sesBounce(), { SigningCertURL: 'https://sns.us-east-1.amazonaws.com/a.pem' }),
        bySes(tocsin, sesBounce(), { SigningCertURL: 'https://sns.eu-west-1.amazonaws.com:8443/a.pem' }),
        bySes(tocsin, sesBounce(), { Timestamp: '2020-01-01T00:00:00.000Z' }),
        bySes(tocsin, sesBounce(), { SignatureVersion: '3' }),
        bySes(tocsin, sesBounce(), { Type: 'toString' }),
        { ...changed, payload: String(changed.payload).replace('Permanent', 'Transient') },
        { payload: '[]', headers: changed.headers! },
      ];
      for (const one of posted) expect(await post('ses', one)).toMatchObject(refused);
      expect(await barred()).toBeNull();
    });

    it('Amazon: a question whether to tell us of a topic is agreed to at its own hosts alone', async () => {
      const question = { Type: 'SubscriptionConfirmation', Token: 'abc' };
      const elsewhere = { ...question, SubscribeURL: 'https://somewhere.example/?Action=ConfirmSubscription' };
      expect(await post('ses', bySes(tocsin, 'Please', elsewhere))).toMatchObject(refused);
    });
  });

  it('is refused more than 2 MB, and other routes more than 256 KB', async () => {
    const large = (bytes: number) => ({ payload: JSON.stringify({ text: 'x'.repeat(bytes) }) });
    expect((await post('sendgrid', large(2_100_000))).body.code).toBe('API_TOO_LARGE');
    expect((await post('sendgrid', large(300_000))).body.code).toBe('MAIL_WEBHOOK_REFUSED');
    const answer = await tocsin.as<{ code: string }>('editor', 'POST', '/api/mail/suppressions', {
      text: 'x'.repeat(300_000),
    });
    expect(answer.body.code).toBe('API_TOO_LARGE');
  });
});

describe('an installation that no provider is set up for', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => (tocsin = await TestTocsin.start()));
  afterAll(() => tocsin.stop());

  it.each(['ses', 'mailgun', 'postmark', 'sendgrid', 'other', 'constructor'])('answers 404 to %s', async (provider) => {
    const { status, body } = await postWebhook(tocsin, provider, { payload: '{}' });
    expect([status, body.code]).toEqual([404, 'MAIL_WEBHOOK_UNKNOWN']);
  });
});
