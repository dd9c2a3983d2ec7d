import type { Browser } from 'playwright-core';
import { WordIndexer } from '#incidents';
import { openBrowser } from '../support/browser.js';
import { ConsoleVisit } from '../support/console-visit.js';
import { signedInAs } from '../support/steps/sign-in.js';
import { TestTocsin } from '../support/tocsin.js';

const OCTOBER =
  'Chinese authorities forcibly returned more than 500 North Koreans on October 9, 2023, Human Rights Watch said on Thursday, citing a missionary. ' +
  'The North Koreans had been held in detention centres in Jilin province. Families say that 60 of them were women.';
const KOREAN =
  '한 단체는 탈북민 약 60명이 2023년 10월 9일 지린성에서 강제북송됐다고 밝혔다. 가족들은 소식을 기다리고 있다.';

let tocsin: TestTocsin;
let browser: Browser;

beforeAll(async () => {
  tocsin = await TestTocsin.listening();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await tocsin.stop();
});

async function enter(title: string, text: string, publishedAt = '2023-10-12'): Promise<string> {
  const { body } = await tocsin.as<{ id: string }>('analyst', 'POST', '/api/reports', { title, text, publishedAt });
  await tocsin.drain();
  return body.id;
}

describe('an analyst who corrects the machine', () => {
  let visit: ConsoleVisit;
  let id: string;
  beforeAll(async () => {
    id = await enter('Returned over five crossings', OCTOBER);
    visit = await ConsoleVisit.open(browser, tocsin, await signedInAs(tocsin, 'analyst', { name: 'Member One' }));
  });
  afterAll(() => visit.context.close());
  afterEach(() => expect(visit.findings.splice(0)).toEqual([]));

  it('marks a sentence by key and adds a claim from it', async () => {
    const { page } = visit;
    await visit.go(`/desk?report=${id}`);
    await page.getByText('Families say that 60').first().waitFor();
    await page.getByRole('article', { name: 'Text of the report' }).focus();
    await page.keyboard.press('[');
    await page.getByRole('status').getByText('Families say that 60 of them were women.').waitFor();
    await visit.look('desk-marked');
    await page.keyboard.press('c');
    const form = page.getByRole('form', { name: 'Add a claim' });
    await form.getByText('Families say that 60 of them were women.').waitFor();
    await form.getByRole('button', { name: 'Add this claim' }).click();
    await form.getByText('Give a number of people in digits.').waitFor();
    await form.getByLabel('Number').fill('60');
    await form.getByLabel('Says so').fill('families');
    await visit.look('desk-add-claim');
    await form.getByRole('button', { name: 'Add this claim' }).click();
    await page.getByText('Added by hand.').waitFor();
    await page.locator('mark', { hasText: 'Families say that 60' }).waitFor();
  });

  it('corrects a claim by key, sees that it is corrected, and takes it back', async () => {
    const { page } = visit;
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: 'Correct this claim' });
    await form.getByLabel('How many').selectOption('about');
    await form.getByLabel('Number').fill('510');
    await form.getByLabel('Why (for colleagues)').fill('A later edition says so.');
    await form.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('Corrected', { exact: false }).first().waitFor();
    await page.getByText('510').first().waitFor();
    await visit.look('desk-corrected');
    await page.keyboard.press('h');
    await page.getByText('A later edition says so.').waitFor();
    await page.locator('del', { hasText: '500' }).first().waitFor();
    await visit.look('desk-history');
    await page.keyboard.press('z');
    await page.getByRole('group', { name: 'Claims' }).getByText('≥ 500').waitFor();
  });

  it('rejects a claim with a reason and restores it', async () => {
    const { page } = visit;
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why it is no claim').fill('It is a total.');
    await dialog.getByRole('button', { name: 'Reject this claim' }).click();
    await page.getByText('Rejected claims (1)').click();
    await visit.look('desk-rejected');
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Rejected claims (1)').waitFor({ state: 'detached' });
  });

  it('asks a colleague, comments, and writes a translation beside the original', async () => {
    const { page } = visit;
    await tocsin.actor('editor');
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Colleague').selectOption({ label: 'The editor' });
    await dialog.getByRole('button', { name: 'Ask this colleague' }).click();
    await page.getByText('The editor is asked to look at it').first().waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    await page.keyboard.type('Does the Korean page say <500>?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Does the Korean page say <500>?').waitFor();
    await page.getByRole('button', { name: 'Write a translation' }).click();
    await page.getByLabel('Translation').fill('중국 당국이 500명 이상을 강제북송했다고 한다.');
    await page.getByRole('button', { name: 'Save this translation' }).click();
    await page.getByText('Version 1, by').waitFor();
    await visit.look('desk-translation');
  });

  it('dismisses several at once and takes all of it back by one key', async () => {
    const { page } = visit;
    await enter('Trains one', 'North Korean refugees in Jilin, China, ride no trains.');
    await enter('Trains two', 'North Korean refugees in Jilin, China, still ride no trains.');
    await visit.go('/desk');
    await page.getByRole('link', { name: 'Trains two' }).waitFor();
    await page.getByRole('checkbox', { name: 'Choose the report “Trains one”' }).check();
    await page.getByRole('checkbox', { name: 'Choose the report “Trains two”' }).check();
    await page.keyboard.press('d');
    await page.getByRole('dialog').getByText('Says nothing new').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Dismiss 2 reports' }).click();
    await page.getByText('2 reports were dismissed.').waitFor();
    await page.getByRole('link', { name: 'Trains one' }).waitFor({ state: 'detached' });
    const acts = await tocsin.db.database.query(`SELECT 1 FROM staff_acts WHERE act = 'dismiss-report'`);
    expect(acts).toHaveLength(2);
    await page.keyboard.press('u');
    await page.getByRole('link', { name: 'Trains one' }).waitFor();
  });

  it('sees that a colleague has taken the report, without loading it anew', async () => {
    const { page } = visit;
    await visit.go(`/desk?report=${id}`);
    await page.getByText('Does the Korean page say <500>?').waitFor();
    await tocsin.as('editor', 'POST', `/api/reports/${id}/take`);
    await page.getByText('The editor is at work on it', { exact: false }).first().waitFor();
  });
});

