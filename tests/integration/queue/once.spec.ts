import { z } from 'zod';
import { defineJob } from '#queue';
import { eventually, type Signal, signal } from '../../support/eventually.js';
import { featureOf, QueueRoom } from '../../support/queue-room.js';

const look = defineJob({
  name: 'look',
  queue: 'fanout',
  payload: z.object({ id: z.string() }),
  attempts: 2,
  retrySeconds: 0.1,
});

/** Rows that a test changes and the job reads, as a processor loads its row at the start. */
class Rows {
  readonly value = new Map<string, string>();
  readonly seen: string[] = [];
  door: Signal | undefined;
  trouble: Error | undefined;

  async look(id: string): Promise<void> {
    const value = this.value.get(id) ?? '';
    this.seen.push(`${id} ${value}`.trim());
    await this.door?.given;
    if (this.trouble !== undefined) throw this.trouble;
  }
}

describe('a job that is asked for once', () => {
  let rows: Rows;
  let room: QueueRoom;

  const ask = (id: string, delaySeconds?: number): Promise<void> =>
    room.jobs.enqueue(look, { id }, { once: id, ...(delaySeconds === undefined ? {} : { delaySeconds }) });
  const running = (id: string): Promise<unknown> =>
    eventually(`${id} runs`, () => rows.seen.some((s) => s.startsWith(id)));

  beforeAll(async () => {
    room = await QueueRoom.open([featureOf(look, ({ id }) => rows.look(id))]);
  });
  beforeEach(() => {
    rows = new Rows();
  });
  afterAll(() => room.close());

  it('is added once while it waits', async () => {
    await ask('waiting', 0.4);
    await ask('waiting', 0.4);
    await ask('waiting');
    expect(await room.count('fanout', 'waiting', 'delayed', 'active')).toBe(1);
    await room.idle('fanout');
    expect(rows.seen).toEqual(['waiting']);
  });

  it('may be asked for again when it is done', async () => {
    for (const turn of [1, 2, 3]) {
      await ask('done');
      await room.idle('fanout');
      expect(rows.seen).toHaveLength(turn);
    }
  });

  it('may be asked for again when it has failed for good', async () => {
    rows.trouble = new Error('no');
    await ask('failed');
    await room.idle('fanout');
    expect(rows.seen).toHaveLength(2);
    rows.trouble = undefined;
    await ask('failed');
    await room.idle('fanout');
    expect(rows.seen).toHaveLength(3);
  });

  it('is not added again while it waits for its next try', async () => {
    rows.trouble = new Error('no');
    await ask('trying');
    await eventually('it waits for its next try', async () => (await room.count('fanout', 'delayed')) === 1);
    await ask('trying');
    rows.trouble = undefined;
    await room.idle('fanout');
    expect(rows.seen).toEqual(['trying', 'trying']);
  });

  it.each(['ends well', 'fails'])(
    'sees a row that changed after it was read, when the run that read it %s',
    async (how) => {
      const id = `row-${how.replace(' ', '-')}`;
      rows.value.set(id, 'old');
      rows.door = signal();
      await ask(id);
      await running(id);
      rows.value.set(id, 'new');
      for (const _ of [1, 2, 3]) await ask(id);
      expect(await room.count('fanout', 'waiting', 'delayed', 'active')).toBe(1);
      if (how === 'fails') rows.trouble = new Error('no');
      rows.door.give();
      await eventually('the new value is seen', () => rows.seen.includes(`${id} new`));
      rows.trouble = undefined;
      await room.idle('fanout');
      const [first, ...later] = rows.seen;
      expect(first).toBe(`${id} old`);
      expect(new Set(later)).toEqual(new Set([`${id} new`]));
    },
  );

  it('never runs twice at the same time', async () => {
    rows.door = signal();
    await ask('alone');
    await running('alone');
    await ask('alone');
    await ask('other');
    await eventually('the other runs beside it', () => rows.seen.includes('other'));
    expect(rows.seen).toEqual(['alone', 'other']);
    rows.door.give();
    await room.idle('fanout');
    expect(rows.seen).toEqual(['alone', 'other', 'alone']);
  });
});
