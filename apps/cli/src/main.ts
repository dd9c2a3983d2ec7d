import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands/index.js';
import { type AddCommands, fail, type WithInstallation } from './platform/cli.js';

/** `tocsin`: everything that an operator or a script may want, each command one act. */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command('tocsin')
    .description('Watch, read, verify, alert, act, follow up.')
    .showHelpAfterError('Run with --help to see what it takes.')
    .option('--demo', "work on the demo's database")
    .exitOverride();
  const withInstallation: WithInstallation = async (work) => {
    const { withInstallationOf } = await import('./platform/with-installation.js');
    return withInstallationOf(program)(work);
  };
  for (const add of await commandsFor(args)) add(program, withInstallation);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else fail(error);
  }
}

/** The commands of the group that is asked for, since a server takes seconds to load; all of them when help or a wrong name is. */
async function commandsFor(args: readonly string[]): Promise<AddCommands[]> {
  const asked = args.find((arg) => !arg.startsWith('-')) ?? '';
  const groups = COMMANDS.filter(({ names }) => names.includes(asked));
  return Promise.all((groups.length > 0 ? groups : COMMANDS).map(({ load }) => load()));
}
