import { StaffService } from '#auth';
import type { Role } from '#contracts';
import { DkimKeys } from '#mail';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

describe('an administrator who has mail signed', () => {
  let office: PostOffice;
  let relay: FaultyRelay;
  let keys: DkimKeys;

  beforeEach(async () => {
    relay = await FaultyRelay.start();
    office = await PostOffice.open({ SMTP_URL: relay.url, MAIL_RECIPIENTS: '*' });
    keys = office.app.get(DkimKeys);
  });
  afterEach(async () => {
    await office.close();
    await relay.stop();
  });

  async function somebody(role: Role = 'administrator') {
    const staff = office.app.get(StaffService);
    const email = `${role}@staff.example`;
    const staffId = await office.transaction((tx) => staff.create(tx, { email, name: 'Staff member 1', role }));
    return { staffId, role, via: 'cli' as const };
  }

  /** Sends one alert and returns the verdicts of another implementation, which sees the records that staff were told to publish. */
  async function verdictsOfNext(): Promise<string[]> {
    // A change of keys reaches every worker within half a minute.
    office.clock.forward({ seconds: 31 });
    const published = new Map((await keys.list()).map(({ record }) => [record.name, record.value]));
    await office.send(await office.alertTo([`reader-${relay.read.length}@example.org`]));
    const resolver = (name: string) => {
      const record = published.get(name);
      if (record === undefined) throw Object.assign(new Error(name), { code: 'ENOTFOUND' });
      return Promise.resolve([[record]]);
    };
    const { results } = await dkimVerify(Buffer.from(relay.read.at(-1)!.raw, 'latin1'), { resolver });
    return results.map(({ status, selector }) => `${selector} ${status.result}`).sort();
  }

  it('MAIL 14: makes a key, publishes it, activates it, and rotates it without a mail that fails the check', async () => {
    const admin = await somebody();
    const first = await keys.create(admin, { selector: 'one' });
    expect(first).toMatchObject({ domain: 'tocsin.example', state: 'waiting', algorithm: 'rsa-sha256' });
    expect(first.record).toMatchObject({ name: 'one._domainkey.tocsin.example', type: 'TXT' });
    expect(await verdictsOfNext()).toEqual(['undefined none']);
    await keys.activate(admin, { selector: 'one' });
    expect(await verdictsOfNext()).toEqual(['one pass']);
    await keys.create(admin, { selector: 'two' });
    await keys.activate(admin, { selector: 'two' });
    expect(await verdictsOfNext()).toEqual(['two pass']);
    expect((await keys.list()).map(({ selector, state }) => `${selector} ${state}`)).toEqual([
      'two signing',
      'one retired',
    ]);
    const rows = await office.db.database.query<{ gone: boolean }>(
      `SELECT private_sealed IS NULL AS gone FROM dkim_keys ORDER BY selector`,
    );
    expect(rows).toEqual([{ gone: true }, { gone: false }]);
  });

  it('MAIL 14: adds Ed25519 beside RSA, and never leaves it alone', async () => {
    const admin = await somebody();
    await keys.create(admin, { selector: 'small', algorithm: 'ed25519-sha256' });
    await expect(keys.activate(admin, { selector: 'small' })).rejects.toMatchObject({ code: 'MAIL_DKIM_RSA_FIRST' });
    await keys.create(admin, { selector: 'large' });
    await keys.activate(admin, { selector: 'large' });
    await keys.activate(admin, { selector: 'small' });
    expect(await verdictsOfNext()).toEqual(['large pass', 'small pass']);
    await expect(keys.retire(admin, { selector: 'large' })).rejects.toMatchObject({ code: 'MAIL_DKIM_RSA_FIRST' });
    await keys.retire(admin, { selector: 'small' });
    await keys.retire(admin, { selector: 'large' });
    await expect(keys.activate(admin, { selector: 'large' })).rejects.toMatchObject({ code: 'MAIL_DKIM_KEY_RETIRED' });
  });

  it('MAIL 14: loses the key: the message is paused and nothing leaves unsigned', async () => {
    const admin = await somebody();
    await keys.create(admin, { selector: 'one' });
    await keys.activate(admin, { selector: 'one' });
    await office.db.database.query(
      `UPDATE dkim_keys SET private_sealed = set_byte(private_sealed, 40, get_byte(private_sealed, 40) # 1)`,
    );
    const message = await office.alertTo(['one@example.org', 'two@example.org']);
    await office.send(message);
    expect(relay.read).toEqual([]);
    expect(await office.progress(message)).toMatchObject({ states: { queued: 2 }, pausedReason: 'signing_failed' });
    await keys.create(admin, { selector: 'two' });
    await keys.activate(admin, { selector: 'two' });
    await office.transaction((tx) => office.mail.resume(tx, message));
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 2 });
    for (const { raw } of relay.read) expect(raw).toMatch(/^DKIM-Signature: /);
  });

  it('is the only one who may, and is on record; names that cannot stand in the DNS are refused', async () => {
    const admin = await somebody();
    const approver = await somebody('approver');
    await expect(keys.create(approver, {})).rejects.toMatchObject({ code: 'AUTH_ROLE_TOO_SMALL' });
    await keys.create(admin, { selector: 'one' });
    await expect(keys.create(admin, { selector: 'one' })).rejects.toMatchObject({ code: 'MAIL_DKIM_SELECTOR_TAKEN' });
    for (const selector of ['', 'a b', 'A', 'x.y', '-x', 'x'.repeat(64), 'x\n']) {
      await expect(keys.create(admin, { selector })).rejects.toMatchObject({ code: 'MAIL_DKIM_NAME_INVALID' });
    }
    await expect(keys.create(admin, { domain: 'a b' })).rejects.toMatchObject({ code: 'MAIL_DKIM_NAME_INVALID' });
    await expect(keys.activate(admin, { selector: 'none' })).rejects.toMatchObject({ code: 'MAIL_DKIM_KEY_UNKNOWN' });
    await keys.activate(admin, { selector: 'one' });
    await keys.activate(admin, { selector: 'one' });
    await keys.retire(admin, { selector: 'one' });
    const acts = await office.db.database.query<{ act: string; detail: object }>(
      `SELECT act, detail FROM staff_acts WHERE subject = 'dkim-key' ORDER BY id`,
    );
    expect(acts.map(({ act }) => act)).toEqual(['create-dkim-key', 'activate-dkim-key', 'retire-dkim-key']);
    expect(JSON.stringify(acts)).not.toContain('PRIVATE');
  });
});
