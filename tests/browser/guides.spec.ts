import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../apps/standalone/src/free-port.js';
import { openBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { OwnProcess } from '../support/processes.js';

/** Where the guides' pictures lie; they are taken anew when `npm run pictures` says so, and checked by every run. */
const FOLDER = process.env['TOCSIN_PICTURES'];

describe('somebody who reads a guide beside the demo', () => {
  let data: string;
  let demo: OwnProcess;
  let browser: Browser;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'tocsin-guides-'));
    const port = String(await freePort());
    base = `http://127.0.0.1:${port}`;
    demo = OwnProcess.start('bin/start.mjs', { TOCSIN_DATA: join(data, '.tocsin'), PORT: port }, ['--demo']);
    await eventually('the demo is done', () => /sign in as \S+ with \S+/.test(demo.text), 220);
    const [, email, password] = /sign in as (\S+) with (\S+)/.exec(demo.text)!;
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    await page.goto(`${base}/console/`);
    await page.getByLabel('Email address').fill(email!);
    await page.getByRole('textbox', { name: 'Password' }).fill(password!);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Now' }).waitFor();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await demo.stop('SIGINT');
    rmSync(data, { recursive: true, force: true });
  }, 60_000);

  async function picture(name: string): Promise<void> {
    await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
    const frame = page.locator('iframe').first();
    if ((await frame.count()) > 0) await frame.contentFrame().locator('h1, h2, p').first().waitFor();
    if (FOLDER === undefined) return;
    mkdirSync(FOLDER, { recursive: true });
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  }

  it('finds on Now what waits, what is being sent and which campaigns are open', async () => {
    await page.getByText('reports to check').waitFor();
    await page.getByText('alert to approve').waitFor();
    await page.getByRole('link', { name: 'Ask UNHCR to seek access to detained refugees' }).waitFor();
    await picture('now');
  });

  it('finds a report on the desk with its claims marked in the text', async () => {
    await page.goto(`${base}/console/desk`);
    await page.getByText('At least 92 apprehended since January').first().click();
    await page.locator('mark').first().waitFor();
    await picture('desk');
  });

  it('finds an incident whose event is surer than its figures', async () => {
    await page.goto(`${base}/console/incidents`);
    await page.getByRole('link', { name: /North Koreans forced back over five crossings/ }).click();
    await page.getByText('≥ 500').first().waitFor();
    await page.getByText('confirmed').first().waitFor();
    await picture('incident');
  });

  it('finds an alert that waits for approval, with its mail and its audience', async () => {
    await page.goto(`${base}/console/alerts`);
    await page.getByRole('link', { name: /80 people/ }).click();
    await page.locator('iframe').first().waitFor();
    await picture('alert');
  });

  it('finds an alert under way, each mail in its state', async () => {
    await page.goto(`${base}/console/alerts`);
    await page.getByRole('link', { name: /about 60 people/ }).click();
    await page.getByText('deferred').first().waitFor();
    await picture('sending');
  });

  it('finds letters by where they are', async () => {
    await page.goto(`${base}/console/letters`);
    await page.getByText('uncertain').first().waitFor();
    await picture('letters');
  });

  it('finds the builder of a campaign with the action page beside it', async () => {
    await page.goto(`${base}/console/campaigns/new`);
    await page.locator('iframe').first().waitFor();
    await page.getByRole('textbox', { name: 'Title' }).fill('Ask the ministry to speak in public');
    await picture('campaign');
  });

  it('finds the public record with every incident that was published, and no draft', async () => {
    await page.goto(`${base}/record`);
    await page.getByRole('link', { name: 'North Koreans forced back over five crossings' }).waitFor();
    expect(await page.getByText('People held near the border may be sent back').count()).toBe(0);
    if (FOLDER !== undefined) await page.screenshot({ path: join(FOLDER, 'record.png') });
  });
});
