import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { ConsoleVisit } from '../support/console-visit.js';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { signedInAs } from '../support/steps/sign-in.js';
import { confirmedSubscriber, leaveLinkOf, mailsTo, oneClick, subscribe } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const PLACE = /\/console\/alerts\/[0-9a-f-]{36}$/;

describe('an approver at the console', () => {
  let tocsin: TestTocsin;
  let browser: Browser;
  let visit: ConsoleVisit;
  let page: Page;

  beforeEach(async () => {
    tocsin = await TestTocsin.listening();
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
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = () => page.getByRole('dialog');
  const inDialog = (name: string | RegExp) => dialog().getByRole('button', { name });
  const readers = async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    await confirmedSubscriber(tocsin, 'kim@reader.example', { language: 'ko' });
    await confirmedSubscriber(tocsin, 'lee@reader.example', { language: 'ko', discreet: true });
    await confirmedSubscriber(tocsin, 'bob@reader.example', { kinds: ['detention'] });
  };

  it('drafts in two languages beside the live mail, approves, watches, holds back, lets go on and reads a story', async () => {
    await readers();
    const { reference } = await publishIncident(tocsin);
    await visit.go('/alerts');
    await visit.look('alerts-empty');
    await page.getByRole('link', { name: 'Draft an alert' }).first().click();
    await page.getByRole('combobox', { name: 'Incident' }).click();
    await page.getByRole('option', { name: new RegExp(reference) }).click();
    await visit.look('alert-new');
    await button('Write the draft').click();
    await page.waitForURL(PLACE);

    const mail = page.frameLocator('iframe');
    await mail.getByRole('heading', { name: /at least 500 people/ }).waitFor();
    await visit.look('alert-composer');
    await page.getByRole('textbox', { name: 'Subject' }).fill('Forced back: 700 people');
    await mail.getByRole('heading', { name: 'Forced back: 700 people' }).waitFor();
    await button('Save the texts').click();
    await page.getByText('All changes are saved.').waitFor();
    await page.getByText(/Not on the record: 700/).waitFor();
    await visit.look('alert-composer-wrong');
    await button(/Send alert to 3 people/).click();
    await dialog()
      .getByText(/Not on the record: 700/)
      .waitFor();
    expect(await inDialog(/Send alert/).isDisabled()).toBe(true);
    await visit.look('alert-approve-despite');
    await inDialog('Cancel').last().click();

    await page
      .getByRole('textbox', { name: 'Subject' })
      .fill('At least 500 people forcibly returned (Human Rights Watch)');
    await page.getByRole('tab', { name: 'Korean' }).click();
    await mail.getByText('강제북송').first().waitFor();
    await page.getByText('Discreet', { exact: true }).click();
    await page.getByText(/sender, subject and first lines give nothing away/).waitFor();
    await visit.look('alert-composer-korean-discreet');
    await button('Save the texts').click();
    await page.getByText('All changes are saved.').waitFor();
    await button(/Send alert to 3 people/).click();
    await visit.look('alert-approve');
    await inDialog(/Send alert to 3 people/).click();

    await page.getByText('Mails a minute').waitFor();
    await tocsin.drain({ only: ['fanout'] });
    await page.getByText(/Being sent\. Of 3 in the audience/).waitFor();
    await button('Hold back').click();
    await dialog().getByRole('textbox').fill('A figure is being checked.');
    await inDialog('Hold back').click();
    await page.getByText(/Held back\. A figure is being checked\./).waitFor();
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toEqual([]);
    await visit.look('alert-held-back');
    await button('Let it go on').click();
    await page.getByText(/Being sent\./).waitFor();
    await tocsin.drain();
    await page.getByText(/Sent\. Of 3 in the audience: 3 accepted/).waitFor();
    expect(await mailsTo(tocsin, 'kim@reader.example')).toHaveLength(1);

    await tocsin.db.database.query(
      `UPDATE deliveries SET state = 'failed', reason = 'given_up', smtp_reply = '451 4.3.0 try later', smtp_code = 451
       WHERE id = (SELECT id FROM deliveries ORDER BY id LIMIT 1)`,
    );
    await page.reload();
    await button('Try 1 failed mail again').waitFor();
    await page.getByText('k•••@reader.example').waitFor();
    await visit.look('alert-sent');
    await page.getByRole('textbox', { name: 'Find one address' }).fill('lee@reader.example');
    await button('Find').click();
    await page.getByText('k•••@reader.example').waitFor({ state: 'detached' });
    await button('Show address').click();
    await dialog().getByRole('textbox').fill('They wrote to ask.');
    await inDialog('Show address').click();
    await page.getByText('lee@reader.example', { exact: true }).waitFor();

    await visit.go('/mail/story');
    await page.getByRole('textbox', { name: 'Mail address' }).fill('kim@reader.example');
    await page.getByRole('textbox', { name: 'Why you look' }).fill('They wrote to ask.');
    await button('Show the story').click();
    await page.getByText('Mail to this address').waitFor();
    await visit.look('story');
    await visit.go('/alerts');
    await page.getByRole('cell', { name: 'sent' }).first().waitFor();
    await visit.look('alerts');
  });

  it('is told when a colleague changed the text meanwhile, loses nothing, and may cancel what waits', async () => {
    await readers();
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await visit.go(`/alerts/${alert.id}`);
    await page.getByRole('textbox', { name: 'Subject' }).fill('My words');
    const { subject, body, sha256 } = alert.texts[0]!;
    await tocsin.as('editor', 'PUT', `/api/alerts/${alert.id}/texts/en`, {
      subject,
      body: `${body}\n\nMore.`,
      seen: sha256,
    });
    await button('Save the texts').click();
    await page.getByText('A colleague changed this text while you were writing').waitFor();
    await visit.look('alert-conflict');
    await page.reload();
    await page.getByText('Your draft from an earlier visit is back').waitFor();
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('My words');
    await button('Discard the draft').click();
    await button('Ask for approval').click();
    await page.getByText('to approve', { exact: true }).first().waitFor();

    const { body: fresh } = await tocsin.as<typeof alert>('viewer', 'GET', `/api/alerts/${alert.id}`);
    await approveAlert(tocsin, fresh);
    await tocsin.drain({ only: ['fanout'] });
    await page.reload();
    await button('Stop the alert').click();
    await dialog().getByText('3 mails that wait are dropped for good.', { exact: false }).waitFor();
    await visit.look('alert-cancel');
    await inDialog('Stop the alert').click();
    await page.getByText(/^Cancelled\. Of 3 in the audience/).waitFor();
  });

  it('looks after messages, the development mailbox and barred addresses', async () => {
    await visit.go('/mail');
    await visit.look('mail-empty');
    await subscribe(tocsin, 'ann@reader.example');
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    await visit.go('/mail');
    await page.getByRole('link', { name: alert.subject }).first().waitFor();
    await visit.look('mail');
    await page.getByRole('link', { name: 'Please confirm your address' }).click();
    await page.getByText('About this message').waitFor();
    await page.getByText('a•••@reader.example').waitFor();
    await page.frameLocator('iframe').getByRole('heading', { name: 'Please confirm your address' }).waitFor();
    await visit.look('message');
    await visit.go('/mail/mailbox');
    await visit.look('mailbox');
    await page.getByRole('link', { name: alert.subject }).click();
    await button('Open this mail').click();
    await page.frameLocator('iframe').getByRole('heading', { name: alert.subject }).waitFor();
    await visit.look('kept-mail');
    await visit.go('/mail/barred');
    await button('Bar an address').click();
    await dialog().getByRole('textbox', { name: 'Mail address' }).fill('never@reader.example');
    await inDialog('Bar an address').click();
    await page.getByRole('cell', { name: 'asked never to be mailed' }).waitFor();
    await visit.look('barred');
  });

  it('looks after subscribers: numbers, one of them, bringing a list', async () => {
    await visit.go('/subscribers');
    await visit.look('subscribers-empty');
    await readers();
    await oneClick(tocsin, leaveLinkOf(tocsin, await confirmedSubscriber(tocsin, 'gone@reader.example')));
    await visit.go('/subscribers');
    await page.getByText('The list in numbers').waitFor();
    await visit.look('subscribers');
    await page.getByRole('textbox', { name: 'Mail address' }).fill('ANN@reader.example');
    await button('Find').click();
    await page.getByRole('link', { name: 'Open' }).click();
    await page.getByText('What we know').waitFor();
    await visit.look('subscriber');
    await button('End on request').click();
    await dialog().getByRole('textbox').fill('She asked by post.');
    await inDialog('End on request').click();
    await page.getByText('forgotten').waitFor();

    await visit.go('/subscribers/import');
    const file = join(tmpdir(), `people-${tocsin.db.config.settings.PORT}.csv`);
    writeFileSync(
      file,
      'email,language\nnew@reader.example,ko\nnot an address,\nkim@reader.example,ko\nann@reader.example,\n',
    );
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('4 rows in the file').waitFor();
    await page
      .getByRole('textbox', { name: 'How and when they agreed' })
      .fill('They signed our paper list at the vigil of 9 October.');
    await button('Check without mailing').click();
    await page.getByText('Checked. Nothing has been written or mailed.').waitFor();
    await page.getByText('Rows that are left aside').click();
    await visit.look('import');
    await button('Ask 1 person by mail').click();
    await inDialog('Ask 1 person by mail').click();
    await page.getByText('1 person was asked by mail.').waitFor();
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'new@reader.example')).toHaveLength(1);
  });

  it('works in Korean', async () => {
    await readers();
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    const korean = await visitIn('ko-KR');
    await korean.go(`/alerts/${alert.id}`);
    await korean.page.getByRole('button', { name: '3명에게 경보 보내기' }).waitFor();
    await korean.look('ko-alert-composer');
    await approveAlert(tocsin, alert);
    await tocsin.drain();
    await korean.go(`/alerts/${alert.id}`);
    await korean.page.getByText(/^발송이 끝났습니다\./).waitFor();
    await korean.look('ko-alert-sent');
    await korean.go('/mail');
    await korean.look('ko-mail');
    await korean.go('/subscribers');
    await korean.look('ko-subscribers');
    expect(korean.findings.splice(0)).toEqual([]);
  });
});
