import { loggedFields, loggingWith } from './log-context.js';

describe('somebody who reads the log of two jobs at once', () => {
  const seen: object[] = [];
  const work = async (jobId: string, wait: Promise<void>) => {
    await wait;
    await loggingWith({ delivery: `of ${jobId}` }, async () => {
      await Promise.resolve();
      seen.push(loggedFields());
    });
    seen.push(loggedFields());
  };

  it('finds the id of its job on every line, whatever else was under way', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const first = loggingWith({ jobId: '1' }, () => work('1', gate));
    const second = loggingWith({ jobId: '2' }, () => work('2', Promise.resolve()));
    await second;
    release();
    await first;
    expect(seen).toEqual([
      { jobId: '2', delivery: 'of 2' },
      { jobId: '2' },
      { jobId: '1', delivery: 'of 1' },
      { jobId: '1' },
    ]);
    expect(loggedFields()).toEqual({});
  });
});
