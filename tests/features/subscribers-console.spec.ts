import type { ImportView, Page, SubscriberFigures, SubscriberView } from '#contracts';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { confirmedSubscriber, confirmLinkFor, leaveLinkOf, mailsTo, oneClick } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
}

const CONSENT = 'They signed our paper list at the vigil of 9 October and asked to be mailed.';

describe('staff who look after the list', () => {
  let tocsin: TestTocsin;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const list = async (query = '') =>
    (await tocsin.as<Page<SubscriberView>>('viewer', 'GET', `/api/subscribers${query}`)).body;
  const bring = (rows: object[], dryRun = false, consent = CONSENT) =>
    tocsin.as<ImportView & Coded>('editor', 'POST', '/api/subscribers/import', { consent, dryRun, rows });
  const csv = async (role: 'viewer' | 'approver', method: 'GET' | 'POST', url: string, body?: object) => {
    const answer = await tocsin.api.inject({
      method,
      url,
      headers: await tocsin.credentials(role),
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, body: answer.body };
  };

  it('see numbers and never an address', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    await confirmedSubscriber(tocsin, 'kim@reader.example', { language: 'ko', kinds: ['detention'], discreet: true });
    await tocsin.post('/subscribe', { address: 'pending@reader.example' });
    const gone = await confirmedSubscriber(tocsin, 'gone@reader.example');
    await oneClick(tocsin, leaveLinkOf(tocsin, gone));

    const { body: figures } = await tocsin.as<SubscriberFigures>('viewer', 'GET', '/api/subscribers/counts');
    expect(figures).toMatchObject({ confirmed: 2, pending: 1, ended: 1, discreet: 1 });
    expect(figures.languages).toEqual([
      { language: 'en', count: 1 },
      { language: 'ko', count: 1 },
    ]);
    expect(figures.weeks).toHaveLength(12);
    expect(figures.weeks.at(-1)).toMatchObject({ confirmed: 3, ended: 1 });

    expect((await list()).items).toHaveLength(4);
    expect((await list('?state=confirmed&language=ko')).items).toMatchObject([{ discreet: true }]);
    expect((await list('?kind=return')).items).toHaveLength(3);
    expect((await list('?discreet=false&state=confirmed')).items).toMatchObject([{ language: 'en' }]);
    const first = await list('?limit=3');
    expect((await list(`?limit=3&after=${first.next}`)).items).toHaveLength(1);
    expect((await tocsin.as('viewer', 'GET', '/api/subscribers?after=nonsense')).status).toBe(400);
    expect(JSON.stringify(await list())).not.toContain('reader.example');
  });

  it('take the list away without addresses, and with them only by an act that is recorded', async () => {
    await confirmedSubscriber(tocsin, '=cmd@reader.example');
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const plain = await csv('viewer', 'GET', '/api/subscribers/export.csv?state=confirmed');
    expect(plain.body).toMatch(/^\ufeffid,state,language/);
    expect(plain.body).not.toContain('@');
    const why = { why: 'We move to another host.' };
    expect((await csv('viewer', 'POST', '/api/subscribers/export.csv', why)).status).toBe(403);
    expect((await csv('approver', 'POST', '/api/subscribers/export.csv', {})).status).toBe(400);
    const full = await csv('approver', 'POST', '/api/subscribers/export.csv', why);
    expect(full.body).toContain('ann@reader.example');
    expect(full.body).toMatch(/'=cmd@reader\.example/);
    const acts = await tocsin.db.database.query(`SELECT detail FROM staff_acts WHERE act = 'export-addresses'`);
    expect(acts).toEqual([{ detail: why }]);
  });

  it('bring people who agreed elsewhere, who are asked and are no subscribers before they confirm', async () => {
    await confirmedSubscriber(tocsin, 'known@reader.example');
    const left = await confirmedSubscriber(tocsin, 'left@reader.example');
    await oneClick(tocsin, leaveLinkOf(tocsin, left));
    await tocsin.as('editor', 'POST', '/api/mail/suppressions', { address: 'barred@reader.example', reason: 'asked' });
    const rows = [
      { address: 'Kim@Reader.example', language: 'ko', kinds: ['return'] },
      { address: 'not an address' },
      { address: 'kim@reader.example' },
      { address: 'known@reader.example' },
      { address: 'left@reader.example' },
      { address: 'barred@reader.example' },
      { address: 'new@localhost' },
    ];
    const expected = ['asked', 'invalid', 'twice', 'not_asked', 'not_asked', 'not_asked', 'invalid'];
    const dry = await bring(rows, true);
    expect(dry.body.outcomes).toEqual(expected);
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'kim@reader.example')).toEqual([]);

    const done = await bring(rows);
    expect(done.body.outcomes).toEqual(expected);
    expect(done.body.counts).toMatchObject({ asked: 1, invalid: 2 });
    await tocsin.drain();
    const [mail] = await mailsTo(tocsin, 'Kim@reader.example');
    expect(mail!.subject).toMatch(/\p{Script=Hang}/u);
    expect((await list('?state=pending')).items).toMatchObject([{ language: 'ko', consent: CONSENT }]);
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    expect(alert.audience.matching).toBe(1);
    await tocsin.post(await confirmLinkFor(tocsin, 'Kim@reader.example'), {});
    expect((await list('?state=confirmed&language=ko')).items).toHaveLength(1);
    expect((await bring([rows[0]!])).body.outcomes).toEqual(['not_asked']);
    await approveAlert(tocsin, alert);
  });

  it('bring nobody without saying how they agreed, not too many at once, and nobody twice a day', async () => {
    expect((await bring([{ address: 'a@reader.example' }], false, 'yes')).status).toBe(400);
    expect((await bring(Array.from({ length: 501 }, (_, n) => ({ address: `${n}@reader.example` })))).status).toBe(400);
    expect((await tocsin.as('viewer', 'POST', '/api/subscribers/import', {})).status).toBe(403);
    await tocsin.post('/subscribe', { address: 'eve@reader.example' });
    expect((await bring([{ address: 'eve@reader.example' }])).body.outcomes).toEqual(['not_asked']);
    expect((await list()).items).toHaveLength(1);
  });

  it('cannot try a list out to learn who is on ours: that they checked is recorded, and only who may see addresses is told', async () => {
    await confirmedSubscriber(tocsin, 'known@reader.example');
    await tocsin.post('/subscribe', { address: 'pending@reader.example' });
    await tocsin.as('editor', 'POST', '/api/mail/suppressions', { address: 'barred@reader.example', reason: 'asked' });
    const rows = ['known', 'pending', 'barred'].map((name) => ({ address: `${name}@reader.example` }));
    const blind = (await bring(rows, true)).body;
    expect(blind.outcomes).toEqual(['not_asked', 'not_asked', 'not_asked']);
    expect(blind.counts).toMatchObject({ not_asked: 3, confirmed: 0, pending: 0, suppressed: 0 });
    const request = { consent: CONSENT, dryRun: true, rows };
    const told = await tocsin.as<ImportView>('approver', 'POST', '/api/subscribers/import', request);
    expect(told.body.outcomes).toEqual(['confirmed', 'pending', 'suppressed']);
    const acts = await tocsin.db.database.query<{ detail: { counts: object } }>(
      `SELECT detail FROM staff_acts WHERE act = 'check-subscribers' ORDER BY id`,
    );
    expect(acts.map(({ detail }) => detail.counts)).toMatchObject([{ not_asked: 3 }, { confirmed: 1, suppressed: 1 }]);
    expect(JSON.stringify(acts)).not.toContain('reader.example');
  });

  it('have ten thousand rows a day looked at, checked or brought, and no more', async () => {
    const part = Array.from({ length: 500 }, () => ({ address: 'none' }));
    for (let sent = 0; sent < 10_000; sent += 500) expect((await bring(part, sent % 1000 === 0)).status).toBe(200);
    expect(await bring([{ address: 'late@reader.example' }], true)).toMatchObject({
      ...{ status: 429, body: { code: 'ALERTS_IMPORT_LIMIT' } },
    });
    expect((await bring([{ address: 'late@reader.example' }])).status).toBe(429);
    tocsin.clock.forward({ days: 1 });
    expect((await bring([{ address: 'late@reader.example' }], true)).body.outcomes).toEqual(['asked']);
  });

  it('look one address up and end somebody on request: nothing is mailed, the address is forgotten, it is recorded', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const find = async () =>
      (
        await tocsin.as<Page<SubscriberView>>('editor', 'POST', '/api/subscribers/find', {
          address: 'ANN@reader.example',
        })
      ).body.items;
    const [ann] = await find();
    const disclosed = await tocsin.as<{ address: string }>('approver', 'POST', `/api/subscribers/${ann!.id}/disclose`, {
      why: 'A letter came.',
    });
    expect(disclosed.body.address).toBe('ann@reader.example');
    const alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.drain({ only: ['fanout'] });
    const end = () => tocsin.as<Coded>('editor', 'POST', `/api/subscribers/${ann!.id}/end`, { why: 'Asked by post.' });
    expect((await end()).status).toBe(200);
    expect((await end()).body.code).toBe('SUBSCRIBERS_OVER');
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toEqual([]);
    expect(await find()).toMatchObject([{ state: 'ended', endedReason: 'erased' }]);
    const sealed = await tocsin.db.database.query(
      `SELECT 1 FROM subscribers WHERE address_sealed IS NOT NULL UNION ALL SELECT 1 FROM deliveries WHERE recipient_sealed IS NOT NULL`,
    );
    expect(sealed).toEqual([]);
    expect((await tocsin.as('approver', 'POST', `/api/subscribers/${ann!.id}/disclose`, { why: 'x' })).status).toBe(
      410,
    );
  });

  it('end a wish that nobody has confirmed: it is deleted', async () => {
    await tocsin.post('/subscribe', { address: 'pending@reader.example' });
    const [wish] = (await list()).items;
    expect((await tocsin.as('editor', 'POST', `/api/subscribers/${wish!.id}/end`, { why: 'A mistake.' })).status).toBe(
      200,
    );
    expect((await list()).items).toEqual([]);
    expect((await tocsin.as('viewer', 'GET', `/api/subscribers/${wish!.id}`)).status).toBe(404);
  });
});
