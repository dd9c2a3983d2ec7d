import { mailLostWork } from '#mail';
import { FaultyRelay, type Taken } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

/** Holds every mail at the final dot until it is let go. */
function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  let first!: (mail: Taken) => void;
  const arrived = new Promise<Taken>((resolve) => (first = resolve));
  const data = async (mail: Taken): Promise<undefined> => {
    first(mail);
    await opened;
  };
  return { open, arrived, data };
}

const many = (count: number) => Array.from({ length: count }, (_, n) => `n${n}@example.org`);

describe('while an alert is being sent', () => {
  let office: PostOffice;
  let relay: FaultyRelay;
  let held: ReturnType<typeof gate>;

  beforeEach(async () => {
    held = gate();
    relay = await FaultyRelay.start({ data: held.data });
    office = await PostOffice.open({ SMTP_URL: relay.url, MAIL_RECIPIENTS: '*', MAIL_CONNECTIONS: '1' });
  });
  afterEach(async () => {
    await office.close();
    await relay.stop();
  });

  async function during(message: string, act: () => Promise<unknown>): Promise<void> {
    const sending = office.send(message);
    await held.arrived;
    await act();
    held.open();
    await sending;
  }

  it('MAIL 5: somebody who unsubscribes gets nothing that has not left', async () => {
    const message = await office.alertTo(many(5));
    await during(message, async () => {
      const left = many(5).find((address) => address !== relay.read[0]!.to[0])!;
      const who = { recipientHash: office.hashOf(left), streams: ['alerts' as const] };
      expect(await office.transaction((tx) => office.mail.cancelFor(tx, who, 'unsubscribed'))).toBe(1);
    });
    expect(await office.states(message)).toEqual({ accepted: 4, cancelled: 1 });
    expect((await office.progress(message)).settledAt).not.toBeNull();
  });

  it('MAIL 35: staff cancel it, and nothing leaves but what was under way', async () => {
    const message = await office.alertTo(many(20));
    await during(message, async () => {
      expect(await office.transaction((tx) => office.mail.cancelMessage(tx, message, 'stopped by staff'))).toBe(19);
    });
    expect(await office.states(message)).toEqual({ accepted: 1, cancelled: 19 });
    expect(relay.read).toHaveLength(1);
    expect((await office.progress(message)).settledAt).not.toBeNull();
  });

  it('MAIL 35: staff cancel a large one: nothing more leaves, and what waits ends in parts afterwards', async () => {
    const size = 5_100;
    const message = await office.alertTo(many(size));
    await during(message, async () => {
      const ended = await office.transaction((tx) => office.mail.cancelMessage(tx, message, 'alert_cancelled'));
      expect(ended).toBe(5_000);
      expect(await office.states(message)).toEqual({ attempting: 1, cancelled: 5_000, queued: size - 5_001 });
    });
    await office.drain();
    expect(await office.states(message)).toEqual({ accepted: 1, cancelled: size - 1 });
    expect(relay.read).toHaveLength(1);
    expect((await office.progress(message)).settledAt).not.toBeNull();
  });

  it('MAIL 35: what was to end with a cancelled one ends although its job was lost', async () => {
    const message = await office.alertTo(many(3));
    const { database } = office.db;
    await database.query(`UPDATE messages SET cancelled_at = $2 WHERE id = $1`, [message, office.clock.now()]);
    office.clock.forward({ minutes: 10 });
    const [lost] = await mailLostWork(database, new Date(office.clock.now().getTime() - 60_000));
    expect(lost).toMatchObject({ payload: { messageId: message } });
    await office.send(message);
    expect(await office.states(message)).toEqual({ cancelled: 3 });
    expect((await office.progress(message)).settledAt).not.toBeNull();
  });

  it('MAIL 35: staff pause it and let it go on, and nobody gets it twice', async () => {
    const message = await office.alertTo(many(20));
    await during(message, () => office.transaction((tx) => office.mail.pause(tx, message)));
    expect(await office.states(message)).toEqual({ accepted: 1, queued: 19 });
    await office.transaction((tx) => office.mail.resume(tx, message));
    await office.drain();
    expect(await office.states(message)).toEqual({ accepted: 20 });
    expect(new Set(relay.read.map((mail) => mail.to[0])).size).toBe(20);
    expect(relay.read).toHaveLength(20);
  });

  it('MAIL 28: an address is suppressed, and is not mailed, now or later', async () => {
    const message = await office.alertTo(many(3));
    await during(message, async () => {
      for (const address of many(3)) {
        await office.transaction((tx) => office.mail.suppress(tx, office.hashOf(address), 'complained'));
      }
    });
    expect(await office.states(message)).toEqual({ accepted: 1, suppressed: 2 });
    const later = await office.alertTo(many(3));
    expect(await office.states(later)).toEqual({ suppressed: 3 });
    expect((await office.progress(later)).settledAt).not.toBeNull();
  });

  it('MAIL 37: the process is stopped: it finishes what is under way, gives the rest back and takes nothing new', async () => {
    const next = await office.another();
    const message = await office.alertTo(many(5));
    const sending = office.send(message);
    await held.arrived;
    office.postman.onModuleDestroy();
    held.open();
    await office.postman.beforeApplicationShutdown();
    await sending;
    expect(await office.states(message)).toEqual({ accepted: 1, queued: 4 });
    await next.send(message);
    expect(await office.states(message)).toEqual({ accepted: 5 });
    expect(relay.read).toHaveLength(5);
    await next.close();
  });

  it('a reader unsubscribes while theirs is under way, and gets no second try', async () => {
    relay.faults.data = async (mail) => {
      await held.data(mail);
      return '451 4.3.0 try later';
    };
    const message = await office.alertTo(['one@example.org']);
    const who = { recipientHash: office.hashOf('one@example.org'), streams: ['alerts' as const] };
    await during(message, () => office.transaction((tx) => office.mail.cancelFor(tx, who, 'unsubscribed')));
    office.clock.forward({ hours: 1 });
    await office.send(message);
    expect(await office.only(message)).toMatchObject({ state: 'cancelled', attempts: 1, reason: 'unsubscribed' });
    expect((await office.progress(message)).settledAt).not.toBeNull();
  });
});

