import type { Browser, Page } from 'playwright-core';
import type { CampaignView, LetterListItem, Page as ListPage } from '#contracts';
import { openBrowser } from '../support/browser.js';
import { ConsoleVisit } from '../support/console-visit.js';
import { addOffice, launchCampaign, sendLetter } from '../support/steps/campaign.js';
import { signedInAs } from '../support/steps/sign-in.js';
import { mailsTo } from '../support/steps/subscribe.js';
import { PublicVisit } from '../support/public-visit.js';
import { TestTocsin } from '../support/tocsin.js';

/** Milliseconds; looking at a screen takes four pictures and four passes of axe. */
const LONG = 180_000;
const TITLE = 'Ask UNHCR for access to detained refugees';

describe('a coalition that drives letters', () => {
  let tocsin: TestTocsin;
  let browser: Browser;
  let visit: ConsoleVisit;
  let page: Page;

  beforeEach(async () => {
    tocsin = await TestTocsin.listening();
    browser = await openBrowser();
    const me = await signedInAs(tocsin, 'approver', { name: 'Staff member 2' });
    visit = await ConsoleVisit.open(browser, tocsin, me);
    ({ page } = visit);
  });
  afterEach(async () => {
    await browser.close();
    await tocsin.stop();
    expect(visit.findings.splice(0)).toEqual([]);
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  /** What the builder's frame shows. */
  const preview = () => page.frameLocator('iframe');

  async function writeDraft(): Promise<void> {
    await page.getByRole('textbox', { name: 'Title' }).fill(TITLE);
    await page
      .getByRole('textbox', { name: /What happened/ })
      .fill('Hundreds of people from North Korea are held.\n\nAsk UNHCR to insist on seeing them.');
    await page.getByRole('textbox', { name: 'Subject of the letter' }).fill('Access to detained refugees');
    await page.getByRole('textbox', { name: 'Text of the letter' }).fill('I ask you to insist on access to everyone.');
    const office = page.getByRole('combobox', { name: 'Add an office' });
    await office.click();
    await office.fill('commissioner');
    await page.getByRole('option', { name: /High Commissioner/ }).click();
    await page.getByRole('textbox', { name: 'Goal' }).fill('200');
  }

  /** By keyboard: names go to the cursor of the field that was written in last, one behind the other. */
  async function putVariables(): Promise<void> {
    const subject = page.getByRole('textbox', { name: 'Subject of the letter' });
    await page.getByText('Variables that you may use').last().click();
    await subject.fill('We ask for of you');
    await subject.press('Home');
    for (let at = 0; at < 'We ask for '.length; at += 1) await subject.press('ArrowRight');
    await button('Insert {{ site }}').press('Enter');
    await button('Insert {{ site }}').press('Enter');
    expect(await subject.inputValue()).toBe('We ask for {{ site }}{{ site }}of you');
    await page.getByText('Inserted {{ site }} in this field: Subject of the letter.').waitFor();
    await visit.look('campaign-variables');
    await page.getByText('Variables that you may use').first().click();
    await page.getByRole('textbox', { name: /What happened/ }).fill('For');
    await button('Insert {{ site }}').first().press('Enter');
    expect(await page.getByRole('textbox', { name: /What happened/ }).inputValue()).toBe('For{{ site }}');
    await page.getByText('Variables that you may use').first().click();
    await page.getByText('Variables that you may use').last().click();
  }

  it(
    'drafts beside the live page, launches, gets a letter, follows it and stops',
    async () => {
      await addOffice(tocsin);
      await visit.go('/campaigns');
      await visit.look('campaigns-empty');
      await page.getByRole('link', { name: 'Write a campaign' }).first().click();
      await button('Save the draft').click();
      await page.getByText('Give the campaign a title.').waitFor();
      await visit.look('campaign-wrong');
      await putVariables();
      await writeDraft();
      await preview().getByRole('heading', { name: TITLE }).waitFor();
      await preview()
        .getByText(/learns your name and your e-mail address/)
        .waitFor();
      await button('Save the draft').click();
      await page.getByText('Everything is saved.').waitFor();
      await preview().getByRole('heading', { name: TITLE }).waitFor();
      await visit.look('campaign-draft');
      await button('Launch this campaign').click();
      await page
        .getByRole('dialog')
        .getByText(/opens to everybody at once/)
        .waitFor();
      await visit.look('campaign-launch');
      await page.getByRole('dialog').getByRole('button', { name: 'Launch this campaign' }).click();
      await page.getByText(/^Open since/).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      await supporterActs();
      await tocsin.drain();
      expect(await mailsTo(tocsin, 'office@unhcr.example')).toHaveLength(1);
      await page.getByText('letter', { exact: true }).waitFor();
      await page.getByText('The numbers are live.').waitFor();
      await visit.look('campaign-running');

      await page.getByRole('link', { name: 'See all letters of this campaign' }).click();
      await page.getByRole('link', { name: /High Commissioner/ }).waitFor();
      await visit.look('letters');
      await page.getByRole('link', { name: /High Commissioner/ }).click();
      await page.getByText('Now: kept in the development mailbox').waitFor();
      await visit.look('letter');
      expect(await page.content()).not.toMatch(/Example Supporter|supporter@inbox/);

      await visit.go('/campaigns');
      await visit.look('campaigns');
      await page.getByRole('link', { name: TITLE }).click();
      await button('Stop this campaign').click();
      await page.getByRole('dialog').getByRole('textbox').fill('It has reached its aim.');
      await visit.look('campaign-stop');
      await page.getByRole('dialog').getByRole('button', { name: 'Stop this campaign' }).click();
      await page.getByText(/^Stopped on/).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText('It has reached its aim.').waitFor();
      await visit.look('campaign-stopped');
    },
    LONG,
  );

  /** As somebody without JavaScript does: types the letter, opens the mail, confirms. */
  async function supporterActs(): Promise<void> {
    const supporter = await PublicVisit.open(browser, 1280);
    const theirs = supporter.page;
    const [campaign] = (await tocsin.as<ListPage<CampaignView>>('viewer', 'GET', '/api/campaigns')).body.items;
    await theirs.goto(`${visit.base}/act/${campaign!.slug}`);
    await theirs.getByLabel('Your name').fill('Example Supporter');
    await theirs.getByLabel('Your e-mail address').fill('supporter@inbox.example');
    await theirs.getByRole('button', { name: 'Send my letter' }).click();
    await tocsin.drain();
    const [mail] = await mailsTo(tocsin, 'supporter@inbox.example');
    await theirs.goto(visit.base + /\/act\/confirm\/[\w-]+/.exec(mail!.text!)![0]);
    await theirs.getByRole('button', { name: /Confirm/ }).click();
    await supporter.close();
  }

  it('keeps what is being written, and never overwrites what a colleague saved meanwhile', async () => {
    await addOffice(tocsin);
    await visit.go('/campaigns/new');
    await writeDraft();
    await button('Save the draft').click();
    await page.getByText('Everything is saved.').waitFor();
    const [draft] = (await tocsin.as<ListPage<CampaignView>>('viewer', 'GET', '/api/campaigns')).body.items;
    await page.getByRole('textbox', { name: 'Text of the letter' }).fill('My own longer version.');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('Your draft from an earlier visit is back').waitFor();
    const { contentSha256 } = (await tocsin.as<CampaignView>('viewer', 'GET', `/api/campaigns/${draft!.id}`)).body;
    const theirs = { contentSha256, title: 'A colleague’s title' };
    await tocsin.as('editor', 'PUT', `/api/campaigns/${draft!.id}`, theirs);
    await button('Save the draft').click();
    await page.getByText(/Changed: Title/).waitFor();
    await visit.look('campaign-conflict');
    await button('Show their version and drop mine').click();
    await page.getByRole('heading', { name: 'A colleague’s title', level: 1 }).waitFor();
    const text = page.getByRole('textbox', { name: 'Text of the letter' });
    expect(await text.inputValue()).toBe('I ask you to insist on access to everyone.');
  });

  it('looks after letters that did not arrive, those that need a person first', async () => {
    const campaign = await launchCampaign(tocsin, { goal: 20 });
    for (const [name, state] of [
      ['one', 'uncertain'],
      ['two', 'bounced'],
      ['three', null],
    ] as const) {
      await sendLetter(tocsin, campaign, { email: `${name}@supporters.example` });
      await tocsin.drain();
      if (state !== null) {
        await tocsin.db.database.query(
          `UPDATE deliveries SET state = $1, reason = $2, smtp_code = $3, smtp_reply = $4 WHERE state = 'accepted'
           AND message_id = (SELECT message_id FROM letters ORDER BY created_at DESC, id DESC LIMIT 1)`,
          state === 'bounced' ? [state, 'address_refused', 550, '5.1.1 unknown'] : [state, 'no_answer', null, null],
        );
      }
    }
    await visit.go('/letters');
    await button(/Needs attention/).click();
    // The list of before stands until the new one is there.
    await page.getByRole('row').nth(3).waitFor({ state: 'detached' });
    expect(await page.getByRole('row').count()).toBe(3);
    await visit.look('letters-attention');
    const { items } = (await tocsin.as<ListPage<LetterListItem>>('viewer', 'GET', '/api/letters?stage=uncertain')).body;
    await visit.go(`/letters/${items[0]!.id}`);
    await visit.look('letter-uncertain');
    await button('Send it although it may arrive twice').click();
    await visit.look('letter-risk');
    await page.getByRole('dialog').getByText('Cancel').click();
    await button('It arrived').click();
    await page.getByRole('dialog').getByRole('textbox').fill('The office told us by telephone.');
    await page.getByRole('dialog').getByRole('button', { name: 'It arrived' }).click();
    await page.getByText('Now: delivered').waitFor();
    await visit.look('letter-settled');
  });

  it('hands gathered letters over by another way', async () => {
    const office = await addOffice(tocsin, { body: 'An Embassy', country: 'CN', disclosure: 'gathered_only' });
    const campaign = await launchCampaign(tocsin, { offices: [office] });
    await sendLetter(tocsin, campaign, { email: 'one@supporters.example' });
    await visit.go(`/campaigns/${campaign.id}`);
    await page.getByText('1 letter waits to be handed over').waitFor();
    await button('Record the handover').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('How, for staff; no names').fill('By post, as one parcel.');
    await visit.look('gathered-record');
    await dialog.getByRole('button', { name: 'Record the handover' }).click();
    await page.getByText(/recorded by Staff member 2: By post/).waitFor();
    await visit.look('gathered-recorded');
  });

  it(
    'keeps its directory by forms',
    async () => {
      await visit.go('/officials');
      await visit.look('officials-empty');
      await page.getByRole('link', { name: 'Add an office' }).first().click();
      await button('Add this office').click();
      await page.getByText('Choose a body or type a new one.').waitFor();
      await page.getByRole('combobox', { name: 'Body' }).fill('A Ministry');
      await page.getByRole('textbox', { name: 'Country of the body' }).fill('kr');
      await page.getByRole('textbox', { name: 'Office' }).fill('Minister of Unification');
      await page.getByRole('textbox', { name: 'Salutation' }).fill('Dear Minister {name}');
      await visit.look('officials-new');
      await button('Add this office').click();
      await page.getByRole('heading', { name: 'Minister of Unification' }).waitFor();
      await button('Add an address').click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Mail address' }).fill('minister@ministry.example');
      await visit.look('officials-address');
      await page.getByRole('dialog').getByRole('button', { name: 'Add an address' }).click();
      await page.getByText('minister@ministry.example').waitFor();
      await button('Add a holder').click();
      await page.getByRole('dialog').getByLabel('Name of the holder').fill('Example Holder');
      await page.getByRole('dialog').getByLabel('First day').fill('2024-01-01');
      await page.getByRole('dialog').getByRole('button', { name: 'Add a holder' }).click();
      await page.getByText('Example Holder').waitFor();
      await button('Change what it learns').click();
      await page.getByRole('dialog').getByRole('radio', { name: 'name and address' }).check();
      await page.getByRole('dialog').getByRole('textbox', { name: /^Why/ }).fill('It answers letters.');
      await visit.look('officials-disclose');
      await page.getByRole('dialog').getByRole('button', { name: 'Change what it learns' }).click();
      await page.getByText(/changed it from name only to name and address/).waitFor();
      await visit.look('office');
      await visit.go('/officials');
      await visit.look('officials');
      await visit.go('/officials/bodies');
      await page.getByRole('link', { name: 'A Ministry' }).click();
      await page.getByRole('link', { name: 'Minister of Unification' }).waitFor();
    },
    LONG,
  );
});
