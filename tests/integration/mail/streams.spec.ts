import { PutOffMail, StreamControl } from '#mail';
import { FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

const people = (count: number) => Array.from({ length: count }, (_, n) => `n${n}@example.org`);

describe('streams with settings of their own', () => {
  let office: PostOffice;
  const relays: FaultyRelay[] = [];

  async function relay(): Promise<FaultyRelay> {
    const started = await FaultyRelay.start();
    relays.push(started);
    return started;
  }

  async function openOffice(settings: Record<string, string> = {}): Promise<FaultyRelay> {
    const started = await relay();
    office = await PostOffice.open({ SMTP_URL: started.url, MAIL_RECIPIENTS: '*', ...settings });
    return started;
  }

  afterEach(async () => {
    await office.close();
    for (const started of relays.splice(0)) await started.stop();
  });

  it('MAIL 18: come from an address and over a relay of their own', async () => {
    const own = await relay();
    const common = await openOffice({ MAIL_FROM_ALERTS: 'news@alerts.example', SMTP_URL_ALERTS: own.url });
    await office.send(await office.alertTo(['one@example.org']));
    await office.send(await office.oneTo('letters', { address: 'office@example.org' }));
    expect(own.read.map(({ from }) => from)).toEqual(['news@alerts.example']);
    expect(own.read[0]!.raw).toMatch(/^From: .*<news@alerts\.example>\r$/m);
    expect(own.read[0]!.raw).toMatch(/^Message-ID: <[^@]+@alerts\.example>\r$/m);
    expect(own.read[0]!.raw).toMatch(/^List-Id: <alerts\.alerts\.example>\r$/m);
    expect(common.read.map(({ from }) => from)).toEqual(['alerts@tocsin.example']);
  });

  it('MAIL 18: leave over their own relay though none is set for the others', async () => {
    const own = await relay();
    office = await PostOffice.open({ SMTP_URL_ALERTS: own.url, MAIL_RECIPIENTS: '*' });
    const alert = await office.alertTo(['one@example.org']);
    const letter = await office.oneTo('letters', { address: 'office@example.org' });
    await office.send(alert);
    await office.send(letter);
    expect(await office.only(alert)).toMatchObject({ state: 'accepted', route: 'relay' });
    expect(await office.only(letter)).toMatchObject({ state: 'accepted', route: 'mailbox' });
  });

  it('MAIL 36: are not held up by a relay of another stream that is not there', async () => {
    const own = await relay();
    await own.stop();
    relays.splice(0);
    await openOffice({ SMTP_URL_ALERTS: own.url });
    const alert = await office.alertTo(people(8));
    const letter = await office.oneTo('letters', { address: 'office@example.org' });
    await office.send(alert);
    await office.send(letter);
    expect((await office.states(alert)).accepted).toBeUndefined();
    expect(await office.only(letter)).toMatchObject({ state: 'accepted' });
  });

  it('MAIL 18: wait when the daily cap is reached, over all workers, and go on the next day', async () => {
    const started = await openOffice({ MAIL_DAILY_CAP_ALERTS: '30' });
    office.clock.set('2023-10-09T10:00:00Z');
    const message = await office.alertTo(people(70));
    const other = await office.another();
    await Promise.all([office.send(message), other.send(message)]);
    await office.send(message);
    expect(started.read).toHaveLength(30);
    const waiting = await office.waiting(message);
    expect(waiting).toHaveLength(40);
    for (const one of waiting) {
      expect(one).toMatchObject({ state: 'queued', reason: 'daily_cap', attempts: 0 });
      expect(one.dueAt).toEqual(new Date('2023-10-10T00:00:00Z'));
    }
    office.clock.set('2023-10-10T00:00:01Z');
    await Promise.all([office.send(message), other.send(message)]);
    await office.send(message);
    expect(started.read).toHaveLength(60);
    office.clock.set('2023-10-11T00:00:01Z');
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 70 });
    expect(new Set(started.read.flatMap(({ to }) => to)).size).toBe(70);
    await other.close();
  });

  it('MAIL 19: go up day by day from a new domain until the daily cap, and say so', async () => {
    const started = await openOffice({
      MAIL_WARM_UP_ALERTS: '10 +50%',
      MAIL_DAILY_CAP_ALERTS: '20',
      MAIL_HOURS_ALERTS: '08:00-21:00 Asia/Seoul',
    });
    office.clock.set('2023-10-09T01:00:00Z');
    const message = await office.alertTo(people(70));
    const today = async () => (await office.paceNow(message)).today!;
    expect(await today()).toMatchObject({ taken: 0, most: 10, by: 'warm_up', warmUp: { day: 1, beganOn: null } });
    const other = await office.another();
    await Promise.all([office.send(message), other.send(message)]);
    await office.send(message);
    const nextAt = new Date('2023-10-09T23:00:00Z');
    expect(await today()).toMatchObject({ taken: 10, most: 10, nextAt, warmUp: { day: 1, beganOn: '2023-10-09' } });
    for (const one of await office.waiting(message)) {
      expect(one).toMatchObject({ state: 'queued', reason: 'warm_up', attempts: 0, dueAt: nextAt });
    }
    const sent: number[] = [started.read.length];
    // The third day is one of silence: it counts as none.
    for (const day of ['10', '12', '13']) {
      office.clock.set(`2023-10-${day}T01:00:00Z`);
      await Promise.all([office.send(message), other.send(message)]);
      await office.send(message);
      sent.push(started.read.length);
    }
    expect(sent).toEqual([10, 25, 45, 65]);
    expect(await today()).toMatchObject({ most: 20, by: 'daily_cap', warmUp: { day: 4 } });
    expect((await office.waiting(message)).map(({ reason }) => reason)).toEqual(Array(5).fill('daily_cap'));
    await other.close();
  });

  it('MAIL 19: begin anew from another domain, and go no further after a day with little mail', async () => {
    const settings = { MAIL_WARM_UP_LETTERS: '10 +100%' };
    await openOffice(settings);
    const most = async () =>
      (await office.app.get(StreamControl).view()).items.find(({ stream }) => stream === 'letters')!.today!.most;
    office.clock.set('2023-10-09T10:00:00Z');
    for (let n = 0; n < 4; n += 1) await office.send(await office.oneTo('letters', { address: `o${n}@example.org` }));
    office.clock.set('2023-10-10T10:00:00Z');
    expect(await most()).toBe(10);
    for (let n = 0; n < 5; n += 1) await office.send(await office.oneTo('letters', { address: `o${n}@example.org` }));
    office.clock.set('2023-10-11T10:00:00Z');
    expect(await most()).toBe(20);
    const moved = await office.restarted({ MAIL_FROM_LETTERS: 'write@letters.example' });
    expect((await moved.app.get(StreamControl).view()).items[3]!.today).toMatchObject({ most: 10, warmUp: { day: 1 } });
    await moved.close();
  });

  it.each([
    ['the cap is raised', { MAIL_DAILY_CAP_ALERTS: '25' }, 25],
    ['the cap is gone', { MAIL_DAILY_CAP_ALERTS: undefined }, 40],
    ['a warm-up is added that allows less', { MAIL_WARM_UP_ALERTS: '5 +50%' }, 10],
  ])('MAIL 19: send what was put off as soon as %s', async (_, change, sent) => {
    const started = await openOffice({ MAIL_DAILY_CAP_ALERTS: '10' });
    office.clock.set('2023-10-09T10:00:00Z');
    const message = await office.alertTo(people(40));
    await office.send(message);
    expect(started.read).toHaveLength(10);
    expect(await office.app.get(PutOffMail).bringForward()).toBe(0);
    const changed = await office.restarted(change);
    expect(await changed.app.get(PutOffMail).bringForward()).toBe(sent - 10);
    await changed.drain();
    expect(started.read).toHaveLength(sent);
    expect(new Set(started.read.flatMap(({ to }) => to)).size).toBe(sent);
    await changed.close();
  });

  it('MAIL 19: send what waited for their hours when the hours are widened, and nothing while they are closed', async () => {
    const started = await openOffice({ MAIL_HOURS_ALERTS: '08:00-21:00 Asia/Seoul' });
    office.clock.set('2023-10-09T13:00:00Z');
    const message = await office.alertTo(people(3));
    await office.send(message);
    expect(await office.app.get(PutOffMail).bringForward()).toBe(0);
    const changed = await office.restarted({ MAIL_HOURS_ALERTS: '08:00-23:00 Asia/Seoul' });
    expect(await changed.app.get(PutOffMail).bringForward()).toBe(3);
    await changed.drain();
    expect(started.read).toHaveLength(3);
    await changed.close();
  });

  it('MAIL 18: count towards the cap what the relay took, and not what it refused', async () => {
    const started = await openOffice({ MAIL_DAILY_CAP_ALERTS: '3' });
    started.faults.recipient = (address) => (address.startsWith('gone') ? '550 5.1.1 no such user' : undefined);
    office.clock.set('2023-10-09T10:00:00Z');
    const gone = await office.alertTo(['gone1@example.org', 'gone2@example.org', 'gone3@example.org']);
    await office.send(gone);
    expect(await office.states(gone)).toEqual({ bounced: 3 });
    const message = await office.alertTo(people(4));
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 3, queued: 1 });
  });

  it('MAIL 18: wait outside their hours, without a try, and leave when they begin', async () => {
    const started = await openOffice({ MAIL_HOURS_ALERTS: '08:00-21:00 Asia/Seoul', MAIL_DAILY_CAP_LETTERS: '5' });
    office.clock.set('2023-10-09T13:00:00Z');
    const message = await office.alertTo(people(150));
    const confirmation = await office.oneTo('confirmations', { address: 'one@example.org' });
    const letter = await office.oneTo('letters', { address: 'office@example.org' });
    for (const id of [message, confirmation, letter]) await office.send(id);
    expect(await office.states(message)).toEqual({ queued: 150 });
    expect(started.read.flatMap(({ to }) => to).sort()).toEqual(['office@example.org', 'one@example.org']);
    const [first] = await office.waiting(message);
    expect(first).toMatchObject({ reason: 'outside_hours', attempts: 0, dueAt: new Date('2023-10-09T23:00:00Z') });
    const { troubles } = await office.pace(message);
    expect(troubles).toEqual([{ state: 'queued', reason: 'outside_hours', count: 150 }]);
    office.clock.set('2023-10-09T23:00:01Z');
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 150 });
  });

  it('MAIL 10: do not wait for anything in the development mailbox', async () => {
    office = await PostOffice.open({ MAIL_HOURS_ALERTS: '08:00-21:00 Asia/Seoul', MAIL_DAILY_CAP_ALERTS: '1' });
    office.clock.set('2023-10-09T13:00:00Z');
    const message = await office.alertTo(people(3));
    await office.send(message);
    expect(await office.states(message)).toEqual({ accepted: 3 });
  });
});
