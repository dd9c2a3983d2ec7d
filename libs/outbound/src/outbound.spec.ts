import { once } from 'node:events';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { IncomingHttpHeaders } from 'node:http';
import { Test } from '@nestjs/testing';
import { ConfigModule, loadConfig } from '#config';
import { closeSites, outboundAllowing, refusal, site } from '../spec-support/loopback-site.js';
import { Outbound } from './outbound.js';
import { OutboundModule } from './outbound.module.js';

afterEach(closeSites);

const local = outboundAllowing(['127.0.0.1', 'localhost']);
const at = (port: number, path = '/') => `http://127.0.0.1:${port}${path}`;

describe('a site that is asked', () => {
  it('learns who asks, gets the validators it once sent, and no cookie back', async () => {
    const asked: IncomingHttpHeaders[] = [];
    const port = await site((request, response) => {
      asked.push(request.headers);
      response.writeHead(200, { etag: '"v1"', 'set-cookie': 'id=1' }).end('body');
    });
    const first = await local.fetch(at(port), { accept: 'application/rss+xml' });
    expect(first).toMatchObject({ status: 200, notModified: false, finalUrl: at(port), headers: { etag: '"v1"' } });
    expect(first.headers).not.toHaveProperty('set-cookie');
    await local.fetch(at(port), { etag: '"v1"', lastModified: 'Tue, 10 Oct 2023 09:00:00 GMT' });
    expect(asked[0]?.['user-agent']).toMatch(/^Tocsin\/\d+\.\d+\.\d+ \(\+https:\/\/tocsin\.example\)$/);
    expect(asked[0]).toMatchObject({ accept: 'application/rss+xml', 'accept-encoding': 'gzip, deflate, br' });
    expect(asked[1]).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Tue, 10 Oct 2023 09:00:00 GMT' });
    expect(asked[1]).not.toHaveProperty('cookie');
  });

  it('may answer that nothing has changed, and is believed only if we asked that', async () => {
    const port = await site((_, response) => response.writeHead(304).end());
    expect(await local.fetch(at(port), { etag: '"v1"' })).toMatchObject({ status: 304, notModified: true });
    expect(await local.fetch(at(port))).toMatchObject({ status: 304, notModified: false });
    expect(await local.fetch(at(port), { etag: 'broken\r\nX: y' })).toMatchObject({ notModified: false });
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['identity', (text) => text],
  ] as [string, (text: Buffer) => Buffer][])('may compress its answer as %s', async (coding, pack) => {
    const port = await site((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(pack(Buffer.from('강제북송'))),
    );
    expect((await local.fetch(at(port))).body.toString()).toBe('강제북송');
  });

  it('may answer with nothing, whatever it says about compression', async () => {
    const port = await site((_, response) => response.writeHead(404, { 'content-encoding': 'gzip' }).end());
    expect(await local.fetch(at(port))).toMatchObject({ status: 404, body: Buffer.alloc(0) });
  });

  it('is not asked again before the time it asked for has passed', async () => {
    const clock = { time: new Date('2023-10-12T00:00:00Z'), now: () => clock.time };
    const outbound = outboundAllowing(['127.0.0.1'], { clock });
    const port = await site((_, response) => response.writeHead(429, { 'retry-after': '120' }).end());
    expect(await outbound.fetch(at(port))).toMatchObject({ status: 429, retryAfterSeconds: 120 });
    clock.time = new Date('2023-10-12T00:01:00Z');
    expect(await refusal(outbound.fetch(at(port)))).toMatchObject({
      code: 'OUTBOUND_ASKED_TO_WAIT',
      details: { retryAfterSeconds: 60 },
    });
    clock.time = new Date('2023-10-12T00:02:00Z');
    expect((await outbound.fetch(at(port))).status).toBe(429);
  });

  it('gets one request at a time, with a pause in between, while others are asked meanwhile', async () => {
    let busy = 0;
    const times: number[] = [];
    const port = await site((_, response) => {
      times.push(performance.now());
      busy += 1;
      setImmediate(() => response.end(String(busy--)));
    });
    const other = await site((_, response) => response.end('other'));
    const outbound = outboundAllowing(['127.0.0.1'], { gapMilliseconds: 60 });
    const started = performance.now();
    const three = Promise.all([1, 2, 3].map(() => outbound.fetch(at(port))));
    await outbound.fetch(at(other));
    expect(times.length).toBeLessThan(3);
    expect((await three).map((answer) => answer.body.toString())).toEqual(['1', '1', '1']);
    expect(performance.now() - started).toBeGreaterThanOrEqual(119);
  });
});

describe('a site that redirects', () => {
  it('is followed, and its validators are not shown to another origin', async () => {
    const asked: IncomingHttpHeaders[] = [];
    const target = await site((request, response) => {
      asked.push(request.headers);
      response.end('moved here');
    });
    const port = await site((request, response) => {
      asked.push(request.headers);
      const location = request.url === '/' ? '/second#part' : at(target, '/새');
      response.writeHead(request.url === '/' ? 301 : 307, { location: Buffer.from(location).toString('latin1') }).end();
    });
    const answer = await local.fetch(at(port), { etag: '"v1"' });
    expect(answer).toMatchObject({ url: at(port), finalUrl: at(target, '/%EC%83%88'), status: 200 });
    expect(asked.map((headers) => headers['if-none-match'])).toEqual(['"v1"', '"v1"', undefined]);
  });

  it('is left after five hops, or at once when it goes in a circle', async () => {
    let hops = 0;
    const endless = await site((_, response) => response.writeHead(302, { location: `/${(hops += 1)}` }).end());
    expect((await refusal(local.fetch(at(endless)))).code).toBe('OUTBOUND_TOO_MANY_REDIRECTS');
    expect(hops).toBe(6);
    const circle = await site((_, response) => response.writeHead(302, { location: '/' }).end());
    expect((await refusal(local.fetch(at(circle)))).code).toBe('OUTBOUND_TOO_MANY_REDIRECTS');
  });

  it('is taken at its word when it does not say where to', async () => {
    const port = await site((_, response) => response.writeHead(302).end('nowhere'));
    expect(await local.fetch(at(port))).toMatchObject({ status: 302, finalUrl: at(port) });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://user:pass@127.0.0.1:8080/', 'http://[broken/'])(
    'is not followed to %s',
    async (location) => {
      const port = await site((_, response) => response.writeHead(302, { location }).end());
      expect((await refusal(local.fetch(at(port)))).code).toMatch(/^OUTBOUND_(URL_INVALID|REDIRECT_REFUSED)$/);
    },
  );
});

describe('a process that has to stop', () => {
  it('calls off a request that is under way, one that waits for its turn, and a name that is being looked up', async () => {
    const stop = new AbortController();
    const { signal } = stop;
    const port = await site(() => stop.abort());
    const lookingUp = outboundAllowing([], { resolve: () => new Promise(() => {}) });
    const acts = [
      local.fetch(at(port), { signal }),
      local.fetch(at(port), { signal }),
      lookingUp.fetch('http://a.example/', { signal }),
    ];
    const codes = (await Promise.all(acts.map(refusal))).map((error) => error.code);
    expect(codes).toEqual(['OUTBOUND_CANCELLED', 'OUTBOUND_CANCELLED', 'OUTBOUND_CANCELLED']);
    if (!signal.aborted) await once(signal, 'abort');
    const next = await site((_, response) => response.end('still works'));
    expect((await local.fetch(at(next))).status).toBe(200);
  });
});

describe('a module that fetches', () => {
  it('imports OutboundModule and gets the way out', async () => {
    const config = loadConfig(
      { DATABASE_URL: 'postgres://127.0.0.1/none', TOCSIN_KEY: Buffer.alloc(32).toString('base64') },
      { root: '/' },
    );
    const module = await Test.createTestingModule({
      imports: [ConfigModule.forRoot(config), OutboundModule],
    }).compile();
    const error = await refusal(module.get(Outbound).fetch('http://127.0.0.1/'));
    expect(error.code).toBe('OUTBOUND_ADDRESS_BLOCKED');
  });
});
