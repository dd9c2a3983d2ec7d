import { DKIM_ALGORITHMS, type DkimAlgorithm, DkimKeys, type DkimKeyView } from '#mail';
import { type Command, Option } from 'commander';
import { type AddCommands, print, type WithInstallation } from '../platform/cli.js';

interface Which {
  domain?: string;
  as: string;
}

/** `tocsin dkim …`: the keys that sign mail, and what to publish for them. */
export const dkimCommands: AddCommands = (program, withInstallation) => {
  const dkim = program.command('dkim').description('the keys that sign mail (DKIM)');
  dkim
    .command('list')
    .description('all keys, newest first, each with the TXT record that its state calls for')
    .action(async () =>
      withInstallation(async ({ app }) => {
        for (const key of await app.get(DkimKeys).list()) print(key);
      }),
    );
  addCreate(dkim, withInstallation);
  addChange(dkim, withInstallation, 'activate', 'let a key sign from now on; the one that it replaces is retired');
  addChange(dkim, withInstallation, 'retire', 'end a key and erase its private half');
};

function addCreate(dkim: Command, withInstallation: WithInstallation): void {
  dkim
    .command('create')
    .description('make a key and print the TXT record to publish; it signs nothing before it is activated')
    .option('--domain <domain>', 'the domain whose mail it signs; left out, that of MAIL_FROM')
    .option('--selector <name>', 'its name in the DNS; left out, made of the day')
    .addOption(new Option('--algorithm <name>').choices(DKIM_ALGORITHMS).default('rsa-sha256'))
    .requiredOption('--as <address>', 'the administrator who does it')
    .action(async ({ as, ...key }: Which & { selector?: string; algorithm: DkimAlgorithm }) =>
      withInstallation(async ({ app, actor }) => print(await app.get(DkimKeys).create(await actor(as), key))),
    );
}

function addChange(
  dkim: Command,
  withInstallation: WithInstallation,
  name: 'activate' | 'retire',
  description: string,
): void {
  dkim
    .command(`${name} <selector>`)
    .description(description)
    .option('--domain <domain>', 'left out, that of MAIL_FROM')
    .requiredOption('--as <address>', 'the administrator who does it')
    .action(async (selector: string, { as, domain }: Which) =>
      withInstallation(async ({ app, actor }) => {
        const which = { selector, ...(domain === undefined ? {} : { domain }) };
        const changed: DkimKeyView = await app.get(DkimKeys)[name](await actor(as), which);
        print(changed);
      }),
    );
}
