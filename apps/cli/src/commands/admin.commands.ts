import { type Role, ROLES } from '#contracts';
import { StaffActs, StaffService } from '#auth';
import { newSecretKey } from '#config';
import { Database } from '#database';
import { type AddCommands, print } from '../platform/cli.js';

/** `tocsin admin …` and `tocsin key`: people who work here. */
export const adminCommands: AddCommands = (program, withInstallation) => {
  const admin = program.command('admin').description('people who work here');

  admin
    .command('create')
    .description('create a staff member and print their first API token, which is shown this once')
    .requiredOption('--email <address>')
    .requiredOption('--name <name>', 'the name that stands by their decisions')
    .option('--role <role>', ROLES.join(', '), 'administrator')
    .action(async (options: { email: string; name: string; role: Role }) =>
      withInstallation(async ({ app }) => {
        const staff = app.get(StaffService);
        const made = await app.get(Database).transaction(async (tx) => {
          const staffId = await staff.create(tx, options);
          const actor = { staffId, role: 'administrator' as const, via: 'cli' as const };
          const act = {
            permission: 'staff.manage',
            act: 'create-staff',
            subject: 'staff',
            subjectId: staffId,
          } as const;
          await app.get(StaffActs).record(tx, actor, { ...act, detail: { role: options.role } });
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

  program
    .command('key')
    .description('print a new encryption key for TOCSIN_KEY; losing the key loses all names and addresses')
    .action(() => console.log(newSecretKey()));
};
