import { readKey } from 'openpgp';
import { PublicLinks } from '#auth';
import type { SubscriberCounts } from '#contracts';
import { AddressHash, Database } from '#database';
import { MailService } from '#mail';
import { JobQueue } from '#queue';
import { expirePendingSubscribers } from '#subscribers';
import { keyPair, opened } from '../support/steps/encrypted.js';
import {
  askToBeTold,
  confirmedSubscriber,
  confirmLinkFor,
  leaveLinkOf,
  linkIn,
  mailsTo,
  oneClick,
  subscribe,
} from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

let tocsin: TestTocsin;
beforeAll(async () => {
  tocsin = await TestTocsin.start();
  await tocsin.keep();
});
afterEach(() => tocsin.rewind());
afterAll(() => tocsin.stop());

const counts = async () => (await tocsin.as<SubscriberCounts>('viewer', 'GET', '/api/subscribers/counts')).body;

describe('a visitor who wants to be told', () => {
  it('MAIL 27: gets one mail and is told after pressing its button; opening the link changes nothing', async () => {
    expect((await askToBeTold(tocsin, 'ann@reader.example')).status).toBe(200);
    await tocsin.drain();
    const link = await confirmLinkFor(tocsin, 'ann@reader.example');
    for (let visit = 0; visit < 3; visit += 1) expect((await tocsin.visit(link)).status).toBe(200);
    expect(await counts()).toMatchObject({ pending: 1, confirmed: 0 });

    expect((await tocsin.post(link, {})).status).toBe(200);
    expect((await tocsin.post(link, {})).status).toBe(200);
    expect(await counts()).toMatchObject({ pending: 0, confirmed: 1 });
  });

  it('MAIL 27: finds nothing in the mail of what the form said', async () => {
    await askToBeTold(tocsin, 'ann@reader.example', { kinds: ['detention'], discreet: true });
    await tocsin.drain();
    const [mail] = await mailsTo(tocsin, 'ann@reader.example');
    for (const part of [mail!.subject, mail!.text!, mail!.html!]) {
      expect(part).not.toMatch(/detention|custody|discreet|refugee|Korea|ann@/i);
    }
    expect(mail!.html).not.toMatch(/<img|<script|<link/);
  });

  it('sees on the page behind the link what will be confirmed', async () => {
    await askToBeTold(tocsin, 'ann@reader.example', { kinds: ['detention', 'return'], discreet: true });
    await tocsin.drain();
    const page = await tocsin.visit(await confirmLinkFor(tocsin, 'ann@reader.example'));
    expect(page.body).toContain('detention and forced return');
    expect(page.body).toContain('discreet mail');
    expect(page.body).not.toContain('ann@reader.example');
  });

  it('may post the form twice and gets one mail', async () => {
    await Promise.all([askToBeTold(tocsin, 'ann@reader.example'), askToBeTold(tocsin, 'Ann@Reader.example')]);
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toHaveLength(1);
    expect(await counts()).toMatchObject({ pending: 1 });
  });

  it('MAIL 25: may have an address of any letters: it is asked, confirmed and counted once, however it is typed', async () => {
    const address = '사람@예시.example';
    for (const typed of [address.normalize('NFD'), '사람@xn--vv4b11d.example']) {
      expect((await askToBeTold(tocsin, typed)).status).toBe(200);
    }
    await tocsin.drain();
    expect(await mailsTo(tocsin, address)).toHaveLength(1);
    expect((await tocsin.post(await confirmLinkFor(tocsin, address), {})).status).toBe(200);
    expect(await counts()).toMatchObject({ pending: 0, confirmed: 1 });
  });

  it('is told of a mistyped address and keeps what was filled in', async () => {
    const two = 'ann@reader.example, bob@reader.example';
    for (const address of ['', 'ann', 'ann@', 'ann@localhost', two, 'a\r\nBcc: b@reader.example', 'a'.repeat(5000)]) {
      const answer = await askToBeTold(tocsin, address, { kinds: ['detention'], discreet: true });
      expect(answer.status).toBe(400);
      expect(answer.body).toContain('not an address that mail can be sent to');
      expect(answer.body).toMatch(/value="detention"[^>]*checked|checked[^>]*value="detention"/);
      expect(answer.body).not.toMatch(/value="return"[^>]*checked|checked[^>]*value="return"/);
    }
    expect(await counts()).toMatchObject({ pending: 0 });
  });

  it('MAIL 27: is forgotten when three days pass without the button, and the link says so', async () => {
    await askToBeTold(tocsin, 'ann@reader.example');
    await tocsin.drain();
    const link = await confirmLinkFor(tocsin, 'ann@reader.example');
    tocsin.clock.forward({ days: 3, minutes: 2 });
    await tocsin.worker.get(JobQueue).enqueue(expirePendingSubscribers, {});
    await tocsin.drain();
    expect(await tocsin.db.database.query(`SELECT id FROM subscribers UNION SELECT id FROM subscriptions`)).toEqual([]);
    const page = await tocsin.post(link, {});
    expect(page.status).toBe(410);
    expect(page.body).toContain('expired');
  });

  it('gets a page with a code for a link that was cut or forged', async () => {
    await askToBeTold(tocsin, 'ann@reader.example');
    await tocsin.drain();
    const link = await confirmLinkFor(tocsin, 'ann@reader.example');
    const forged = `${link.slice(0, -3)}AAA`;
    for (const url of [link.slice(0, -1), forged]) {
      const page = await tocsin.visit(url);
      expect([page.status, page.body.includes('AUTH_LINK_INVALID')]).toEqual([404, true]);
      expect((await tocsin.post(url, {})).status).toBe(404);
    }
  });
});

