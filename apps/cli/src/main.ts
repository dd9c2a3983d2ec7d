import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands/index.js';
import { fail } from './platform/cli.js';
import { withInstallationOf } from './platform/with-installation.js';

/** `tocsin`: everything that an operator or a script may want, each command one act. */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command('tocsin')
    .description('Watch, read, verify, alert, act, follow up.')
    .showHelpAfterError('Run with --help to see what it takes.')
    .option('--demo', "work on the demo's database")
    .exitOverride();
  for (const add of COMMANDS) add(program, withInstallationOf(program));
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else fail(error);
  }
}
