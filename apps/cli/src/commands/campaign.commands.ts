import { createInterface } from 'node:readline/promises';
import { CampaignService } from '#campaigns';
import {
  type CampaignView,
  DraftCampaignRequest,
  EditCampaignRequest,
  LaunchCampaignRequest,
  ListCampaignsRequest,
  StopCampaignRequest,
} from '#contracts';
import { Database } from '#database';
import { type AddCommands, print } from '../platform/cli.js';
import { harmLines, linesOf, waitingFor } from './campaign-lines.js';
import { requestOf, textOf } from '../platform/request.js';

interface Words {
  title?: string;
  ask?: string;
  office?: string[];
  subject?: string;
  bodyFile?: string;
  goal?: string;
  pdf?: boolean;
  as: string;
}

interface LaunchOptions {
  as: string;
  yes?: boolean;
  despite?: string[];
  readByMe?: boolean;
}

const contentOf = ({
  title,
  ask,
  office: officeIds,
  subject: letterSubject,
  bodyFile,
  goal,
  pdf: attachPdf,
}: Words) => ({
  title,
  ask,
  officeIds,
  letterSubject,
  goal,
  attachPdf,
  letterBody: bodyFile === undefined ? undefined : textOf(bodyFile),
});

/** `tocsin campaign …`: letter drives from the draft to the end. Nothing here prints a supporter. */
export const campaignCommands: AddCommands = (program, withInstallation) => {
  const campaign = program.command('campaign').description('letter drives, from the draft to the end');

  campaign
    .command('draft')
    .description('write a letter drive; nobody but staff sees it before it is launched')
    .requiredOption('--title <line>')
    .requiredOption('--ask <text>', 'what is asked of whom, and why now')
    .requiredOption('--office <id...>', 'the offices that it writes to')
    .requiredOption('--subject <line>', 'subject of the proposed letter')
    .requiredOption('--body-file <file>', 'text of the proposed letter, without salutation and name')
    .option('--slug <slug>', 'the address /act/<slug>; made from the title otherwise')
    .option('--goal <n>', 'how many letters it hopes for')
    .option('--pdf', 'each letter carries itself as a PDF, for offices that file paper')
    .requiredOption('--as <address>', 'the staff member who drafts')
    .action(async (options: Words & { slug?: string }) =>
      withInstallation(async ({ app, actor }) => {
        const request = requestOf(DraftCampaignRequest, { ...contentOf(options), slug: options.slug });
        const by = await actor(options.as);
        const campaigns = app.get(CampaignService);
        const id = await app.get(Database).transaction((tx) => campaigns.draft(tx, by, request));
        print(await campaigns.view(app.get(Database), id));
      }),
    );

  campaign
    .command('edit <campaign>')
    .description('change a draft, by id or slug; what is left out stays')
    .option('--title <line>')
    .option('--ask <text>')
    .option('--office <id...>')
    .option('--subject <line>')
    .option('--body-file <file>')
    .option('--goal <n>')
    .option('--pdf', 'each letter carries itself as a PDF')
    .option('--no-pdf', 'letters go without a PDF')
    .requiredOption('--as <address>', 'the staff member who edits')
    .action(async (key: string, options: Words) =>
      withInstallation(async ({ app, actor }) => {
        const campaigns = app.get(CampaignService);
        const { id, contentSha256 } = await campaigns.view(app.get(Database), key);
        const request = requestOf(EditCampaignRequest, { ...contentOf(options), contentSha256 });
        const by = await actor(options.as);
        await app.get(Database).transaction((tx) => campaigns.edit(tx, by, id, request));
        print(await campaigns.view(app.get(Database), id));
      }),
    );

  campaign
    .command('launch <campaign>')
    .description('show words and offices, ask, and launch exactly that')
    .requiredOption('--as <address>', 'the staff member whose name stands by it')
    .option('--despite <words...>', 'launch although the harm check found these words; each exactly as it is shown')
    .option('--read-by-me', 'you have read the words, whose language the harm check cannot judge')
    .option('--yes', 'do not ask')
    .action(async (key: string, options: LaunchOptions) =>
      withInstallation(async ({ app, actor }) => {
        const by = await actor(options.as);
        const campaigns = app.get(CampaignService);
        const view = await campaigns.view(app.get(Database), key);
        const { despite, readByMe } = options;
        const request = requestOf(LaunchCampaignRequest, { contentSha256: view.contentSha256, despite, readByMe });
        for (const line of [...linesOf(view), ...harmLines(view)]) console.error(line);
        if (options.yes !== true && !(await agrees(view))) {
          console.error('Nothing was launched.');
          process.exitCode = 1;
          return;
        }
        await app.get(Database).transaction((tx) => campaigns.launch(tx, by, view.id, request));
        const after = await campaigns.view(app.get(Database), view.id);
        if (after.state === 'draft') console.error(waitingFor(after));
        print(after);
      }),
    );

  campaign
    .command('stop <campaign>')
    .description('stop it at once: its page, its waiting letters and the mail that is not under way')
    .requiredOption('--reason <words>', 'for staff, never shown to the public')
    .requiredOption('--as <address>', 'the staff member who stops it')
    .action(async (key: string, options: { reason: string; as: string }) =>
      withInstallation(async ({ app, actor }) => {
        const { reason } = requestOf(StopCampaignRequest, options);
        const by = await actor(options.as);
        const campaigns = app.get(CampaignService);
        const { id } = await campaigns.view(app.get(Database), key);
        print({ id, ...(await app.get(Database).transaction((tx) => campaigns.stop(tx, by, id, reason))) });
      }),
    );

  campaign
    .command('status <campaign>')
    .description('its words, offices and counts, by id or slug')
    .action(async (key: string) =>
      withInstallation(async ({ app }) => print(await app.get(CampaignService).view(app.get(Database), key))),
    );

  campaign
    .command('list')
    .description('newest first, one JSON object a line')
    .option('--state <state>', 'draft, open or stopped')
    .option('--q <words>', 'in title or slug')
    .option('--limit <n>', 'how many', '50')
    .option('--after <cursor>', 'go on where the list before ended')
    .action(async (options: { state?: string; q?: string; limit: string; after?: string }) =>
      withInstallation(async ({ app }) => {
        const request = requestOf(ListCampaignsRequest, options);
        const { items, next } = await app.get(CampaignService).list(app.get(Database), request);
        for (const item of items) print(item);
        if (next !== null) console.error(`More: tocsin campaign list --after ${next}`);
      }),
    );
};

/** Asks at the terminal. Without one there is nobody to ask, and the answer is no. */
async function agrees({ title }: CampaignView): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error('There is no terminal to ask at; give --yes.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`Launch "${title}" with exactly these words? Type yes: `);
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    terminal.close();
  }
}