describe('two workers that send one alert at the same time', () => {
  it('MAIL 35: send each delivery once', async () => {
    const relay = await FaultyRelay.start();
    const office = await PostOffice.open({ SMTP_URL: relay.url, MAIL_RECIPIENTS: '*' });
    const another = await office.another();
    const message = await office.alertTo(many(300));
    await Promise.all([office.send(message), another.send(message), office.send(message), another.send(message)]);
    expect(await office.states(message)).toEqual({ accepted: 300 });
    expect(relay.read).toHaveLength(300);
    await another.close();
    await office.close();
    await relay.stop();
  });
});

describe('a worker that dies while the relay has the mail', () => {
  let office: PostOffice;
  let successor: PostOffice;
  let relay: FaultyRelay;
  let held: ReturnType<typeof gate>;

  beforeEach(async () => {
    held = gate();
    relay = await FaultyRelay.start({ data: held.data });
    office = await PostOffice.open({ SMTP_URL: relay.url, MAIL_RECIPIENTS: '*', MAIL_CONNECTIONS: '1' });
    successor = await office.another();
  });
  afterEach(async () => {
    held.open();
    await successor.close();
    await office.close();
    await relay.stop();
  });

  it('MAIL 31: leaves a durable mark, which nobody touches while its lease runs', async () => {
    const message = await office.alertTo(['one@example.org']);
    const sending = office.send(message);
    await held.arrived;
    expect(await successor.states(message)).toEqual({ attempting: 1 });
    expect(await successor.postman.recover()).toBe(0);
    held.open();
    await sending;
  });

  it('MAIL 33: loses no alert: its successor sends it again, with the same Message-ID, and counts it', async () => {
    const message = await office.alertTo(['one@example.org']);
    const sending = office.send(message);
    await held.arrived;
    office.clock.forward({ minutes: 3 });
    expect(await successor.postman.recover()).toBe(1);
    const resend = successor.send(message);
    held.open();
    await Promise.all([resend, sending]);
    const progress = await successor.progress(message);
    expect(progress).toMatchObject({ states: { accepted: 1 }, sentAgain: 1, settledAt: expect.any(Date) });
    expect(new Set(relay.read.map((mail) => mail.messageId)).size).toBe(1);
  });

  it('MAIL 32: leaves a letter uncertain, until the late answer comes after all', async () => {
    const message = await office.oneTo('letters', { address: 'office@example.org' });
    const sending = office.send(message);
    await held.arrived;
    office.clock.forward({ minutes: 3 });
    await successor.postman.recover();
    expect(await successor.states(message)).toEqual({ uncertain: 1 });
    held.open();
    await sending;
    expect(await successor.states(message)).toEqual({ accepted: 1 });
    expect(relay.read).toHaveLength(1);
  });
});
