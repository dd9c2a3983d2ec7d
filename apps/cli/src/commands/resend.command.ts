import type { Command } from 'commander';
import { RESEND_GROUPS, type ResendPlanView, ResendRequest } from '#contracts';
import { agrees } from '../platform/ask.js';
import { print, type WithInstallation } from '../platform/cli.js';
import { requestOf } from '../platform/request.js';

interface Options {
  groups?: string;
  uncertainMayArriveTwice?: boolean;
  cancel?: string;
  yes?: boolean;
  as: string;
}

/** `tocsin mail resend`: says who never got a message, asks, and sends it to them again. */
export function addResend(mail: Command, withInstallation: WithInstallation): void {
  mail
    .command('resend <message>')
    .description('send a message again to those who never got it; without --groups, only say who they are')
    .option(
      '--groups <names>',
      `of ${RESEND_GROUPS.filter((group) => group !== 'uncertain').join(', ')}; joined by commas`,
    )
    .option('--uncertain-may-arrive-twice', 'also those of whom nobody knows; some people may get two')
    .option('--cancel <resend>', 'instead end this resend; who was not tried again stays as before')
    .option('--yes', 'do not ask')
    .requiredOption('--as <address>', 'the staff member who asks for it')
    .action(async (message: string, options: Options) =>
      withInstallation(async ({ app, actor }) => {
        const { AlertResending } = await import('#alerts');
        const resending = app.get(AlertResending);
        const who = await actor(options.as);
        if (options.cancel !== undefined) return print(await resending.cancel(who, message, options.cancel));
        const plan = await resending.plan(message);
        const groups = groupsOf(options);
        if (groups.length === 0) return print(plan);
        for (const line of linesOf(plan)) console.error(line);
        const count = plan.groups
          .filter(({ group }) => groups.includes(group))
          .reduce((sum, one) => sum + one.count, 0);
        if (options.yes !== true && !(await agrees(`Send again to ${count} people?`))) {
          console.error('Nothing was sent again.');
          process.exitCode = 1;
          return;
        }
        const twice = options.uncertainMayArriveTwice === true ? { mayArriveTwice: true } : {};
        print(await resending.begin(who, message, requestOf(ResendRequest, { groups, count, ...twice })));
      }),
    );
}

function groupsOf({ groups = '', uncertainMayArriveTwice }: Options): string[] {
  const named = groups.split(',').filter((group) => group !== '');
  return uncertainMayArriveTwice === true ? [...named, 'uncertain'] : named;
}

/** What whoever asks must have before their eyes. */
function linesOf({ groups, never, notNow }: ResendPlanView): string[] {
  return [
    ...groups.map(({ group, count }) => `Never got it, ${group}: ${count}.`),
    ...never.map(({ group, count }) => `Never sent to again, ${group}: ${count}.`),
    ...(notNow === null ? [] : [`Cannot be sent again now: ${notNow}.`]),
  ];
}
