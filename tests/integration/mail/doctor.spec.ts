import { type AddressInfo, createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { StaffService } from '#auth';
import { DkimKeys, type Finding, InboundServer, MailDoctor } from '#mail';
import { FaultyRelay } from './faulty-relay.js';
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
      'spf unknown',
      'dkim look',
      'dmarc unknown',
      'inbound look',
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
    expect(of(findings, 'relay')).toEqual([[`${hostname}:${relayPort}`, 'well', 'It takes our connection.']]);
    expect(findings.filter(({ check, state }) => check !== 'web' && state !== 'well')).toEqual([]);
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

  it('is not told that nobody takes reports when a mailbox is read for them', async () => {
    const settings = {
      BOUNCE_ADDRESS: 'bounce@tocsin.example',
      IMAP_URL: 'imaps://user:secret-word@imap.tocsin.example',
    };
    const findings = await examine(await open(settings));
    expect(of(findings, 'inbound').map(([, state]) => state)).toEqual(['unknown', 'unknown']);
    expect(JSON.stringify(findings)).not.toContain('secret-word');
  });

  it('concludes nothing from a DNS that does not answer', async () => {
    const dns = new TestDns();
    dns.txt.set('tocsin.example', null);
    dns.txt.set('_dmarc.tocsin.example', null);
    const findings = await examine(await open({ MAIL_DNS: 'on', BOUNCE_ADDRESS: 'bounce@tocsin.example' }, dns));
    expect(of(findings, 'spf').map(([, state]) => state)).toEqual(['unknown']);
    expect(of(findings, 'dmarc').map(([, state]) => state)).toEqual(['unknown']);
  });
});
