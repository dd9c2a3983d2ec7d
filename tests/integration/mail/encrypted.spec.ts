import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { PublicLinks, StaffService } from '#auth';
import { derivedId, FieldCipher } from '#database';
import { DkimKeys, MailKeys, MailStopping } from '#mail';
import { keyPair, opened } from '../../support/steps/encrypted.js';
import { FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

const SUBJECT = '2024년 4월 26일 약 60명 강제 송환';
const TEXT = '인권단체에 따르면 약 60명.\nLeave: {{unsubscribe_url}}\nKey: {{key_url}}\n';
const SECRET = /=\?utf-8|인권|Example Coalition|subscribe\/key|multipart\/alternative/;
const ALERT = {
  subject: SUBJECT,
  textBody: TEXT,
  htmlBody: '<p lang="ko">인권단체에 따르면 약 60명.</p><a href="{{unsubscribe_url}}">x</a>',
  links: {
    unsubscribe_url: { purpose: 'unsubscribe', path: '/unsubscribe/' },
    key_url: { purpose: 'mail-key', path: '/subscribe/key/' },
  },
} as const;

describe('readers of an alert, some of whom gave a PGP key', () => {
  let office: PostOffice;
  let relay: FaultyRelay;
  let keys: MailKeys;

  beforeEach(async () => {
    relay = await FaultyRelay.start();
    office = await PostOffice.open({ SMTP_URL: relay.url, MAIL_RECIPIENTS: '*' });
    keys = office.app.get(MailKeys);
  });
  afterEach(async () => {
    await office.close();
    await relay.stop();
  });

  /** Gives a key for an address; returns its id and the private half. */
  async function given(address: string, options: Parameters<typeof keyPair>[0] = {}) {
    const { publicKey, privateKey } = await keyPair(options);
    const checked = await keys.check(publicKey);
    const id = await office.transaction((tx) => keys.keep(tx, office.hashOf(address), checked, null));
    return { id, privateKey, publicKey };
  }
  const to = (address: string) => relay.read.find(({ raw }) => raw.includes(`\r\nTo: ${address}\r\n`))!.raw;

  it('MAIL 29: get it encrypted where there is a key, in the clear where there is none, in one sending', async () => {
    const { privateKey } = await given('with@example.org');
    const id = await office.alertTo(['one@example.org', 'with@example.org', 'two@example.org'], ALERT);
    await office.send(id);
    expect(await office.states(id)).toEqual({ accepted: 3 });
    for (const address of ['one@example.org', 'two@example.org']) {
      expect(to(address)).toContain('multipart/alternative');
      expect(to(address)).not.toContain('PGP');
    }
    const sealed = to('with@example.org');
    expect(sealed).not.toMatch(SECRET);
    expect(sealed).toMatch(/^Subject: \[\.\.\.\]\r$/m);
    const mail = await opened(sealed, privateKey);
    expect(mail.subject).toBe(SUBJECT);
    expect(mail.text).toContain('인권단체에 따르면 약 60명.');
    expect(mail.html).toContain('인권단체에 따르면 약 60명.');
    expect(mail.from).toMatchObject({ name: 'Example Coalition' });
  });

  it('MAIL 29: find the link that changes their key in encrypted mail alone; a link in clear mail is another', async () => {
    const { id: keyId, privateKey } = await given('with@example.org');
    const id = await office.alertTo(['one@example.org', 'with@example.org'], ALERT);
    await office.send(id);
    const links = office.app.get(PublicLinks);
    const path = (text: string) => /subscribe\/key\/([\w-]+)/.exec(text)![1]!;
    const mail = await opened(to('with@example.org'), privateKey);
    expect(links.idOf('mail-key', path(mail.text!))).toBe(keyId);
    expect(to('with@example.org')).toContain(links.token('unsubscribe', derivedId('link', 'with@example.org')));
  });

  it('MAIL 2: are signed over the encrypted body and the headers of one click', async () => {
    const staff = office.app.get(StaffService);
    const role = 'administrator' as const;
    const staffId = await office.transaction((tx) =>
      staff.create(tx, { email: 'keys@staff.example', name: 'Staff member 1', role }),
    );
    const dkim = office.app.get(DkimKeys);
    const { record } = await dkim.create({ staffId, role, via: 'cli' }, { selector: 'one' });
    await dkim.activate({ staffId, role, via: 'cli' }, { selector: 'one' });
    await given('with@example.org');
    await office.send(await office.alertTo(['with@example.org'], ALERT));
    const resolver = (name: string) => {
      if (name !== record.name) throw Object.assign(new Error(name), { code: 'ENOTFOUND' });
      return Promise.resolve([[record.value]]);
    };
    const { results } = await dkimVerify(Buffer.from(to('with@example.org'), 'latin1'), { resolver });
    expect(results.map(({ status }) => status.result)).toEqual(['pass']);
    expect(to('with@example.org').replace(/\r\n\s+/g, '')).toMatch(/h=[^;]*List-Unsubscribe:List-Unsubscribe-Post/i);
  });

  it('MAIL 29: get nothing, and nothing in the clear, once the key has expired; after a new key staff send it again', async () => {
    const old = await given('with@example.org', { keyExpirationTime: 3600 });
    office.clock.forward({ hours: 2 });
    const id = await office.alertTo(['one@example.org', 'with@example.org'], ALERT);
    await office.send(id);
    expect(await office.states(id)).toEqual({ accepted: 1, failed: 1 });
    expect((await office.pace(id)).troubles).toMatchObject([{ state: 'failed', reason: 'key_expired', count: 1 }]);
    expect(relay.read).toHaveLength(1);

    const { publicKey, privateKey } = await keyPair();
    const checked = await keys.check(publicKey);
    await office.transaction((tx) => keys.keep(tx, office.hashOf('with@example.org'), checked, old.id));
    await office.transaction((tx) => office.app.get(MailStopping).retry(tx, { id, stream: 'alerts' }, 'failed'));
    await office.send(id);
    expect(await office.states(id)).toEqual({ accepted: 2 });
    expect((await opened(to('with@example.org'), privateKey)).subject).toBe(SUBJECT);
  });

  it('MAIL 29: get nothing, and nothing in the clear, when a key cannot be used', async () => {
    const { id: keyId } = await given('with@example.org');
    const cipher = office.app.get(FieldCipher);
    const noKey = JSON.stringify({ fingerprint: 'X', key: 'AAAA' });
    for (const [box, reason] of [
      [cipher.seal(noKey, 'slots'), 'refused_here'],
      [cipher.seal(noKey, 'pgp-key'), 'not_encrypted'],
    ] as const) {
      await office.db.database.query(`UPDATE mail_keys SET key_sealed = $2 WHERE id = $1`, [keyId, box]);
      const id = await office.alertTo(['with@example.org'], ALERT);
      await office.send(id);
      expect((await office.pace(id)).troubles).toMatchObject([{ state: 'failed', reason }]);
    }
    expect(relay.read).toEqual([]);
  });

  it('MAIL 29: have their key replaced and removed only by whoever names the one that stands', async () => {
    const first = await given('with@example.org');
    const hash = office.hashOf('with@example.org');
    const checked = await keys.check((await keyPair()).publicKey);
    const keep = (replaces: string | null) => office.transaction((tx) => keys.keep(tx, hash, checked, replaces));
    await expect(keep(null)).rejects.toMatchObject({ code: 'MAIL_KEY_CHANGED' });
    const second = await keep(first.id);
    await expect(keep(first.id)).rejects.toMatchObject({ code: 'MAIL_KEY_CHANGED' });
    const remove = (id: string) => office.transaction((tx) => keys.remove(tx, id));
    await expect(remove(first.id)).rejects.toMatchObject({ code: 'MAIL_KEY_CHANGED' });
    await remove(second);
    expect(await keys.ofAddress(hash)).toBeNull();
  });

  it('MAIL 28: have their key forgotten with their address, and nothing of it in the clear before', async () => {
    await given('with@example.org');
    const hash = office.hashOf('with@example.org');
    const [row] = await office.db.database.query<{ row: string }>(
      `SELECT encode(key_sealed, 'escape') AS row FROM mail_keys`,
    );
    const { fingerprint } = (await keys.ofAddress(hash))!;
    expect(row!.row).not.toContain(fingerprint);
    await office.transaction((tx) =>
      office.app.get(MailStopping).forget(tx, { recipientHash: hash, streams: ['alerts'] }),
    );
    expect(await keys.ofAddress(hash)).toBeNull();
  });

  it('leaves letters to an office as they are, whoever gave a key for its address', async () => {
    await given('office@example.org');
    await office.send(await office.oneTo('letters', { address: 'office@example.org' }));
    expect(to('office@example.org')).toContain('Please let UNHCR see them.');
  });
});
