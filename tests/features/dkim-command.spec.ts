import type { DkimKeyView } from '#mail';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { printedBy, tocsinCommand } from '../support/command.js';
import { environmentOf } from '../support/processes.js';

describe('an administrator at the command line', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase({ MAIL_FROM: 'alerts@coalition.example' });
  });
  afterAll(() => db.close());

  async function tocsin(...args: string[]): Promise<{ text: string; keys: DkimKeyView[] }> {
    const ended = await tocsinCommand(environmentOf(db.config), args);
    if (ended.code !== 0) throw new Error(ended.text);
    return { text: ended.text, keys: printedBy<DkimKeyView>(ended) };
  }

  it('makes a key, is told what to publish, and lets it sign', async () => {
    await tocsin('admin', 'create', '--email', 'ana@staff.example', '--name', 'Staff member 1');
    const as = ['--as', 'ana@staff.example'];
    const made = await tocsin('dkim', 'create', '--selector', 'spring', ...as);
    expect(made.keys).toMatchObject([{ domain: 'coalition.example', state: 'waiting' }]);
    expect(made.keys[0]!.record).toEqual({
      name: 'spring._domainkey.coalition.example',
      type: 'TXT',
      value: expect.stringMatching(/^v=DKIM1; k=rsa; h=sha256; p=[A-Za-z0-9+/]{300,}={0,2}$/),
    });
    expect(made.text).not.toContain('PRIVATE');
    expect((await tocsin('dkim', 'activate', 'spring', ...as)).keys).toMatchObject([{ state: 'signing' }]);
    expect((await tocsin('dkim', 'list')).keys).toMatchObject([{ selector: 'spring', state: 'signing' }]);
  });
});
