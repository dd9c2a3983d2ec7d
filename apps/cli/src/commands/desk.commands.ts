import { Desk, DeskWork } from '#incidents';
import { type AddCommands, print } from '../platform/cli.js';

/** `tocsin desk …`: reports that wait for a decision. */
export const deskCommands: AddCommands = (program, withInstallation) => {
  const desk = program.command('desk').description('reports that wait for a decision, one JSON object a line');

  desk
    .command('list', { isDefault: true })
    .option('--limit <n>', 'how many', '50')
    .option('--after <cursor>', 'go on where the page before ended')
    .action(async (options: { limit: string; after?: string }) =>
      withInstallation(async ({ app }) => {
        const { after } = options;
        const page = await app
          .get(Desk)
          .list({ limit: Number(options.limit), ...(after === undefined ? {} : { after }) });
        for (const report of page.items) print(report);
        if (page.next !== null) console.error(`More: tocsin desk --after ${page.next}`);
      }),
    );

  desk
    .command('dismiss <report>')
    .requiredOption('--reason <words>', 'why it is no matter for us')
    .requiredOption('--as <address>', 'the staff member who decides')
    .action(async (report: string, options: { reason: string; as: string }) =>
      withInstallation(async ({ app, actor }) => {
        await app.get(DeskWork).dismiss(await actor(options.as), report, options.reason);
        print({ id: report });
      }),
    );

  desk
    .command('restore <report>')
    .requiredOption('--as <address>', 'the staff member who decides')
    .action(async (report: string, options: { as: string }) =>
      withInstallation(async ({ app, actor }) => {
        await app.get(DeskWork).restore(await actor(options.as), report);
        print({ id: report });
      }),
    );
};
