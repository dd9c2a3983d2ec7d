import { MailStopping, MessageReader } from '#mail';
import { type Faults, FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

describe('staff who ask to try again', () => {
  let office: PostOffice;
  let relay: FaultyRelay;

  async function relayThat(faults: Faults): Promise<void> {
    relay = await FaultyRelay.start(faults);
    office = await PostOffice.open({ SMTP_URL: relay.url, MAIL_RECIPIENTS: '*' });
  }

  afterEach(async () => {
    await office.close();
    await relay.stop();
  });

  const retry = (id: string, which: 'failed' | 'uncertain') =>
    office.transaction((tx) => office.app.get(MailStopping).retry(tx, { id, stream: 'alerts' }, which));
  const triesOf = async (address: string) => {
    const [mail] = await office.app.get(MessageReader).story(office.hashOf(address));
    return mail!.tries.map(({ try: number, state, smtpCode }) => [number, state, smtpCode]);
  };

  it('have what failed sent anew, its waits beginning anew too, and find each try in the story', async () => {
    let answer: string | undefined = '554 5.7.1 policy';
    await relayThat({ data: () => answer });
    const message = await office.alertTo(['one@example.org']);
    await office.send(message);
    expect(await office.only(message)).toMatchObject({ state: 'failed', reason: 'refused_by_policy' });
    expect(await retry(message, 'uncertain')).toBe(0);
    expect(await retry(message, 'failed')).toBe(1);
    answer = '451 4.3.0 later';
    await office.send(message);
    const deferred = await office.only(message);
    expect(deferred).toMatchObject({ state: 'deferred', attempts: 2 });
    // The wait after a first try; after a second one it would be five minutes.
    expect(deferred.dueAt!.getTime() - office.clock.now().getTime()).toBeLessThanOrEqual(60_000);
    answer = undefined;
    office.clock.forward({ seconds: 61 });
    await office.send(message);
    expect(await office.only(message)).toMatchObject({ state: 'accepted', attempts: 3 });
    expect(await triesOf('one@example.org')).toEqual([
      [1, 'failed', 554],
      [2, 'deferred', 451],
      [3, 'accepted', 250],
    ]);
    expect(await retry(message, 'failed')).toBe(0);
  });

  it('leave alone what bounced, and what somebody cancelled', async () => {
    await relayThat({ recipient: () => '550 5.1.1 unknown user' });
    const message = await office.alertTo(['one@example.org']);
    await office.send(message);
    expect(await office.only(message)).toMatchObject({ state: 'bounced' });
    expect(await retry(message, 'failed')).toBe(0);
    expect(await retry(message, 'uncertain')).toBe(0);
  });

  it('write no second row for a mail that went out at once', async () => {
    await relayThat({});
    const message = await office.alertTo(['one@example.org']);
    await office.send(message);
    expect(await triesOf('one@example.org')).toEqual([]);
  });
});