describe('a stranger who types the addresses of others', () => {
  it('MAIL 27: gets the same answer for a known, an unknown and a suppressed address, and for one that had its mail', async () => {
    await confirmedSubscriber(tocsin, 'known@reader.example');
    const hash = tocsin.api.get(AddressHash).of('never@reader.example');
    await tocsin.api.get(Database).transaction((tx) => tocsin.api.get(MailService).suppress(tx, hash, 'complained'));

    const answers = [];
    for (const address of ['new', 'known', 'never', 'new', 'known']) {
      const began = performance.now();
      const answer = await askToBeTold(tocsin, `${address}@reader.example`);
      expect(performance.now() - began).toBeGreaterThanOrEqual(145);
      answers.push(answer);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'never@reader.example')).toEqual([]);
    const [known] = await mailsTo(tocsin, 'known@reader.example');
    expect(known!.text).toContain('confirmed already');
    expect(linkIn(known, '/unsubscribe/')).toBeDefined();
  });

  it('MAIL 27: cannot have an address mailed more than once a day', async () => {
    await askToBeTold(tocsin, 'ann@reader.example', { from: '192.0.2.1' });
    await askToBeTold(tocsin, 'ann@reader.example', { from: '198.51.100.1' });
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toHaveLength(1);
    tocsin.clock.forward({ days: 1 });
    await askToBeTold(tocsin, 'ann@reader.example', { from: '203.0.113.1' });
    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toHaveLength(2);
  });

  it('MAIL 27: cannot have more than ten mails a day sent from one network, and leaves no trace of it', async () => {
    for (let n = 1; n <= 12; n += 1) await askToBeTold(tocsin, `a${n}@reader.example`, { from: `192.0.2.${n}` });
    expect(await counts()).toMatchObject({ pending: 10 });
    await askToBeTold(tocsin, 'elsewhere@reader.example', { from: '198.51.100.1' });
    expect(await counts()).toMatchObject({ pending: 11 });
    const marks = await tocsin.db.database.query<{ row: string }>(`SELECT r::text AS row FROM rate_marks r`);
    expect(marks.map(({ row }) => row).join()).not.toMatch(/192\.0\.2|reader/);
  });

  it('MAIL 27: that is a program and fills in every field sends nothing', async () => {
    const filled = await askToBeTold(tocsin, 'ann@reader.example', { website: 'https://spam.example' });
    const real = await askToBeTold(tocsin, 'bob@reader.example');
    expect(filled).toEqual(real);
    expect(await counts()).toMatchObject({ pending: 1 });
  });

  it('cannot make an unconfirmed wish less discreet', async () => {
    await askToBeTold(tocsin, 'ann@reader.example', { discreet: true });
    tocsin.clock.forward({ days: 1 });
    await askToBeTold(tocsin, 'ann@reader.example', { discreet: false });
    await tocsin.drain();
    await tocsin.post(await confirmLinkFor(tocsin, 'ann@reader.example'), {});
    expect(await counts()).toMatchObject({ confirmed: 1, discreet: 1 });
  });
});

