import type { Browser, Page } from 'playwright-core';
import { FirstLink } from '#auth';
import { words } from '#face/words';
import { keepPicture, openBrowser } from '../support/browser.js';
import { TestTocsin } from '../support/tocsin.js';

const TEXTS = {
  en: {
    locale: 'en-GB',
    prefix: '',
    title: 'About 60 North Korean refugees forced back',
    text: 'China forcibly returned about 60 North Korean refugees from Jilin and Liaoning on 26 April 2024, Human Rights Watch said, citing a missionary.',
    ask: 'Ask UNHCR to seek access to everybody who is detained.',
    campaign: 'Ask UNHCR to seek access',
    hedge: '≈ 60',
  },
  ko: {
    locale: 'ko-KR',
    prefix: '/ko',
    title: '인권단체 “중국, 탈북민 약 60명 강제북송”',
    text: '중국 정부가 지난 4월 26일 지린성과 랴오닝성에서 탈북민 약 60명을 강제북송했다고 휴먼라이츠워치가 밝혔다.',
    ask: '구금된 모든 사람에 대한 접근을 요구해 달라고 유엔난민기구에 요청해 주십시오.',
    campaign: '유엔난민기구에 접근을 요청합니다',
    hedge: '≈ 60',
  },
} as const;

/** Follows docs/guides/first-ten-minutes.md from the first link to the letter at the office, as somebody who has only the README. */
describe.each(['en', 'ko'] as const)('somebody who begins with nothing but the README, in %s', (language) => {
  const t = words(language);
  const said = TEXTS[language];
  let tocsin: TestTocsin;
  let browser: Browser;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    tocsin = await TestTocsin.listening();
    ({ base } = tocsin);
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: said.locale });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await tocsin.stop();
  });

  const box = (name: string) => page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name })).first();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const open = (path: string) => page.goto(`${base}${path}`);
  const beginsWith = (message: string) => new RegExp(message.split('{')[0]!.trim());
  const picture = (name: string) => keepPicture(page, `ten-minutes-${language}-${name}`);
  const pressInDialog = () => page.getByRole('dialog').getByRole('button').last().click();

  /** The link of a kind in the newest mail with this subject, found in the development mailbox. */
  async function linkInMail(subject: string, path: string): Promise<string> {
    await tocsin.drain();
    await open('/mailbox');
    await page.getByRole('link', { name: subject }).first().click();
    return (await page.locator(`a[href*="${path}"]`).first().getAttribute('href'))!;
  }

  it('makes the first account with the link from the terminal', async () => {
    await page.goto((await tocsin.api.get(FirstLink).url())!);
    await box(t('console.session.welcome.name')).fill(language === 'ko' ? '첫 관리자' : 'A first administrator');
    await box(t('console.shell.signIn.address')).fill('admin@coalition.example');
    await box(t('console.session.password.new')).fill('lantern quarry violet tide');
    await press(t('console.session.welcome.submit'));
    await page.getByRole('heading', { name: t('console.now.title') }).waitFor();
    await picture('now');
  });

  it('enters a report, makes an incident of what it states, and publishes it', async () => {
    await open('/console/desk/new');
    await box(t('console.desk.form.name')).fill(said.title);
    await page.getByLabel(t('console.desk.form.publishedAt')).fill('2024-05-08');
    await box(t('console.desk.form.text')).fill(said.text);
    await press(t('console.desk.form.submit'));
    await page.waitForURL(/desk\?report=/);
    await tocsin.drain();
    await page.reload();
    await page.locator('mark').first().waitFor();
    await picture('desk');
    await press(t('console.desk.newIncident'));
    await box(t('console.incidents.believe.name')).fill(said.title);
    await press(t('console.incidents.make.submit'));
    await page.waitForURL(/incidents\/INC-2024-0001/);
    await page.locator('iframe').first().contentFrame().getByText(said.hedge).first().waitFor();
    await picture('incident');
    await press(beginsWith(t('console.incidents.publish.act', { revision: 1 })));
    await pressInDialog();
    await page.getByText(t('console.incidents.publish.done', { version: 1 })).waitFor();
    await open(`${said.prefix}/record`);
    await page.getByRole('link', { name: said.title }).waitFor();
    await picture('record');
  });

  it('subscribes on the public page, confirms, and is sent an alert in the language chosen', async () => {
    await open(`${said.prefix}/subscribe`);
    await box(t('subscribe.address')).fill('reader@inbox.example');
    await page.locator('main form button[type=submit], main form button').last().click();
    await page.goto(await linkInMail(t('mail.subscription.confirm.subject'), '/subscribe/confirm/'));
    await press(t('subscribe.confirm.button'));
    await open('/console/alerts/new');
    await box(t('console.alerts.new.incident')).click();
    await page.getByRole('option').first().click();
    await press(t('console.alerts.new.act'));
    await page.locator('iframe').first().contentFrame().locator('h1, h2, p').first().waitFor();
    await picture('alert');
    await press(t('console.alerts.approval.act', { count: 1 }));
    await pressInDialog();
    await page.getByText(t('console.alerts.approval.done')).waitFor();
    await tocsin.drain();
    await page.getByText(t('sending.state.sent'), { exact: true }).first().waitFor();
    await picture('sent');
    await open('/mailbox');
    await page.getByRole('link', { name: /2024/ }).first().click();
    await page.locator('iframe').first().contentFrame().getByText(said.title).first().waitFor();
  });

  it('adds an office and launches a campaign; a supporter’s letter reaches the office', async () => {
    await open('/console/officials/new');
    await box(t('console.officials.field.body')).fill('UNHCR');
    await page.keyboard.press('Tab');
    await page.getByText(t('console.officials.field.international')).click();
    await box(t('console.officials.field.name')).fill('Protection desk');
    await box(t('console.officials.field.salutation')).fill('To the Protection desk,');
    await press(t('console.officials.save'));
    await press(t('console.officials.contact.add'));
    await page.getByRole('dialog').getByRole('textbox').first().fill('desk@office.example');
    await pressInDialog();
    await page.getByText('desk@office.example').first().waitFor();

    await open('/console/campaigns/new');
    await box(t('console.campaigns.field.title')).fill(said.campaign);
    await box(t('console.campaigns.field.ask')).fill(said.ask);
    await box(t('console.campaigns.field.letterSubject')).fill(said.campaign);
    await box(t('console.campaigns.field.letterBody')).fill(said.ask);
    await box(t('console.campaigns.field.offices')).fill('Protec');
    await page.getByRole('option').first().click();
    await picture('campaign');
    await press(t('console.campaigns.save'));
    await page.waitForURL(/campaigns\/[0-9a-f-]{36}/);
    await press(t('console.campaigns.launch.act'));
    await pressInDialog();
    const action = await page.locator('a[href*="/act/"]').first().getAttribute('href');

    await open(`${said.prefix}${new URL(action!, base).pathname.replace(/^\/ko/, '')}`);
    await box(t('act.name')).fill(language === 'ko' ? '참여자' : 'A supporter');
    await box(t('act.email')).fill('supporter@inbox.example');
    await press(t('act.send'));
    await page.goto(await linkInMail(t('mail.letter.confirm.subject'), '/act/confirm/'));
    await press(/./);
    await tocsin.drain();
    await open('/console/letters');
    await page.getByText(t('console.letters.stage.kept_here')).first().waitFor();
    await picture('letters');
    await open('/mailbox');
    expect(await page.locator('main').innerText()).toContain('desk@office.example');
  });
});
