import type { Browser, Page } from 'playwright-core';
import type { IncidentView } from '#contracts';
import { openBrowser } from '../support/browser.js';
import { PublicVisit } from '../support/public-visit.js';
import { publishHistory, publishTotals } from '../support/steps/history.js';
import { correct } from '../support/steps/record.js';
import { TestTocsin } from '../support/tocsin.js';

let tocsin: TestTocsin;
let browser: Browser;
let base: string;
let references: string[];

beforeAll(async () => {
  tocsin = await TestTocsin.listening({ ORGANISATION: 'Example Coalition' });
  ({ base } = tocsin);
  browser = await openBrowser();
  references = await publishHistory(tocsin);
  await publishTotals(tocsin, references);
  const { body } = await tocsin.as<IncidentView>('viewer', 'GET', `/api/incidents/${references[1]!}`);
  await correct(
    tocsin,
    body.id,
    { places: ['Liaoning'] },
    'The first version named a town. The source names the province only.',
  );
});
afterAll(async () => {
  await browser.close();
  await tocsin.stop();
});

const VISITS = [
  { width: 1280, scheme: 'dark', language: 'en' },
  { width: 360, scheme: 'light', language: 'ko' },
] as const;

describe.each(VISITS)(
  'a reader without JavaScript, $width wide, $scheme, in $language',
  ({ width, scheme, language }) => {
    let visit: PublicVisit;
    let page: Page;

    beforeAll(async () => {
      visit = await PublicVisit.open(browser, width, scheme);
      ({ page } = visit);
    });
    afterAll(() => visit.close());

    const look = (name: string) => visit.look(`record-${name}-${language}`);

    it.each([
      ['list', '/record'],
      ['narrowed', '/record?place=Liaoning'],
      ['map', '/record/map'],
      ['timeline', '/record/timeline'],
      ['totals', '/record/totals'],
      ['data', '/record/data'],
      ['methods', '/record/methods'],
    ])('finds nothing wrong with the %s', async (name, path) => {
      await page.goto(`${base}${language === 'en' ? '' : `/${language}`}${path}`);
      expect(await look(name)).toEqual([]);
    });

    it('finds nothing wrong with an incident, a corrected one and an older version', async () => {
      const at = (path: string) => `${base}${language === 'en' ? '' : `/${language}`}/record/${path}`;
      for (const [name, path] of [
        ['incident', references[3]!],
        ['corrected', references[1]!],
        ['older', `${references[1]!}/v/1`],
      ] as const) {
        await page.goto(at(path));
        expect(await look(name)).toEqual([]);
      }
    });
  },
);

describe('a reader who looks for what happened in Liaoning', () => {
  it('narrows the list, opens the corrected incident and finds the version before', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${base}/record`);
    await page.getByText('Narrow the list').click();
    await page.getByLabel('Place').selectOption('Liaoning');
    await page.getByRole('button', { name: 'Show incidents' }).click();
    await page.getByRole('link', { name: '80 people returned' }).click();
    expect(await page.locator('.notice').first().innerText()).toContain('The source names the province only.');
    await page.getByRole('link', { name: 'Version 1' }).click();
    expect(await page.locator('main').innerText()).toContain('It is no longer what we say.');
    await page.getByRole('link', { name: 'Read version 2, the newest' }).click();
    expect(page.url()).toBe(`${base}/record/${references[1]!}`);
    await context.close();
  });
});
