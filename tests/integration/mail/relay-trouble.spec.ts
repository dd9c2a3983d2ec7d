import { type Faults, FaultyRelay } from './faulty-relay.js';
import { impatient } from './patience.js';
import { PostOffice } from './post-office.js';

describe('an alert, when the relay', () => {
  let office: PostOffice;
  let relay: FaultyRelay;

  async function relayThat(faults: Faults, settings: Record<string, string> = {}): Promise<void> {
    relay = await FaultyRelay.start(faults);
    office = await openOffice(settings);
  }

  const openOffice = (settings: Record<string, string>, timeouts?: typeof impatient) =>
    PostOffice.open({ SMTP_URL: relay.url, MAIL_RECIPIENTS: '*', ...settings }, timeouts);

  afterEach(async () => {
    await office.close();
    await relay.stop();
  });

  it('takes it, is accepted, and the message is settled', async () => {
    await relayThat({});
    const message = await office.alertTo(['one@example.org', 'two@example.org']);
    await office.send(message);
    expect(await office.progress(message)).toMatchObject({
      states: { accepted: 2 },
      routes: { relay: 2, mailbox: 0 },
      candidates: 2,
      settledAt: expect.any(Date),
    });
    expect(relay.read.map((mail) => mail.to).sort()).toEqual([['one@example.org'], ['two@example.org']]);
  });

  it('refuses the address with 550, is bounced, and the reply is kept without the address', async () => {
    await relayThat({ recipient: (to) => `550 5.1.1 <${to}>: unknown user someone in table` });
    const message = await office.alertTo(['someone@example.org']);
    await office.send(message);
    const delivery = await office.only(message);
    expect(delivery).toMatchObject({ state: 'bounced', smtpCode: 550, attempts: 1 });
    expect(delivery.smtpReply).toBe('550 5.1.1 <…>: unknown user <…> in table');
    expect((await office.progress(message)).settledAt).not.toBeNull();
  });

  it('defers with 450, is tried again by the ladder and not before', async () => {
    let refusals = 2;
    await relayThat({ recipient: () => (refusals-- > 0 ? '450 4.2.1 try later' : undefined) });
    const message = await office.alertTo(['someone@example.org']);
    await office.send(message);
    expect(await office.only(message)).toMatchObject({ state: 'deferred', attempts: 1, smtpCode: 450 });
    await office.send(message);
    expect((await office.only(message)).attempts).toBe(1);
    office.clock.forward({ seconds: 61 });
    await office.send(message);
    expect(await office.only(message)).toMatchObject({ state: 'deferred', attempts: 2 });
    office.clock.forward({ minutes: 4 });
    await office.send(message);
    expect((await office.only(message)).attempts).toBe(2);
    office.clock.forward({ minutes: 2 });
    await office.send(message);
    expect(await office.only(message)).toMatchObject({ state: 'accepted', attempts: 3 });
  });

  it('defers for more than three days, has failed', async () => {
    await relayThat({ recipient: () => '452 4.2.2 mailbox full' });
    const message = await office.alertTo(['someone@example.org']);
    for (let tries = 0; tries < 9; tries += 1) {
      await office.send(message);
      office.clock.forward({ hours: 25 });
    }
    expect(await office.only(message)).toMatchObject({
      state: 'failed',
      reason: 'given_up',
    });
  });

  it.each(['550 5.7.26 not aligned', '421 4.7.32 not aligned', '550 5.7.515 access denied'])(
    'MAIL 16: says %s, which is our configuration, is paused and blames no address',
    async (said) => {
      await relayThat({ data: () => said });
      const message = await office.alertTo(['one@example.org']);
      await office.send(message);
      const progress = await office.progress(message);
      expect(progress).toMatchObject({ states: { deferred: 1 }, pausedAt: expect.any(Date), settledAt: null });
      expect(progress.pausedReason).toBe('relay_refuses_us');
      expect(await office.only(message)).toMatchObject({ attempts: 0 });
    },
  );

  it('refuses our sender address, is paused and blames no address', async () => {
    await relayThat({ mailFrom: () => '550 5.1.8 sender unknown' });
    const message = await office.alertTo(['one@example.org']);
    await office.send(message);
    expect(await office.progress(message)).toMatchObject({ states: { deferred: 1 }, pausedAt: expect.any(Date) });
  });

  it('refuses it by policy, has failed without calling the address bad', async () => {
    await relayThat({ data: () => '554 5.7.1 looks like spam' });
    const message = await office.alertTo(['one@example.org']);
    await office.send(message);
    expect(await office.only(message)).toMatchObject({ state: 'failed', reason: 'refused_by_policy' });
  });

  it('MAIL 34: reads it to the end and closes without a word, is sent again with the same Message-ID, and counted', async () => {
    let losses = 1;
    await relayThat({ data: () => (losses-- > 0 ? 'close' : undefined) });
    const message = await office.alertTo(['one@example.org']);
    await office.send(message);
    expect(relay.read).toHaveLength(1);
    expect(await office.only(message)).toMatchObject({ state: 'deferred', attempts: 1 });
    office.clock.forward({ minutes: 2 });
    await office.send(message);
    expect(relay.read).toHaveLength(2);
    expect(relay.read[1]!.raw.split('\r\n\r\n')[0]).toContain(relay.read[0]!.messageId);
    expect(await office.progress(message)).toMatchObject({ states: { accepted: 1 }, sentAgain: 1 });
  });

  it('MAIL 34: closes every time, is left to a person after three copies', async () => {
    await relayThat({ data: () => 'close' });
    const message = await office.alertTo(['one@example.org']);
    for (let turns = 0; turns < 6; turns += 1) {
      await office.send(message);
      office.clock.forward({ hours: 1 });
    }
    expect(relay.read).toHaveLength(3);
    expect(await office.states(message)).toEqual({ uncertain: 1 });
  });

  it('never answers the final dot, is uncertain and goes again', async () => {
    relay = await FaultyRelay.start({ data: () => 'hang' });
    office = await openOffice({}, impatient);
    const message = await office.alertTo(['one@example.org']);
    await office.send(message);
    expect(await office.only(message)).toMatchObject({
      state: 'deferred',
      attempts: 1,
      reason: 'sent_again',
    });
  });

  it('MAIL 36: says no at the door, loses no try, and goes when the relay is back', async () => {
    let closed = true;
    await relayThat({ greeting: () => (closed ? '554 go away' : undefined) });
    const message = await office.alertTo(['one@example.org', 'two@example.org']);
    for (let turns = 0; turns < 12; turns += 1) {
      await office.send(message);
      office.clock.forward({ hours: 24 });
    }
    expect(await office.only(message)).toMatchObject({ state: 'deferred', attempts: 0 });
    closed = false;
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 2 });
  });

  it('refuses our password, loses no try', async () => {
    await relayThat({ login: { user: 'tocsin', pass: 'right' } });
    await office.close();
    office = await PostOffice.open({ SMTP_URL: `smtp://tocsin:wrong@127.0.0.1:${relay.port}`, MAIL_RECIPIENTS: '*' });
    const message = await office.alertTo(['one@example.org']);
    await office.send(message);
    expect(await office.only(message)).toMatchObject({
      state: 'deferred',
      attempts: 0,
      reason: 'relay_refuses_login',
    });
  });

  it('MAIL 15: offers TLS and asks for a login, gets both before the mail, for each of many over one connection', async () => {
    relay = await FaultyRelay.start({ tls: true, login: { user: 'tocsin', pass: 'right' } });
    const url = `smtp://tocsin:right@127.0.0.1:${relay.port}`;
    office = await openOffice({ SMTP_URL: url, MAIL_CONNECTIONS: '1' });
    const message = await office.alertTo(Array.from({ length: 12 }, (_, n) => `n${n}@example.org`));
    await office.send(message);
    // A password is never told to a relay whose certificate nobody vouches for, unless it is on this machine.
    expect(await office.states(message)).toEqual({ accepted: 12 });
    expect(relay.read.map(({ encrypted }) => encrypted)).toEqual(Array(12).fill(true));
    expect(relay.connections).toBe(1);
  });

  it('refuses some of many addresses, takes the others over the same connection', async () => {
    await relayThat(
      { recipient: (to) => (/^n[037]@/.test(to) ? '550 5.1.1 unknown' : undefined) },
      { MAIL_CONNECTIONS: '1' },
    );
    const message = await office.alertTo(Array.from({ length: 10 }, (_, n) => `n${n}@example.org`));
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 7, bounced: 3 });
    expect(relay.connections).toBe(1);
  });

  it('has closed a resting connection, goes over a new one at once', async () => {
    await relayThat({}, { MAIL_CONNECTIONS: '1' });
    await office.send(await office.alertTo(['one@example.org']));
    relay.cutAll();
    const message = await office.alertTo(['two@example.org']);
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 1 });
    expect(relay.read).toHaveLength(2);
  });
});
