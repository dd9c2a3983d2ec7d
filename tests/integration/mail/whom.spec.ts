import { FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

describe('an installation that was not told whom it may mail', () => {
  it('keeps everything in the development mailbox, relay or not', async () => {
    const relay = await FaultyRelay.start();
    const office = await PostOffice.open({ SMTP_URL: relay.url });
    const message = await office.alertTo(['one@example.org', 'two@example.org']);
    await office.send(message);
    expect(await office.progress(message)).toMatchObject({ states: { accepted: 2 }, routes: { relay: 0, mailbox: 2 } });
    expect(await office.mailbox.count()).toBe(2);
    expect(relay.connections).toBe(0);
    await office.close();
    await relay.stop();
  });

  it('keeps everything in the development mailbox when it may mail everybody and has no relay', async () => {
    const office = await PostOffice.open({ MAIL_RECIPIENTS: '*' });
    const message = await office.alertTo(['one@example.org']);
    await office.send(message);
    expect((await office.progress(message)).routes).toEqual({ relay: 0, mailbox: 1 });
    await office.close();
  });
});

describe('an installation that may mail Friend@Example.com, @example.org and @bücher.example', () => {
  const allowed = [
    'friend@example.com',
    'FRIEND@EXAMPLE.COM',
    'x@example.org',
    'X@EXAMPLE.ORG',
    'x@xn--bcher-kva.example',
    'y@BÜCHER.example',
  ];
  const others = [
    'x@notexample.org',
    'x@example.org.evil.example',
    'x@sub.example.org',
    'x@example.com',
    'friend@example.com.evil.example',
    'friend+tag@example.com',
    'other.friend@example.com',
    'x@bucher.example',
    'x@exаmple.org', // with a Cyrillic а
    'example.org@evil.example',
  ];

  it('mails exactly those through the relay', async () => {
    const relay = await FaultyRelay.start();
    const office = await PostOffice.open({
      SMTP_URL: relay.url,
      MAIL_RECIPIENTS: 'Friend@Example.com, @example.org,@bücher.example',
    });
    for (const address of [...allowed, ...others]) {
      await office.send(await office.oneTo('confirmations', { address }));
    }
    const mailed = relay.read.map(({ raw }) => /^To: (.*)\r$/m.exec(raw)?.[1]);
    expect(mailed).toEqual([
      'friend@example.com',
      'FRIEND@example.com',
      'x@example.org',
      'X@example.org',
      'x@xn--bcher-kva.example',
      'y@xn--bcher-kva.example',
    ]);
    expect(await office.mailbox.count()).toBe(others.length);
    await office.close();
    await relay.stop();
  });
});

describe('a recipient whose address cannot be used', () => {
  it('is refused when the mail is prepared', async () => {
    const office = await PostOffice.open();
    const address = 'a@example.org\r\nRCPT TO:<b@example.org>';
    await expect(office.oneTo('letters', { address })).rejects.toMatchObject({ code: 'MAIL_ADDRESS_INVALID' });
    await office.close();
  });
});