describe('a subscriber who leaves', () => {
  it('MAIL 3: does so with one click of a mail program, of either form, as often as it likes', async () => {
    for (const type of ['urlencoded', 'multipart'] as const) {
      const id = await confirmedSubscriber(tocsin, `${type}@reader.example`);
      const link = leaveLinkOf(tocsin, id);
      for (let click = 0; click < 2; click += 1) {
        const { status, headers } = await oneClick(tocsin, link, type);
        expect([status, headers['set-cookie']]).toEqual([200, undefined]);
      }
    }
    expect(await counts()).toMatchObject({ confirmed: 0, ended: 2 });
  });

  it('MAIL 4: does so with the button of the page, which shows no address; opening the page changes nothing', async () => {
    const link = leaveLinkOf(tocsin, await confirmedSubscriber(tocsin, 'ann@reader.example'));
    const page = await tocsin.visit(link);
    expect(page.body).toContain('<button');
    expect(page.body).not.toContain('ann@');
    expect(await counts()).toMatchObject({ confirmed: 1 });
    expect((await tocsin.post(link, {})).status).toBe(200);
    expect(await counts()).toMatchObject({ confirmed: 0, ended: 1 });
  });

  it('has their address forgotten', async () => {
    const id = await confirmedSubscriber(tocsin, 'ann@reader.example');
    await oneClick(tocsin, leaveLinkOf(tocsin, id));
    const [row] = await tocsin.db.database.query(`SELECT address_sealed, ended_reason FROM subscribers WHERE id = $1`, [
      id,
    ]);
    expect(row).toEqual({ address_sealed: null, ended_reason: 'left' });
  });

  it('may come back, and leaves again by the link of an old mail', async () => {
    const id = await confirmedSubscriber(tocsin, 'ann@reader.example');
    const old = leaveLinkOf(tocsin, id);
    await oneClick(tocsin, old);
    await subscribe(tocsin, 'ann@reader.example');
    expect(await counts()).toMatchObject({ confirmed: 1, ended: 1 });
    tocsin.clock.forward({ days: 80 });
    await oneClick(tocsin, old);
    expect(await counts()).toMatchObject({ confirmed: 0, ended: 2 });
  });

  it('MAIL 4: cannot be made to leave by a forged link', async () => {
    const id = await confirmedSubscriber(tocsin, 'ann@reader.example');
    const link = leaveLinkOf(tocsin, id);
    const other = `/unsubscribe/${tocsin.api.get(PublicLinks).token('confirm-subscription', id)}`;
    for (const url of [`${link.slice(0, -2)}zz`, other, '/unsubscribe/x']) {
      const answer = await oneClick(tocsin, url);
      expect([answer.status, answer.body.includes('AUTH_LINK_INVALID')]).toEqual([404, true]);
    }
    expect(await counts()).toMatchObject({ confirmed: 1 });
  });
});

describe('staff who look at subscribers', () => {
  it('see states and numbers, and never an address', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example', { kinds: ['return'] });
    const { body } = await tocsin.as<{ items: object[] }>('viewer', 'GET', '/api/subscribers');
    expect(body.items).toMatchObject([{ state: 'confirmed', subscriptions: [{ kinds: ['return'] }] }]);
    expect(JSON.stringify(body)).not.toMatch(/reader|address/);
  });
});

