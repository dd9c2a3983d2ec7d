import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One page of the outside web. */
export interface OutsidePage {
  body: string | Buffer;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}

/** One entry of a feed. */
export interface FeedEntry {
  title: string;
  path: string;
  /** RFC 822, as feeds give it; left out where the page has no date. */
  pubDate?: string;
}

/** A web server on loopback that stands for the outside web: pages, feeds, and what was asked for. */
export class OutsideWeb {
  readonly asked: string[] = [];
  private readonly pages = new Map<string, OutsidePage>();
  private constructor(private readonly server: Server) {}

  static async start(): Promise<OutsideWeb> {
    const server = createServer();
    const web = new OutsideWeb(server);
    server.on('request', (request, response) => {
      web.asked.push(request.url ?? '');
      const page = web.pages.get(request.url ?? '') ?? { status: 404, body: 'not here' };
      const { status = 200, type = 'text/html; charset=utf-8', headers = {}, body } = page;
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return web;
  }

  /** host:port, for OUTBOUND_ALLOW. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  url(path: string): string {
    return `http://${this.host}${path}`;
  }

  put(path: string, page: OutsidePage): void {
    this.pages.set(path, page);
  }

  /** Publishes an RSS feed of pages that are there. */
  putFeed(path: string, entries: FeedEntry[]): void {
    const items = entries.map(
      ({ title, path: link, pubDate }) =>
        `<item><title>${escape(title)}</title><link>${this.url(link)}</link><guid>${this.url(link)}</guid>` +
        `${pubDate === undefined ? '' : `<pubDate>${pubDate}</pubDate>`}</item>`,
    );
    const body = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed</title><link>${this.url('/')}</link><description>x</description>${items.join('')}</channel></rss>`;
    this.put(path, { body, type: 'application/rss+xml' });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);
}
