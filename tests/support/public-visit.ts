import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, keepPicture } from './browser.js';

const HEAVIEST_PAGE_BYTES = 60_000;

/**
 * A visitor of the public pages who has switched JavaScript off. axe is a script, so what the visitor sees is copied into a page beside
 * theirs that lets scripts run, of the same width and colours.
 */
export class PublicVisit {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly beside: Page,
    private readonly view: string,
  ) {}

  static async open(browser: Browser, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<PublicVisit> {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ javaScriptEnabled: false, viewport, colorScheme });
    context.setDefaultTimeout(10_000);
    const scripted = await browser.newContext({ bypassCSP: true, viewport, colorScheme });
    const [page, beside] = await Promise.all([context.newPage(), scripted.newPage()]);
    return new PublicVisit(context, page, beside, `${width}-${colorScheme}`);
  }

  /** What is wrong with the page: for a screen reader, sideways, or in its weight. One line each; none when all is well. */
  async look(name: string): Promise<string[]> {
    await keepPicture(this.page, `${name}-${this.view}`);
    const html = await this.page.content();
    const wide = await this.page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    const bytes = Buffer.byteLength(html);
    return [
      ...(wide === true ? ['scrolls sideways'] : []),
      ...(bytes > HEAVIEST_PAGE_BYTES ? [`weighs ${bytes} bytes`] : []),
      ...(await this.axe(html)),
    ].map((finding) => `${name} in ${this.view}: ${finding}`);
  }

  /** Its first look is at an empty page of the same server, so that styles are found by their paths. */
  private async axe(html: string): Promise<string[]> {
    const { origin } = new URL(this.page.url());
    if (!this.beside.url().startsWith(origin)) {
      const empty = `${origin}/empty-page-for-axe`;
      await this.beside.route(empty, (route) => route.fulfill({ body: '', contentType: 'text/html; charset=utf-8' }));
      await this.beside.goto(empty);
    }
    await this.beside.setContent(html);
    return axeFindings(this.beside);
  }

  async close(): Promise<void> {
    await this.beside.context().close();
    await this.context.close();
  }
}
