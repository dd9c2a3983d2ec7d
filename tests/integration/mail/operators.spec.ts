import { OldPaces } from '#mail';
import { type Faults, FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';
import { patient } from './patience.js';
import { TestDns } from './test-dns.js';

const people = (domain: string, count: number) => Array.from({ length: count }, (_, n) => `n${n}@${domain}`);
const HOSTED = Array.from({ length: 10 }, (_, n) => `hosted${n}.example`);
const DNS = {
  ...Object.fromEntries(HOSTED.map((name) => [name, 'mx.hosting.example'])),
  'one.example': 'aspmx.l.google.com',
  'two.example': 'alt1.aspmx.l.google.com',
  'three.example': 'mx1.naver.com',
  'none.example': { kind: 'null' },
  'silent.example': { kind: 'none' },
} as const;

describe('mail to several operators', () => {
  let office: PostOffice;
  let relay: FaultyRelay;

  async function openOffice(faults: Faults, settings: Record<string, string> = {}): Promise<void> {
    relay = await FaultyRelay.start(faults);
    const on = { SMTP_URL: relay.url, MAIL_RECIPIENTS: '*', MAIL_DNS: 'on', ...settings };
    office = await PostOffice.open(on, patient, new TestDns(DNS));
  }

  afterEach(async () => {
    await office.close();
    await relay.stop();
  });

  const takenFor = (domain: string) => relay.read.filter(({ to }) => to[0]!.endsWith(`@${domain}`)).length;

  it('MAIL 19: is counted by who receives it, and each domain is asked for once', async () => {
    await openOffice({});
    const audience = ['one', 'two', 'three', 'silent', 'unknown'].flatMap((name) => people(`${name}.example`, 3));
    const message = await office.alertTo(audience);
    await office.send(message);
    const { items } = await office.operators(message);
    expect(items[0]).toMatchObject({ operator: 'google', mark: null, deliveries: 6 });
    expect(items.slice(1).map(({ operator, deliveries }) => [operator, deliveries])).toEqual(
      expect.arrayContaining([
        ['naver', 3],
        [null, 3],
        [null, 3],
      ]),
    );
    expect(new Set(items.map(({ mark }) => mark)).size).toBe(3);
    expect(items[0]).toMatchObject({ states: { accepted: 6 }, ratePerMinute: null, restingUntil: null, said: null });
    const other = await office.another();
    await other.send(await office.alertTo(people('one.example', 3)));
    expect(office.dns.asked.sort()).toEqual(
      ['one', 'silent', 'three', 'two', 'unknown'].map((name) => `${name}.example`),
    );
    await other.close();
  });

  it('is shown in pages, sorted and searched', async () => {
    await openOffice({});
    const message = await office.alertTo(
      ['one', 'three', 'silent'].flatMap((name, n) => people(`${name}.example`, n + 1)),
    );
    await office.send(message);
    const names = async (query: object) => {
      const { items, next } = await office.operators(message, query);
      return { names: items.map(({ operator }) => operator), next };
    };
    expect((await names({})).names).toEqual([null, 'naver', 'google']);
    const first = await names({ sort: 'operator', limit: 2 });
    expect(first.names).toEqual(['google', 'naver']);
    expect(await names({ sort: 'operator', limit: 2, after: first.next! })).toEqual({
      names: [null],
      next: null,
    });
    expect((await names({ q: 'NAV' })).names).toEqual(['naver']);
  });

  it('MAIL 19: that get a few mails each cost no row, and are held back all the same when they asked for less', async () => {
    let tooFast = false;
    await openOffice({
      recipient: (to) => (tooFast && to.endsWith('@d7.example') ? '450 4.7.0 Too many messages, slow down' : undefined),
    });
    const domains = Array.from({ length: 40 }, (_, n) => `d${n}.example`);
    const audience = domains.flatMap((domain) => people(domain, 2));
    await office.send(await office.alertTo(audience));
    expect(relay.read).toHaveLength(80);
    const paced = () =>
      office.db.database.query<{ operator: string; said: string }>(`SELECT operator, said FROM mail_operators`);
    expect(await paced()).toEqual([]);
    tooFast = true;
    await office.send(await office.alertTo(audience));
    expect(await paced()).toEqual([{ operator: expect.stringMatching(/^own:[0-9a-f]{32}$/), said: '450 4.7.0' }]);
    const other = await office.another();
    const third = await office.alertTo(audience);
    await other.send(third);
    expect(await office.states(third)).toEqual({ accepted: 78, queued: 2 });
    await other.close();
  });

  it('MAIL 35: wait no longer than a moment for the connections of a worker that is gone', async () => {
    await openOffice({}, { MAIL_OPERATOR_CONNECTIONS: '3' });
    await office.send(await office.alertTo(people('one.example', 5)));
    const gone = '00000000-0000-4000-8000-000000000001';
    const soon = new Date(office.clock.now().getTime() + 15_000);
    const leased = `INSERT INTO mail_operator_leases (operator, holder, connections, held_until) VALUES ('google', $1, 3, $2)`;
    await office.db.database.query(leased, [gone, soon]);
    const message = await office.alertTo(people('one.example', 5));
    office.clock.forward({ seconds: 6 });
    await office.send(message);
    expect(await office.states(message)).toEqual({ queued: 5 });
    office.clock.forward({ seconds: 12 });
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 5 });
  });

  it('keeps no domain in clear that may say who somebody is, wherever it comes from', async () => {
    await openOffice({
      recipient: (to) => (/^n1@(?!one)/.test(to) ? '450 4.7.0 mx.family.example slow down' : undefined),
    });
    await office.send(
      await office.alertTo(['one', 'silent', 'unknown', 'family'].flatMap((name) => people(`${name}.example`, 2))),
    );
    const rows = await office.db.database.query<{ row: string }>(
      `SELECT d::text AS row FROM mail_domains d UNION ALL SELECT o::text FROM mail_operators o
       UNION ALL SELECT operator FROM deliveries UNION ALL SELECT n::text FROM mail_operator_names n`,
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { row } of rows) expect(row).not.toMatch(/\.example/);
  });

  it('names one that receives for many domains, once it does', async () => {
    await openOffice({});
    const send = async (count: number) => {
      const message = await office.alertTo(HOSTED.slice(0, count).flatMap((domain) => people(domain, 1)));
      await office.send(message);
      return (await office.operators(message)).items;
    };
    expect(await send(9)).toMatchObject([
      { operator: null, mark: expect.stringMatching(/^[0-9a-f]{6}$/), deliveries: 9 },
    ]);
    expect(await send(10)).toMatchObject([{ operator: 'hosting.example', mark: null, deliveries: 10 }]);
    const message = await office.alertTo(people(HOSTED[0]!, 1));
    await office.send(message);
    expect((await office.operators(message, { q: 'hosting' })).items).toHaveLength(1);
  });

  it('forgets what it has not needed for a month, and keeps how far a warm-up is', async () => {
    await openOffice({}, { MAIL_WARM_UP_ALERTS: '200 +50%', MAIL_OPERATOR_RATE: '600' });
    const message = await office.alertTo([...people('one.example', 2), ...people(HOSTED[0]!, 1)]);
    await office.send(message);
    const counts = async () => {
      const [row] = await office.db.database.query<Record<string, number>>(
        `SELECT (SELECT count(*)::integer FROM mail_operators) AS operators, (SELECT count(*)::integer FROM mail_domains) AS domains,
           (SELECT count(*)::integer FROM mail_stream_days) AS days, (SELECT count(*)::integer FROM mail_warm_ups) AS warm`,
      );
      return row;
    };
    const paces = office.app.get(OldPaces);
    office.clock.forward({ days: 29 });
    await paces.forget();
    expect(await counts()).toEqual({ operators: 2, domains: 2, days: 1, warm: 1 });
    office.clock.forward({ days: 3 });
    await paces.forget();
    expect(await counts()).toEqual({ operators: 0, domains: 0, days: 1, warm: 1 });
  });

  it('MAIL 24: to a domain that takes none ends without a try, and without a word to the relay', async () => {
    await openOffice({});
    const message = await office.alertTo([...people('none.example', 2), ...people('silent.example', 1)]);
    await office.send(message);
    expect(await office.states(message)).toEqual({ bounced: 2, accepted: 1 });
    const { troubles } = await office.pace(message);
    expect(troubles).toEqual([{ state: 'bounced', reason: 'null_mx', count: 2 }]);
    expect(relay.read).toHaveLength(1);
    expect((await office.progress(message)).settledAt).not.toBeNull();
  });

  it('asks the DNS nothing when it is switched off, or when the mail stays here', async () => {
    await openOffice({}, { MAIL_DNS: 'off' });
    await office.send(await office.alertTo(people('one.example', 2)));
    await office.close();
    await relay.stop();
    await openOffice({}, { MAIL_RECIPIENTS: '@two.example' });
    await office.send(await office.alertTo([...people('one.example', 2), ...people('two.example', 2)]));
    expect(office.dns.asked).toEqual(['two.example']);
  });

  it('MAIL 19: rests for one that says "too fast" while the others go on, and goes on more slowly', async () => {
    let tooFast = true;
    await openOffice({
      recipient: (to) => (tooFast && to.endsWith('@one.example') ? '421 4.7.28 Too many connections' : undefined),
    });
    const message = await office.alertTo([...people('one.example', 200), ...people('three.example', 200)]);
    await office.send(message);
    expect(takenFor('three.example')).toBe(200);
    const [google] = (await office.operators(message, { q: 'google' })).items;
    expect(google).toMatchObject({
      deliveries: 200,
      restingUntil: expect.any(Date),
      said: '421 4.7.28 Too many connections',
    });
    expect(google!.ratePerMinute).toBeLessThan(6000);
    const resting = (await office.waiting(message)).filter(({ reason }) => reason === 'operator_rests');
    expect(resting.length).toBeGreaterThan(150);
    for (const one of resting) {
      expect(one).toMatchObject({ state: 'queued', attempts: 0 });
      expect(one.dueAt!.getTime()).toBeGreaterThanOrEqual(google!.restingUntil!.getTime());
    }
    tooFast = false;
    for (let n = 0; n < 80 && (await office.waiting(message)).length > 0; n += 1) {
      office.clock.forward({ seconds: 60 });
      await office.send(message);
    }
    expect(await office.states(message)).toEqual({ accepted: 400 });
    expect(new Set(relay.read.flatMap(({ to }) => to)).size).toBe(400);
  });

  it('MAIL 35: is held to one rate by two workers together', async () => {
    await openOffice({}, { MAIL_OPERATOR_RATE: '60' });
    const message = await office.alertTo(people('one.example', 100));
    const other = await office.another();
    await Promise.all([office.send(message), other.send(message)]);
    // Five seconds are given out ahead; the test itself takes some, and nobody knows how many.
    const began = relay.read.length;
    expect(began).toBeGreaterThan(0);
    expect(began).toBeLessThan(60);
    expect((await office.waiting(message)).every(({ reason }) => reason === 'operator_paced')).toBe(true);
    for (let minute = 0; minute < 5; minute += 1) {
      office.clock.forward({ minutes: 1 });
      await Promise.all([office.send(message), other.send(message)]);
    }
    expect(await office.states(message)).toEqual({ accepted: 100 });
    await other.close();
  });

  it('MAIL 35: shares the connections to one between two workers', async () => {
    let [now, most] = [0, 0];
    await openOffice(
      {
        data: async () => {
          most = Math.max(most, (now += 1));
          await new Promise((next) => setTimeout(next, 20));
          now -= 1;
          return undefined;
        },
      },
      { MAIL_OPERATOR_CONNECTIONS: '3' },
    );
    const message = await office.alertTo(people('one.example', 60));
    const other = await office.another();
    for (let n = 0; n < 20 && (await office.waiting(message)).length > 0; n += 1) {
      await Promise.all([office.send(message), other.send(message)]);
      office.clock.forward({ seconds: 30 });
    }
    expect(await office.states(message)).toEqual({ accepted: 60 });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
    await other.close();
  });

  it('MAIL 19: that answers slowly holds up neither the others nor a confirmation', async () => {
    let open: () => void = () => undefined;
    const held = new Promise<void>((go) => (open = go));
    await openOffice({
      data: async ({ to, raw }) => {
        if (to[0]!.endsWith('@one.example') && !raw.includes('A question')) await held;
        return undefined;
      },
    });
    const message = await office.alertTo([...people('one.example', 150), ...people('three.example', 50)]);
    const confirmation = await office.oneTo('confirmations', { address: 'me@one.example' });
    const sending = office.send(message);
    await office.send(confirmation);
    expect(await office.only(confirmation)).toMatchObject({ state: 'accepted' });
    // What a relay has taken is written a moment later, in sets.
    await until(async () => (await office.states(message)).accepted === 50);
    expect(takenFor('three.example')).toBe(50);
    open();
    await sending;
    expect(await office.states(message)).toEqual({ accepted: 200 });
  });
});

/** Waits for something that other work brings about; the test's own time limit ends it. */
async function until(it: () => Promise<boolean>): Promise<void> {
  while (!(await it())) await new Promise((next) => setTimeout(next, 20));
}
