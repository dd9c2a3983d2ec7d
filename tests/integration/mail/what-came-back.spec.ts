import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { createTransport } from 'nodemailer';
import { FeedbackIntake, InboundServer, SuppressionList } from '#mail';
import { FaultyRelay } from './faulty-relay.js';
import { NewsListener } from './news-listener.js';
import { PostOffice } from './post-office.js';

const WHO = 'reader@dest.example';

/** A report of a mail server about a mail of ours. */
function report({
  from,
  address = WHO,
  action = 'failed',
  status = '5.1.1',
  said = '550 5.1.1 User unknown',
  messageId = '<x@y.example>',
}: Reported): string {
  return [
    `From: MAILER-DAEMON@mx.dest.example`,
    `To: ${from}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    `X-Serial: ${(serial += 1)}`,
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    `<${address}>: ${said}`,
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.dest.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${said}`,
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${messageId}`,
    `To: ${address}`,
    'Subject: Hello',
    '',
    'Hello',
    '--b--',
  ].join('\r\n');
}

interface Reported {
  from: string;
  address?: string;
  action?: string;
  status?: string;
  said?: string;
  messageId?: string;
}

let serial = 0;

describe('when a mail comes back', () => {
  let office: PostOffice;
  let relay: FaultyRelay;

  beforeEach(async () => {
    relay = await FaultyRelay.start();
    office = await PostOffice.open({
      SMTP_URL: relay.url,
      MAIL_RECIPIENTS: '*',
      BOUNCE_ADDRESS: 'bounce@tocsin.example',
      INBOUND_PORT: '0',
    });
  });
  afterEach(async () => {
    await office.close();
    await relay.stop();
  });

  const take = (raw: string, to: string) => office.app.get(FeedbackIntake).take(Buffer.from(raw), [to]);
  const barred = (address = WHO) => office.app.get(SuppressionList).of(address);

  async function send(address = WHO) {
    const message = await office.alertTo([address]);
    await office.send(message);
    return { message, sent: relay.read.at(-1)! };
  }

  it('MAIL 20: it leaves with a return path of its own, by which its report finds it', async () => {
    const { message, sent } = await send();
    expect(sent.from).toMatch(/^bounce\+[a-z2-7]{42}@tocsin\.example$/);
    expect(
      await take(report({ from: sent.from, address: 'forwarded@elsewhere.example' }), sent.from.toUpperCase()),
    ).toMatchObject({
      kind: 'bounce',
      foundBy: 'token',
      kept: 1,
    });
    expect(await office.only(message)).toMatchObject({ state: 'bounced', reason: 'address_refused', smtpCode: 550 });
  });

  it('MAIL 20: or by our Message-ID in it', async () => {
    const { message, sent } = await send();
    const { foundBy } = await take(
      report({ from: 'alerts@tocsin.example', messageId: sent.messageId }),
      'alerts@tocsin.example',
    );
    expect([foundBy, (await office.only(message)).state]).toEqual(['message-id', 'bounced']);
  });

  it('MAIL 20: a token that somebody made up is ignored and counted, although the mail names a Message-ID of ours', async () => {
    const { message, sent } = await send();
    const digits = [...'abcdefghijklmnopqrstuvwxyz234567'];
    // Every other last digit, also those that differ only in the bits to spare.
    for (const digit of digits.filter((one) => !sent.from.includes(`${one}@`))) {
      const made = sent.from.replace(/.@/, `${digit}@`);
      const raw = report({ from: made, messageId: sent.messageId, said: `550 5.1.1 no such user ${digit}` });
      expect(await take(raw, made)).toMatchObject({ foundBy: 'bad token', kept: 1 });
    }
    expect((await office.only(message)).state).toBe('accepted');
    expect(await barred()).toBeNull();
  });

  it('the same report again changes nothing', async () => {
    const { sent } = await send();
    const raw = report({ from: sent.from });
    expect((await take(raw, sent.from)).kept).toBe(1);
    expect((await take(raw, sent.from)).kept).toBe(0);
  });

  it('MAIL 21: an unknown user is barred at once, with the words of the server and without the address', async () => {
    const { sent } = await send();
    await take(
      report({ from: sent.from, said: `550 5.1.1 <${WHO}>: Recipient address rejected: User unknown` }),
      sent.from,
    );
    expect(await barred()).toMatchObject({
      reason: 'unreachable',
      said: '550 5.1.1 <…>: Recipient address rejected: User unknown',
    });
  });

  it('MAIL 21: a delay bars nobody and leaves the delivery as it is', async () => {
    const { message, sent } = await send();
    const { kind } = await take(
      report({ from: sent.from, action: 'delayed', status: '4.1.1', said: '450 4.1.1 unknown user' }),
      sent.from,
    );
    expect([kind, (await office.only(message)).state, await barred()]).toEqual(['delayed', 'accepted', null]);
  });

  it('MAIL 21: a full mailbox is barred after five in a row, and not when one arrived between', async () => {
    const full = { status: '5.2.2', said: '552 5.2.2 mailbox full' };
    for (let turn = 1; turn <= 9; turn += 1) {
      office.clock.forward({ minutes: 1 });
      const { sent } = await send();
      if (turn !== 4) await take(report({ from: sent.from, ...full }), sent.from);
      expect([turn, (await barred())?.reason ?? null]).toEqual([turn, turn === 9 ? 'unreachable' : null]);
    }
  });

  it('MAIL 21: refusals by policy never bar an address, however many', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      office.clock.forward({ minutes: 1 });
      const { sent } = await send();
      await take(
        report({ from: sent.from, status: '5.7.1', said: '554 5.7.1 rejected for policy reasons' }),
        sent.from,
      );
    }
    expect(await barred()).toBeNull();
  });

  it('a receipt makes it delivered', async () => {
    const { message, sent } = await send();
    await take(report({ from: sent.from, action: 'delivered', status: '2.0.0', said: '250 2.0.0 ok' }), sent.from);
    expect((await office.only(message)).state).toBe('delivered');
  });

  it('MAIL 22: a complaint bars the address although the report hides it, and is told to others', async () => {
    const { sent } = await send();
    const raw = [
      'From: fbl@provider.example\r\nSubject: complaint\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\r\n',
      '--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: x\r\nVersion: 1\r\n',
      `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${sent.messageId}\r\nTo: undisclosed-recipients:;\r\n\r\nHello\r\n--b--\r\n`,
    ].join('\r\n');
    expect(await take(raw, 'alerts@tocsin.example')).toMatchObject({ kind: 'complaint', foundBy: 'message-id' });
    expect(await barred()).toMatchObject({ reason: 'complained' });
    await office.drain();
    expect(office.app.get(NewsListener).heard).toHaveLength(1);
  });

  it('MAIL 7: an automatic answer changes nothing and is not answered', async () => {
    const { message, sent } = await send();
    const before = relay.read.length;
    const away = `From: ${WHO}\r\nSubject: Out of office\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: ${sent.messageId}\r\n\r\nI am away.`;
    expect((await take(away, sent.from)).kind).toBe('auto_reply');
    expect([(await office.only(message)).state, await barred(), relay.read.length]).toEqual(['accepted', null, before]);
  });

  it('who asks by mail to leave is told to others; who only claims to be somebody is not', async () => {
    const { sent } = await send();
    const asks = (id: string) => `From: ${WHO}\r\nSubject: unsubscribe\r\nIn-Reply-To: ${id}\r\n\r\n`;
    await take(asks('<00000000-0000-8000-8000-000000000000@tocsin.example>'), 'alerts@tocsin.example');
    await take(asks(sent.messageId), 'alerts@tocsin.example');
    await office.drain();
    expect(office.app.get(NewsListener).heard).toHaveLength(1);
  });

  it('a refusal in the session counts as a report would', async () => {
    relay.faults.recipient = () => '550 5.1.1 no such user';
    const message = await office.alertTo([WHO]);
    await office.send(message);
    expect((await office.only(message)).state).toBe('bounced');
    expect(await barred()).toMatchObject({ reason: 'unreachable', said: '550 5.1.1 no such user' });
  });

  it('it is taken over LMTP from the operator’s server, for our own addresses alone', async () => {
    const port = (await office.app.get(InboundServer).start())!;
    const { message, sent } = await send();
    const server = createTransport({ host: '127.0.0.1', port, lmtp: true, ignoreTLS: true } as never);
    await server.sendMail({ envelope: { from: '', to: sent.from }, raw: report({ from: sent.from }) });
    expect((await office.only(message)).state).toBe('bounced');
    const stranger = server.sendMail({
      envelope: { from: '', to: 'someone@tocsin.example' },
      raw: 'Subject: hello\r\n\r\nhello',
    });
    await expect(stranger).rejects.toThrow('550 5.1.1');
    server.close();
    const socket = connect(port, '127.0.0.1');
    const greeting = await new Promise<Buffer>((heard) => socket.once('data', heard));
    socket.destroy();
    expect(greeting.toString()).toMatch(/^220 .*LMTP/);
  });
});

describe('an operator whose INBOUND_PORT another program has', () => {
  it('is told which port it is and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const office = await PostOffice.open({ INBOUND_PORT: String(port), BOUNCE_ADDRESS: 'bounce@tocsin.example' });
    await expect(office.app.get(InboundServer).start()).rejects.toMatchObject({
      code: 'MAIL_INBOUND_PORT',
      details: { port, why: 'EADDRINUSE' },
    });
    await office.close();
    other.close();
  });
});
