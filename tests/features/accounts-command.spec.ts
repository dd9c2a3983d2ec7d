import { testDatabase, type TestDatabase } from '../support/database.js';
import { printedBy, tocsinCommand } from '../support/command.js';
import { environmentOf } from '../support/processes.js';

describe('an operator at the command line', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  /** Runs `tocsin admin …`. @returns its exit code, the object it printed and all that it said */
  async function admin(...args: string[]): Promise<{ code: number; said: string; url?: string; id?: string }> {
    const ended = await tocsinCommand(environmentOf(db.config), ['admin', ...args]);
    return { code: ended.code, said: ended.text, ...printedBy(ended)[0] };
  }

  it('prints the first link while nobody works here, the same one each time, and not afterwards', async () => {
    const first = await admin('first-link');
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:4480\/console\/welcome\/[\w-]{40,}$/);
    expect((await admin('first-link')).url).toBe(first.url);
    expect((await admin('create', '--email', 'one@staff.example', '--name', 'One')).code).toBe(0);
    const late = await admin('first-link');
    expect(late).toMatchObject({ code: 1, said: expect.stringContaining('CLI_STAFF_EXISTS') });
  });

  it('hands out a link for a password, and ends accounts, but never the last administrator', async () => {
    const link = await admin('password-link', '--email', 'one@staff.example');
    expect(link.url).toMatch(/^http:\/\/127\.0\.0\.1:4480\/console\/password\/[\w-]{40,}$/);
    expect((await admin('create', '--email', 'two@staff.example', '--name', 'Two', '--role', 'chief')).code).not.toBe(
      0,
    );
    await admin('create', '--email', 'two@staff.example', '--name', 'Two', '--role', 'viewer');
    const as = ['--as', 'one@staff.example', '--reason', 'left'];
    expect((await admin('end', '--email', 'two@staff.example', ...as)).code).toBe(0);
    expect((await admin('token', '--email', 'two@staff.example')).said).toContain('AUTH_STAFF_UNKNOWN');
    expect((await admin('end', '--email', 'one@staff.example', ...as)).said).toContain('AUTH_LAST_ADMINISTRATOR');
  });
});
