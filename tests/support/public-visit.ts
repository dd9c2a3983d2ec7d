import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, keepPicture } from './browser.js';

const HEAVIEST_PAGE_BYTES = 60_000;

/** A visitor of the public pages who has switched JavaScript off. */
export class PublicVisit {
  private constructor(
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly view: string,
  ) {}

  static async open(browser: Browser, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<PublicVisit> {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ javaScriptEnabled: false, viewport, colorScheme });
    context.setDefaultTimeout(10_000);
    return new PublicVisit(browser, context, await context.newPage(), `${width}-${colorScheme}`);
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
      ...(await axeFindings(this.browser, html, this.page.url())),
    ].map((finding) => `${name} in ${this.view}: ${finding}`);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
