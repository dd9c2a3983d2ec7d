import { Controller, Get, Header, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import { knownLanguage, languages, pathIn } from '#face/words';
import { PublicRecord } from '#incidents';
import { Public } from '../platform/permit.js';

/** Pages that say the same to everybody and are worth finding. */
const PAGES = [
  '/',
  '/record',
  '/record/map',
  '/record/timeline',
  '/record/totals',
  '/record/methods',
  '/record/data',
  '/subscribe',
];
/** Addresses that belong to one person, or to staff. They are kept safe by what they ask for; this only keeps them out of lists. */
const PRIVATE = [
  '/api/',
  '/console',
  '/mailbox',
  '/letters/',
  '/act/confirm/',
  '/subscribe/confirm/',
  '/unsubscribe',
  '/health',
];

/** What programs that read the whole site ask for first. */
@Controller()
@Public('Names pages that are public anyway, and asks to leave out those of single persons.')
export class SiteController {
  constructor(
    private readonly record: PublicRecord,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** RFC 9309. */
  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    const tongues = ['', ...languages().map(({ tag }) => `/${tag}`)];
    const rules = tongues.flatMap((tongue) => PRIVATE.map((path) => `Disallow: ${tongue}${path}`));
    return ['User-agent: *', ...rules, '', `Sitemap: ${this.config.publicUrl}/sitemap.xml`, ''].join('\n');
  }

  /** Every public page in every language (sitemaps.org, 0.9). */
  @Get('sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  async sitemap(): Promise<string> {
    const incidents = await this.record.references();
    return [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
      ...PAGES.map((path) => this.entries(path)),
      ...incidents.map(({ reference, publishedAt }) =>
        this.entries(`/record/${encodeURIComponent(reference)}`, publishedAt.toISOString()),
      ),
      '</urlset>\n',
    ].join('\n');
  }

  private entries(path: string, changed?: string): string {
    const { publicUrl, settings } = this.config;
    const house = knownLanguage(settings.PUBLIC_LANGUAGE) ?? 'en';
    const tongues = languages().map(({ tag }) => ({ tag, url: `${publicUrl}${pathIn(tag, path, house)}` }));
    const others = tongues
      .map(({ tag, url }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${url}"/>`)
      .join('');
    const last = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return tongues.map(({ url }) => `<url><loc>${url}</loc>${last}${others}</url>`).join('\n');
  }
}
