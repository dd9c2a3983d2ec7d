import { gzipSync } from 'node:zlib';
import { closeSites, outboundAllowing, rawSite, refusal, site } from '../spec-support/loopback-site.js';

afterEach(closeSites);

const local = outboundAllowing(['127.0.0.1', 'localhost']);
const at = (port: number, path = '/') => `http://127.0.0.1:${port}${path}`;
const mebibytes = () => process.memoryUsage().rss / 2 ** 20;

describe('a site that answers without end', () => {
  it('is stopped at the limit, whether it announces its size or not', async () => {
    const announced = await site((_, response) =>
      response.writeHead(200, { 'content-length': '999999999' }).write('x'),
    );
    const silent = await site((_, response) => {
      const more = () => void (response.write('x'.repeat(65_536)) ? setImmediate(more) : response.once('drain', more));
      response.on('close', () => response.destroy());
      more();
    });
    for (const port of [announced, silent]) {
      const error = await refusal(local.fetch(at(port)));
      expect([error.code, error.details?.maxBytes]).toEqual(['OUTBOUND_TOO_LARGE', 100_000]);
    }
  });

  it('cannot fill the memory with a little that unpacks to a lot, even if it then falls silent', async () => {
    const member = gzipSync(Buffer.alloc(1_000_000));
    // A thousand gzip members of a megabyte each, packed again: a gigabyte in a few kilobytes.
    const bomb = gzipSync(Buffer.concat(Array.from({ length: 1000 }, () => member)));
    const port = await site((_, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).write(bomb));
    const before = mebibytes();
    expect((await refusal(local.fetch(at(port)))).code).toBe('OUTBOUND_TOO_LARGE');
    expect(mebibytes() - before).toBeLessThan(60);
  });

  it('cannot hold us by dripping: the time is for the whole answer', async () => {
    const drip = (response: {
      write: (text: string) => unknown;
      once: (name: 'close', done: () => void) => unknown;
    }) => {
      const timer = setInterval(() => response.write('.'), 50);
      response.once('close', () => clearInterval(timer));
    };
    const body = await site((_, response) => drip(response));
    const head = await rawSite('HTTP/1.1 200 OK\r\nX-Slow: ', 'stay');
    const started = performance.now();
    const [slowBody, slowHead] = await Promise.all([body, head].map((port) => refusal(local.fetch(at(port)))));
    expect([slowBody?.code, slowHead?.code]).toEqual(['OUTBOUND_TIMEOUT', 'OUTBOUND_TIMEOUT']);
    expect(performance.now() - started).toBeLessThan(2500);
  });

  it('cannot hold us by hops that each take a little less than the limit', async () => {
    const port = await site((request, response) => {
      setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 400);
    });
    expect((await refusal(local.fetch(at(port)))).code).toBe('OUTBOUND_TIMEOUT');
  });
});

describe('a site that is broken', () => {
  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ['a header without end', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx'],
    ['damaged compression', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello'],
    ['unknown compression', 'HTTP/1.1 200 OK\r\nContent-Encoding: zap\r\nContent-Length: 5\r\n\r\nhello'],
    ['compression that is cut off', `HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 2\r\n\r\nx\x9c`],
  ])('is reported as unreadable: %s', async (_, bytes) => {
    expect(await refusal(local.fetch(at(await rawSite(bytes))))).toMatchObject({ code: 'OUTBOUND_ANSWER_UNREADABLE' });
  });

  it('is reported as unreachable when it breaks off, is not there or has no name', async () => {
    const cut = await rawSite('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nonly this');
    const gone = await site(() => {});
    await closeSites();
    const nameless = outboundAllowing([], {
      resolve: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })),
    });
    expect((await refusal(local.fetch(at(await rawSite(''))))).code).toBe('OUTBOUND_UNREACHABLE');
    expect((await refusal(local.fetch(at(cut)))).code).toBe('OUTBOUND_UNREACHABLE');
    expect(await refusal(local.fetch(at(gone)))).toMatchObject({ details: { reason: 'ECONNREFUSED' } });
    expect(await refusal(nameless.fetch('http://no.example/'))).toMatchObject({
      code: 'OUTBOUND_UNREACHABLE',
      details: { host: 'no.example', reason: 'ENOTFOUND' },
    });
  });
});
