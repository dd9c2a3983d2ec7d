import { Command } from 'commander';
import type { AlertListItem, AlertStatusView, AlertView } from '#contracts';
import { alertCommands } from '../../apps/cli/src/commands/alert.commands.js';
import { actorOf } from '../../apps/cli/src/platform/with-installation.js';
import { publishIncident } from '../support/steps/alert.js';
import { confirmedSubscriber, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

describe('an approver at the command line', () => {
  let tocsin: TestTocsin;
  const printed = { out: [] as string[], err: [] as string[] };
  const { log, error } = console;

  beforeEach(async () => {
    tocsin = await TestTocsin.start();
    Object.assign(console, {
      log: (line: string) => printed.out.push(line),
      error: (line: string) => printed.err.push(line),
    });
  });
  afterEach(async () => {
    Object.assign(console, { log, error });
    await tocsin.stop();
  });

  /** Runs `tocsin alert …` on this test's installation and gives the last line of its output. */
  async function run<View>(...args: string[]): Promise<View> {
    printed.out.length = printed.err.length = 0;
    const program = new Command().exitOverride();
    const app = tocsin.api;
    alertCommands(program, (work) => work({ app, config: tocsin.db.config, actor: (email) => actorOf(app, email) }));
    await program.parseAsync(['alert', ...args], { from: 'user' });
    return JSON.parse(printed.out.at(-1) ?? 'null') as View;
  }

  it('drafts, reads text and audience, approves with --yes, and follows the mail', async () => {
    await confirmedSubscriber(tocsin, 'ann@reader.example');
    const { reference } = await publishIncident(tocsin);
    const as = ['--as', 'approver@staff.example'];
    const { id } = await run<AlertView>('draft', '--incident', reference, ...as);
    await run<AlertView>('edit', id, '--language', 'en', '--subject', 'A plain subject', ...as);

    const approved = await run<AlertStatusView>('approve', id, ...as, '--yes');
    expect(approved.state).toBe('preparing');
    const shown = printed.err.join('\n');
    expect(shown).toContain('[en] Subject: A plain subject');
    expect(shown).toContain('Subscribers who match: 1. Mails: 1.');
    expect(shown).toContain('Really mailed: 0. Staying in the development mailbox: 1.');

    await tocsin.drain();
    expect(await mailsTo(tocsin, 'ann@reader.example')).toHaveLength(1);
    expect((await run<AlertStatusView>('status', id)).state).toBe('sent');
    expect((await run<AlertListItem>('list')).id).toBe(id);
    expect((await run<AlertView>('show', id)).approvedAt).not.toBeNull();
  });

  it('without a terminal to ask at and without --yes approves nothing', async () => {
    const { reference } = await publishIncident(tocsin);
    const as = ['--as', 'approver@staff.example'];
    const { id } = await run<AlertView>('draft', '--incident', reference, ...as);
    await run('approve', id, ...as);
    expect(printed.err.at(-1)).toBe('Nothing was approved and nothing was sent.');
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    expect((await run<AlertStatusView>('cancel', id, ...as)).state).toBe('cancelled');
  });
});