describe('a subscriber who has PGP', () => {
  /** Subscribed by the form; returns the address of the page for their key, as the page after confirming shows it. */
  async function keyPageOf(address: string): Promise<string> {
    await askToBeTold(tocsin, address);
    await tocsin.drain();
    const confirmed = await tocsin.post(await confirmLinkFor(tocsin, address), {});
    return linkFrom(confirmed);
  }
  /** Not the links to the same page in other languages. */
  const linkFrom = (page: { body: string }) => /href="(\/subscribe\/key\/[\w-]+)">(?:Give|See)/.exec(page.body)![1]!;

  it('MAIL 29: gives the key on a page, compares its fingerprint, and gets a first mail that only they can read', async () => {
    const page = await keyPageOf('ann@reader.example');
    expect((await tocsin.visit(page)).body).toContain('<textarea');
    const { publicKey, privateKey } = await keyPair();
    const given = await tocsin.post(page, { key: publicKey });
    expect(given.status).toBe(200);
    const stands = await tocsin.visit(linkFrom(given));
    const fingerprint = (await readKey({ armoredKey: publicKey })).getFingerprint().toUpperCase();
    expect(stands.body.replace(/(?<=[0-9A-F]{4}) (?=[0-9A-F]{4})/g, '')).toContain(fingerprint);
    expect(stands.body).not.toMatch(/ann@|Reader Nobody|reader@example/);

    await tocsin.drain();
    const mail = (await mailsTo(tocsin, 'ann@reader.example')).at(-1)!;
    expect(mail).toMatchObject({ subject: '[...]', html: null });
    expect(mail.text ?? '').not.toMatch(/encrypted now|subscribe/);
    const inside = await opened(mail.source, privateKey);
    expect(inside.subject).toBe('Your mail is encrypted now');
    expect(inside.text).toContain(linkFrom(given));
  });

  it('MAIL 29: replaces and removes the key by a link of encrypted mail alone', async () => {
    const clear = await keyPageOf('ann@reader.example');
    const first = linkFrom(await tocsin.post(clear, { key: (await keyPair()).publicKey }));
    expect((await tocsin.visit(clear)).body).toContain('A key is in place');
    expect((await tocsin.post(clear, { key: (await keyPair()).publicKey })).status).toBe(409);
    expect((await tocsin.post(`${clear}/remove`, {})).status).toBe(409);

    const second = linkFrom(await tocsin.post(first, { key: (await keyPair()).publicKey }));
    expect((await tocsin.visit(first)).status).toBe(410);
    expect((await tocsin.post(`${first}/remove`, {})).status).toBe(409);
    expect((await tocsin.post(`${second}/remove`, {})).status).toBe(200);
    expect((await tocsin.visit(clear)).body).toContain('<textarea');
  });

  it('MAIL 29: is told of a mistake in two languages, and never shown what was pasted', async () => {
    const page = await keyPageOf('ann@reader.example');
    const { privateKey } = await keyPair();
    for (const [path, said] of [
      [page, 'It was thrown away'],
      [`/ko${page}`, '버렸으며'],
    ] as const) {
      const answer = await tocsin.post(path, { key: privateKey });
      expect([answer.status, answer.body.includes(said), answer.body.includes('BEGIN PGP')]).toEqual([
        400,
        true,
        false,
      ]);
    }
    expect((await tocsin.post(page, {})).body).toContain('not a PGP public key');
    expect((await tocsin.post(page, { key: 'x'.repeat(70_000) })).body).toContain('longer than 65536 bytes');
    expect(await tocsin.db.database.query(`SELECT id FROM mail_keys`)).toEqual([]);
  });

  it('MAIL 29: leaves with one click as everybody does, and the key is forgotten', async () => {
    const id = await confirmedSubscriber(tocsin, 'ann@reader.example');
    const page = `/subscribe/key/${tocsin.api.get(PublicLinks).token('mail-key', id)}`;
    const given = await tocsin.post(page, { key: (await keyPair()).publicKey });
    await oneClick(tocsin, leaveLinkOf(tocsin, id));
    expect(await tocsin.db.database.query(`SELECT id FROM mail_keys`)).toEqual([]);
    for (const link of [page, linkFrom(given)]) expect((await tocsin.visit(link)).status).toBe(410);
    expect((await tocsin.post(page, { key: (await keyPair()).publicKey })).status).toBe(410);
    expect((await tocsin.visit(leaveLinkOf(tocsin, id).replace('/unsubscribe/', '/subscribe/key/'))).status).toBe(404);
  });
});
