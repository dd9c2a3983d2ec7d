import { z } from 'zod';
import { defineErrors } from '#contracts';
import { defineJob, Dispatcher } from '#queue';
import { featureOf, QueueRoom } from '../../support/queue-room.js';

const errors = defineErrors({
  TEST_BUSY: { kind: 'unavailable', message: 'Busy.', remedy: 'Later.' },
  TEST_GONE: { kind: 'not_found', message: 'No such row.', remedy: 'None.' },
  TEST_ENDED: { kind: 'gone', message: 'Over.', remedy: 'None.' },
  TEST_REFUSED: { kind: 'invalid', message: 'Not so.', remedy: 'None.' },
});
const tryIt = defineJob({
  name: 'try-it',
  queue: 'fetch',
  payload: z.object({ id: z.string() }),
  attempts: 3,
  retrySeconds: 0.2,
});

describe('a job that fails', () => {
  const tries: { id: string; at: number }[] = [];
  let answer: (id: string, tried: number) => Error | undefined;
  let room: QueueRoom;

  const triesOf = (id: string): number[] => tries.filter((done) => done.id === id).map(({ at }) => at);
  const run = async (id: string): Promise<void> => {
    await room.jobs.enqueue(tryIt, { id });
    await room.idle('fetch');
  };

  beforeAll(async () => {
    room = await QueueRoom.open([
      featureOf(tryIt, ({ id }) => {
        tries.push({ id, at: Date.now() });
        const error = answer(id, triesOf(id).length);
        if (error !== undefined) throw error;
      }),
    ]);
  });
  afterAll(() => room.close());

  it('is tried again until it succeeds', async () => {
    answer = (_, tried) => (tried < 2 ? new Error('not yet') : undefined);
    await run('second-time');
    expect(triesOf('second-time')).toHaveLength(2);
    expect(await room.count('fetch', 'failed')).toBe(0);
  });

  it('is tried as often as it says, each time after twice the wait, and is then kept among the failed', async () => {
    answer = () => errors('TEST_BUSY');
    await run('never');
    const [first, second, third, ...more] = triesOf('never');
    expect(more).toEqual([]);
    expect(second! - first!).toBeGreaterThanOrEqual(195);
    expect(third! - second!).toBeGreaterThanOrEqual(395);
    const [failed] = await room.jobs.queue('fetch').getFailed();
    expect(failed).toMatchObject({ name: 'try-it', data: { id: 'never' }, attemptsMade: 3, failedReason: 'Busy.' });
  });

  it.each(['TEST_GONE', 'TEST_ENDED', 'TEST_REFUSED'] as const)('is not tried again after %s', async (code) => {
    answer = () => errors(code);
    await run(code);
    expect(triesOf(code)).toHaveLength(1);
    const failed = await room.jobs.queue('fetch').getFailed();
    expect(failed.map(({ failedReason }) => failedReason)).toContainEqual(expect.stringContaining(code));
  });

  it('is not tried again when its payload has the wrong shape or nobody knows it', async () => {
    answer = () => undefined;
    const queue = room.jobs.queue('fetch');
    await queue.add('try-it', { id: 7 }, { attempts: 5, backoff: 10_000 });
    await queue.add('forgotten-name', { id: 'x' }, { attempts: 5, backoff: 10_000 });
    await room.idle('fetch');
    const reasons = (await queue.getFailed()).map(
      ({ attemptsMade, failedReason }) => `${attemptsMade} ${failedReason}`,
    );
    expect(reasons).toContainEqual(expect.stringMatching(/^1 QUEUE_BAD_PAYLOAD/));
    expect(reasons).toContainEqual(expect.stringMatching(/^1 QUEUE_UNKNOWN_JOB/));
  });

  it('is refused when it lies in another queue than its own', async () => {
    const dispatcher = room.worker.get(Dispatcher);
    await expect(dispatcher.dispatch('upkeep', 'try-it', { id: 'elsewhere' })).rejects.toMatchObject({
      code: 'QUEUE_UNKNOWN_JOB',
    });
    expect(triesOf('elsewhere')).toEqual([]);
  });

  it('refuses to be added with a payload of the wrong shape', async () => {
    await expect(room.jobs.enqueue(tryIt, { id: 7 } as never)).rejects.toThrow();
  });
});
