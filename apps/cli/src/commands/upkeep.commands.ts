import { createWorker, LostWorkSweep } from '#worker';
import { type AddCommands, print } from '../platform/cli.js';
import { openFor } from '../platform/with-installation.js';

/** `tocsin migrate`, `tocsin requeue`: an operator's chores. */
export const upkeepCommands: AddCommands = (program) => {
  program
    .command('migrate')
    .description('bring the database to the shape of this code')
    .action(async () => {
      const { migrated, close } = await openFor(program, true);
      await close();
      print({ migrated });
    });

  program
    .command('requeue')
    .description('ask again for all work whose row stands but whose job is gone')
    .option('--older-than <seconds>', 'only work that is due for longer than this', '0')
    .action(async (options: { olderThan: string }) => {
      const { config, close } = await openFor(program);
      try {
        const worker = await createWorker(config, { work: false });
        try {
          print({ requeued: await worker.get(LostWorkSweep).requeue(Number(options.olderThan)) });
        } finally {
          await worker.close();
        }
      } finally {
        await close();
      }
    });
};
