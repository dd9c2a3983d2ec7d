import type { Browser, BrowserContext, Page } from 'playwright-core';
import { listen } from '#api';
import type { IncidentView } from '#contracts';
import { freePort } from '../../apps/standalone/src/free-port.js';
import { axeFindings, keepPicture, openBrowser } from '../support/browser.js';
import { publishHistory, publishTotals } from '../support/steps/history.js';
import { correct } from '../support/steps/record.js';
import { TestTocsin } from '../support/tocsin.js';

let tocsin: TestTocsin;
let browser: Browser;
let base: string;
let references: string[];

beforeAll(async () => {
  tocsin = await TestTocsin.start({ PORT: String(await freePort()), ORGANISATION: 'Example Coalition' });
  await listen(tocsin.api, tocsin.db.config);
  base = tocsin.db.config.publicUrl;
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
    let context: BrowserContext;
    let page: Page;

    beforeAll(async () => {
      const viewport = { width, height: 900 };
      context = await browser.newContext({ javaScriptEnabled: false, viewport, colorScheme: scheme });
      context.setDefaultTimeout(10_000);
      page = await context.newPage();
    });
    afterAll(() => context.close());

    /** Looks at a page as a person, as a screen reader, for sideways scrolling and for its weight. */
    async function look(name: string): Promise<string[]> {
      await keepPicture(page, `record-${name}-${language}-${scheme}-${width}`);
      const html = await page.content();
      const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
      return [
        ...(wide ? ['scrolls sideways'] : []),
        ...(Buffer.byteLength(html) > 60_000 ? [`weighs ${Buffer.byteLength(html)} bytes`] : []),
        ...(await axeFindings(browser, html, page.url())),
      ];
    }

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
        expect([name, await look(name)]).toEqual([name, []]);
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
