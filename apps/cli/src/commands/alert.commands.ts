import { AlertList, AlertService } from '#alerts';
import {
  ALERT_STATES,
  type AlertCheck,
  AlertListRequest,
  type AlertView,
  ApproveAlertRequest,
  type RetryRequest,
} from '#contracts';
import { words } from '#face/words';
import { agrees } from '../platform/ask.js';
import { type AddCommands, print } from '../platform/cli.js';
import { requestOf } from '../platform/request.js';

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
    .description('change subject or text of a draft in one language')
    .requiredOption('--language <tag>', 'such as en or ko')
    .option('--subject <line>')
    .option('--body <text>')
    .requiredOption('--as <address>', 'the staff member who edits')
    .action(async (id: string, options: { language: string; subject?: string; body?: string; as: string }) =>
      withInstallation(async ({ app, actor }) => {
        const { language, as, ...change } = options;
        const { texts } = await app.get(AlertService).view(id);
        const text = texts.find((one) => one.language === language);
        const { subject = '', body = '', sha256 = '0'.repeat(64) } = text ?? {};
        const request = { subject, body, ...change, seen: sha256 };
        print(await app.get(AlertService).edit(await actor(as), id, language, request));
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
    .option('--despite <checks>', 'approve although these checks found something, such as figures,links')
    .action(async (id: string, options: { as: string; yes?: boolean; despite?: string }) =>
      withInstallation(async ({ app, actor }) => {
        const approver = await actor(options.as);
        const view = await app.get(AlertService).view(id);
        for (const line of linesOf(view)) console.error(line);
        if (options.yes !== true && !(await agrees(`Send alert to ${view.audience.recipients} people?`))) {
          console.error('Nothing was approved and nothing was sent.');
          process.exitCode = 1;
          return;
        }
        const despite = (options.despite ?? '').split(',').filter((key) => key !== '');
        const request = requestOf(ApproveAlertRequest, { contentSha256: view.contentSha256, despite });
        await app.get(AlertService).approve(approver, id, request);
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
    .command('pause <id>')
    .description('hold back what has not left')
    .option('--reason <words>', 'why', '')
    .requiredOption('--as <address>', 'the staff member who holds it back')
    .action(async (id: string, { as, reason }: { as: string; reason: string }) =>
      withInstallation(async ({ app, actor }) =>
        print(await app.get(AlertService).pause(await actor(as), id, { reason })),
      ),
    );

  alert
    .command('resume <id>')
    .description('let it go on; nobody gets it twice')
    .requiredOption('--as <address>', 'the staff member who lets it go on')
    .action(async (id: string, { as }: { as: string }) =>
      withInstallation(async ({ app, actor }) => print(await app.get(AlertService).resume(await actor(as), id))),
    );

  alert
    .command('retry <id>')
    .description('try again the mails that failed and surely did not arrive')
    .option('--uncertain-may-arrive-twice', 'instead those of which nobody knows; some people may get two')
    .requiredOption('--as <address>', 'the staff member who asks for it')
    .action(async (id: string, options: { as: string; uncertainMayArriveTwice?: boolean }) =>
      withInstallation(async ({ app, actor }) => {
        const request: RetryRequest =
          options.uncertainMayArriveTwice === true ? { which: 'uncertain', mayArriveTwice: true } : { which: 'failed' };
        print(await app.get(AlertService).retry(await actor(options.as), id, request));
      }),
    );

  alert
    .command('list')
    .option('--limit <n>', 'how many', '50')
    .option('--after <cursor>', 'go on behind the last page')
    .option('--state <state>', ALERT_STATES.join(', '))
    .action(async (options: { limit: string; after?: string; state?: string }) =>
      withInstallation(async ({ app }) => {
        const { items, next } = await app.get(AlertList).page(NOBODY, requestOf(AlertListRequest, options));
        for (const item of items) print(item);
        if (next !== null) console.error(`More: tocsin alert list --after ${next}`);
      }),
    );
};

/** The list is the same for everybody unless it is asked for one person. */
const NOBODY = { staffId: '00000000-0000-0000-0000-000000000000' };

/** What an approver must have before their eyes: the text, how many get it, who is left out and why. */
function linesOf({ texts, audience, checks, approvals, approvalsNeeded }: AlertView): string[] {
  const { matching, leftOut, recipients, routes, languages, countedAt } = audience;
  const t = words('en');
  return [
    ...texts.flatMap(({ language, subject, body }) => [`[${language}] Subject: ${subject}`, '', body, '']),
    `Subscribers who match: ${matching}. Mails: ${recipients}. Counted: ${countedAt.toISOString()}.`,
    ...languages.map(({ language, count }) => `Reading ${language}: ${count}.`),
    ...leftOut.map(({ reason, count }) => `Left out: ${count} (${t(`sending.leftOut.${reason}`)}).`),
    `Really mailed: ${routes.relay}. Staying in the development mailbox: ${routes.mailbox}.`,
    ...checks.filter(({ ok }) => !ok).map(foundIn),
    `Approvals of these texts: ${approvals.length} of ${approvalsNeeded}.`,
  ];
}

function foundIn({ key, gate, language, detail }: AlertCheck): string {
  const found = Object.entries(detail).filter(([, value]) => value !== '');
  const where = language === null ? '' : ` (${language})`;
  return `Check${where}: ${key} found ${JSON.stringify(Object.fromEntries(found))}${gate ? '; needs --despite' : ''}.`;
}
