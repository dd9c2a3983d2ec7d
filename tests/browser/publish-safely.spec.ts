import type { Browser, Page } from 'playwright-core';
import type { IncidentView, ReportView } from '#contracts';
import { openBrowser } from '../support/browser.js';
import { ConsoleVisit } from '../support/console-visit.js';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { signedInAs } from '../support/steps/sign-in.js';
import { confirmedSubscriber } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const TEXT =
  'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday. ' +
  'About 60 North Koreans, among them a cousin of his who had lived in China for 25 years, were forcibly returned from China on October 9, 2023, a man who fled in 2001 said.';

describe('an approver who sees to it that nobody is endangered', () => {
  let tocsin: TestTocsin;
  let browser: Browser;
  let visit: ConsoleVisit;
  let page: Page;

  beforeEach(async () => {
    tocsin = await TestTocsin.listening();
    browser = await openBrowser();
  });
  afterEach(async () => {
    await browser.close();
    await tocsin.stop();
    expect(visit.findings.splice(0)).toEqual([]);
  });

  const begin = async (language = 'en-GB') => {
    const me = await signedInAs(tocsin, 'approver', { name: 'Staff member 2' });
    visit = await ConsoleVisit.open(browser, tocsin, me, { language });
    ({ page } = visit);
  };
  const incidentOfReport = async (): Promise<IncidentView> => {
    await tocsin.as('analyst', 'POST', '/api/sources', { name: 'Wire', url: 'https://wire.example/feed.xml' });
    const { body: filed } = await tocsin.as<{ id: string }>('analyst', 'POST', '/api/reports', {
      ...{ title: 'Returned at night', text: TEXT, url: 'https://wire.example/a', publishedAt: '2023-10-13' },
    });
    await tocsin.drain();
    await tocsin.db.database.query(`UPDATE reports SET source_id = (SELECT id FROM sources LIMIT 1)`);
    const { body: report } = await tocsin.as<ReportView>('viewer', 'GET', `/api/reports/${filed.id}`);
    const claimIds = report.claims.filter(({ aggregate }) => aggregate === null).map(({ id }) => id);
    const request = { kind: 'return', title: 'Forced back', summary: 'She waits for word.', claimIds };
    return (await tocsin.as<IncidentView>('editor', 'POST', '/api/incidents', request)).body;
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = () => page.getByRole('dialog');

  it('reads why a sentence is withheld, says it in other words, looks at what is doubtful, and publishes', async () => {
    await begin();
    const { reference } = await incidentOfReport();
    await visit.go(`/incidents/${reference}`);
    await page.getByText('withheld', { exact: true }).waitFor();
    await visit.look('safety-incident');
    const quotation = page.getByRole('listitem').filter({ hasText: 'withheld' }).last();
    await quotation.getByRole('button', { name: 'Say it in our words …' }).click();
    await dialog()
      .getByLabel('English')
      .fill('Somebody who left earlier believes that a person they know was returned.');
    await visit.look('safety-paraphrase');
    await dialog().getByRole('button', { name: 'Save these words' }).click();
    await page.getByText('in our words', { exact: true }).waitFor();
    await button(/^Publish revision 2/).click();
    expect(await dialog().getByRole('button', { name: 'Publish this text' }).isDisabled()).toBe(true);
    await dialog().getByLabel('I have looked at this').check();
    await visit.look('safety-publish');
    await dialog().getByRole('button', { name: 'Publish this text' }).click();
    await page.getByText('Published as version 1.').waitFor();
  });

  it('keeps names sealed and reveals them knowingly, and adds evidence with a hash made on this computer', async () => {
    await begin();
    const { reference } = await publishIncident(tocsin);
    await visit.go(`/incidents/${reference}`);
    await button('Write something down …').click();
    await dialog().getByRole('button', { name: 'Reveal it' }).click();
    await page.getByLabel('Relatives').fill('Kept apart.');
    await button('Save sealed').click();
    await page.getByText('Filled in: Relatives').waitFor();
    await button('Add evidence').click();
    await dialog().getByRole('textbox', { name: 'Title' }).fill('A statement');
    await dialog().getByRole('textbox', { name: 'Outlet or keeper' }).fill('An organisation');
    const chosen = page.waitForEvent('filechooser');
    await dialog().getByRole('button', { name: 'Compute from a file' }).click();
    await (await chosen).setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') });
    await page.waitForFunction(`document.querySelector('input[maxlength="64"]').value.startsWith('ba7816bf')`);
    await visit.look('safety-evidence');
    await dialog().getByRole('button', { name: 'Add this evidence' }).click();
    await page.getByText('ba7816bf', { exact: false }).waitFor();
    await visit.look('safety-private');
  });

  it('takes back what was wrong and finds the alert to everybody alerted waiting, in Korean', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const { id, reference } = await publishIncident(tocsin);
    await approveAlert(tocsin, await draftAlert(tocsin, { reference }));
    await tocsin.drain();
    const feared = await publishIncident(tocsin, { kind: 'feared_return', title: 'Feared' });
    await approveAlert(tocsin, await draftAlert(tocsin, feared));
    await tocsin.drain();
    const link = { kind: 'became', to: reference, url: 'https://wire.example/b', note: 'The report names both.' };
    await tocsin.as('editor', 'POST', `/api/incidents/${feared.id}/links`, link);
    await begin('ko-KR');
    await visit.go('/alerts');
    await page.getByText('후속 안내 필요').waitFor();
    await visit.look('safety-updates-ko');
    await visit.go(`/incidents/${id}`);
    await button('철회하기 …').click();
    await dialog().getByLabel('영어').fill('The organisation took its figure back.');
    await visit.look('safety-retract-ko');
    await dialog().getByRole('button', { name: '철회하기' }).click();
    await page.getByText('철회했습니다', { exact: false }).waitFor();
    await tocsin.drain();
    await visit.go('/alerts');
    await page
      .getByText(/^Retraction: /)
      .first()
      .waitFor();
    await visit.look('safety-follow-up-ko');
  });
});
