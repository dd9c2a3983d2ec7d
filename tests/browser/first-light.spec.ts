import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { PublicVisit } from '../support/public-visit.js';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { addOffice, launchCampaign } from '../support/steps/campaign.js';
import { TestTocsin } from '../support/tocsin.js';

const READER = 'reader@inbox.example';
const SUPPORTER = 'supporter@inbox.example';

describe.each([1280, 360])('a visitor without JavaScript, in a window %i wide', (width) => {
  let tocsin: TestTocsin;
  let browser: Browser;
  let visit: PublicVisit;
  let page: Page;
  let base: string;
  const findings: string[] = [];

  beforeAll(async () => {
    tocsin = await TestTocsin.listening();
    ({ base } = tocsin);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await tocsin.stop();
  });
  beforeEach(async () => {
    visit = await PublicVisit.open(browser, width);
    ({ page } = visit);
  });
  afterEach(async () => {
    await visit.close();
    expect(findings.splice(0)).toEqual([]);
  });

  const look = async (name: string) => findings.push(...(await visit.look(name)));

  /** Opens the newest mail whose subject holds these words, in the development mailbox, and gives its links by path. */
  async function linkInMail(subject: string, path: string): Promise<string> {
    await tocsin.drain();
    await page.goto(`${base}/mailbox`);
    await look('mailbox');
    await page.getByRole('link', { name: subject }).first().click();
    await look('mail');
    const href = await page.locator(`a[href*="${path}"]`).first().getAttribute('href');
    return href ?? '';
  }

  it('subscribes, confirms, gets the alert and leaves', async () => {
    await page.goto(base);
    await look('home-empty');
    await page.goto(`${base}/subscribe`);
    await look('subscribe');
    await page.getByLabel(/mail address/i).fill(READER);
    await page.locator('main').getByRole('button').click();
    await look('subscribe-asked');

    await page.goto(await linkInMail('Please confirm', '/subscribe/confirm/'));
    await look('subscribe-confirm');
    await page.getByRole('button').first().click();
    await look('subscribe-confirmed');

    const incident = await publishIncident(tocsin);
    const alert = await draftAlert(tocsin, incident);
    await approveAlert(tocsin, alert);
    await page.goto(base);
    await look('home');
    await page.goto(`${base}/record/${incident.reference}`);
    await look('incident');

    await page.goto(await linkInMail(alert.subject, '/unsubscribe/'));
    await look('unsubscribe');
    await page.getByRole('button').first().click();
    await look('unsubscribed');
    expect(await tocsin.db.database.query(`SELECT 1 FROM subscribers WHERE ended_at IS NULL`)).toEqual([]);
  });

  it('writes a letter, confirms it and follows it to the office', async () => {
    const campaign = await launchCampaign(tocsin, { offices: [await addOffice(tocsin)] });
    await page.goto(`${base}/act/${campaign.slug}`);
    await look('act');
    await page
      .getByRole('textbox', { name: 'Your letter' })
      .fill('I ask you in my own words to seek access to everybody who is detained.');
    await page.getByRole('textbox', { name: 'Your name' }).fill('A supporter');
    await page.getByRole('textbox', { name: /mail address/ }).fill(SUPPORTER);
    await page.getByRole('button', { name: 'Send my letter' }).click();
    await look('act-asked');

    await page.goto(await linkInMail('Confirm', '/act/confirm/'));
    await look('act-confirm');
    await page.getByRole('button', { name: 'Confirm my letter' }).click();
    await look('act-confirmed');
    await tocsin.drain();
    await page.getByRole('link', { name: 'Follow my letter' }).click();
    await look('letter-status');
    expect(await page.locator('main').innerText()).toMatch(/kept|mailbox/i);
  });

  it('sees an error in words, with what to do next', async () => {
    await page.goto(`${base}/subscribe/confirm/not-a-token`);
    await look('error');
    expect(await page.locator('main').innerText()).toContain('AUTH_LINK_INVALID');
  });
});
