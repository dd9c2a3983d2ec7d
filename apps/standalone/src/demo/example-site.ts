import { createServer, type Server } from 'node:http';
import { DEMO_REPORTS, type DemoReport } from './reports.js';

/** A small website on loopback that publishes the example reports with an RSS feed, as a news site would. */
export class ExampleSite {
  private constructor(
    private readonly server: Server,
    /** host:port */
    readonly host: string,
  ) {}

  static async open(port: number): Promise<ExampleSite> {
    const host = `127.0.0.1:${port}`;
    const server = createServer((request, response) => {
      const page = request.url === '/feed.xml' ? feed(host) : pageAt(request.url ?? '');
      const type = request.url === '/feed.xml' ? 'application/rss+xml' : 'text/html';
      response
        .writeHead(page === null ? 404 : 200, { 'content-type': `${type}; charset=utf-8` })
        .end(page ?? 'not here');
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    return new ExampleSite(server, host);
  }

  get feedUrl(): string {
    return `http://${this.host}/feed.xml`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function feed(host: string): string {
  const items = DEMO_REPORTS.map(
    ({ title, path, pubDate }) =>
      `<item><title>${escape(title)}</title><link>http://${host}${path}</link><guid isPermaLink="false">${path}</guid><pubDate>${pubDate}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Example wire</title><link>http://${host}/</link><description>Example reports</description>${items.join('')}</channel></rss>`;
}

function pageAt(path: string): string | null {
  const report = DEMO_REPORTS.find((candidate) => candidate.path === path);
  return report === undefined ? null : page(report);
}

function page({ title, paragraphs }: DemoReport): string {
  const text = paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${escape(title)}</title></head><body><nav>Example wire</nav><main><article><h1>${escape(title)}</h1>\n${text}</article></main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}
