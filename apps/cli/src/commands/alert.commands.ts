import { createInterface } from 'node:readline/promises';
import { AlertService } from '#alerts';
import type { AlertView } from '#contracts';
import { type AddCommands, print } from '../platform/cli.js';

/** `tocsin alert …`: drafting, approving and following alerts. Approving is what sends. */
export const alertCommands: AddCommands = (program, withInstallation) => {
  const alert = program.command('alert').description('alerts, from the draft to the last mail');

  alert
    .command('draft')
    .description('draft an alert from the published text of an incident')
    .requiredOption('--incident <reference>', 'such as INC-2023-0001')
    .requiredOption('--as <address>', 'the staff member who drafts')
    .action(async (options: { incident: string; as: string }) =>
      withInstallation(async ({ app, actor }) => {
        print(await app.get(AlertService).draft(await actor(options.as), { incident: options.incident }));
      }),
    );

  alert
    .command('edit <id>')
    .description('change subject or text of a draft')
    .option('--subject <line>')
    .option('--body <text>')
    .requiredOption('--as <address>', 'the staff member who edits')
    .action(async (id: string, options: { subject?: string; body?: string; as: string }) =>
      withInstallation(async ({ app, actor }) => {
        const { subject, body } = await app.get(AlertService).view(id);
        print(await app.get(AlertService).edit(await actor(options.as), id, { subject, body, ...options }));
      }),
    );

  alert
    .command('show <id>')
    .description('the text, and who would get it')
    .action(async (id: string) => withInstallation(async ({ app }) => print(await app.get(AlertService).view(id))));

  alert
    .command('approve <id>')
    .description('show text and audience, ask, and approve exactly that; the last approval needed sends it')
    .requiredOption('--as <address>', 'the staff member whose name stands by it')
    .option('--yes', 'do not ask')
    .action(async (id: string, options: { as: string; yes?: boolean }) =>
      withInstallation(async ({ app, actor }) => {
        const approver = await actor(options.as);
        const view = await app.get(AlertService).view(id);
        for (const line of linesOf(view)) console.error(line);
        if (options.yes !== true && !(await agrees(view))) {
          console.error('Nothing was approved and nothing was sent.');
          process.exitCode = 1;
          return;
        }
        await app.get(AlertService).approve(approver, id, { contentSha256: view.contentSha256 });
        print(await app.get(AlertService).status(id));
      }),
    );

  alert
    .command('status <id>')
    .description('how far it has come')
    .action(async (id: string) => withInstallation(async ({ app }) => print(await app.get(AlertService).status(id))));

  alert
    .command('cancel <id>')
    .description('stop it at once, and its queued mail with it')
    .requiredOption('--as <address>', 'the staff member who stops it')
    .action(async (id: string, options: { as: string }) =>
      withInstallation(async ({ app, actor }) =>
        print(await app.get(AlertService).cancel(await actor(options.as), id)),
      ),
    );

  alert
    .command('list')
    .option('--limit <n>', 'how many', '50')
    .option('--after <id>', 'go on after this alert')
    .action(async (options: { limit: string; after?: string }) =>
      withInstallation(async ({ app }) => {
        const { after } = options;
        const page = { limit: Number(options.limit), ...(after === undefined ? {} : { after }) };
        const { items, next } = await app.get(AlertService).list(page);
        for (const item of items) print(item);
        if (next !== null) console.error(`More: tocsin alert list --after ${next}`);
      }),
    );
};

/** What an approver must have before their eyes: the text, how many get it, who is left out and why. */
function linesOf({ subject, body, audience, approvals, approvalsNeeded }: AlertView): string[] {
  const { matching, leftOut, recipients, routes } = audience;
  return [
    `Subject: ${subject}`,
    '',
    body,
    '',
    `Subscribers who match: ${matching}. Mails: ${recipients}.`,
    ...leftOut.map(({ reason, count }) => `Left out: ${count} (${reason}).`),
    `Really mailed: ${routes.relay}. Staying in the development mailbox: ${routes.mailbox}.`,
    `Approvals of this text: ${approvals.length} of ${approvalsNeeded}.`,
  ];
}

/** Asks at the terminal. Without one there is nobody to ask, and the answer is no. */
async function agrees({ audience }: AlertView): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error('There is no terminal to ask at; give --yes.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`Send alert to ${audience.recipients} people? Type yes: `);
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    terminal.close();
  }
}
