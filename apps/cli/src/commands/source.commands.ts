import { SourcePoller, SourceReader, SourceService, ItemFetcher, SourceItem } from '#watch';
import { IsNull } from 'typeorm';
import { Database } from '#database';
import { ReportReader } from '#reports';
import { type AddCommands, print } from '../platform/cli.js';

/** `tocsin source …`: what Tocsin watches. */
export const sourceCommands: AddCommands = (program, withInstallation) => {
  const source = program.command('source').description('the feeds that Tocsin watches');

  source
    .command('add <url>')
    .description('watch an RSS, Atom or JSON feed')
    .requiredOption('--name <name>', 'what staff call it')
    .requiredOption('--as <address>', 'the staff member who adds it')
    .option('--every <minutes>', 'polled no more often than this', '15')
    .option('--confidential', 'shown to the public only as "a source known to us"', false)
    .action(async (url: string, options: { name: string; as: string; every: string; confidential: boolean }) =>
      withInstallation(async ({ app, actor }) => {
        const { name, every, confidential } = options;
        const request = { name, url, intervalMinutes: Number(every), confidential };
        print({ id: await app.get(SourceService).add(await actor(options.as), request) });
      }),
    );

  source
    .command('list')
    .description('all sources with their health, one JSON object a line')
    .action(async () =>
      withInstallation(async ({ app }) => {
        let after: string | undefined;
        do {
          const page = await app.get(SourceReader).list({ limit: 200, ...(after === undefined ? {} : { after }) });
          for (const item of page.items) print(item);
          after = page.next ?? undefined;
        } while (after !== undefined);
      }),
    );

  source
    .command('poll <id>')
    .description('ask one source now, fetch what is new and read it')
    .requiredOption('--as <address>', 'the staff member who asks')
    .action(async (id: string, options: { as: string }) =>
      withInstallation(async ({ app, actor }) => {
        await app.get(SourceService).pollNow(await actor(options.as), id);
        const added = await app.get(SourcePoller).poll(id);
        const items = app.get(Database).repository(SourceItem);
        const open = await items.findBy({ sourceId: id, settledAt: IsNull() });
        for (const { id: itemId } of open) await app.get(ItemFetcher).fetch(itemId);
        const settled = await Promise.all(open.map(({ id: itemId }) => items.findOneByOrFail({ id: itemId })));
        for (const { reportId } of settled) if (reportId !== null) await app.get(ReportReader).read(reportId);
        const waiting = settled.filter(({ settledAt }) => settledAt === null).length;
        print({ id, added, fetched: settled.length - waiting, waiting });
      }),
    );

  for (const act of ['pause', 'resume'] as const) {
    source
      .command(`${act} <id>`)
      .requiredOption('--as <address>', 'the staff member who does it')
      .action(async (id: string, options: { as: string }) =>
        withInstallation(async ({ app, actor }) => {
          await app.get(SourceService)[act](await actor(options.as), id);
          print({ id });
        }),
      );
  }
};
