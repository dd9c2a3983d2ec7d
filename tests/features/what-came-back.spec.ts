import type { SubscriberCounts } from '#contracts';
import { FeedbackIntake, SuppressionList } from '#mail';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { confirmedSubscriber, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const ANN = 'ann@reader.example';

describe('somebody who got an alert', () => {
  let tocsin: TestTocsin;
  let messageId: string;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await confirmedSubscriber(tocsin, ANN);
    await approveAlert(tocsin, await draftAlert(tocsin, await publishIncident(tocsin)));
    await tocsin.drain();
    const [mail] = await mailsTo(tocsin, ANN);
    messageId = /^message-id: (.*)$/im.exec(mail!.source)![1]!.trim();
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const take = async (lines: string[]) => {
    await tocsin.worker.get(FeedbackIntake).take(Buffer.from(lines.join('\r\n')), ['tocsin@localhost.example']);
    await tocsin.drain();
  };
  const confirmed = async () =>
    (await tocsin.as<SubscriberCounts>('viewer', 'GET', '/api/subscribers/counts')).body.confirmed;
  const barred = () => tocsin.worker.get(SuppressionList).of(ANN);

  it('MAIL 22: and marks it as spam is told nothing any more, and the reason is kept', async () => {
    await take([
      'From: fbl@provider.example',
      'Content-Type: multipart/report; report-type=feedback-report; boundary=b',
      '',
      '--b',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      '--b',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: ${messageId}`,
      '',
      '--b--',
    ]);
    expect([await confirmed(), (await barred())?.reason]).toEqual([0, 'complained']);
  });

  it('and answers "unsubscribe" leaves, and may come back', async () => {
    await take([`From: ${ANN}`, 'Subject: Unsubscribe', `In-Reply-To: ${messageId}`, '', '']);
    expect([await confirmed(), await barred()]).toEqual([0, null]);
  });

  it('and is away stays', async () => {
    await take([
      `From: ${ANN}`,
      'Subject: Out of office',
      'Auto-Submitted: auto-replied',
      `In-Reply-To: ${messageId}`,
      '',
      '',
    ]);
    expect(await confirmed()).toBe(1);
  });
});
