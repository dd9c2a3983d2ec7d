import { type AddressInfo, createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { StaffService } from '#auth';
import { DkimKeys, type Finding, InboundServer, MailDoctor } from '#mail';
import { FaultyRelay } from './faulty-relay.js';
import { ImapServer } from './imap-server.js';
import { impatient, patient } from './patience.js';
import { PostOffice } from './post-office.js';
import { TestDns } from './test-dns.js';

describe('an operator who asks whether mail will arrive (MAIL 13)', () => {
  let relay: FaultyRelay;
  const offices: PostOffice[] = [];
  beforeEach(async () => {
    relay = await FaultyRelay.start();
  });
  afterEach(async () => {
    for (const office of offices.splice(0)) await office.close();
    await relay.stop();
  });

  async function open(settings: Record<string, string>, dns = new TestDns(), timeouts = patient): Promise<PostOffice> {
    const office = await PostOffice.open(settings, timeouts, dns);
    offices.push(office);
    return office;
  }

  async function examine(office: PostOffice): Promise<Finding[]> {
    const findings: Finding[] = [];
    for await (const finding of office.app.get(MailDoctor).examine()) findings.push(finding);
    return findings;
  }

  const of = (findings: Finding[], check: Finding['check']) =>
    findings.filter((finding) => finding.check === check).map(({ about, state, says }) => [about, state, says]);

  it('learns that nobody outside is mailed, and what is missing, when nothing is set', async () => {
    const findings = await examine(await open({ PUBLIC_URL: 'http://127.0.0.1:4480' }));
    expect(findings.map(({ check, state }) => `${check} ${state}`)).toEqual([
      'clock well',
      'web look',
      'recipients look',
      'sender well',
      'inbound well',
    ]);
    for (const { state, todo } of findings) expect(todo === null).toBe(state === 'well');
  });

  it('is told all is well when the records, the relay and the way back are', async () => {
    const dns = new TestDns({ 'tocsin.example': 'mx.tocsin.example' });
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const office = await open(
      {
        MAIL_DNS: 'on',
        SMTP_URL: relay.url,
        MAIL_RECIPIENTS: '*',
        BOUNCE_ADDRESS: 'bounce@tocsin.example',
        INBOUND_PORT: String(port),
        INBOUND_PROTOCOL: 'smtp',
      },
      dns,
    );
    const keys = office.app.get(DkimKeys);
    const staff = office.app.get(StaffService);
    const role = 'administrator' as const;
    const staffId = await office.transaction((tx) =>
      staff.create(tx, { email: 'admin@staff.example', name: 'Staff member 1', role }),
    );
    const admin = { staffId, role, via: 'cli' as const };
    const made = await keys.create(admin, { selector: 'spring' });
    await keys.activate(admin, { selector: 'spring' });
    dns.txt.set('tocsin.example', ['v=spf1 include:relay.example -all']);
    dns.txt.set(made.record.name, [made.record.value]);
    dns.txt.set('_dmarc.tocsin.example', ['v=DMARC1; p=quarantine']);
    await office.app.get(InboundServer).start();
    const findings = await examine(office);
    const { hostname, port: relayPort } = new URL(relay.url);
    const carries = 'It carries addresses with letters outside ASCII before the @ (SMTPUTF8).';
    expect(of(findings, 'relay')).toEqual([
      [`${hostname}:${relayPort}`, 'well', `It takes our connection. ${carries}`],
    ]);
    relay.offerSmtpUtf8(false);
    const [[, state, says] = []] = of(await examine(office), 'relay');
    expect([state, says]).toEqual(['well', expect.stringContaining('It does not carry addresses')]);
    const others = findings.filter(({ check }) => check !== 'web' && check !== 'ptr');
    expect(others.filter(({ state }) => state !== 'well')).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['clock', 'spf', 'dkim', 'dmarc', 'inbound', 'recipients']),
    );
    expect(relay.read).toEqual([]);
  });

  it('is told what refuses us: a relay that is not there, a login that fails, a receiver that does not run', async () => {
    const strict = new SMTPServer({ onAuth: (_, __, done) => done(new Error('no')), allowInsecureAuth: true });
    await new Promise<void>((done) => strict.listen(0, '127.0.0.1', done));
    const { port } = strict.server.address() as AddressInfo;
    const office = await open(
      {
        MAIL_DNS: 'on',
        SMTP_URL: 'smtp://127.0.0.1:9',
        SMTP_URL_LETTERS: `smtp://user:secret-word@127.0.0.1:${port}`,
        MAIL_RECIPIENTS: '@tocsin.example',
        BOUNCE_ADDRESS: 'bounce@tocsin.example',
        INBOUND_PORT: '9',
      },
      new TestDns({ 'tocsin.example': { kind: 'none' } }),
      impatient,
    );
    const findings = await examine(office);
    expect(of(findings, 'relay')).toEqual([
      ['127.0.0.1:9', 'bad', 'It was not reached, or did not greet.'],
      [`127.0.0.1:${port}`, 'bad', 'It refuses our login.'],
    ]);
    expect(of(findings, 'inbound').map(([, state]) => state)).toEqual(['bad', 'bad']);
    expect(of(findings, 'recipients').map(([, state]) => state)).toEqual(['look']);
    expect(JSON.stringify(findings)).not.toContain('secret-word');
    await new Promise<void>((done) => strict.close(done));
  });

  it('is told of a web address that is not trusted, not reached, or not safe', async () => {
    const tls = new SMTPServer({ secure: true, logger: false });
    await new Promise<void>((done) => tls.listen(0, 'localhost', done));
    tls.on('error', () => undefined);
    const { port } = tls.server.address() as AddressInfo;
    const web = async (PUBLIC_URL: string) => {
      const [found] = of(await examine(await open({ PUBLIC_URL })), 'web');
      return found!.slice(1);
    };
    expect(await web('http://tocsin.example')).toEqual(['bad', expect.stringContaining('not https')]);
    expect(await web('https://[::ffff:127.0.0.1]:9')).toEqual(['bad', expect.stringMatching(/^It was not reached/)]);
    expect(await web(`https://[::ffff:127.0.0.1]:${port}`)).toEqual([
      'bad',
      expect.stringMatching(/^(?:Its certificate is not trusted|It was not reached)/),
    ]);
    await new Promise<void>((done) => tls.close(done));
  });

  describe('whose reports are read from a mailbox', () => {
    let imap: ImapServer;
    beforeEach(async () => {
      imap = await ImapServer.start('secret-word');
    });
    afterEach(() => imap.stop());

    const inbound = async (settings: Record<string, string>) => {
      const findings = await examine(await open({ BOUNCE_ADDRESS: 'bounce@tocsin.example', ...settings }));
      expect(JSON.stringify(findings)).not.toContain('-word');
      return of(findings, 'inbound')[0]!.slice(1);
    };

    it('learns how much waits there, and no mail is touched', async () => {
      imap.put('Subject: one\r\n\r\n');
      expect(await inbound({ IMAP_URL: imap.url() })).toEqual(['well', 'It lets us in; of 1 mails 1 wait to be read.']);
      expect(imap.asked.filter((line) => /SELECT|FETCH|STORE/.test(line))).toEqual([]);
    });

    it.each([
      ['a login that fails', {}, 'wrong-word', /^It refuses our login/],
      ['a folder that is not there', { path: 'Reports' }, undefined, /no folder of that name/],
      ['no folder for what was read', { IMAP_DONE: 'Done' }, undefined, /IMAP_DONE/],
    ])('is told of %s', async (_, { path, ...settings }: { path?: string; IMAP_DONE?: string }, password, says) => {
      const IMAP_URL = imap.url(password).replace('INBOX', path ?? 'INBOX');
      expect(await inbound({ IMAP_URL, ...settings })).toEqual(['bad', expect.stringMatching(says)]);
    });

    it('is told of a server that is not there', async () => {
      const IMAP_URL = 'imap://user:secret-word@127.0.0.1:9';
      expect(await inbound({ IMAP_URL })).toEqual(['bad', expect.stringMatching(/^It was not reached/)]);
    });
  });

  it('learns where a stream stands that warms up, and that its PTR cannot be seen from here', async () => {
    const office = await open({ SMTP_URL: relay.url, MAIL_RECIPIENTS: '*', MAIL_WARM_UP_ALERTS: '2 +50%' });
    office.clock.set('2023-10-09T10:00:00Z');
    await office.send(await office.alertTo(['one@example.org', 'two@example.org', 'three@example.org']));
    const findings = await examine(office);
    const says =
      '2 of the 2 mails allowed today have left: day 1 of its warm-up. The rest leaves from 2023-10-10T00:00:00.000Z on.';
    expect(of(findings, 'streams')).toEqual([['alerts', 'well', says]]);
    expect(of(findings, 'ptr')).toEqual([
      [relay.url.replace('smtp://', ''), 'unknown', expect.stringContaining('PTR')],
    ]);
  });

  it('is told when a domain that mail comes from cannot be answered', async () => {
    const dns = new TestDns({ 'tocsin.example': { kind: 'none' }, 'news.example': { kind: 'null' } });
    const settings = { MAIL_DNS: 'on', SMTP_URL: relay.url, MAIL_FROM_ALERTS: 'a@news.example' };
    expect(of(await examine(await open(settings, dns)), 'sender').map(([about, state]) => [about, state])).toEqual([
      ['tocsin.example', 'look'],
      ['news.example', 'bad'],
    ]);
  });

  it('has only those domains examined in whose name mail leaves over a relay', async () => {
    const settings = { MAIL_DNS: 'on', SMTP_URL_ALERTS: relay.url, MAIL_FROM_ALERTS: 'a@news.example' };
    const findings = await examine(await open(settings));
    expect([...of(findings, 'spf'), ...of(findings, 'dmarc')].map(([about]) => about)).toEqual([
      'news.example',
      'news.example',
    ]);
  });

  it('concludes nothing from a DNS that does not answer', async () => {
    const dns = new TestDns();
    dns.txt.set('tocsin.example', null);
    dns.txt.set('_dmarc.tocsin.example', null);
    const settings = { MAIL_DNS: 'on', SMTP_URL: relay.url, BOUNCE_ADDRESS: 'bounce@tocsin.example' };
    const findings = await examine(await open(settings, dns));
    expect(of(findings, 'spf').map(([, state]) => state)).toEqual(['unknown']);
    expect(of(findings, 'dmarc').map(([, state]) => state)).toEqual(['unknown']);
  });
});
