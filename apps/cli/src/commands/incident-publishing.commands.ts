import { type PublicationPreview, PublishIncidentRequest } from '#contracts';
import { IncidentPublisher, IncidentReader } from '#incidents';
import { agrees } from '../platform/ask.js';
import { type AddCommands, print } from '../platform/cli.js';
import { requestOf } from '../platform/request.js';

interface PublishOptions {
  revision: string;
  as: string;
  page?: string;
  yes?: true;
  note?: string;
  correction?: true;
  looked?: string[];
}

/**
 * `tocsin incident publish`: shows the page, asks, and publishes exactly that one. Whoever has read it in `incident show` gives its
 * hash with --page instead; --yes takes what is shown without asking. Another page is never published.
 */
export const addPublishing: AddCommands = (incident, withInstallation) => {
  incident
    .command('publish <incident>')
    .description('show the page, ask, and put exactly that on the public record')
    .requiredOption('--revision <n>', 'the revision that `incident show` printed')
    .requiredOption('--as <address>', 'the staff member who approves it')
    .option('--page <sha256>', 'the pageSha256 that `incident show` printed: publish that page and do not ask')
    .option('--yes', 'publish the page as it is shown now, without asking')
    .option('--note <text>', 'what changed and why, in English; needed when something is on the record already')
    .option('--correction', 'the change corrects something that was wrong')
    .option('--looked <keys...>', 'keys of findings that ask for a look, which the staff member has taken')
    .action(async (reference: string, options: PublishOptions) =>
      withInstallation(async ({ app, actor, config }) => {
        const approver = await actor(options.as);
        const { id, reference: found } = await app.get(IncidentReader).byId(reference);
        const pageSha256 = options.page ?? (await agreedPage(await app.get(IncidentPublisher).preview(id), options));
        if (pageSha256 === null) return;
        const { revision, ...looked } = requestOf(PublishIncidentRequest, requestFrom(options, pageSha256));
        const version = await app.get(IncidentPublisher).publish(approver, id, revision, looked);
        print({ reference: found, version, url: `${config.publicUrl}/record/${found}` });
      }),
    );
};

function requestFrom({ revision, note, correction, looked = [] }: PublishOptions, pageSha256: string) {
  const kind = correction === true ? 'correction' : 'update';
  const change = note === undefined ? {} : { change: { kind, note: { en: note } } };
  return { revision: Number(revision), pageSha256, looked, ...change };
}

/** The hash of the page that was shown and agreed to, null after a no. A page of another revision is not asked about: it is refused. */
async function agreedPage(preview: PublicationPreview, { revision, yes }: PublishOptions): Promise<string | null> {
  const { page, pageSha256, warnings } = preview;
  if (preview.revision !== Number(revision)) return pageSha256;
  console.error(JSON.stringify(page, null, 2));
  for (const { key, severity, where, words } of warnings) console.error(`${severity} ${key} in ${where}: "${words}"`);
  console.error(`Page ${pageSha256}`);
  if (yes === true || (await agrees(`Publish this page of ${page.reference}?`))) return pageSha256;
  console.error('Nothing was published.');
  process.exitCode = 1;
  return null;
}
