import { derivedId } from '#database';
import { sendInstant } from '#mail';
import { JobQueue } from '#queue';
import { FaultyRelay } from './faulty-relay.js';
import { PostOffice } from './post-office.js';

const many = (count: number) => Array.from({ length: count }, (_, n) => `n${n}@example.org`);

describe('staff who send an alert to an audience', () => {
  let office: PostOffice;
  beforeEach(async () => (office = await PostOffice.open()));
  afterEach(() => office.close());

  async function prepareAll(message: string, addresses: string[], limit: number): Promise<number> {
    let batches = 0;
    let after: Buffer | null = null;
    do {
      const options: { limit: number; after?: Buffer } = after === null ? { limit } : { limit, after };
      const batch = await office.transaction((tx) =>
        office.mail.prepareBatch(tx, message, office.selectOf(addresses), options),
      );
      after = batch.last;
      batches += 1;
    } while (after !== null);
    return batches;
  }
  const complete = (message: string, candidates: number) =>
    office.transaction((tx) => office.mail.completePreparation(tx, message, candidates));

  it('MAIL 30: reach each recipient once, in batches, however often a batch is repeated', async () => {
    const message = await office.compose();
    expect(await prepareAll(message, many(25), 10)).toBe(3);
    await prepareAll(message, many(25), 7);
    await complete(message, 25);
    await office.send(message);
    expect(await office.progress(message)).toMatchObject({ states: { accepted: 25 }, candidates: 25, deliveries: 25 });
    expect(await office.mailbox.count()).toBe(25);
  });

  it('MAIL 30: reach a person once who is found twice or written differently', async () => {
    const message = await office.alertTo([{ address: 'one@example.org' }], {});
    const again = office.selectOf([{ address: 'ONE@Example.org', excluded: 'paused' }, 'one@example.org']);
    await office.transaction((tx) => office.mail.prepareBatch(tx, message, again));
    expect(await office.states(message)).toEqual({ queued: 1 });
  });

  it('MAIL 30: find ids that derive from message and recipient', async () => {
    const message = await office.alertTo(['one@example.org']);
    expect((await office.only(message)).id).toBe(derivedId(message, office.hashOf('one@example.org')));
  });

  it('MAIL 30: see the first batch leave before the last is prepared, and "settled" only after', async () => {
    const message = await office.compose();
    await office.transaction((tx) => office.mail.prepareBatch(tx, message, office.selectOf(many(3)), { limit: 2 }));
    await office.drain();
    expect(await office.progress(message)).toMatchObject({ states: { accepted: 2 }, settledAt: null });
    await prepareAll(message, many(3), 2);
    await complete(message, 3);
    await office.drain();
    expect(await office.progress(message)).toMatchObject({ states: { accepted: 3 }, settledAt: expect.any(Date) });
  });

  it('MAIL 30: are told when somebody was left out without a reason', async () => {
    const message = await office.compose();
    await prepareAll(message, many(3), 10);
    await expect(complete(message, 4)).rejects.toMatchObject({
      code: 'MAIL_COUNT_MISMATCH',
      details: { candidates: 4, prepared: 3 },
    });
    expect((await office.progress(message)).preparedAt).toBeNull();
  });

  it('see why somebody gets nothing', async () => {
    const message = await office.alertTo([{ address: 'away@example.org', excluded: 'paused until May' }]);
    expect(await office.only(message)).toMatchObject({ state: 'excluded', reason: 'paused until May' });
    expect((await office.progress(message)).settledAt).not.toBeNull();
  });

  it('stop it while it is prepared: what comes later is cancelled too', async () => {
    const message = await office.compose();
    await office.transaction((tx) => office.mail.prepareBatch(tx, message, office.selectOf(many(4)), { limit: 2 }));
    await office.transaction((tx) => office.mail.cancelMessage(tx, message, 'stopped by staff'));
    await prepareAll(message, many(4), 2);
    await complete(message, 4);
    await office.drain();
    expect(await office.states(message)).toEqual({ cancelled: 4 });
    expect(await office.mailbox.count()).toBe(0);
  });

  it('see where it stands in pages, without any address', async () => {
    const message = await office.alertTo(many(5));
    const first = await office.mail.deliveries(office.db.database, message, { limit: 3 });
    const second = await office.mail.deliveries(office.db.database, message, { limit: 3, after: first.next! });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(5);
    expect(second.next).toBeNull();
    expect(JSON.stringify(first)).not.toContain('example.org');
  });
});

describe('somebody who waits for a confirmation', () => {
  it('MAIL 19: gets it while a bulk send hangs on every connection', async () => {
    let answer!: () => void;
    const answered = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
    const relay = await FaultyRelay.start({ data: ({ raw }) => (raw.includes('List-Id') ? answered : undefined) });
    const office = await PostOffice.open({ SMTP_URL: relay.url, MAIL_RECIPIENTS: '*', MAIL_CONNECTIONS: '2' });
    const bulk = office.send(await office.alertTo(many(2)));
    const confirmation = await office.oneTo('confirmations', { address: 'visitor@example.org' });
    await office.send(confirmation);
    expect(await office.states(confirmation)).toEqual({ accepted: 1 });
    answer();
    await bulk;
    await office.close();
    await relay.stop();
  });

  it('has it in a queue of its own, whose job holds an id and nothing else', async () => {
    const office = await PostOffice.open();
    const message = await office.oneTo('confirmations', { address: 'visitor@example.org' });
    const [job] = await office.app.get(JobQueue).queue('mail-instant').getJobs(['waiting', 'prioritized', 'delayed']);
    expect(job).toMatchObject({ name: sendInstant.name, data: { messageId: message } });
    expect(Object.keys(job!.data as object)).toEqual(['messageId']);
    await office.drain();
    expect(await office.states(message)).toEqual({ accepted: 1 });
    await office.close();
  });
});
