import { createDataSource, Database } from '#database';
import { TestTocsin } from '../support/tocsin.js';

describe('a program that asks the staff API', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
  });
  afterAll(() => tocsin.stop());

  const ask = (url: string, headers: Record<string, string> = {}) => tocsin.api.inject({ method: 'GET', url, headers });

  it('is turned away without a token, with a wrong one, and with one whose role is too small, each with a code and a remedy', async () => {
    const nobody = await ask('/api/desk');
    expect(nobody.statusCode).toBe(401);
    expect(nobody.json()).toMatchObject({ code: 'AUTH_SIGN_IN', remedy: expect.stringContaining('Bearer') });
    expect((await ask('/api/desk', { authorization: 'Bearer tocsin_wrong' })).statusCode).toBe(401);
    const viewer = await tocsin.as<{ code: string }>('viewer', 'POST', '/api/sources', {
      name: 'x',
      url: 'https://x.example/feed',
    });
    expect(viewer).toMatchObject({ status: 403, body: { code: 'AUTH_ROLE_TOO_SMALL' } });
  });

  it('is told which fields are wrong, without their values', async () => {
    const { status, body } = await tocsin.as<{ code: string; message: string }>('analyst', 'POST', '/api/sources', {
      name: '',
      url: 'javascript:alert(1)',
    });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'API_INVALID_FIELDS' });
    expect(body.message).toMatch(/name.*url/s);
    expect(body.message).not.toContain('alert(1)');
  });

  it('gets a coded answer for what is not there, for broken JSON and for too much of it', async () => {
    expect(await tocsin.as('viewer', 'GET', '/api/nothing')).toMatchObject({
      status: 404,
      body: { code: 'API_NO_SUCH_PAGE' },
    });
    expect(await tocsin.as('viewer', 'GET', '/api/incidents/INC-1999-0001')).toMatchObject({
      status: 404,
      body: { code: 'INCIDENTS_UNKNOWN' },
    });
    expect(await tocsin.as('viewer', 'GET', '/api/reports/not-an-id')).toMatchObject({
      status: 400,
      body: { code: 'API_BAD_REQUEST' },
    });
    const broken = await tocsin.api.inject({
      method: 'POST',
      url: '/api/sources',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    });
    expect(broken.statusCode).toBe(400);
    const huge = await tocsin.api.inject({
      method: 'POST',
      url: '/subscribe',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `address=${'x'.repeat(300_000)}`,
    });
    expect(huge.statusCode).toBe(400);
    expect(huge.body).toContain('API_TOO_LARGE');
  });

  it('finds every list in pages', async () => {
    for (const n of [1, 2, 3])
      await tocsin.as('analyst', 'POST', '/api/sources', { name: `Wire ${n}`, url: `https://wire.example/${n}` });
    const first = await tocsin.as<{ items: { name: string }[]; next: string }>('viewer', 'GET', '/api/sources?limit=2');
    const second = await tocsin.as<{ items: { name: string }[]; next: null }>(
      'viewer',
      'GET',
      `/api/sources?limit=2&after=${first.body.next}`,
    );
    expect([...first.body.items, ...second.body.items].map(({ name }) => name)).toEqual(['Wire 1', 'Wire 2', 'Wire 3']);
    expect(second.body.next).toBeNull();
    expect((await tocsin.as('viewer', 'GET', '/api/sources?limit=100000')).status).toBe(400);
  });

  it('learns from the health pages whether this process can serve', async () => {
    expect((await ask('/health/live')).json()).toEqual({ ok: true });
    expect((await ask('/health/ready')).json()).toEqual({ ok: true });
  });

  it('leaves one row for every act, which nobody can change or remove', async () => {
    const own = new Database(await createDataSource({ url: tocsin.db.url, max: 1 }).initialize());
    try {
      const acts = await own.query<{ act: string }>(`SELECT act FROM staff_acts`);
      expect(acts.filter(({ act }) => act === 'add-source')).toHaveLength(3);
      for (const sql of [`UPDATE staff_acts SET act = 'x'`, `DELETE FROM staff_acts`, `TRUNCATE staff_acts`]) {
        await expect(own.query(sql)).rejects.toThrow(/only ever added/);
      }
    } finally {
      await own.dataSource.destroy();
    }
  });
});

describe('a stranger who looks for a way in', () => {
  it('meets no route without a permission or a reason to be public: the boot would fail', async () => {
    const { Controller, Get, Module } = await import('@nestjs/common');
    const { DiscoveryModule, NestFactory } = await import('@nestjs/core');
    const { FastifyAdapter } = await import('@nestjs/platform-fastify');
    const { RouteCheck } = await import('../../apps/api/src/platform/route-check.js');
    class Forgotten {
      open(): string {
        return 'everything';
      }
    }
    Get()(Forgotten.prototype, 'open', Object.getOwnPropertyDescriptor(Forgotten.prototype, 'open')!);
    Controller('forgotten')(Forgotten);
    class Careless {}
    Module({ imports: [DiscoveryModule], controllers: [Forgotten], providers: [RouteCheck] })(Careless);
    const boot = async () => {
      const app = await NestFactory.create(Careless, new FastifyAdapter(), { logger: false, abortOnError: false });
      await app.init();
    };
    await expect(boot()).rejects.toMatchObject({ code: 'AUTH_ROUTE_WITHOUT_PERMISSION' });
  });
});
