import { Database } from '#database';
import { ask, signedInAs } from '../support/steps/sign-in.js';
import { TestTocsin } from '../support/tocsin.js';

/** A stream may outlive its session by so long, in milliseconds. */
const MOST = 30_000;

describe('a screen that is left open', () => {
  let tocsin: TestTocsin;
  let url: string;
  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    await tocsin.api.listen(0, '127.0.0.1');
    url = await tocsin.api.getUrl();
  });
  afterAll(() => tocsin.stop());

  /** Opens a stream and waits for its first event. @returns what ends when the stream ends, with the time that this took */
  async function open(headers: Record<string, string>) {
    const answer = await fetch(`${url}/api/now/events`, { headers });
    expect(answer.status).toBe(200);
    const reader = answer.body!.getReader();
    expect((await reader.read()).done).toBe(false);
    return async () => {
      const began = performance.now();
      while (!(await reader.read()).done);
      return performance.now() - began;
    };
  }

  it('is told nothing more half a minute after its session, its token or its person has ended', async () => {
    const signedIn = await signedInAs(tocsin, 'analyst');
    const leaving = await signedInAs(tocsin, 'editor');
    const { authorization } = await tocsin.credentials('viewer');
    const ends = await Promise.all([
      open({ cookie: signedIn.cookie }),
      open({ cookie: leaving.cookie }),
      open({ authorization }),
    ]);
    expect((await ask(tocsin, signedIn.cookie, 'DELETE', '/api/session')).status).toBeLessThan(300);
    const left = await tocsin.as('administrator', 'POST', `/api/staff/${leaving.staffId}/end`, {
      reason: 'They moved on.',
    });
    expect(left.status).toBe(200);
    await tocsin.api.get(Database).query(`UPDATE staff_tokens SET ended_at = now()`);
    const times = await Promise.all(ends.map((end) => end()));
    for (const time of times) expect(time).toBeLessThan(MOST);
  }, 180_000);
});
