import type { Page, SourceView } from '#contracts';
import { OutsideWeb } from '../support/outside-web.js';
import { TestTocsin } from '../support/tocsin.js';

const ARTICLE = '<!doctype html><html><head><title>Returns</title></head><body><article><h1>Returns</h1>';
const SENTENCE =
  'Chinese authorities forcibly returned about 60 North Korean refugees on April 26, 2024, Human Rights Watch said.';

describe('an analyst whose sources misbehave', () => {
  let web: OutsideWeb;
  let tocsin: TestTocsin;

  beforeAll(async () => {
    web = await OutsideWeb.start();
    tocsin = await TestTocsin.start({
      OUTBOUND_ALLOW: web.host,
      OUTBOUND_GAP_MILLISECONDS: '0',
      OUTBOUND_TIMEOUT_SECONDS: '1',
      OUTBOUND_MAX_BYTES: '200000',
    });
  });
  afterAll(async () => {
    await tocsin.stop();
    await web.stop();
  });

  const add = (url: string, name = 'Wire') =>
    tocsin.as<{ id: string; code: string }>('analyst', 'POST', '/api/sources', { name, url });
  const sources = async () => (await tocsin.as<Page<SourceView>>('viewer', 'GET', '/api/sources')).body.items;
  const source = async (id: string) => (await sources()).find((one) => one.id === id)!;
  const rows = <Row>(sql: string, values: string[]) => tocsin.db.database.query<Row>(sql, values);

  /** Adds the source, polls it, and gives what staff see of it. */
  async function watched(url: string): Promise<SourceView> {
    const { body } = await add(url);
    await tocsin.drain();
    return source(body.id);
  }

  it.each([
    ['is not there', '/missing.xml', 'WATCH_SOURCE_REFUSED'],
    ['is a page and no feed', '/page.html', 'WATCH_NOT_A_FEED'],
    ['is cut off in the middle', '/cut.xml', 'WATCH_FEED_MALFORMED'],
    ['is larger than allowed', '/huge.xml', 'OUTBOUND_TOO_LARGE'],
  ])('sees what is wrong with one that %s, and that it is asked again', async (_, path, code) => {
    web.put('/page.html', { body: `${ARTICLE}<p>${SENTENCE}</p></article></body></html>` });
    web.put('/cut.xml', {
      body: '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Half',
      type: 'application/rss+xml',
    });
    web.put('/huge.xml', { body: Buffer.alloc(300_000, 'x'), type: 'application/rss+xml' });
    const seen = await watched(web.url(path));
    expect(seen).toMatchObject({ health: 'failing', errorCode: code, failures: 1 });
    expect(seen.errorMessage!.length).toBeGreaterThan(20);
    expect(seen.errorMessage).not.toMatch(/[{}]/);
    const korean = await tocsin.api.inject({
      method: 'GET',
      url: `/api/sources/${seen.id}`,
      headers: { ...(await tocsin.credentials('viewer')), 'accept-language': 'ko' },
    });
    const { errorMessage } = korean.json<SourceView>();
    expect(errorMessage).toMatch(/[가-힣]{2}/);
    expect(errorMessage).not.toMatch(/[{}…]/);
    expect(new Date(seen.nextPollAt).getTime()).toBeGreaterThan(tocsin.clock.now().getTime());
  });

  it('cannot make it look into private networks, nor at anything but the web', async () => {
    for (const url of [
      'http://127.0.0.1:1/feed',
      'http://169.254.169.254/latest/meta-data',
      'http://[::1]:1/',
      'http://10.0.0.1/feed',
    ]) {
      expect(await watched(url)).toMatchObject({
        health: 'failing',
        errorCode: expect.stringMatching(/^OUTBOUND_(ADDRESS_BLOCKED|PORT_REFUSED)$/),
      });
    }
    for (const url of ['file:///etc/passwd', 'ftp://wire.example/feed', 'not an address']) {
      expect(await add(url)).toMatchObject({ status: 400, body: { code: 'API_INVALID_FIELDS' } });
    }
  });

  it('adds the same address once', async () => {
    web.putFeed('/once.xml', []);
    expect((await add(web.url('/once.xml'))).status).toBe(201);
    expect(await add(web.url('/once.xml'))).toMatchObject({ status: 409, body: { code: 'WATCH_SOURCE_EXISTS' } });
  });

  it('sees it well again once it answers, with nothing lost in between', async () => {
    web.put('/later.xml', { status: 503, body: 'down', headers: { 'retry-after': '1' } });
    const { id } = await watched(web.url('/later.xml'));
    web.put('/later', { body: `${ARTICLE}<p>${SENTENCE}</p></article></body></html>` });
    web.putFeed('/later.xml', [{ title: 'Returns', path: '/later' }]);
    tocsin.clock.forward({ hours: 2 });
    await tocsin.as('analyst', 'POST', `/api/sources/${id}/poll`);
    await tocsin.drain();
    expect(await source(id)).toMatchObject({ health: 'well', failures: 0, errorCode: null });
    expect(await rows(`SELECT 1 FROM source_items WHERE source_id = $1 AND report_id IS NOT NULL`, [id])).toHaveLength(
      1,
    );
  });

  it('gets a report of what the feed carried when the page itself is gone', async () => {
    const item = `<item><title>Returns</title><link>${web.url('/gone')}</link><guid>g-1</guid><description>${SENTENCE}</description></item>`;
    web.put('/gone.xml', {
      body: `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${item}</channel></rss>`,
      type: 'application/rss+xml',
    });
    const { id } = await watched(web.url('/gone.xml'));
    const [report] = await rows<{ text: string }>(
      `SELECT r.text FROM source_items i JOIN reports r ON r.id = i.report_id WHERE i.source_id = $1`,
      [id],
    );
    expect(report!.text).toContain('about 60 North Korean refugees');
  });

  it('waits for a page that fails for a while, and files it once', async () => {
    web.put('/slow', { status: 500, body: 'oops' });
    web.putFeed('/slow.xml', [{ title: 'Returns', path: '/slow' }]);
    const { id } = await watched(web.url('/slow.xml'));
    expect(
      await rows(`SELECT 1 FROM source_items WHERE source_id = $1 AND settled_at IS NULL AND failures = 1`, [id]),
    ).toHaveLength(1);
    web.put('/slow', { body: `${ARTICLE}<p>${SENTENCE}</p></article></body></html>` });
    tocsin.clock.forward({ minutes: 10 });
    const { lostWatch } = await import('#watch');
    const { JobQueue } = await import('#queue');
    for (const { job, payload } of await lostWatch(tocsin.db.database, tocsin.clock.now())) {
      await tocsin.worker.get(JobQueue).enqueue(job, payload);
    }
    await tocsin.drain();
    expect(await rows(`SELECT 1 FROM source_items WHERE source_id = $1 AND report_id IS NOT NULL`, [id])).toHaveLength(
      1,
    );
  });

  it('is not polled while paused', async () => {
    web.putFeed('/paused.xml', []);
    const { id } = await watched(web.url('/paused.xml'));
    await tocsin.as('analyst', 'POST', `/api/sources/${id}/pause`);
    const asked = web.asked.filter((path) => path === '/paused.xml').length;
    tocsin.clock.forward({ hours: 3 });
    await tocsin.as('analyst', 'POST', `/api/sources/${id}/poll`);
    await tocsin.drain();
    expect(web.asked.filter((path) => path === '/paused.xml')).toHaveLength(asked);
    expect(await source(id)).toMatchObject({ health: 'paused' });
  });
});
