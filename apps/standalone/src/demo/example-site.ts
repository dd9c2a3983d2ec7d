import { createServer, type Server } from 'node:http';
import { DEMO_SOURCES, type DemoReport, type DemoSource } from './reports/index.js';

/** Small websites on loopback, each in its folder, that publish the example reports with an RSS feed, as news sites would. */
export class ExampleSite {
  private constructor(
    private readonly server: Server,
    /** host:port */
    readonly host: string,
  ) {}

  static async open(port: number): Promise<ExampleSite> {
    const host = `127.0.0.1:${port}`;
    const server = createServer((request, response) => {
      const found = answerTo(host, request.url ?? '');
      response
        .writeHead(found === null ? 404 : 200, { 'content-type': `${found?.type ?? 'text/plain'}; charset=utf-8` })
        .end(found?.body ?? 'not here');
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    return new ExampleSite(server, host);
  }

  feedUrl({ folder }: Pick<DemoSource, 'folder'>): string {
    return `http://${this.host}${folder}/feed.xml`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function answerTo(host: string, path: string): { type: string; body: string } | null {
  const source = DEMO_SOURCES.find(({ folder }) => path.startsWith(`${folder}/`));
  if (source === undefined) return null;
  const below = path.slice(source.folder.length);
  if (below === '/feed.xml') return { type: 'application/rss+xml', body: feed(host, source) };
  const report = source.reports.find((candidate) => candidate.path === below);
  return report === undefined ? null : { type: 'text/html', body: page(source, report) };
}

function feed(host: string, { name, folder, language, reports }: DemoSource): string {
  const items = reports.map(
    ({ title, path, pubDate }) =>
      `<item><title>${escape(title)}</title><link>http://${host}${folder}${path}</link><guid isPermaLink="false">${path}</guid><pubDate>${pubDate}</pubDate></item>`,
  );
  const about = `<title>${escape(name)}</title><link>http://${host}${folder}/</link><description>Example reports</description>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>${about}<language>${language}</language>${items.join('')}</channel></rss>`;
}

function page({ name, language }: DemoSource, { title, paragraphs }: DemoReport): string {
  const text = paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n');
  return `<!doctype html><html lang="${language}"><head><title>${escape(title)}</title></head><body><nav>${escape(name)}</nav><main><article><h1>${escape(title)}</h1>\n${text}</article></main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}
