import type { DeliveryState } from '#contracts';
import { MailStopping, MessageReader } from '#mail';
import { FOLD_SQL } from '../../../libs/mail/src/counts.query.js';
import { PostOffice } from './post-office.js';

describe('the running counts of a message', () => {
  let office: PostOffice;
  beforeEach(async () => {
    office = await PostOffice.open({});
  });
  afterEach(() => office.close());

  const ask = <Row>(sql: string, values: (string | Date)[] = []) => office.db.database.query<Row>(sql, values);
  const counted = (message: string) =>
    ask<{ state: DeliveryState; count: number }>(
      `SELECT state, reason, route, sum(count)::integer AS count FROM delivery_counts WHERE message_id = $1
       GROUP BY 1, 2, 3 HAVING sum(count) <> 0 ORDER BY 1, 2, 3`,
      [message],
    );
  const real = (message: string) =>
    ask<{ state: DeliveryState; count: number }>(
      `SELECT state, reason, route, count(*)::integer AS count FROM deliveries WHERE message_id = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      [message],
    );
  const rows = async () =>
    (await ask<{ count: number }>(`SELECT count(*)::integer AS count FROM delivery_counts`))[0]!.count;
  const people = (count: number) => Array.from({ length: count }, (_, n) => `reader${n}@example.org`);

  it('are what counting the deliveries gives, whatever happens to them', async () => {
    const message = await office.alertTo(people(50));
    expect(await counted(message)).toEqual(await real(message));
    await office.transaction((tx) =>
      office.app.get(MailStopping).suppress(tx, office.hashOf('reader3@example.org'), 'asked'),
    );
    await office.send(message);
    expect(await counted(message)).toEqual(await real(message));
    await ask(
      `UPDATE deliveries SET state = 'failed', reason = 'given_up' WHERE id IN (SELECT id FROM deliveries WHERE state = 'accepted' ORDER BY id LIMIT 7)`,
    );
    await ask(`UPDATE deliveries SET state = 'bounced', reason = 'came_back' WHERE state = 'failed'`);
    await ask(`DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE state = 'bounced' LIMIT 2)`);
    expect(await counted(message)).toEqual(await real(message));
    const { states, deliveries } = await office.app.get(MessageReader).pace(message);
    expect({ states, deliveries }).toMatchObject({ states: { bounced: 5, suppressed: 1 }, deliveries: 48 });
  });

  it('are not touched when a change is undone', async () => {
    const message = await office.alertTo(people(5));
    const undone = office.transaction(async (tx) => {
      await tx.query(`UPDATE deliveries SET state = 'failed' WHERE message_id = $1`, [message]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await counted(message)).toEqual(await real(message));
  });

  it('are folded into few rows without a sum changing, also by several at once while others write', async () => {
    const message = await office.alertTo(people(300));
    const now = office.clock.now();
    const one = (n: number) =>
      ask(
        `UPDATE deliveries SET state = 'accepted', settled_at = $1, due_at = NULL
      WHERE id = (SELECT id FROM deliveries WHERE state = 'queued' ORDER BY id LIMIT 1 OFFSET ${n} FOR UPDATE SKIP LOCKED)`,
        [now],
      );
    for (let n = 0; n < 40; n += 1) {
      await Promise.all([one(0), one(5), one(9), ask(FOLD_SQL, [message, now]), ask(FOLD_SQL, [message, now])]);
      expect(await counted(message)).toEqual(await real(message));
    }
    await ask(FOLD_SQL, [message, now]);
    expect(await rows()).toBeLessThanOrEqual(2);
    const day = 86_400_000;
    await ask(
      `UPDATE deliveries SET settled_at = settled_at - (random() * interval '3 days') WHERE state = 'accepted'`,
    );
    await ask(FOLD_SQL, [message, new Date(now.getTime() + 30 * day)]);
    expect(await rows()).toBeLessThanOrEqual(3 * 24 + 3);
    expect(await counted(message)).toEqual(await real(message));
  });

  it('answer without a look at the deliveries', async () => {
    const message = await office.alertTo(people(3000));
    await ask('ANALYZE');
    const read = await office.transaction(async (tx) => {
      const seen = async () =>
        (
          await tx.query<{ read: number }>(
            `SELECT (seq_tup_read + idx_tup_fetch)::integer AS read FROM pg_stat_xact_user_tables WHERE relname = 'deliveries'`,
          )
        )[0]!.read;
      const before = await seen();
      await office.mail.progress(tx, [message]);
      await office.mail.pace(tx, [message], office.clock.now());
      return (await seen()) - before;
    });
    expect(read).toBe(0);
  });
});
