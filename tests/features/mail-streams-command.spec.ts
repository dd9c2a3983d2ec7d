import type { StreamView } from '#contracts';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { environmentOf, OwnProcess } from '../support/processes.js';

describe('an operator at the command line whose alerts stand still', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase({});
    await db.database.query(
      `INSERT INTO mail_streams (stream, judged_at, standing, complaints, accepted, paused_at) VALUES ('alerts', now(), 'paused', 9, 2000, now())`,
    );
  });
  afterAll(() => db.close());

  async function tocsin(...args: string[]): Promise<{ code: number; text: string; streams: StreamView[] }> {
    const own = OwnProcess.start('bin/tocsin.mjs', environmentOf(db.config), args);
    const code = await own.end();
    const lines = own.text.split('\n').filter((line) => line.startsWith('{'));
    return { code: code ?? -1, text: own.text, streams: lines.map((line) => JSON.parse(line) as StreamView) };
  }

  it('sees it, lets it go on with a reason, and is told the second time that it does not stand still', async () => {
    await tocsin('admin', 'create', '--email', 'ana@staff.example', '--name', 'Staff member 1');
    const { streams, text } = await tocsin('mail', 'streams', 'list');
    if (streams.length === 0) throw new Error(text);
    expect(streams.map(({ stream, standing }) => `${stream} ${standing}`)).toEqual([
      ...['confirmations well', 'alerts paused', 'digests well', 'letters well'],
    ]);
    const resume = [
      'mail',
      'streams',
      'resume',
      'alerts',
      '--why',
      'The list was cleaned',
      '--as',
      'ana@staff.example',
    ];
    expect((await tocsin(...resume)).streams).toMatchObject([{ stream: 'alerts', standing: 'well', pausedAt: null }]);
    const again = await tocsin(...resume);
    expect([again.code, again.text.includes('MAIL_STREAM_NOT_PAUSED')]).toEqual([1, true]);
    expect((await tocsin('mail', 'streams', 'resume', 'nothing', '--why', 'x', '--as', 'x')).code).not.toBe(0);
  }, 180_000);
});
