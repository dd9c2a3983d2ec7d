import type { Browser, Page } from 'playwright-core';
import { keepPicture, openBrowser } from '../support/browser.js';
import { PublicVisit } from '../support/public-visit.js';
import { publishIncident } from '../support/steps/alert.js';
import { addOffice, launchCampaign } from '../support/steps/campaign.js';
import { TestTocsin } from '../support/tocsin.js';

const READER = 'reader@inbox.example';
const SUPPORTER = 'supporter@inbox.example';
/** Names, titles in quotation marks, and what people and programs write in Latin letters among Korean words. */
const LATIN = /“[^”]*”|Tocsin|AGPL|PGP|English|UTC|name@example\.org|[A-Z]+_[A-Z_]+|INC-\d|https?:\/\/\S+/g;

/** The layout is looked at wide too in first-light.spec.ts; here it is the words that matter, where there is least room. */
const WIDTH = 360;

describe('a Korean visitor without JavaScript, on a phone', () => {
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
    visit = await PublicVisit.open(browser, WIDTH);
    ({ page } = visit);
  });
  afterEach(async () => {
    await visit.close();
    expect(findings.splice(0)).toEqual([]);
  });

  /** Looks as at every public page, and for English words that claim to be Korean. */
  async function look(name: string): Promise<void> {
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    findings.push(...(await visit.look(`ko-${name}`)));
    findings.push(...(await englishOn()).map((words) => `${name} says: ${words}`));
  }

  /** Text in Latin letters that no `lang` excuses. */
  async function englishOn(): Promise<string[]> {
    const said = await page.evaluate<string[]>(`(() => {
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement.closest('[lang]').lang === 'ko') found.push(node.textContent.trim());
      }
      return found;
    })()`);
    return said.filter((text) => /[A-Za-z]{2,}/.test(text.replace(LATIN, '')));
  }

  async function linkInMail(address: string, path: string): Promise<string> {
    await tocsin.drain();
    await page.goto(`${base}/ko/mailbox`);
    await page.locator('li', { hasText: address }).getByRole('link').first().click();
    await keepPicture(page, `ko-mail-${WIDTH}`);
    return (await page.locator(`a[href*="${path}"]`).first().getAttribute('href')) ?? '';
  }

  it('finds the other language, subscribes, confirms and leaves', async () => {
    await page.goto(base);
    await page.getByRole('link', { name: '한국어' }).click();
    await look('home-empty');
    await page.getByRole('navigation').getByRole('link', { name: '집계 방법' }).click();
    await look('how-we-count');
    await page.getByRole('link', { name: '소식 받기' }).first().click();
    await page.getByLabel('이메일 주소').fill('not an address');
    await page.locator('main').getByRole('button').click();
    await look('subscribe-wrong');
    await page.getByLabel('이메일 주소').fill(READER);
    await page.locator('main').getByRole('button').click();
    await look('subscribe-asked');
    await page.goto(await linkInMail(READER, '/ko/subscribe/confirm/'));
    await look('subscribe-confirm');
    await page.locator('main').getByRole('button').click();
    await look('subscribe-confirmed');
    await page.getByRole('link', { name: '지금 그만두기' }).click();
    await look('unsubscribe');
    await page.locator('main').getByRole('button').click();
    await look('unsubscribed');
  });

  it('reads the record', async () => {
    const { reference } = await publishIncident(tocsin);
    await page.goto(`${base}/ko`);
    await look('home');
    await page.getByRole('link', { name: '전체 기록 보기' }).click();
    await look('record');
    await page.goto(`${base}/ko/record/${reference}`);
    await look('incident');
    await page.goto(`${base}/ko/nothing`);
    await look('error');
  });

  it('writes a letter, confirms it and follows it', async () => {
    const office = await addOffice(tocsin, { body: '유엔난민기구', name: '한국대표부', salutation: '대표님께' });
    const { slug } = await launchCampaign(tocsin, {
      offices: [office],
      language: 'ko',
      title: '유엔난민기구에 구금된 탈북민 면담을 요구해 주십시오',
      ask: '수백 명의 탈북민이 중국에 구금되어 있습니다. 유엔난민기구에는 이들을 만날 권리가 있습니다.',
      letterSubject: '구금된 탈북민의 면담을 요청합니다',
      letterBody: '구금된 모든 사람을 만날 수 있도록 요구해 주시기 바랍니다.',
    });
    await page.goto(`${base}/act/${slug}`);
    await look('act');
    await page.getByRole('textbox', { name: '이름' }).fill('참여자');
    await page.getByRole('textbox', { name: '이메일 주소' }).fill(SUPPORTER);
    await page.getByRole('button', { name: '편지 보내기' }).click();
    await look('act-asked');
    await page.goto(await linkInMail(SUPPORTER, '/ko/act/confirm/'));
    await look('act-confirm');
    await page.getByRole('button', { name: '내 편지 확인하기' }).click();
    await look('act-confirmed');
    await tocsin.drain();
    await page.getByRole('link', { name: '내 편지 따라가기' }).click();
    await look('letter-status');
  });
});
