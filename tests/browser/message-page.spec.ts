import type { Browser, Page } from 'playwright-core';
import type { AlertView, MessageListItem, Page as Pages } from '#contracts';
import { FeedbackIntake } from '#mail';
import { openBrowser } from '../support/browser.js';
import { ConsoleVisit } from '../support/console-visit.js';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { signedInAs } from '../support/steps/sign-in.js';
import { confirmedSubscriber, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const READERS = Array.from({ length: 24 }, (_, n) => `reader${n}@reader.example`);

describe('an editor who watches one message', () => {
  let tocsin: TestTocsin;
  let browser: Browser;
  let visit: ConsoleVisit;
  let page: Page;
  let alert: AlertView;
  let message: string;

  beforeEach(async () => {
    tocsin = await TestTocsin.listening();
    for (const reader of READERS) await confirmedSubscriber(tocsin, reader);
    alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.drain({ only: ['fanout'] });
    const list = await tocsin.as<Pages<MessageListItem>>(
      'viewer',
      'GET',
      '/api/mail/messages?stream=alerts&state=open',
    );
    message = list.body.items[0]!.id;
    browser = await openBrowser();
    visit = await visitIn('en-GB');
    ({ page } = visit);
  });
  afterEach(async () => {
    await browser.close();
    await tocsin.stop();
    expect(visit.findings.splice(0)).toEqual([]);
  });

  const visitIn = async (language: string) => {
    const me = await signedInAs(tocsin, 'approver', { name: 'Staff member 2', email: `${language}@members.example` });
    return ConsoleVisit.open(browser, tocsin, me, { language });
  };
  const ask = (sql: string) => tocsin.db.database.query(sql);
  /** What a slow sending with trouble would have left behind. */
  const troubled = async () => {
    const nth = `(SELECT id, row_number() OVER (ORDER BY id) AS n FROM deliveries WHERE message_id = '${message}') x WHERE x.id = d.id`;
    await ask(
      `UPDATE deliveries d SET settled_at = d.settled_at - interval '25 seconds' * (n % 11) * (n % 5) FROM ${nth}`,
    );
    await ask(`UPDATE deliveries d SET state = 'failed', reason = 'given_up' FROM ${nth} AND n <= 3`);
    await ask(`UPDATE deliveries d SET state = 'failed', reason = 'refused_by_policy', smtp_code = 550,
      smtp_reply = '550 5.7.1 blocked by policy' FROM ${nth} AND n IN (4, 5)`);
    await ask(
      `UPDATE deliveries d SET state = 'uncertain', reason = 'no_answer', unanswered = 1 FROM ${nth} AND n = 6`,
    );
    await ask(`UPDATE deliveries d SET state = 'bounced', reason = 'address_refused' FROM ${nth} AND n = 7`);
  };

  it('sees the rate and the time that is left, live, then the errors in words and whom they concern', async () => {
    await visit.go(`/mail/messages/${message}`);
    await page.getByText('cannot be told yet').waitFor();
    await visit.look('message-sending');
    await tocsin.drain();
    await page.getByText('at its end').waitFor();
    await troubled();
    await page.reload();
    await page.getByText('Ask whoever runs the relay why these servers defer.', { exact: false }).waitFor();
    await page.getByRole('img', { name: /^Accepted: 17\. Not accepted: 7\./ }).waitFor();
    await visit.look('message-troubles');
    await page.getByRole('button', { name: 'Show these 2 recipients' }).click();
    await page.getByText('Only: The receiving side refuses this mail by its policy.').waitFor();
    await page.getByText('550 5.7.1 blocked by policy').first().waitFor();
    expect(await page.getByText('550 5.7.1 blocked by policy').count()).toBe(2);
    const file = page.getByRole('link', { name: 'Export as CSV' });
    expect(await file.getAttribute('href')).toContain('state=failed&reason=refused_by_policy');
    await page.getByRole('button', { name: 'Show all recipients' }).click();
    await page.getByText('Only:').waitFor({ state: 'detached' });
  });

  it('sends again to those who never got it: sees who, ticks the risk apart, and follows what becomes of it', async () => {
    await tocsin.drain();
    await troubled();
    await visit.go(`/mail/messages/${message}`);
    await page.getByRole('button', { name: 'Send to those who never got it' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send again to 5 people' }).waitFor();
    await dialog.getByText('1 person · refused for good by the receiving side').waitFor();
    expect(await dialog.getByRole('checkbox', { name: /nobody knows whether it arrived/ }).isChecked()).toBe(false);
    await visit.look('message-resend');
    await dialog.getByRole('checkbox', { name: /nobody knows whether it arrived/ }).check();
    await dialog.getByRole('button', { name: 'Send again to 6 people' }).click();
    await page.getByText('0 of 6 due again').waitFor();
    await tocsin.drain();
    await page.getByText('6 of 6 due again').waitFor();
    await visit.look('message-resent');
  });

  it('finds what came back, one piece of it, and works in Korean', async () => {
    await tocsin.drain();
    await troubled();
    const [mail] = await mailsTo(tocsin, READERS[0]!);
    const id = /^message-id: (.*)$/im.exec(mail!.source)![1]!.trim();
    const report = [
      ...[
        'From: MAILER-DAEMON@relay.example',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
      ],
      ...['--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', ''],
      ...['Final-Recipient: rfc822; reader0@reader.example', 'Action: failed', 'Status: 5.2.2'],
      ...['Diagnostic-Code: smtp; 552 5.2.2 mailbox full', '', '--b', 'Content-Type: message/rfc822', ''],
      ...[`Message-ID: ${id}`, '', '--b--'],
    ];
    const leaves = [`From: ${READERS[1]!}`, 'Subject: Unsubscribe', `In-Reply-To: ${id}`, '', ''];
    await visit.go('/mail/feedback');
    await page.getByText('Nothing has come back yet').waitFor();
    await visit.look('feedback-empty');
    for (const lines of [report, leaves])
      await tocsin.worker.get(FeedbackIntake).take(Buffer.from(lines.join('\r\n')), ['tocsin@localhost.example']);
    await page.reload();
    await page.getByText('not passed on yet').first().waitFor();
    await visit.look('feedback');
    await page.getByRole('link', { name: 'bounce' }).click();
    await page.getByText('552 5.2.2 mailbox full').waitFor();
    await visit.look('feedback-one');
    await page.getByRole('link', { name: alert.subject }).click();
    await page.getByText('How far it has come').waitFor();

    const korean = await visitIn('ko-KR');
    await korean.go(`/mail/messages/${message}`);
    await korean.page.getByText('진행 상황').waitFor();
    await korean.look('ko-message');
    await korean.page.getByRole('button', { name: '받지 못한 사람에게 보내기' }).click();
    await korean.page.getByRole('dialog').getByText('다시 받는 사람').waitFor();
    await korean.look('ko-message-resend');
    await korean.go('/mail/feedback');
    await korean.page.getByText('메일함이 가득 참').first().waitFor();
    await korean.look('ko-feedback');
    expect(korean.findings.splice(0)).toEqual([]);
  });
});
