import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, keepPicture, wantsPictures } from './browser.js';
import { browserCookie } from './steps/sign-in.js';
import type { TestTocsin } from './tocsin.js';

/** Both widths and both themes in two looks; the other two pairs are drawn for people who asked for pictures. */
const LOOKS = [
  { width: 1280, scheme: 'light' },
  { width: 360, scheme: 'dark' },
] as const;
const OTHER_LOOKS = [
  { width: 1280, scheme: 'dark' },
  { width: 360, scheme: 'light' },
] as const;

/** Somebody in the console, in a real browser; what is wrong with what they see is gathered in `findings`. */
export class ConsoleVisit {
  readonly findings: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly base: string,
  ) {}

  /** @param me signed in by steps/sign-in.ts; nobody when left out. The api must listen on the port of its PUBLIC_URL. */
  static async open(
    browser: Browser,
    tocsin: TestTocsin,
    me?: { cookie: string },
    { language = 'en-GB' }: { language?: string } = {},
  ): Promise<ConsoleVisit> {
    const base = tocsin.db.config.publicUrl;
    const context = await browser.newContext({ viewport: { width: LOOKS[0].width, height: 900 }, locale: language });
    context.setDefaultTimeout(30_000);
    if (me !== undefined) await context.addCookies([browserCookie(me, base)]);
    const page = await context.newPage();
    const visit = new ConsoleVisit(context, page, base);
    page.on('pageerror', (error) => visit.findings.push(`the page threw: ${error.message}`));
    page.on('console', (line) => {
      const text = line.text();
      if (line.type() === 'error' && /Content Security Policy|React|key/.test(text)) visit.findings.push(text);
    });
    return visit;
  }

  /** Goes to a place, such as `/desk`, and waits until nothing is being read any more. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.base}/console${path}`);
    await this.settled();
  }

  /** Waits until the skeletons are gone. */
  async settled(): Promise<void> {
    await this.page.locator('main').first().waitFor();
    await this.page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  }

  /** Looks as a person at both widths and in both themes, as a screen reader, and for sideways scrolling. */
  async look(name: string): Promise<void> {
    for (const { width, scheme } of wantsPictures() ? [...LOOKS, ...OTHER_LOOKS] : LOOKS) {
      await this.page.setViewportSize({ width, height: 900 });
      await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await this.page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor({ state: 'attached' });
      await keepPicture(this.page, `${name}-${width}-${scheme}`);
      const found = await axeFindings(this.page);
      this.findings.push(...found.map((finding) => `${name} at ${width}, ${scheme}: ${finding}`));
      const wide = await this.page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      );
      if (wide === true) this.findings.push(`${name} at ${width} scrolls sideways`);
    }
    await this.page.setViewportSize({ width: LOOKS[0].width, height: 900 });
    await this.page.emulateMedia({ colorScheme: 'light' });
  }
}
