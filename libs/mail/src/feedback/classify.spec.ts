import { classifyMail } from './classify.js';
import { FIELDS } from './spec/fields.js';
import { delivered, failed, LOST, written } from './spec/mails.js';
import { PROSE } from './spec/prose.js';

describe('a report in prose', () => {
  it.each(PROSE)('of %s is understood', (_, mail, reason, permanent) => {
    const { kind, recipients } = classifyMail(written(mail));
    expect(kind).toBe('bounce');
    expect(recipients.map((one) => [one.reason, one.permanent])).toEqual([[reason, permanent]]);
    expect([LOST, 'some-group@googlegroups.com', 'list@lists.example']).toContain(recipients[0]!.address);
  });
});

describe('a report with fields for programs', () => {
  it.each(FIELDS)('of %s is understood', (_, mail, reason, permanent) => {
    const { kind, recipients } = classifyMail(delivered(mail));
    expect(kind).toBe('bounce');
    expect(recipients.map((one) => [one.address, one.reason, one.permanent])).toEqual([[LOST, reason, permanent]]);
  });

  it('MAIL 20: tells of each recipient by itself: failed, delayed, delivered, relayed, expanded', () => {
    const of = (address: string, action: string, status: string) =>
      `Original-Recipient: rfc822; before+${address}\nFinal-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${status}`;
    const mail = delivered({
      recipients: [
        of('a@dest.example', 'failed', '5.1.1'),
        of('b@dest.example', 'delayed', '4.2.2'),
        of('c@dest.example', 'delivered', '2.1.5'),
        of('d@dest.example', 'relayed', '2.0.0'),
        of('e@dest.example', 'expanded', '2.0.0'),
      ],
    });
    const { kind, recipients } = classifyMail(mail);
    expect(kind).toBe('bounce');
    expect(recipients.map((one) => `${one.address} ${one.originalAddress} ${one.action} ${one.reason}`)).toEqual([
      'a@dest.example before+a@dest.example failed userunknown',
      'b@dest.example before+b@dest.example delayed mailboxfull',
      'c@dest.example before+c@dest.example delivered delivered',
      'd@dest.example before+d@dest.example relayed delivered',
      'e@dest.example before+e@dest.example expanded delivered',
    ]);
  });

  it('MAIL 21: of a delay is never permanent, whatever it says', () => {
    const { kind, recipients } = classifyMail(
      delivered({
        recipients: [
          `Final-Recipient: rfc822; ${LOST}\nAction: delayed\nStatus: 4.1.2\nDiagnostic-Code: smtp; 450 unknown host`,
        ],
      }),
    );
    expect([kind, recipients[0]!.action, recipients[0]!.permanent]).toEqual(['delayed', 'delayed', false]);
  });

  it('may be about an address in any script (RFC 6533), escaped or not', () => {
    const of = (address: string) => `Final-Recipient: utf-8; ${address}\nAction: failed\nStatus: 5.1.1`;
    const { recipients } = classifyMail(
      delivered({ recipients: [of('\\x{AC00}\\x{B098}@dest.example'), of('가나다@dest.example')] }),
    );
    expect(recipients.map(({ address }) => address)).toEqual(['가나@dest.example', '가나다@dest.example']);
  });

  it('is read although its boundary is lost, its lines end in CR, or it stands in a plain text', () => {
    const whole = delivered({ recipients: [failed('550 5.1.1 no', '5.1.1')] }).toString();
    const body = whole.slice(whole.indexOf('\r\n\r\n'));
    const broken = [
      whole.replace(/boundary="b=1"/, ''),
      whole.replace(/Content-Type: multipart[^\r]*/, 'X-Lost: yes'),
      whole.replaceAll('\r\n', '\r'),
      `From: MAILER-DAEMON@x.example\nSubject: Undelivered mail\n${body.replaceAll('--b=1', '').replaceAll('\r\n', '\n')}`,
      `From MAILER-DAEMON Mon Nov  3 10:00:00 2025\n${whole}`,
    ];
    for (const text of broken) {
      const { kind, recipients } = classifyMail(Buffer.from(text));
      expect([kind, recipients[0]?.address, recipients[0]?.reason]).toEqual(['bounce', LOST, 'userunknown']);
    }
  });
});

