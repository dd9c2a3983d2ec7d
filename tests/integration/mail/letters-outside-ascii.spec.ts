import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import PostalMime from 'postal-mime';
import { StaffService } from '#auth';
import { DkimKeys, FeedbackIntake, MailStopping, SuppressionList } from '#mail';
import { type Faults, FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

const KOREAN = '사람@예시.example';
const PLAIN = 'reader@example.org';

describe('MAIL 25: somebody whose address has letters outside ASCII before the @', () => {
  let office: PostOffice;
  let relay: FaultyRelay;

  async function open(faults: Faults = {}, settings: Record<string, string> = {}): Promise<void> {
    relay = await FaultyRelay.start(faults);
    const given = { SMTP_URL: relay.url, MAIL_RECIPIENTS: '*', BOUNCE_ADDRESS: 'bounce@tocsin.example', ...settings };
    office = await PostOffice.open(given);
  }

  afterEach(async () => {
    await office.close();
    await relay.stop();
  });

  async function send(...addresses: string[]): Promise<string> {
    const message = await office.alertTo(addresses);
    await office.send(message);
    return message;
  }

  const reasons = async (message: string) => {
    const { items } = await office.mail.deliveries(office.db.database, message, { limit: 20 });
    return items.map(({ state, reason }) => [state, reason].filter(Boolean).join(': ')).sort();
  };
  const headOf = (raw: string) => Buffer.from(raw.split('\r\n\r\n')[0]!, 'latin1').toString();
  const barred = (address: string) => office.app.get(SuppressionList).of(address);

  it('gets the mail over a relay that offers SMTPUTF8, under a signature that holds; nobody else’s mail is another', async () => {
    await open();
    const keys = office.app.get(DkimKeys);
    const role = 'administrator' as const;
    const person = { email: 'admin@staff.example', name: 'Staff member 1', role };
    const staffId = await office.transaction((tx) => office.app.get(StaffService).create(tx, person));
    const { record } = await keys.create({ staffId, role, via: 'cli' }, { selector: 'one' });
    await keys.activate({ staffId, role, via: 'cli' }, { selector: 'one' });
    const message = await send(KOREAN.normalize('NFD'), PLAIN);
    expect(await office.states(message)).toEqual({ accepted: 2 });
    const mailTo = (address: string) => relay.read.find(({ to }) => to.includes(address))!;
    const [theirs, other] = [mailTo(KOREAN), mailTo(PLAIN)];
    expect(theirs.parameters).toEqual(['BODY=8BITMIME', 'SMTPUTF8']);
    expect(theirs.from).toMatch(/^bounce\+[a-z2-7]+@tocsin\.example$/);
    const lines = headOf(theirs.raw).split('\r\n');
    expect(lines.filter((line) => /[^\t\x20-\x7e]/.test(line))).toEqual([`To: 사람@xn--vv4b11d.example`]);
    expect((await PostalMime.parse(Buffer.from(theirs.raw, 'latin1'))).to).toMatchObject([
      { address: '사람@xn--vv4b11d.example' },
    ]);
    expect(other.parameters).toEqual([]);
    expect(other.raw).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    const resolver = (name: string) => Promise.resolve([[name === record.name ? record.value : '']]);
    for (const { raw } of [theirs, other]) {
      const { results } = await dkimVerify(Buffer.from(raw, 'latin1'), { resolver });
      expect(results.map(({ status }) => status.result)).toEqual(['pass']);
    }
  });

  it('is told of to staff where the relay does not offer it: nothing is said to the relay, nobody is barred, others get theirs', async () => {
    const senders: string[] = [];
    await open({ mailFrom: (address) => void senders.push(address) });
    relay.offerSmtpUtf8(false);
    const message = await send(KOREAN, PLAIN);
    expect(await reasons(message)).toEqual(['accepted', 'failed: address_needs_smtputf8']);
    expect(senders).toHaveLength(1);
    expect(relay.read.map(({ to }) => to)).toEqual([[PLAIN]]);
    expect(await barred(KOREAN)).toBeNull();
    expect((await office.progress(message)).settledAt).not.toBeNull();
    // Days later it was not tried again by itself.
    office.clock.forward({ seconds: 4 * 86_400 });
    await office.postman.recover();
    await office.send(message);
    expect(await reasons(message)).toEqual(['accepted', 'failed: address_needs_smtputf8']);
    // With a relay that carries it, staff send it again and it arrives.
    relay.offerSmtpUtf8(true);
    relay.cutAll();
    const retry = { id: message, stream: 'alerts' } as const;
    expect(await office.transaction((tx) => office.app.get(MailStopping).retry(tx, retry, 'failed'))).toBe(1);
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 2 });
  });

  it('goes by what the connection at hand was offered, when the relay stops offering it between two', async () => {
    await open();
    expect(await reasons(await send(KOREAN))).toEqual(['accepted']);
    relay.offerSmtpUtf8(false);
    // The connection that rests was greeted before.
    expect(await reasons(await send(KOREAN))).toEqual(['accepted']);
    expect(relay.connections).toBe(1);
    relay.cutAll();
    expect(await reasons(await send(KOREAN))).toEqual(['failed: address_needs_smtputf8']);
    expect(await reasons(await send(PLAIN))).toEqual(['accepted']);
    expect(relay.read.map(({ to }) => to[0])).toEqual([KOREAN, KOREAN, PLAIN]);
  });

  it('is believed nothing of what a relay offered before TLS began', async () => {
    const faults: Faults = { tls: true };
    await open(faults, { MAIL_TLS: 'opportunistic' });
    faults.secured = () => relay.offerSmtpUtf8(false);
    expect(await reasons(await send(KOREAN))).toEqual(['failed: address_needs_smtputf8']);
    expect(relay.connections).toBe(1);
    expect(relay.read).toEqual([]);
  });

  it('neither stops everybody’s message nor is barred when the relay refuses the letters after all', async () => {
    let said = '555 5.5.4 Unsupported option: SMTPUTF8';
    const isTheirs = (address: string) => address.startsWith('사람');
    const faults: Faults = { recipient: (address) => (isTheirs(address) ? said : undefined) };
    await open(faults);
    const first = await send(KOREAN, PLAIN);
    said = '501 5.1.3 Bad recipient address syntax';
    const second = await send(KOREAN, PLAIN);
    for (const message of [first, second]) {
      expect(await reasons(message)).toEqual(['accepted', 'failed: address_needs_smtputf8']);
    }
    expect(await barred(KOREAN)).toBeNull();
  });

  it('who writes to an office is not what keeps its letter from arriving: its server gets a plain mail', async () => {
    await open();
    relay.offerSmtpUtf8(false);
    const slots = { from_name: '김 하나', reply_to: '하나@example.org' };
    const letter = await office.oneTo('letters', { address: 'desk@office.example', slots });
    await office.send(letter);
    expect((await office.only(letter)).state).toBe('accepted');
    expect(headOf(relay.read[0]!.raw)).not.toMatch(/reply-to|[^\t\r\n\x20-\x7e]/i);
    relay.cutAll();
    relay.offerSmtpUtf8(true);
    const other = await office.oneTo('letters', { address: '담당자@office.example', slots });
    await office.send(other);
    expect((await office.only(other)).state).toBe('accepted');
    expect(headOf(relay.read[1]!.raw)).toContain('Reply-To: 하나@example.org\r\n');
  });

  it('finds the mail in the development mailbox while nobody is mailed for real', async () => {
    await open({}, { MAIL_RECIPIENTS: '' });
    expect(await reasons(await send(KOREAN))).toEqual(['accepted']);
    const mail = await office.newest();
    expect(mail.to).toEqual([KOREAN]);
    expect(mail.headers.find(({ name }) => name === 'To')?.value).toBe('사람@xn--vv4b11d.example');
  });

  it('may be the one who tries an installation out', async () => {
    await open({}, { MAIL_REDIRECT: KOREAN });
    await send(PLAIN);
    expect(relay.read.map(({ to, parameters }) => [to, parameters])).toEqual([
      [[KOREAN], ['BODY=8BITMIME', 'SMTPUTF8']],
    ]);
  });

  it.each([
    ['in UTF-8', 'message/global-delivery-status', '사람@예시.example', 'message/global-headers'],
    ['in ASCII', 'message/delivery-status', '\\x{C0AC}\\x{B78C}@xn--vv4b11d.example', 'text/rfc822-headers'],
  ])('is barred by a report that names the address %s (RFC 6533)', async (_, type, address, original) => {
    await open();
    const message = await send(KOREAN);
    const { messageId } = relay.read[0]!;
    const report = [
      'From: MAILER-DAEMON@mx.example.org',
      'To: alerts@tocsin.example',
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      `Content-Type: ${type}`,
      '',
      'Reporting-MTA: dns; mx.example.org',
      '',
      `Final-Recipient: utf-8; ${address}`,
      'Action: failed',
      'Status: 5.1.1',
      `Diagnostic-Code: smtp; 550 5.1.1 <${address}> User unknown`,
      '',
      '--b',
      `Content-Type: ${original}`,
      '',
      `Message-ID: ${messageId}`,
      `To: ${address}`,
      '',
      '--b--',
    ].join('\r\n');
    // Only the Message-ID of what came back ties it to a mail of ours.
    const taken = await office.app.get(FeedbackIntake).take(Buffer.from(report), ['alerts@tocsin.example']);
    expect(taken).toMatchObject({ kind: 'bounce', foundBy: 'message-id', kept: 1 });
    expect(await office.only(message)).toMatchObject({ state: 'bounced', reason: 'address_refused' });
    expect(await barred(KOREAN.normalize('NFD'))).toMatchObject({ reason: 'unreachable' });
    const said = (await barred(KOREAN))?.said ?? '';
    expect(said).toContain('User unknown');
    expect(said).not.toMatch(/사람|C0AC/);
  });
});
