import { closeSites, outboundAllowing, refusal, secureSite, site } from '../spec-support/loopback-site.js';
import { SELF_SIGNED } from '../spec-support/self-signed.js';
import { firstHop, nextHop } from './hop.js';
import { AllowList } from './allow-list.js';

afterEach(closeSites);

describe('somebody who makes us fetch from our own network', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1:8080/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[fec0::1]/',
    'http://[3fff::1]/',
    'http://[4000::1]/',
  ])('is refused at %s', async (address) => {
    expect((await refusal(outboundAllowing([]).fetch(address))).code).toBe('OUTBOUND_ADDRESS_BLOCKED');
  });

  it('is refused at a name that stands for a private address, even beside a public one', async () => {
    const resolve = (address: string) => () =>
      Promise.resolve([
        { address: '93.184.215.14', family: 4 },
        { address, family: address.includes(':') ? 6 : 4 },
      ]);
    for (const address of ['127.0.0.1', '10.1.2.3', '::1', '::ffff:10.1.2.3', 'fe80::1%eth0']) {
      const outbound = outboundAllowing([], { resolve: resolve(address) });
      const error = await refusal(outbound.fetch('http://feed.example/'));
      expect([error.code, error.details?.host]).toEqual(['OUTBOUND_ADDRESS_BLOCKED', 'feed.example']);
    }
  });

  it('is refused at localhost as the resolver of this machine knows it', async () => {
    expect((await refusal(outboundAllowing([]).fetch('http://localhost:8080/'))).code).toBe('OUTBOUND_ADDRESS_BLOCKED');
  });

  it('gains nothing from a name server that changes its answer: the name is asked for once, and what was checked is dialled', async () => {
    const port = await site((_, response) => response.end('here'));
    let asked = 0;
    const resolve = () => Promise.resolve([{ address: (asked += 1) === 1 ? '127.0.0.1' : '127.9.9.9', family: 4 }]);
    const outbound = outboundAllowing([`feed.example:${port}`], { resolve });
    expect((await outbound.fetch(`http://feed.example:${port}/`)).body.toString()).toBe('here');
    expect(asked).toBe(1);
  });

  it('cannot get there by a redirect', async () => {
    let reached = false;
    const secret = await site((_, response) => response.end(String((reached = true))));
    for (const to of [
      `http://127.0.0.1:${secret}/`,
      'http://169.254.169.254/',
      'http://[::ffff:a00:1]/',
      'http://2130706433:8080/',
    ]) {
      const port = await site((_, response) => response.writeHead(302, { location: to }).end());
      const error = await refusal(outboundAllowing([`127.0.0.1:${port}`]).fetch(`http://127.0.0.1:${port}/`));
      expect(error.code).toMatch(/^OUTBOUND_(ADDRESS_BLOCKED|PORT_REFUSED)$/);
    }
    expect(reached).toBe(false);
  });

  it('cannot use the hosts that the operator listed, by a redirect or a link from outside', async () => {
    const allow = new AllowList(['wiki.internal.example']);
    const outside = firstHop('https://news.example/', {}, allow);
    const answer = { status: 302, headers: { location: 'https://wiki.internal.example/' }, body: Buffer.alloc(0) };
    expect(nextHop(outside, answer, allow)?.mayBePrivate).toBe(false);

    const port = await site((_, response) => response.end('internal'));
    const outbound = outboundAllowing([`127.0.0.1:${port}`]);
    const act = outbound.fetch(`http://127.0.0.1:${port}/`, { foundAt: 'https://news.example/feed' });
    expect((await refusal(act)).code).toBe('OUTBOUND_ADDRESS_BLOCKED');
  });

  it.each([
    ['ftp://example.org/', 'OUTBOUND_URL_INVALID'],
    ['file:///etc/passwd', 'OUTBOUND_URL_INVALID'],
    ['gopher://127.0.0.1:25/', 'OUTBOUND_URL_INVALID'],
    ['feed', 'OUTBOUND_URL_INVALID'],
    ['https://user:secret@example.org/', 'OUTBOUND_URL_INVALID'],

    ['http://example.org:25/', 'OUTBOUND_PORT_REFUSED'],
    ['http://example.org:6379/', 'OUTBOUND_PORT_REFUSED'],
  ])('is refused at %s', async (address, code) => {
    const error = await refusal(outboundAllowing([]).fetch(address));
    expect(error.code).toBe(code);
    expect(JSON.stringify(error.details)).not.toContain('secret');
  });
});

describe('somebody who gives an address of five thousand characters', () => {
  it('is refused', async () => {
    const act = outboundAllowing([]).fetch(`https://example.org/${'a'.repeat(5000)}`);
    expect((await refusal(act)).code).toBe('OUTBOUND_URL_INVALID');
  });
});

describe('an operator who lists a host of their own', () => {
  it('has it fetched, by name or address, with every port or with one', async () => {
    const port = await site((_, response) => response.end('ours'));
    const resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    for (const entry of [
      '127.0.0.1',
      `127.0.0.1:${port}`,
      'Feeds.Internal.example',
      `feeds.internal.example:${port}`,
    ]) {
      const host = entry.startsWith('1') ? '127.0.0.1' : 'feeds.internal.example';
      const answer = await outboundAllowing([entry], { resolve }).fetch(`http://${host}:${port}/`);
      expect(answer.body.toString()).toBe('ours');
    }
  });

  it('has listed that host and port only', async () => {
    const allow = new AllowList(['feeds.internal.example:8080', '[::1]:9000', '::2']);
    const listed = (url: string) => allow.has(new URL(url));
    expect(['http://feeds.internal.example:8080/', 'http://[::1]:9000/', 'http://[::2]/'].map(listed)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['http://feeds.internal.example/', 'http://a.feeds.internal.example:8080/', 'http://[::1]:9001/'].map(listed),
    ).toEqual([false, false, false]);
  });

  it('never opens the addresses where cloud servers keep their secrets', async () => {
    const outbound = outboundAllowing(['169.254.169.254']);
    expect((await refusal(outbound.fetch('http://169.254.169.254/'))).code).toBe('OUTBOUND_ADDRESS_BLOCKED');
  });

  it('is told at the start which entry cannot be meant', () => {
    expect(() => outboundAllowing(['fine.example', 'http://not.example/'])).toThrow('entry number 2');
  });
});

describe('a site whose certificate nobody vouches for', () => {
  it('is not believed', async () => {
    const port = await secureSite(SELF_SIGNED.key, SELF_SIGNED.cert, (_, response) => response.end('trust me'));
    const error = await refusal(outboundAllowing(['localhost']).fetch(`https://localhost:${port}/`));
    expect([error.code, error.details?.reason]).toEqual(['OUTBOUND_TLS_FAILED', 'DEPTH_ZERO_SELF_SIGNED_CERT']);
  });

  it('is told apart from one that does not speak TLS at all, which fails too', async () => {
    const port = await site((_, response) => response.end('plain'));
    const error = await refusal(outboundAllowing(['127.0.0.1']).fetch(`https://127.0.0.1:${port}/`));
    expect(error.code).toBe('OUTBOUND_TLS_FAILED');
  });
});
