import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { ConsoleVisit } from '../support/console-visit.js';
import { publishIncident } from '../support/steps/alert.js';
import { signedInAs } from '../support/steps/sign-in.js';
import { TestTocsin } from '../support/tocsin.js';

/** Bytes on the wire while a page is opened, pictures left out. */
async function weigh(page: Page, open: () => Promise<unknown>): Promise<number> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  const pictures = new Set<string>();
  cdp.on('Network.responseReceived', ({ requestId, type }) => type === 'Image' && pictures.add(requestId));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!pictures.has(requestId)) bytes += encodedDataLength;
  });
  await open();
  return bytes;
}

describe('somebody on a slow line', () => {
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

  it.each(['en-GB', 'ko-KR'])('loads the console for the first time in less than 250 KB (%s)', async (language) => {
    const me = await signedInAs(tocsin, 'administrator', { email: `admin-${language}@staff.example` });
    const visit = await ConsoleVisit.open(browser, tocsin, me, { language });
    const bytes = await weigh(visit.page, () => visit.go('/'));
    await visit.context.close();
    expect(bytes).toBeGreaterThan(100_000);
    // gzip, as over plain HTTP; with TLS browsers take brotli, which is an eighth less.
    expect(bytes).toBeLessThan(250_000);
  });

  it('gets with the console the style of every component that is in it, though not those of all that Mantine has', () => {
    const classesIn = (text: string) => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g));
    const assets = readdirSync('dist/console/assets').map((name) => `dist/console/assets/${name}`);
    const textOf = (ending: string) =>
      assets.filter((path) => path.endsWith(ending)).map((path) => readFileSync(path, 'utf8'));
    const all = classesIn(readFileSync('node_modules/@mantine/core/styles.css', 'utf8'));
    const used = [...classesIn(textOf('.js').join('\n'))].filter((name) => all.has(name));
    const styled = classesIn(textOf('.css').join('\n'));
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((name) => !styled.has(name))).toEqual([]);
  });

  it('reads every public page in less than 60 KB', async () => {
    const { reference } = await publishIncident(tocsin);
    const page = await browser.newPage();
    for (const path of [
      '/',
      '/record',
      `/record/${reference}`,
      '/record/methods',
      '/record/map',
      '/ko/record/timeline',
      '/subscribe',
      '/ko/',
    ]) {
      const bytes = await weigh(page, () => page.goto(`${tocsin.base}${path}`));
      expect(bytes).toBeGreaterThan(2000);
      expect(bytes).toBeLessThan(60_000);
    }
    await page.close();
  });
});
