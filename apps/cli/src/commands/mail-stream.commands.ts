import { STREAMS, type Stream } from '#contracts';
import type { INestApplicationContext } from '@nestjs/common';
import { Argument, type Command } from 'commander';
import { print, type WithInstallation } from '../platform/cli.js';

/** `tocsin mail streams …`: how streams stand with their readers. */
export function addMailStreams(mail: Command, withInstallation: WithInstallation): void {
  const streams = mail.command('streams').description('streams of mail, and how many people complain of each');
  streams
    .command('list')
    .description('every stream: whether it goes, its complaints by day of sending and by who told')
    .action(async () =>
      withInstallation(async ({ app }) => {
        for (const stream of (await (await controlOf(app)).view()).items) print(stream);
      }),
    );
  streams
    .command('resume')
    .addArgument(new Argument('<stream>').choices(STREAMS))
    .description('let a stream go on that stands still because too many complained')
    .requiredOption('--why <words>', 'what was done about it; recorded')
    .requiredOption('--as <address>', 'the staff member who does it')
    .action(async (stream: Stream, { why, as }: { why: string; as: string }) =>
      withInstallation(async ({ app, actor }) => {
        const control = await controlOf(app);
        await control.resume(await actor(as), stream, { why });
        print((await control.view()).items.find((one) => one.stream === stream)!);
      }),
    );
}

/** `tocsin mail classify` needs nothing of the server, so that is loaded only here. */
async function controlOf(app: INestApplicationContext) {
  const { StreamControl } = await import('#mail');
  return app.get(StreamControl);
}