describe('somebody who searches', () => {
  it('finds Korean by two syllables, sees where, keeps the search, and goes to the report', async () => {
    const id = await enter('지린성 강제북송', KOREAN);
    await tocsin.worker.get(WordIndexer).index();
    const me = await signedInAs(tocsin, 'viewer', { email: 'searcher@members.example' });
    const visit = await ConsoleVisit.open(browser, tocsin, me);
    const { page } = visit;
    await visit.go('/search');
    await page.getByText('Look for words, or choose a filter').waitFor();
    await visit.look('search-empty');
    await page.getByLabel('Words to look for').fill('북송');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.locator('mark', { hasText: '북송' }).first().waitFor();
    await page.getByLabel('Name').fill('Returns in Korean');
    await page.getByLabel('Everybody here sees it').check();
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByRole('link', { name: 'Returns in Korean' }).waitFor();
    await visit.look('search');
    await page.getByLabel('Language', { exact: true }).selectOption('ja');
    await page.getByText('Nothing found').waitFor();
    await page.getByRole('link', { name: 'Returns in Korean' }).click();
    await page.getByRole('link', { name: '지린성 강제북송' }).click();
    await page.waitForURL(new RegExp(id));
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  });
});

describe('people who read Korean', () => {
  it('correct, search and see the roster in their language', async () => {
    const id = await enter('지린성 강제북송', `${KOREAN} 끝.`);
    const me = await signedInAs(tocsin, 'administrator', { email: 'chief@members.example', language: 'ko' });
    const visit = await ConsoleVisit.open(browser, tocsin, me, { language: 'ko-KR' });
    const { page } = visit;
    await visit.go(`/desk?report=${id}`);
    await page.getByRole('article', { name: '보도 본문' }).focus();
    await page.keyboard.press(']');
    await page.getByRole('button', { name: '선택한 문구로 진술 추가' }).click();
    await page.getByRole('form', { name: '진술 추가' }).waitFor();
    await visit.look('ko-desk-add');
    await visit.go('/search?q=%ED%83%88%EB%B6%81%EB%AF%BC');
    await page.locator('mark').first().waitFor();
    await visit.look('ko-search');
    await visit.go('/settings/duty');
    await page.getByRole('button', { name: '시간 추가' }).click();
    await page.getByRole('button', { name: '시간 추가' }).click();
    await visit.look('ko-duty');
    await page.getByRole('button', { name: '당직표 저장' }).click();
    await page.getByText('당직표를 저장했습니다.').waitFor();
    expect(visit.findings).toEqual([]);
    await visit.context.close();
  });
});
