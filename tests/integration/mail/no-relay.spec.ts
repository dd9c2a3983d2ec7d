import { babbler, closedPort, FaultyRelay } from './faulty-relay.js';
import { impatient } from './patience.js';
import { PostOffice } from './post-office.js';

describe('an alert, when there is no relay behind SMTP_URL', () => {
  let office: PostOffice;
  let stop: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await office.close();
    await stop?.();
  });

  it('MAIL 36: waits, knocks only every half minute, and loses no try', async () => {
    const port = await closedPort();
    office = await PostOffice.open({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_RECIPIENTS: '*' });
    const message = await office.alertTo(Array.from({ length: 30 }, (_, n) => `n${n}@example.org`));
    await office.send(message);
    // One of the five connections is never given to a single operator's mail.
    expect(await office.states(message)).toEqual({ deferred: 4, queued: 26 });
    const relay = await FaultyRelay.start({}, port);
    stop = () => relay.stop();
    await office.send(message);
    expect(relay.connections).toBe(0);
    office.clock.forward({ seconds: 31 });
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 30 });
    expect(relay.read).toHaveLength(30);
  });

  it.each(['HTTP/1.1 400 Bad Request\r\n\r\n', '\u0000\u0001\u0002', '999 what\r\n', '220-and so on\r\n'])(
    'but something that says %j, waits and loses no try',
    async (bytes) => {
      const stranger = await babbler(bytes);
      stop = stranger.stop;
      office = await PostOffice.open({ SMTP_URL: stranger.url, MAIL_RECIPIENTS: '*' }, impatient);
      const message = await office.alertTo(['one@example.org']);
      await office.send(message);
      expect(await office.only(message)).toMatchObject({ state: 'deferred', attempts: 0 });
    },
  );
});

describe('a letter to an office, when the relay closes without a word after the final dot', () => {
  it('MAIL 32: stays uncertain and waits for a person', async () => {
    const relay = await FaultyRelay.start({ data: () => 'close' });
    const office = await PostOffice.open({ SMTP_URL: relay.url, MAIL_RECIPIENTS: '*' });
    const message = await office.oneTo('letters', { address: 'office@example.org' });
    await office.send(message);
    office.clock.forward({ days: 1 });
    await office.send(message);
    await office.postman.recover();
    expect(await office.only(message)).toMatchObject({ state: 'uncertain', reason: 'no_answer' });
    expect(relay.read).toHaveLength(1);
    await office.close();
    await relay.stop();
  });
});
