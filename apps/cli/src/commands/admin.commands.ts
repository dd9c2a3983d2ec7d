import { type Role, ROLES } from '#contracts';
import { FirstLink, PasswordLinks, StaffActs, StaffDirectory, StaffService } from '#auth';
import { newSecretKey } from '#config';
import { Database } from '#database';
import { type Command, Option } from 'commander';
import { cliError } from '../cli.errors.js';
import { type AddCommands, print, type WithInstallation } from '../platform/cli.js';

/** `tocsin admin …` and `tocsin key`: people who work here. */
export const adminCommands: AddCommands = (program, withInstallation) => {
  const admin = program.command('admin').description('people who work here');
  addCreate(admin, withInstallation);
  addLinks(admin, withInstallation);

  admin
    .command('end')
    .description("end a staff member's account with all sessions and tokens; the last administrator stays")
    .requiredOption('--email <address>')
    .requiredOption('--reason <words>', 'why, kept with the account')
    .requiredOption('--as <address>', 'the administrator who does it')
    .action(async ({ email, reason, as }: { email: string; reason: string; as: string }) =>
      withInstallation(async ({ app, actor }) => {
        const { staffId } = await app.get(StaffService).byEmail(email);
        await app.get(StaffDirectory).end(await actor(as), staffId, reason);
        print({ id: staffId, ended: true });
      }),
    );

  program
    .command('key')
    .description('print a new encryption key for TOCSIN_KEY; losing the key loses all names and addresses')
    .action(() => console.log(newSecretKey()));
};

function addCreate(admin: Command, withInstallation: WithInstallation): void {
  admin
    .command('create')
    .description('create a staff member and print their first API token, which is shown this once')
    .requiredOption('--email <address>')
    .requiredOption('--name <name>', 'the name that stands by their decisions')
    .addOption(new Option('--role <role>').choices(ROLES).default('administrator'))
    .action(async (options: { email: string; name: string; role: Role }) =>
      withInstallation(async ({ app }) => {
        const staff = app.get(StaffService);
        const made = await app.get(Database).transaction(async (tx) => {
          const staffId = await staff.create(tx, options);
          const actor = { staffId, role: 'administrator' as const, via: 'cli' as const };
          const kind = { permission: 'staff.manage', act: 'create-staff', subject: 'staff' } as const;
          await app.get(StaffActs).record(tx, actor, { ...kind, subjectId: staffId, detail: { role: options.role } });
          return { id: staffId, role: options.role, token: await staff.makeToken(tx, staffId) };
        });
        print(made);
      }),
    );

  admin
    .command('token')
    .description('print a new API token of a staff member')
    .requiredOption('--email <address>')
    .action(async ({ email }: { email: string }) =>
      withInstallation(async ({ app, actor }) => {
        const { staffId } = await actor(email);
        const token = await app.get(Database).transaction((tx) => app.get(StaffService).makeToken(tx, staffId));
        print({ id: staffId, token });
      }),
    );
}

function addLinks(admin: Command, withInstallation: WithInstallation): void {
  admin
    .command('first-link')
    .description('print the link by which the first administrator of a new installation makes their account')
    .action(async () =>
      withInstallation(async ({ app }) => {
        const url = await app.get(FirstLink).url();
        if (url === null) throw cliError('CLI_STAFF_EXISTS');
        print({ url });
      }),
    );

  admin
    .command('password-link')
    .description('print a link by which a staff member chooses a password; good for an hour and one time')
    .requiredOption('--email <address>')
    .action(async ({ email }: { email: string }) =>
      withInstallation(async ({ app, actor }) => {
        const { staffId } = await actor(email);
        print({ url: await app.get(Database).transaction((tx) => app.get(PasswordLinks).urlFor(tx, staffId)) });
      }),
    );
}
