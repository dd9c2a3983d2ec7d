import type { FeedbackView, Page, StoryView } from '#contracts';
import { FeedbackIntake } from '#mail';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { confirmedSubscriber, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const ANN = 'ann@reader.example';

describe('staff who look at what came back', () => {
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
    tocsin.clock.forward({ seconds: 1 });
    await tocsin.worker.get(FeedbackIntake).take(Buffer.from(lines.join('\r\n')), ['tocsin@localhost.example']);
  };
  const bounce = (code: string, words: string) => [
    ...['From: MAILER-DAEMON@relay.example', 'Subject: Undelivered Mail Returned to Sender'],
    ...['Content-Type: multipart/report; report-type=delivery-status; boundary=b', '', '--b'],
    ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', ''],
    ...[
      `Final-Recipient: rfc822; ${ANN}`,
      'Action: failed',
      `Status: ${code}`,
      `Diagnostic-Code: smtp; 550 ${code} ${words}`,
    ],
    ...['', '--b', 'Content-Type: message/rfc822', '', `Message-ID: ${messageId}`, '', '--b--'],
  ];
  const list = async (query = '') =>
    (await tocsin.as<Page<FeedbackView>>('editor', 'GET', `/api/mail/feedback${query}`)).body;

  it('find each piece with its kind, reason and the words of the server, tied to its message, without the address', async () => {
    await take(bounce('5.2.2', `mailbox of ${ANN} is full`));
    await take([
      `From: ${ANN}`,
      'Subject: Out of office',
      'Auto-Submitted: auto-replied',
      `In-Reply-To: ${messageId}`,
      '',
      '',
    ]);
    await take(['From: someone@elsewhere.example', 'Subject: Hello', '', 'Hello.']);
    await take([`From: ${ANN}`, 'Subject: Unsubscribe', `In-Reply-To: ${messageId}`, '', '']);

    const { items } = await list();
    expect(items.map(({ kind }) => kind)).toEqual(['unsubscribe', 'other', 'auto_reply', 'bounce']);
    expect(items[1]).toMatchObject({ foundBy: 'nothing', messageId: null, subject: null, masked: null });
    const [full] = (await list('?kind=bounce&reason=mailboxfull&permanent=no')).items;
    expect(full).toMatchObject({
      reason: 'mailboxfull',
      permanent: false,
      status: '5.2.2',
      foundBy: 'message-id',
      masked: 'a•••@reader.example',
    });
    expect(full!.said).toContain('is full');
    expect(JSON.stringify(items)).not.toContain(ANN);
    expect((await tocsin.as<FeedbackView>('editor', 'GET', `/api/mail/feedback/${full!.id}`)).body).toEqual(full);

    expect((await list('?permanent=yes')).items).toEqual([]);
    expect((await list('?q=IS%20FULL')).items.map(({ id }) => id)).toEqual([full!.id]);
    expect((await list(`?message=${full!.messageId}`)).items).toHaveLength(3);
    expect((await list('?sort=kind')).items.map(({ kind }) => kind)).toEqual([...items.map(({ kind }) => kind)].sort());
    const first = await list('?limit=3');
    expect((await list(`?limit=3&after=${first.next}`)).items.map(({ id }) => id)).toEqual([full!.id]);
  });

  it('see which news has not been passed on yet, until it has', async () => {
    await take([`From: ${ANN}`, 'Subject: Unsubscribe', `In-Reply-To: ${messageId}`, '', '']);
    expect((await list('?unheard=yes')).items).toMatchObject([{ kind: 'unsubscribe', unheard: true }]);
    await tocsin.drain();
    expect((await list('?unheard=yes')).items).toEqual([]);
    expect((await list()).items).toMatchObject([{ unheard: false }]);
  });

  it('take the list away as a file, and read in one person’s story what came back for them', async () => {
    await take(bounce('5.1.1', 'no such user'));
    const file = await tocsin.download('editor', '/api/mail/feedback/export.csv?kind=bounce');
    const [head, line] = file.body.trimEnd().split('\r\n');
    expect(head).toContain('received,kind,feedback_type,reason');
    expect(line).toContain('bounce,,userunknown,yes,5.1.1,550');
    expect(file.body).not.toContain(ANN);
    const story = await tocsin.as<StoryView>('approver', 'POST', '/api/mail/story', {
      address: ANN,
      why: 'They wrote to us.',
    });
    expect(story.body.mails[0]!.cameBack).toMatchObject([{ kind: 'bounce', reason: 'userunknown', permanent: true }]);
    expect(story.body.suppression).toMatchObject({ reason: 'unreachable', said: '550 5.1.1 no such user' });
  });

  it('are told when they ask for what is not there, or may not see it', async () => {
    const unknown = '00000000-0000-7000-8000-000000000000';
    const missing = await tocsin.as<{ code: string }>('editor', 'GET', `/api/mail/feedback/${unknown}`);
    expect(missing.body.code).toBe('MAIL_FEEDBACK_UNKNOWN');
    for (const query of ['?kind=lost', '?reason=none', '?permanent=maybe', '?message=x', '?sort=said'])
      expect((await tocsin.as('editor', 'GET', `/api/mail/feedback${query}`)).status).toBe(400);
    expect((await tocsin.as('viewer', 'GET', '/api/mail/feedback')).status).toBe(403);
  });
});
