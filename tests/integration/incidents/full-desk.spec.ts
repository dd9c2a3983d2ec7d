import { ListDeskRequest, type ListDeskRequest as Request } from '#contracts';
import { Desk } from '#incidents';
import { deskSql } from '../../../libs/incidents/src/desk.query.js';
import { TestTocsin } from '../../support/tocsin.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

describe('a desk with 10,000 reports', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await tocsin.db.database.query(
      `INSERT INTO reports (id, title, text, text_sha256, language, published_at, found_at, read_at, reader_version, relevant, kind)
       SELECT gen_random_uuid(), 'Report ' || n, 'Text ' || n, sha256(n::text::bytea), CASE n % 3 WHEN 0 THEN 'ko' ELSE 'en' END,
         CASE WHEN n % 5 > 0 THEN timestamptz '2024-01-01' + (n / 100) * interval '1 hour' END,
         timestamptz '2024-02-01' + (n / 7) * interval '1 minute', now(), 1, n % 10 > 0,
         (ARRAY['repatriation','detention','warning','response','other'])[1 + n % 5]
       FROM generate_series(1, 10000) n`,
    );
    await tocsin.db.database.query('ANALYZE reports');
  }, 180_000);
  afterAll(() => tocsin.stop());

  const all = async (request: Partial<Request>): Promise<string[]> => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await tocsin.api
        .get(Desk)
        .list({ ...request, limit: 200, ...(after === undefined ? {} : { after }) });
      seen.push(...page.items.map(({ title }) => title));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return seen;
  };

  it.each(['foundAt', '-foundAt', 'publishedAt', '-publishedAt', 'urgency', '-urgency'] as const)(
    'shows each exactly once when paged by %s',
    async (sort) => {
      const seen = await all({ sort });
      expect(seen).toHaveLength(9000);
      expect(new Set(seen).size).toBe(9000);
    },
    60_000,
  );

  it('shows what is filtered for, and the left-out ones apart', async () => {
    expect(await all({ kind: 'warning', language: 'ko' })).toHaveLength(666);
    expect(await all({ state: 'irrelevant' })).toHaveLength(1000);
  });

  it.each([
    ['-foundAt', 'reports_desk_found'],
    ['-publishedAt', 'reports_desk_published'],
    ['-urgency', 'reports_desk_urgency'],
  ] as const)('reads the first page by %s from an index', async (sort, index) => {
    const { sql, values } = deskSql(ListDeskRequest.parse({ sort }), { staffId: NOBODY, now: new Date() });
    const plan = await tocsin.db.database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, values);
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain(index);
    expect(text).not.toMatch(/Seq Scan on reports r\b/);
  });

  it('says how full it is within half a second', async () => {
    const before = performance.now();
    expect(await tocsin.api.get(Desk).counts(NOBODY)).toMatchObject({ waiting: 9000 });
    expect(performance.now() - before).toBeLessThan(500);
  });
});