describe('a complaint', () => {
  const report = (fields: string, to: string) =>
    written({
      from: 'feedback@fbl.example',
      subject: 'Email feedback report',
      headers: { 'Content-Type': 'multipart/report; report-type=feedback-report; boundary=b' },
      body: `--b\nContent-Type: text/plain\n\nThis is an email abuse report.\n\n--b\nContent-Type: message/feedback-report\n\n${fields}\n\n--b\nContent-Type: message/rfc822\n\nFrom: us@example.org\n${to}\nSubject: Hello\n\nHello\n--b--\n`,
    });

  it('names who complained, in the report or in the mail that came back', () => {
    const named = classifyMail(report('Feedback-Type: abuse\nOriginal-Rcpt-To: <who@dest.example>', 'To: nobody'));
    expect([named.kind, named.feedbackType, named.recipients[0]!.address]).toEqual([
      'complaint',
      'abuse',
      'who@dest.example',
    ]);
    const hidden = classifyMail(report('Feedback-Type: fraud\nRedacted-Address: redacted', 'To: who@dest.example'));
    expect([hidden.feedbackType, hidden.recipients[0]!.address, hidden.recipients[0]!.reason]).toEqual([
      'fraud',
      'who@dest.example',
      'feedback',
    ]);
  });

  it('MAIL 22: counts although the report hides who complained altogether', () => {
    const { kind, recipients } = classifyMail(report('Feedback-Type: abuse', 'To: undisclosed-recipients:;'));
    expect([kind, recipients.map(({ address }) => address)]).toEqual(['complaint', ['']]);
  });
});

describe('mail that is no report', () => {
  it.each([
    [
      'an absence',
      {
        from: 'who@dest.example',
        subject: 'Re: Hello',
        headers: { 'Auto-Submitted': 'auto-replied' },
        body: 'I am away.',
      },
      'auto_reply',
    ],
    [
      'an absence in Korean',
      { from: 'who@dest.example', subject: '자동 응답: Hello', body: '휴가입니다.' },
      'auto_reply',
    ],
    [
      'an absence in German',
      { from: 'who@dest.example', subject: 'Abwesenheitsnotiz: Hello', body: 'Ich bin nicht da.' },
      'auto_reply',
    ],
    ['a leaving', { from: 'who@dest.example', subject: 'unsubscribe', body: '' }, 'unsubscribe'],
    ['a leaving in its first line', { from: 'who@dest.example', subject: '', body: 'Unsubscribe' }, 'unsubscribe'],
    ['a leaving in Korean', { from: 'who@dest.example', subject: '수신거부', body: '' }, 'unsubscribe'],
    [
      'an answer',
      {
        from: 'who@dest.example',
        subject: 'Re: Hello',
        headers: { 'In-Reply-To': '<one@example.org>' },
        body: 'Thank you.',
      },
      'reply',
    ],
    [
      'an answer that quotes a report',
      {
        from: 'who@dest.example',
        subject: 'Re: Undelivered Mail Returned to Sender',
        headers: { 'In-Reply-To': '<x@y.example>' },
        body: `You wrote:\n> Hi. This is the qmail-send program.\n> <${LOST}>:\n> 550 5.1.1 no such user`,
      },
      'reply',
    ],
    [
      'a newsletter',
      {
        from: 'news@dest.example',
        subject: 'Ten reasons why mail is rejected',
        headers: { 'List-Id': '<news.dest.example>', 'Auto-Submitted': 'auto-generated' },
        body: '550 5.1.1 User unknown is what servers say of lost@dest.example.',
      },
      'other',
    ],
    [
      'a letter of a postmaster',
      { from: 'postmaster@dest.example', subject: 'Welcome', body: 'Write to help@dest.example.' },
      'other',
    ],
  ] as const)('%s is taken as what it is', (_, mail, kind) => {
    expect(classifyMail(written(mail)).kind).toBe(kind);
  });
});
